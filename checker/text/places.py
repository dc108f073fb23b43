"""Where the characters of a block's Markdown stand in the document.

markdown-it takes quote marks, indents, closing hashes and cell borders away before it reads a block's inline Markdown.
What is left of a line is always one stretch of that line, and the last on it that reads so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n?|\n")
_CLOSING_HASHES = re.compile(r"(?<=[ \t])#+[ \t]*$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
# What may stand before the first border of a row: quote marks and list markers.
_ROW_PREFIX = re.compile(r"(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document without its line end, and the offset of its first character."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Place:
    """The stretch of the document that one character of a block's Markdown comes from."""

    start: int
    end: int


def lines_of(text: str) -> list[Line]:
    """Lines as markdown-it sees them; it also reads NUL as U+FFFD."""
    found: list[Line] = []
    start = 0
    for end in _LINE_END.finditer(text):
        found.append(Line(text[start : end.start()].replace("\0", "\ufffd"), start))
        start = end.end()
    found.append(Line(text[start:].replace("\0", "\ufffd"), start))
    return found


def in_lines(content: str, lines: Sequence[Line]) -> list[Place]:
    """Places of a paragraph's or heading's Markdown; `lines` begin at the first line of the block."""
    places: list[Place] = []
    number = 0
    for part in content.split("\n"):
        core = part.strip(" \t")
        while (column := _column(core, lines[number].text)) < 0:
            number += 1
        line = lines[number]
        column -= len(part) - len(part.lstrip(" \t"))  # of the part with its indent
        if places:  # the line end before this part, with what markdown-it took off the line
            places.append(Place(places[-1].end, _clip(line, column)))
        places += [Place(_clip(line, column + i), _clip(line, column + i + 1)) for i in range(len(part))]
        number += 1
    return places


def _column(core: str, line: str) -> int:
    """Where on the line the text stands, or -1.  A heading's closing hashes are not part of it."""
    column = _CLOSING_HASHES.sub("", line).rfind(core) if line.lstrip(" \t>-+*0123456789.)").startswith("#") else -1
    return column if column >= 0 else line.rfind(core)


def _clip(line: Line, column: int) -> int:
    """A tab that was cut in two gives spaces that stand nowhere: they fall on the edge of the line."""
    return line.start + min(max(column, 0), len(line.text))


def in_cell(content: str, line: Line, column: int) -> list[Place]:
    r"""Places of a table cell's Markdown: cell `column` (from 0) of the row on `line`, where `\|` gives `|`."""
    borders = [0, *(border.end() for border in _CELL_BORDER.finditer(line.text)), len(line.text) + 1]
    cells = list(zip(borders, (border - 1 for border in borders[1:]), strict=False))
    if _ROW_PREFIX.fullmatch(line.text[: cells[0][1]]):
        del cells[0]
    start, end = cells[column]
    characters: list[str] = []
    places: list[Place] = []
    for match in re.finditer(r"\\\||.", line.text[start:end], re.DOTALL):
        characters.append(match.group()[-1])
        places.append(Place(line.start + start + match.start(), line.start + start + match.end()))
    first = "".join(characters).rfind(content)
    return places[first : first + len(content)]
