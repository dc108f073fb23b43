"""B18: a letter leaves an application aside, and does not tell why or what the reader may do.

Source: Awb 4:5 (what was missing, and that there was a term to complete it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.act_parts import DAY, Wanted, incomplete, sentence_with, words
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

WANTED = (
    Wanted(
        name="dat wij de aanvraag niet verder bekijken",
        told=words(
            r"niet (?:verder |meer |inhoudelijk )*(?:bekijken|bekeken|behandelen|behandeld|beoordelen|beoordeeld"
            r"|beslissen|in behandeling)"
            r"|buiten behandeling|stop\w*|niet verder|kunnen (?:wij|we) niet (?:beslissen|kijken)|kijken (?:wij"
            r"|we) niet"
        ),
    ),
    Wanted(
        name="wat er ontbrak",
        told=words(
            r"ontbrak|ontbraken|ontbreekt|ontbreken|mist|misten|missen|niet compleet|niet volledig"
            r"|(?:kregen|ontvingen|hebben) (?:wij|we) [^.?!]*(?:niet|niets|geen)|(?:wij|we) (?:kregen|ontvingen"
            r"|hebben) [^.?!]*(?:niet|niets|geen)"
            r"|u (?:stuurde|gaf|leverde|bracht) [^.?!]*(?:niet|niets|geen)"
        ),
    ),
    Wanted(
        name="op welke dag wij daarom vroegen",
        told=sentence_with(
            words(r"vroegen|gevraagd|vraagt|brief|schreven|tot en met|uiterlijk|tijd|herinner\w+"),
            re.compile(DAY, re.IGNORECASE),
        ),
    ),
    Wanted(
        name="dat de lezer opnieuw mag aanvragen",
        told=words(
            r"(?:opnieuw|weer|nog een keer|nog eens) (?:\w+ ){0,3}(?:aanvragen|aanvraag|vragen|aan)|nieuwe aanvraag"
            r"|vraag (?:\w+ ){0,3}(?:opnieuw|weer) aan|nog steeds (?:\w+ )?aanvragen"
        ),
        by_law=False,
    ),
)


@rule("B18", "buiten-behandeling-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_dismissal(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a letter that leaves an application aside leaves out."""
    yield from incomplete(document, context, "buiten_behandeling", WANTED)
