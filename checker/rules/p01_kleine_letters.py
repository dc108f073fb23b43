"""P01: printed letters that are too small to read."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.print_facts import Zone
from checker.rules.printed import found_in_print, points, shortened
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

SLACK = 0.05  # sizes are rounded on their way through a PDF


@rule(
    "P01",
    "kleine-letters",
    severity=Severity.ERROR,
    scope=Scope.DOCUMENT,
    options={"tekst": 12, "eromheen": 9, "venster": 7},
    kinds=("brief",),
)
def small_print(document: Document, context: Context) -> Iterator[Match]:
    """A match per piece of the PDF with letters below the least size, in points, of its zone.

    The window holds the return address too, which is for the post and not for the reader.
    """
    least = {
        Zone.BODY: context.options["tekst"],
        Zone.HEAD: context.options["eromheen"],
        Zone.FOOT: context.options["eromheen"],
        Zone.EDGE: context.options["eromheen"],
        Zone.WINDOW: context.options["venster"],
    }
    for piece in context.printed.pieces if context.printed else ():
        size = min(line.size for line in piece.lines)
        if size < least[piece.zone] - SLACK:
            yield found_in_print(
                f"Deze letters zijn in de pdf te klein: {points(size)} punten. "
                f"Maak ze minstens {points(least[piece.zone])} punten: “{shortened(piece.text)}”.",
                piece.text,
                document,
            )
