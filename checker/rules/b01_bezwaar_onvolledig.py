"""B01: a decision does not tell all a reader needs to object.

Sources: Awb 3:45 (that, where and within which term), 6:4 and 6:5 (what the objection holds), 6:7 and 6:8 (six weeks
from the day after sending), Atw 1 (a term does not end on a weekend or holiday).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.rules.dutch_dates import dates, written
from checker.rules.letter_parts import Part, about, below_headings, container, does, is_kind, listed, missing
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.terms import end_of_term
from checker.text.document import Document

_HEADING = re.compile(r"\bbezwaar\b|\bniet (?:mee )?eens\b", re.IGNORECASE)
_NUMBERS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "twaalf": 12}
WEEKS = re.compile(rf"\b(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+weken\b", re.IGNORECASE)
LAST_DAY = re.compile(r"\b\d{1,2}\s+[a-z]+\s+\d{4}\b")


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_TOLD = (
    ("dat de lezer bezwaar mag maken", _words("bezwaar")),
    ("hoeveel weken de lezer heeft", WEEKS),
    ("de laatste dag, met het jaar", LAST_DAY),
    ("wie het bezwaar krijgt", _words("burgemeester|college|gemeente|bestuur|commissie|directeur|minister")),
    ("het postadres, met de postcode", re.compile(r"\b\d{4}\s?[A-Z]{2}\b")),
)
CONTENT = (  # Awb 6:5, the same for an appeal
    ("dat de naam in het bezwaar moet", _words("naam")),
    (
        "dat het adres in het bezwaar moet",
        re.compile(r"(?<!dit )(?<!ons )(?<!het )(?<!volgende )\badres\b", re.IGNORECASE),
    ),
    ("dat de datum in het bezwaar moet", _words("datum|dagtekening")),
    (
        "over welk besluit het gaat",
        _words(r"kenmerk|welk besluit|\w*(?<!telefoon)(?<!huis)(?<!service)nummer|kopie van (?:deze|dit|het|uw)"),
    ),
    ("dat de lezer schrijft waarom", _words("waarom|reden|redenen")),
    ("dat de lezer een handtekening zet", _words(r"handtekening|ondertekenen|onderteken|ondertekend|teken")),
)
LEGAL = _TOLD + CONTENT
WISE = (
    (
        "dat het ook digitaal kan",
        re.compile(r"\bwww\.|\bhttps?:|\w\.(?:nl|frl|eu|example)\b|\bdigitaal|\bonline|\bDigiD\b"),
    ),
    ("dat het gratis is", _words("gratis|kosteloos|geen kosten|kost (?:u )?(?:dat )?niets|kost geen geld")),
)


@rule("B01", "bezwaar-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_objection(document: Document, context: Context) -> Iterator[Match]:
    """A match for what is missing on objecting in a decision, and one for a last day that is not right."""
    if not is_kind(context, "besluit") or does(context, "beslissing_op_bezwaar"):
        return  # one goes to court against that: B20
    part = objection(document)
    if part is None:
        yield Match(
            message="Deze brief is een besluit, maar een deel over bezwaar ontbreekt. "
            "Voeg dat toe, met een kop. Zie 'helder rule B01' voor een voorbeeld."
        )
        return
    legal, wise = missing(part.text, LEGAL), missing(part.text, WISE)
    if legal or wise:
        yield about(
            part.blocks[0],
            f"In het deel over bezwaar ontbreekt iets. Schrijf ook op: {listed([*legal, *wise])}.",
            severity=Severity.ERROR if legal else Severity.WARNING,
        )
    yield from wrong_day(part, context, "om bezwaar te maken")


def objection(document: Document) -> Part | None:
    """The part of a letter on objecting: a `::: bezwaar` container, else what stands below headings about it."""
    found = {block.index: block for part in below_headings(document, _HEADING) for block in part.blocks}
    return container(document, "bezwaar") or (Part(blocks=tuple(found.values())) if found else None)


def wrong_day(part: Part, context: Context, what: str) -> Iterator[Match]:
    """The last day must follow from the day of sending and the weeks that the letter itself names."""
    sent = context.letter.data.get("datum") if context.letter else None
    weeks = WEEKS.search(part.text)
    if not isinstance(sent, date) or weeks is None:
        return
    count = weeks["count"].lower()
    right = end_of_term(sent, _NUMBERS.get(count) or int(count))
    found = [(block, day) for block in part.blocks for day in dates(block.text)]
    if not found or any(day.day == right for _, day in found):
        return
    block, wrong = next(((block, day) for block, day in found if day.day != sent), found[-1])
    yield Match(
        message=f"De laatste dag {what} klopt niet. Schrijf: {written(right)}. "
        "De termijn begint op de dag na het versturen.",
        block=block.index,
        start=wrong.start,
        end=wrong.end,
    )
