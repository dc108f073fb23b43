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
_NO = r"(?!\s+(?:\w+\s+)?(?:niets|niet|geen)\b)"
_ASKS = re.compile(
    rf"\bu\s+betaalt\b{_NO}|\bbetaalt\s+u\b{_NO}|(?:^|[.:]\s+)betaal\b|\bwij\s+(?:vragen|vorderen)\b[^.?!]*€[^.?!]*\bterug\b"
    r"|\bu\s+moet\b[^.?!]*\b(?:terug\s?)?betalen\b|\bu\s+moet\b[^.?!]*\bterug\s+te\s+betalen\b|\bte betalen bedrag\b",
    re.IGNORECASE,
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
    return bool(_ASKS.search(block.text))
