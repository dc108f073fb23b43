"""What a letter must tell because of what it does in law (`handelingen` in brief.yaml): the shared part of B11 to B21.

Each of those rules is a table of parts.  A part that the law demands makes the finding an error, another a warning.
The numbers are the letter's own: no rule knows how many weeks a term lasts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.rules.b01_bezwaar_onvolledig import objection
from checker.rules.dutch_dates import MONTHS, WEEKDAYS, dates
from checker.rules.letter_parts import Part, about, below_headings, does, listed, text_of, without
from checker.rules.rule import Context, Match, Severity
from checker.text.document import BlockKind, Document

Told = Callable[[Document, Context], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Something a letter must tell."""

    name: str  # fits after 'Schrijf ook op:'
    told: re.Pattern[str] | Told  # looked for in the letter without its part on objecting; or a test of its own
    by_law: bool = True


def words(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, whatever the capitals."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_MONTH = "|".join(MONTHS)
DAY = rf"\d{{1,2}}\s+(?:{_MONTH})\s+\d{{4}}"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})\s+)?"
_UNTIL = r"uiterlijk|vóór|voor|tot en met|tot"
LAST_DAY = words(rf"(?:{_UNTIL})\s+(?:op\s+)?{_WEEKDAY}{DAY}")
_BEGIN = rf"{_WEEKDAY}(?:\d{{1,2}}\s+)?(?:{_MONTH})"
FROM_DAY = words(rf"(?:vanaf|sinds|per|op)\s+{_BEGIN}|van\s+(?:{_BEGIN}|\d{{1,2}})(?:\s+\d{{4}})?\s+tot")
REASON = words(
    r"omdat|want|doordat|waarom|de reden(?:en)?|daarom|daardoor|namelijk|wat is er gebeurd|hierdoor|om die reden"
    r"|komt door"
)
ARTICLE = re.compile(r"\bartikel(?:en)?:?\s+\d", re.IGNORECASE)
AMOUNT = re.compile(r"€\s*\d")
HOW = re.compile(
    r"\b\d{4}\s?[A-Z]{2}\b|\bwww\.|https?:|@|\w\.nl\b"
    r"|\b(?:balie|envelop|gemeentehuis|brievenbus|e-?mail|mailen|mail|upload\w*)\b",
    re.IGNORECASE,
)
ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b|\bautomatisch\b|\biDEAL\b|\bQR-code\b")
OTHERWISE = words(
    r"(?:lukt|krijgen (?:wij|we)|heeft u|hebt u|ontvangen (?:wij|we)|stuurt u|komt|geeft u|doet u)\b[^.?!]*\b(?:niet"
    r"|niets)"
    r"|anders|zonder (?:deze|dit|die|uw|de)|meer tijd|uitstel"
)
HAPPENED = words(
    r"gebeurd|gebeurde|u (?:vertelde|gaf|meldde|kwam|deed|werkte|woonde|kreeg|stuurde|ging|verhuisde|had|was)"
    r"|(?:gaf|kwam|vertelde|meldde|deed|werkte|woonde|kreeg|stuurde|ging|had|was) u|(?:wij|we) (?:zagen|merkten"
    r"|ontdekten|hoorden)"
    r"|(?:zagen|merkten|ontdekten|hoorden) (?:wij|we)|u (?:heeft|hebt|bent)\b[^.?!]*\b(?:niet|geen|te laat)"
    r"|u \w+ (?:op|in|vanaf|sinds) (?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december)"
)
RULE = words(r"regels?|plicht\w*|verplicht|de wet|afspraken|afspraak|afgesproken|u (?:moet|moest)")
_BUILT_UP = words(
    r"(?:%|procent|deel|helft|derde|kwart) van|bereken\w*|uitgerekend|reken(?:en|den|t)|optel\w*|opgeteld"
    r"|keer (?:€|het|uw|dit)|samen is dat|komen (?:wij|we) (?:uit )?op|(?:wij|we) komen uit op|de helft|daar gaat af"
    r"|opgebouwd|bestaat uit"
)


def built_up(document: Document, context: Context) -> bool:
    """Does the letter show how an amount came about: in a table, as a part of another, or in words of reckoning?"""
    del context
    text = text_of(document.blocks)
    return has_table(document) or bool(_BUILT_UP.search(text)) or bool(re.search(r"%\s+van\b", text))


def new_day(document: Document, context: Context) -> bool:
    """Is there a day after that of sending?  Without data: a last day."""
    sent = context.letter.data.get("datum") if context.letter else None
    text = text_of(without(document, objection(document)))
    if not isinstance(sent, date):
        return bool(LAST_DAY.search(text))
    return any(found.day is not None and found.day > sent for found in dates(text))


def incomplete(
    document: Document, context: Context, act: str, wanted: Sequence[Wanted], *, whole: bool = False
) -> Iterator[Match]:
    """A match for what a letter that does `act` leaves out.

    `whole`: also what stands below a heading such as 'Bent u het niet eens …?' counts.
    """
    if not does(context, act) or not document.blocks:
        return
    blocks = document.blocks if whole else without(document, objection(document))
    lacking = [part for part in wanted if not _is_told(part.told, text_of(blocks), document, context)]
    if lacking:
        yield about(
            document.blocks[0],
            f"In deze brief ontbreekt iets. Schrijf ook op: {listed([part.name for part in lacking])}.",
            severity=Severity.ERROR if any(part.by_law for part in lacking) else Severity.WARNING,
        )


def _is_told(told: re.Pattern[str] | Told, text: str, document: Document, context: Context) -> bool:
    return bool(told.search(text)) if isinstance(told, re.Pattern) else told(document, context)


def sentence_with(*patterns: re.Pattern[str]) -> Told:
    """Is there a sentence in which all patterns occur?"""

    def told(document: Document, context: Context) -> bool:
        del context
        return any(all(each.search(sentence.text) for each in patterns) for sentence in document.sentences())

    return told


def has_table(document: Document) -> bool:
    """Does the letter show a table?"""
    return any(block.kind is BlockKind.CELL for block in document.blocks)


def headed(document: Document, pattern: re.Pattern[str]) -> Part | None:
    """What stands below headings that fit, all together."""
    found = {block.index: block for part in below_headings(document, pattern) for block in part.blocks}
    return Part(blocks=tuple(found.values())) if found else None
