"""B16: a letter lowers a benefit because of a duty, and does not tell how much, how long, or when we look again.

Source: Pw 18 (which duty, how much, how long, look again within the term in the law); Awb 3:46 (reasons).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.act_parts import FROM_DAY, HAPPENED, RULE, Wanted, built_up, incomplete, sentence_with, words
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_UNTIL = words(
    r"tot en met|tot \d{1,2} \w+|tot (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december)|(?:één|een|\d{1,2}|twee|drie|zes) maand(?:en)?(?= (?:lang|lager|minder)|[.,;])"
    r"|duurt (?:\w+ )?maand(?:en)?"
)
_AGAIN = words(
    r"opnieuw|nog (?:een )?keer|nog eens|weer|herbeoordel\w+|heroverweg\w+|of (?:de verlaging|dit"
    r"|het) (?:nog )?(?:nodig|stopt|terecht)"
)
_WHEN = words(
    r"(?:dagen|weken|maand|maanden|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december)"
)
WANTED = (
    Wanted(name="wat er gebeurd is", told=HAPPENED),
    Wanted(name="welke regel of afspraak dat is", told=RULE),
    Wanted(name="hoeveel er van de uitkering af gaat", told=re.compile(r"€\s*\d|\d\s?%|\bprocent\b", re.IGNORECASE)),
    Wanted(name="hoe dat bedrag is berekend", told=built_up),
    Wanted(name="vanaf wanneer de verlaging geldt", told=FROM_DAY),
    Wanted(name="tot wanneer de verlaging geldt", told=_UNTIL),
    Wanted(name="wanneer wij er opnieuw naar kijken", told=sentence_with(_AGAIN, _WHEN)),
)


@rule("B16", "maatregel-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_measure(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a measure leaves out."""
    yield from incomplete(document, context, "maatregel", WANTED)
