"""P09: a screen reader reads the letter in another order than it was written."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.printed import found_in_print, shortened
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "P09",
    "andere-leesvolgorde",
    severity=Severity.ERROR,
    scope=Scope.DOCUMENT,
    kinds=("brief",),
)
def disordered(document: Document, context: Context) -> Iterator[Match]:
    """A match per text that the PDF has at another place in its reading order (PDF/UA-1, 7.1; WCAG 2.2, 1.3.2)."""
    for text in context.printed.disordered if context.printed else ():
        yield found_in_print(
            "Een computer leest de pdf in een andere volgorde voor dan u schreef. "
            f"Kijk de opmaak na bij “{shortened(text)}”.",
            text,
            document,
        )
