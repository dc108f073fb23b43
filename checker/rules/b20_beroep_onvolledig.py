"""B20: a decision on an objection does not tell all a reader needs to go to court.

Sources: Awb 3:45 (that, where and within which term), 6:5 (what it holds), 6:7 and 6:8 (the term begins the day after
sending), 8:41 (court fee); Atw 1 (a term does not end on a weekend or holiday).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.act_parts import headed, words
from checker.rules.b01_bezwaar_onvolledig import CONTENT, LAST_DAY, WEEKS, wrong_day
from checker.rules.letter_parts import Part, about, container, does, listed, missing
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, Document

_HEADING = re.compile(r"\bberoep\b|\brechter\b|\brechtbank\b|\bniet (?:mee )?eens\b|\bbezwaar maken\b", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:kunt|mag|kan)\s+(?:\w+\s+){0,5}bezwaar\s+(?:maken|aantekenen|indienen)|\bmaak\s+(?:\w+\s+){0,3}bezwaar\b",
    re.IGNORECASE,
)
LEGAL = (
    ("dat de lezer in beroep mag gaan", words("beroep")),
    ("dat dat bij de rechtbank is", words("rechtbank")),
    ("hoeveel weken de lezer heeft", WEEKS),
    ("de laatste dag, met het jaar", LAST_DAY),
    ("het postadres van de rechtbank, met de postcode", re.compile(r"\b\d{4}\s?[A-Z]{2}\b")),
    *((name.replace("bezwaar", "beroep"), pattern) for name, pattern in CONTENT),
)
WISE = (
    ("dat het ook digitaal kan", re.compile(r"\bwww\.|https?:|\w\.nl\b|\bdigitaal|\bonline|\bDigiD\b")),
    ("wat de rechtbank kost (griffierecht)", words("griffierecht")),
)


@rule("B20", "beroep-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_appeal(document: Document, context: Context) -> Iterator[Match]:
    """A match for what is missing on going to court, one for a wrong last day, one for 'u kunt bezwaar maken'."""
    if not does(context, "beslissing_op_bezwaar"):
        return
    part = appeal(document)
    if part is None:
        yield Match(
            message="Deze brief beslist over een bezwaar, maar een deel over beroep ontbreekt. "
            "Voeg dat toe, met een kop. Zie 'helder rule B20' voor een voorbeeld."
        )
        return
    legal, wise = missing(part.text, LEGAL), missing(part.text, WISE)
    if legal or wise:
        yield about(
            part.blocks[0],
            f"In het deel over beroep ontbreekt iets. Schrijf ook op: {listed([*legal, *wise])}.",
            severity=Severity.ERROR if legal else Severity.WARNING,
        )
    yield from wrong_day(part, context, "om in beroep te gaan")
    yield from (match for block in part.blocks for match in _object(block))


def appeal(document: Document) -> Part | None:
    """The part of a letter on going to court: a `::: bezwaar` container, else what stands below headings about it."""
    return container(document, "bezwaar") or headed(document, _HEADING)


def _object(block: Block) -> Iterator[Match]:
    if found := _OBJECT.search(block.text):
        yield Match(
            message="Tegen deze beslissing kan de lezer geen bezwaar maken. "
            "Schrijf: “U kunt in beroep bij de rechtbank.”",
            block=block.index,
            start=found.start(),
            end=found.end(),
        )
