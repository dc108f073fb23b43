"""The files findings point into: their text, and offsets as lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from pathlib import Path

from checker.source.text_file import read_text

_TABLE_RULE = re.compile(r"\|(?:-+\|)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A span as people count it: 1-based, `end_column` exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class SourceText:
    """A text and the offsets at which its lines begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]

    def place(self, start: int, end: int) -> Place:
        """The span as lines and columns."""
        line, column = self._position(start)
        end_line, end_column = self._position(max(start, end))
        return Place(line=line, column=column, end_line=end_line, end_column=end_column)

    def line(self, number: int) -> str:
        """A line by its 1-based number, without its line end."""
        start = self._starts[number - 1]
        return self.text[start:].split("\n", 1)[0]

    def offset(self, line: int, column: int) -> int:
        """The inverse of `place`: the offset of a 1-based line and column."""
        return min(self._starts[line - 1] + column - 1, len(self.text))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, min(offset, len(self.text)))
        return line, min(offset, len(self.text)) - self._starts[line - 1] + 1


class Paragraphs(SourceText):
    """The same for what a reader made of a file: a "line" is the number of a paragraph, heading, item or table row."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        lines = enumerate(text.split("\n"), 1)
        self._filled = [number for number, line in lines if line.strip() and not _TABLE_RULE.fullmatch(line)] or [1]

    def place(self, start: int, end: int) -> Place:
        """The span as paragraphs and columns."""
        place = super().place(start, end)
        return replace(place, line=self._paragraph(place.line), end_line=self._paragraph(place.end_line))

    def line(self, number: int) -> str:
        """A paragraph by its 1-based number."""
        return super().line(self._filled[number - 1])

    def _paragraph(self, line: int) -> int:
        return max(1, bisect_right(self._filled, line))


class Sources:
    """Texts by the name findings use, read once; texts that are no file are added by hand."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._texts: dict[str, SourceText] = {}

    def add(self, name: str, text: str, *, by_paragraph: bool = False) -> None:
        """A text from standard input or elsewhere; see `Paragraphs` for `by_paragraph`."""
        self._texts[name] = Paragraphs(text) if by_paragraph else SourceText(text)

    def __getitem__(self, name: str) -> SourceText:
        if name not in self._texts:
            self._texts[name] = SourceText(read_text(self._root / name, name))
        return self._texts[name]

    def known(self) -> list[str]:
        """Names of the texts read so far."""
        return sorted(self._texts)
