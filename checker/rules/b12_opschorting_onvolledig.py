"""B12: a letter suspends a payment or a term, and does not tell why, until when, or what to do.

Source: Awb 4:15 (why and until when), Pw 54 (what is missing, a term to give it, what follows otherwise).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.act_parts import DAY, FROM_DAY, OTHERWISE, REASON, Wanted, incomplete, words
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_UNTIL = words(
    rf"(?:uiterlijk|vóór|voor|tot en met|tot)\s+(?:op\s+)?(?:\w+dag\s+)?{DAY}|totdat|tot (?:wij|we|u|dan)|zodra|zolang"
)
_TO_DO = words(
    r"stuurt?|levert?|brengt?|geeft?|komt?|mailt?|vult?|upload|vertelt?|laat\s+(?:het\s+)?(?:ons\s+)?weten|hoeft"
)
WANTED = (
    Wanted(
        name="wat er nu stopt of wacht",
        told=words(
            r"stop\w*|pauze|wacht(?:en)?|stil|tijdelijk|opgeschort|opschort\w*|later|nu (?:even )?(?:niet|geen)"
            r"|(?:nog|even) (?:niet|geen)"
        ),
    ),
    Wanted(name="waarom dat zo is", told=REASON),
    Wanted(name="tot wanneer dat duurt", told=_UNTIL),
    Wanted(name="wat de lezer nu doet", told=_TO_DO),
    Wanted(name="vanaf welke dag dat geldt", told=FROM_DAY, by_law=False),
    Wanted(name="wat er gebeurt als het niet lukt", told=OTHERWISE, by_law=False),
)


@rule("B12", "opschorting-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_suspension(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a suspension leaves out."""
    yield from incomplete(document, context, "opschorting", WANTED)
