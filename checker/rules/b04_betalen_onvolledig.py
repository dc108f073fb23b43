"""B04: a letter asks to pay and does not tell all a reader needs for it.

Sources: Awb 4:86 (amount and term), 4:87 (six weeks), 4:89 (transfer to an account), 4:94 (deferral and instalments);
remission: Participatiewet 58 and local policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.b01_bezwaar_onvolledig import objection
from checker.rules.letter_parts import about, is_kind, listed, missing, text_of, without
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, Document

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_ASKS = re.compile(
    r"\b(?:u\s+betaalt|betaalt\s+u)\b.*\b(?:terug|boete|aan\s+ons)\b|^hoe\s+betaalt\s+u\b"
    r"|^betaal\b.*(?:€|\b(?:bedrag|alles|uiterlijk|rekening)\b)"
    r"|\b(?:wij|we)\s+(?:vragen|vorderen|willen)\b.*(?:€|\b(?:bedrag|geld)\b).*\bterug\b"
    r"|\bu\s+moet\b.*(?:\bterugbetalen|\bterug\s+te\s+betalen|\bboete\b.*\bbetalen|\baan\s+ons\s+betalen)\b",
    re.IGNORECASE,
)
# 'Als u te veel krijgt, betaalt u dat terug' and 'U betaalt niets terug' ask for nothing now.
_NOT_NOW = re.compile(
    r"\b(?:als|wanneer|indien|anders|later|soms|misschien|kan|kunt|niets|geen|niet|hoeft|mag|krijgt)\b", re.IGNORECASE
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


LEGAL = (
    ("het bedrag", re.compile(r"€\s*\d")),
    (
        "de laatste dag om te betalen",
        _words(rf"(?:uiterlijk|vóór|voor)\s+(?:op\s+)?(?:\w+dag\s+)?\d{{1,2}}\s+(?:{_MONTHS})\s+\d{{4}}"),
    ),
)
WISE = (
    (
        "het rekeningnummer",
        re.compile(r"\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b|\bautomatisch\b|\biDEAL\b|\bQR-code\b"),
    ),
    ("wat de lezer bij de betaling zet", _words("kenmerk|betalingskenmerk|zet erbij|omschrijving|factuurnummer")),
    (
        "dat in delen betalen mag",
        _words("in delen|betalingsregeling|in termijnen|gespreid|elke maand een (?:klein )?(?:deel|bedrag)"),
    ),
    (
        "dat de lezer kan vragen om een deel niet te betalen",
        _words(r"kwijtschelding|kwijtschelden|kwijtgescholden|(?:een )?deel niet te betalen"),
    ),
)


@rule("B04", "betalen-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_payment(document: Document, context: Context) -> Iterator[Match]:
    """A match for what is missing in a decision that asks to pay."""
    if not is_kind(context, "besluit"):
        return
    blocks = without(document, objection(document))
    request = next((block for block in blocks if _asks(block)), None)
    if request is None:
        return
    text = text_of(blocks)
    legal, wise = missing(text, LEGAL), missing(text, WISE)
    if legal or wise:
        yield about(
            request,
            f"Deze brief vraagt om geld, maar er ontbreekt iets. Schrijf ook op: {listed([*legal, *wise])}.",
            severity=Severity.ERROR if legal else Severity.WARNING,
        )


def _asks(block: Block) -> bool:
    return any(_ASKS.search(each.text) and not _NOT_NOW.search(each.text) for each in block.sentences)
