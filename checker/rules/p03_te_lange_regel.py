"""P03: printed lines with more characters than the eye can follow."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

from checker.rules.print_facts import Zone
from checker.rules.printed import found_in_print
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_CELLS = frozenset({"TH", "TD"})
_ENOUGH = 3  # full lines that make an average


@rule(
    "P03",
    "te-lange-regel",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"tekens": 80, "gemiddeld": 75},
    kinds=("brief",),
)
def long_line(document: Document, context: Context) -> Iterator[Match]:
    """A match per piece of the text with a printed line of more than `tekens` characters.

    And one for the letter when its full lines, those that go on below, have more than `gemiddeld` on average.  A
    left aligned line varies: 75 is what the eye follows with ease, 80 the most (WCAG 2.2, 1.4.8).  Cells are no lines.
    """
    full: list[int] = []
    for piece in context.printed.of_zone(Zone.BODY) if context.printed else ():
        if piece.tag in _CELLS:
            continue
        full += [len(line.text) for line in piece.lines[:-1]]
        longest = max(piece.lines, key=lambda line: len(line.text))
        if len(longest.text) > context.options["tekens"]:
            yield found_in_print(
                f"Deze regel heeft in de pdf {len(longest.text)} tekens. "
                f"Maak de regels in de opmaak smaller: hoogstens {context.options['tekens']} tekens.",
                longest.text,
                document,
            )
    if len(full) >= _ENOUGH and mean(full) > context.options["gemiddeld"]:
        yield Match(
            message=f"De regels van deze brief hebben gemiddeld {mean(full):.0f} tekens. "
            f"Maak de regels in de opmaak smaller: gemiddeld hoogstens {context.options['gemiddeld']} tekens."
        )
