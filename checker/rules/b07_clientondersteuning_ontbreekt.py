"""B07: a decision does not name independent client support.

Source: Wmo 2015, 2.2.4 (free independent support for everybody, also with work and income).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.b05_contact_ontbreekt import PHONE
from checker.rules.letter_parts import about, is_kind, listed
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_SUPPORT = re.compile(
    r"\bcli[ëe]ntondersteun\w*|\bonafhankelijke\s+(?:hulp|ondersteuning|ondersteuner)\b|\bsociaal\s+raads(?:lieden|vrouw|man)\b",
    re.IGNORECASE,
)
_FREE = re.compile(r"\bgratis\b|\bkost\b[^.]*\bniets\b|\bgeen kosten\b|\bkosteloos\b|\bkost geen geld\b", re.IGNORECASE)
_WEB = re.compile(r"\bwww\.|https?:|\w\.nl\b")


@rule("B07", "clientondersteuning-ontbreekt", severity=Severity.WARNING, scope=Scope.DOCUMENT, kinds=("brief",))
def no_support(document: Document, context: Context) -> Iterator[Match]:
    """A match for a decision that does not name free independent support, or not how to reach it."""
    if not is_kind(context, "besluit"):
        return
    block = next((block for block in document.blocks if _SUPPORT.search(block.text)), None)
    if block is None:
        yield Match(
            message="Deze brief noemt geen onafhankelijke cliëntondersteuning. "
            "Schrijf dat deze hulp gratis is, en hoe de lezer die krijgt."
        )
        return
    near = "\n".join(each.text for each in document.blocks[max(0, block.index - 1) : block.index + 2])
    lacking = [
        name
        for name, found in (
            ("dat deze hulp gratis is", _FREE.search(near)),
            ("een telefoonnummer of een website", PHONE.search(near) or _WEB.search(near)),
        )
        if not found
    ]
    if lacking:
        yield about(block, f"Over cliëntondersteuning ontbreekt iets. Schrijf ook op: {listed(lacking)}.")
