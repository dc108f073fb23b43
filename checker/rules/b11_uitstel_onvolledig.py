"""B11: a letter says that deciding takes longer, and leaves out what the reader needs.

Source: Awb 4:13 and 4:14 (say so in time, and name the new term).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.act_parts import REASON, Wanted, incomplete, new_day, words
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

WANTED = (
    Wanted(
        name="dat het langer duurt",
        told=words(
            r"langer|meer tijd nodig|(?:nog|ook) niet (?:beslissen|beslist|klaar|besluiten)|niet op tijd|later|uitstel"
            r"|vertraging|kost (?:ons )?meer tijd|nog geen (?:besluit|antwoord)"
        ),
    ),
    Wanted(name="de nieuwe laatste dag, met het jaar", told=new_day),
    Wanted(name="waarom het langer duurt", told=REASON, by_law=False),
)


@rule("B11", "uitstel-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_delay(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a letter that postpones a decision leaves out."""
    yield from incomplete(document, context, "uitstel", WANTED)
