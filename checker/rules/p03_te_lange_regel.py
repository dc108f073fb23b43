"""P03: printed lines with more characters than the eye can follow."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.print_facts import Zone
from checker.rules.printed import found_in_print
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_CELLS = frozenset({"TH", "TD"})


@rule(
    "P03",
    "te-lange-regel",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"tekens": 75},
    kinds=("brief",),
)
def long_line(document: Document, context: Context) -> Iterator[Match]:
    """A match per piece of the text with a printed line of more characters than the option; cells are no lines."""
    most = context.options["tekens"]
    for piece in context.printed.of_zone(Zone.BODY) if context.printed else ():
        longest = max(piece.lines, key=lambda line: len(line.text))
        if len(longest.text) > most and piece.tag not in _CELLS:
            yield found_in_print(
                f"Deze regel heeft in de pdf {len(longest.text)} tekens. "
                f"Maak de regels smaller: hoogstens {most} tekens.",
                longest.text,
                document,
            )
