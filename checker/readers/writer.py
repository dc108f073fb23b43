"""What the readers write: Markdown in which every block is one line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from checker.source.escape import escape_markdown

_DATA_WORDS = 15  # a cell with more words holds prose: then the table is there for its layout

Cell = Sequence[str]  # the paragraphs of a table cell


class Writer:
    """Blocks in reading order; empty ones are left out."""

    def __init__(self) -> None:
        self._blocks: list[str] = []

    def heading(self, level: int, text: str) -> None:
        """A heading of level 1 to 6."""
        self._add("#" * min(max(level, 1), 6) + " ", text)

    def paragraph(self, text: str) -> None:
        """A paragraph; every line of it becomes a block, for a typed line end is meant."""
        for line in text.splitlines():
            self._add("", line)

    def item(self, text: str) -> None:
        """A list item."""
        self._add("- ", text)

    def table(self, rows: Sequence[Sequence[Cell]]) -> None:
        """A table; one that only puts text in columns becomes paragraphs."""
        filled = [row for row in rows if any(_one_line(" ".join(cell)) for cell in row)]
        if len(filled) > 1 and max(map(len, filled)) > 1 and all(_is_data(cell) for row in filled for cell in row):
            self._blocks.append(_markdown_table([[" ".join(cell) for cell in row] for row in filled]))
            return
        for row in filled:
            for cell in row:
                for text in cell:
                    self.paragraph(text)

    def text(self) -> str:
        """All of it as Markdown."""
        return "\n\n".join(self._blocks) + "\n" if self._blocks else ""

    def _add(self, mark: str, text: str) -> None:
        if shown := _one_line(text):
            self._blocks.append(f"{mark}{escape_markdown(shown)}")


def _one_line(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())  # without soft hyphens: those are no letters


def _is_data(cell: Cell) -> bool:
    return sum(1 for text in cell if text.strip()) <= 1 and len(" ".join(cell).split()) <= _DATA_WORDS


def _markdown_table(rows: Sequence[Sequence[str]]) -> str:
    width = max(map(len, rows))
    lines = [
        "| "
        + " | ".join(escape_markdown(_one_line(cell)) for cell, _ in zip_longest(row, range(width), fillvalue=""))
        + " |"
        for row in rows
    ]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])
