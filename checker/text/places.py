"""Where the characters of a block's Markdown stand in the document.

markdown-it takes quote marks, indents, closing hashes and cell borders away before it reads a block's inline Markdown.
What is left of a line is always one stretch of that line, and the last on it that reads so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE_END = re.compile(r"\r\n?|\n")
_CLOSING_HASHES = re.compile(r"(?<=[ \t])#+[ \t]*$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_CELL_CHARACTER = re.compile(r"\\\||.", re.DOTALL)
_ATX_HEADING = re.compile(r"[\s>\-+*\d.)]*#")
# What may stand before the first border of a row: quote marks and list markers.
_ROW_PREFIX = re.compile(r"(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document without its line end, and the offset of its first character."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Places:
    """Per character of a block's Markdown the half-open stretch of the document it comes from."""

    starts: list[int]
    ends: list[int]


def lines_of(text: str) -> list[Line]:
    """Lines as markdown-it sees them; it also reads NUL as U+FFFD."""
    found: list[Line] = []
    start = 0
    for end in _LINE_END.finditer(text):
        found.append(Line(text[start : end.start()].replace("\0", "\ufffd"), start))
        start = end.end()
    found.append(Line(text[start:].replace("\0", "\ufffd"), start))
    return found


def in_lines(content: str, lines: Sequence[Line], first: int) -> Places:
    """Places of a paragraph's or heading's Markdown; line `first` is where the block begins."""
    starts: list[int] = []
    ends: list[int] = []
    number = first
    for part in content.split("\n"):
        core = part.strip(" \t")
        while (column := _column(core, lines[number].text)) < 0:
            number += 1
        line = lines[number]
        column -= len(part) - len(part.lstrip(" \t"))  # of the part with its indent
        edges = _edges(line, column, len(part))
        if ends:  # the line end before this part, with what markdown-it took off the line
            starts.append(ends[-1])
            ends.append(edges[0])
        starts += edges[:-1]
        ends += edges[1:]
        number += 1
    return Places(starts, ends)


def _column(core: str, line: str) -> int:
    """Where on the line the text stands, or -1.  A heading's closing hashes are not part of it."""
    column = _CLOSING_HASHES.sub("", line).rfind(core) if _ATX_HEADING.match(line) else -1
    return column if column >= 0 else line.rfind(core)


def _edges(line: Line, column: int, length: int) -> Sequence[int]:
    """The offsets between `length` characters from `column` on.

    A tab that was cut in two gives spaces that stand nowhere: they fall on the edge of the line.
    """
    first = line.start + column
    if column >= 0 and column + length <= len(line.text):
        return range(first, first + length + 1)
    last = line.start + len(line.text)
    return [min(max(edge, line.start), last) for edge in range(first, first + length + 1)]


def in_cell(content: str, line: Line, column: int) -> Places:
    r"""Places of a table cell's Markdown: cell `column` (from 0) of the row on `line`, where `\|` gives `|`."""
    borders = [0, *(border.end() for border in _CELL_BORDER.finditer(line.text)), len(line.text) + 1]
    cells = [(start, following - 1) for start, following in pairwise(borders)]
    if _ROW_PREFIX.fullmatch(line.text[: cells[0][1]]):
        del cells[0]
    start, end = cells[column]
    found = list(_CELL_CHARACTER.finditer(line.text, start, end))
    first = "".join(match.group()[-1] for match in found).rfind(content)
    own = found[first : first + len(content)]
    return Places([line.start + match.start() for match in own], [line.start + match.end() for match in own])
