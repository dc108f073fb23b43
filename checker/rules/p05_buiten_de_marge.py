"""P05: printed text at the edge of the paper, or in the window of the envelope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.rules.print_facts import Line, Piece, PrintFacts, Zone
from checker.rules.printed import found_in_print, shortened
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "P05",
    "buiten-de-marge",
    severity=Severity.ERROR,
    scope=Scope.DOCUMENT,
    options={"rand": 5, "marge": 15},
    kinds=("brief",),
)
def out_of_bounds(document: Document, context: Context) -> Iterator[Match]:
    """A match per piece that a printer may cut off, that leaves the text area, or that shows beside the address.

    `rand` and `marge` are millimetres from the edge of the paper: for anything, and for the text left and right.
    """
    printed = context.printed or PrintFacts(pages=0)
    for piece in printed.pieces:
        if problem := _problem(piece, printed, context.options):
            yield found_in_print(f"{problem} Het gaat om: “{shortened(piece.text)}”.", piece.text, document)


def _problem(piece: Piece, printed: PrintFacts, options: Mapping[str, Any]) -> str:
    """What is wrong, as Dutch sentences; empty when nothing is."""
    if any(_beyond(line, printed, options["rand"], options["rand"]) for line in piece.lines):
        return "Deze tekst staat te dicht bij de rand van het papier. Maak de tekst smaller of verplaats hem."
    if piece.zone is Zone.BODY and any(_beyond(line, printed, options["marge"], 0) for line in piece.lines):
        return "Deze tekst loopt door in de marge. Maak de tekst korter, of verdeel een lang woord."
    if piece.zone is not Zone.WINDOW and any(_in_window(line, printed.window) for line in piece.lines):
        return "Deze tekst staat in het venster van de envelop. Daar mag alleen het adres staan."
    return ""


def _beyond(line: Line, printed: PrintFacts, across: float, up: float) -> bool:
    return (
        line.left < across or line.right > printed.width - across or line.top < up or line.bottom > printed.height - up
    )


def _in_window(line: Line, window: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = window
    return line.page == 1 and line.left < right and line.right > left and line.top < bottom and line.bottom > top
