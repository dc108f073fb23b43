"""B10: a letter that asks for papers or data does not tell until when, why, how, or what if it does not work out.

Source: Awb 4:5 (what is missing, a term to complete it, what follows otherwise); what residents asked for: a reason for
every paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.dutch_dates import dates
from checker.rules.letter_parts import about, does, is_kind, listed, missing, text_of
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_UNTIL = re.compile(r"\b(?:uiterlijk|vóór|voor|tot en met|tot)\s+(?:op\s+)?$", re.IGNORECASE)

_READ_ELSEWHERE = ("aanvulling", "betalingsherinnering")


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


WANTED = (
    (
        "waarom wij dit nodig hebben",
        _words(r"waarom|omdat|want|nodig (?:om|voor)|zo (?:zien|weten|kunnen) (?:wij|we)|daar(?:mee|op|aan|in|uit)"),
    ),
    (
        "hoe of waar de lezer het geeft",
        re.compile(
            r"\b\d{4}\s?[A-Z]{2}\b|\bwww\.|https?:|@|\w\.nl\b|\b(?:balie|envelop|gemeentehuis|brievenbus|mail|upload\w*)\b"
        ),
    ),
    (
        "wat er gebeurt als het niet lukt",
        _words(
            r"(?:lukt|krijgen (?:wij|we)|heeft u|hebt u|ontvangen (?:wij|we)|stuurt u|komt)\b[^.?!]*\b(?:niet|niets)"
            r"|anders|zonder (?:deze|dit|die|uw|de)|meer tijd|uitstel"
        ),
    ),
)


@rule("B10", "verzoek-onvolledig", severity=Severity.WARNING, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_request(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a request leaves out; B13 and B17 read requests that do something in law."""
    if not is_kind(context, "verzoek") or does(context, *_READ_ELSEWHERE) or not document.blocks:
        return
    lacking = [] if _has_last_day(document) else ["de laatste dag, met het jaar"]
    lacking += missing(text_of(document.blocks), WANTED)
    if lacking:
        yield about(
            document.blocks[0], f"Deze brief vraagt iets, maar vertelt niet alles. Schrijf ook op: {listed(lacking)}."
        )


def _has_last_day(document: Document) -> bool:
    return any(_UNTIL.search(block.text[: day.start]) for block in document.blocks for day in dates(block.text))
