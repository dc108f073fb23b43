"""Markdown to blocks: the text a reader sees, with for every character its place in the Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.text.document import Block, BlockKind, OffsetMap, Run
from checker.text.inline import Piece, measuring_parser, pieces
from checker.text.places import Places, in_cell, in_lines, lines_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_LISTS = {"bullet_list", "ordered_list"}
_CELLS = {"th": BlockKind.HEADER_CELL, "td": BlockKind.CELL}


@dataclass(slots=True)
class _Surroundings:
    """What is open around the block being read."""

    heading: int = 0
    lists: int = 0
    cell: BlockKind | None = None
    column: int = -1  # of that cell
    containers: list[str] = field(default_factory=list)

    def pass_by(self, token: Token) -> None:
        """Note that a block-level token opens or closes (nesting 1 or -1)."""
        name = token.type.rpartition("_")[0]
        if name in _LISTS:
            self.lists += token.nesting
        elif name == "heading":
            self.heading = int(token.tag[1:]) if token.nesting > 0 else 0
        elif name == "tr":
            self.column = -1
        elif name in _CELLS:
            self.cell = _CELLS[name] if token.nesting > 0 else None
            self.column += token.nesting > 0
        elif name.startswith("container_") and token.nesting > 0:
            self.containers.append(name.removeprefix("container_"))
        elif name.startswith("container_"):
            self.containers.pop()

    def kind_and_level(self) -> tuple[BlockKind, int]:
        """The kind of block that stands here, with its heading level or its depth in lists."""
        if self.cell is not None:
            return self.cell, 0
        if self.heading:
            return BlockKind.HEADING, self.heading
        return (BlockKind.ITEM, self.lists) if self.lists else (BlockKind.PARAGRAPH, 0)


def blocks(text: str, *, keep_lines: bool = False) -> tuple[Block, ...]:
    """The blocks of a Markdown text in reading order, without sentences.  Blocks without text are left out.

    A soft line break shows as a space; with `keep_lines` (plain text from elsewhere) as a line break.
    Alternative text of images, addresses of links and fenced code are not part of the text.
    """
    lines = lines_of(text)
    around = _Surroundings()
    soft_break = "\n" if keep_lines else " "
    found: list[Block] = []
    for token in measuring_parser().parse(text):
        if token.nesting:
            around.pass_by(token)
        if token.type != "inline" or not token.content or token.map is None:
            continue
        first = token.map[0]
        if around.cell is not None:
            places = in_cell(token.content, lines[first], around.column)
        else:
            places = in_lines(token.content, lines, first)
        shown, source = _shown(pieces(token.content, token.children or [], soft_break=soft_break), places)
        if shown.strip():
            kind, level = around.kind_and_level()
            found.append(
                Block(
                    index=len(found),
                    kind=kind,
                    text=shown,
                    source=source,
                    level=level,
                    containers=tuple(around.containers),
                )
            )
    return tuple(found)


def _shown(parts: Iterable[Piece], places: Places) -> tuple[str, OffsetMap]:
    """The visible text of a block, and the map from it to the document."""
    texts: list[str] = []
    runs: list[Run] = []
    length = 0
    for part in parts:
        if not part.text:
            continue
        following = length + len(part.text)
        starts, ends = places.starts[part.start : part.end], places.ends[part.start : part.end]
        if len(starts) != len(part.text) or ends[-1] - starts[0] == len(part.text):
            runs.append(Run(length, following, starts[0], ends[-1]))
        else:
            runs += (
                Run(length + at, length + at + 1, *place) for at, place in enumerate(zip(starts, ends, strict=True))
            )
        texts.append(part.text)
        length = following
    return "".join(texts), OffsetMap(tuple(runs))
