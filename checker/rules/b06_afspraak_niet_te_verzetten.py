"""B06: an invitation does not tell why, what for, or that the reader may change the appointment.

Source: advice to a municipality on letters to people on social assistance (reason, purpose, and a call to change it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.letter_parts import about, is_kind, listed, text_of
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document

_CALL = re.compile(r"\b(?:bel|belt|bellen|telefoon|mail|mailen)\b", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:veranderen|verzetten|verplaatsen|verschuiven|afzeggen|wijzigen)\b"
    r"|\bander(?:e)?\s+(?:dag|datum|moment|tijd|tijdstip|afspraak)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"\b(?:waarom|reden|aanleiding)\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\b(?:doel|waarvoor|wat (?:heeft|hebt) u (?:aan|er)|waarover|waar praten (?:wij|we) over|wat bespreken)\b",
    re.IGNORECASE,
)


@rule("B06", "afspraak-niet-te-verzetten", severity=Severity.WARNING, scope=Scope.DOCUMENT, kinds=("brief",))
def fixed_appointment(document: Document, context: Context) -> Iterator[Match]:
    """A match for an invitation that lacks the reason, the purpose or how to change the appointment."""
    if not is_kind(context, "uitnodiging") or not document.blocks:
        return
    lacking = [name for name, found in _found(document).items() if not found]
    if lacking:
        yield about(document.blocks[0], f"In deze uitnodiging ontbreekt iets. Schrijf ook op: {listed(lacking)}.")


def _found(document: Document) -> dict[str, bool]:
    headings = text_of(block for block in document.blocks if block.kind is BlockKind.HEADING)
    openings = "\n".join(
        sentence.text
        for sentence in document.running_sentences()
        if re.match(r"(?:de reden|het doel)\b", sentence.text, re.IGNORECASE)
    )
    told = f"{headings}\n{openings}"
    return {
        "waarom dit gesprek er is, onder een eigen kop": bool(_REASON.search(told)),
        "wat het doel is, onder een eigen kop": bool(_PURPOSE.search(told)),
        "dat bellen mag om de afspraak te veranderen": any(
            _CALL.search(block.text) and _CHANGE.search(block.text) for block in document.blocks
        ),
    }
