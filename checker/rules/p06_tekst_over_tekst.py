"""P06: printed text over other printed text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.print_facts import Line, Piece
from checker.rules.printed import found_in_print, shortened
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

TOUCH = 0.7  # millimetres


@rule(
    "P06",
    "tekst-over-tekst",
    severity=Severity.ERROR,
    scope=Scope.DOCUMENT,
    kinds=("brief",),
)
def overlap(document: Document, context: Context) -> Iterator[Match]:
    """A match per piece that a later piece is printed over."""
    pieces = context.printed.pieces if context.printed else ()
    for number, piece in enumerate(pieces):
        over = next((other for other in pieces[number + 1 :] if other.page == piece.page and _meet(piece, other)), None)
        if over is not None:
            yield found_in_print(
                f"Over deze tekst staat in de pdf een andere tekst: “{shortened(over.text)}”. "
                "Maak de teksten korter, of kijk de opmaak na.",
                piece.text,
                document,
            )


def _meet(piece: Piece, other: Piece) -> bool:
    return any(_covers(line, second) for line in piece.lines for second in other.lines)


def _covers(line: Line, other: Line) -> bool:
    """Do they share a surface that an eye would see?  Letters with tails may touch the line below."""
    across = min(line.right, other.right) - max(line.left, other.left)
    up = min(line.bottom, other.bottom) - max(line.top, other.top)
    return across > TOUCH and up > TOUCH
