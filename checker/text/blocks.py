"""Markdown to blocks: the text a reader sees, with for every character its place in the Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.text.document import Block, BlockKind, OffsetMap, Run
from checker.text.inline import Piece, measuring_parser, pieces
from checker.text.places import Place, in_cell, in_lines, lines_of

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
        if token.type != "inline" or token.map is None:
            continue
        first = token.map[0]
        if around.cell is not None:
            places = in_cell(token.content, lines[first], around.column) if token.content else []
        else:
            places = in_lines(token.content, lines[first:]) if token.content else []
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


def _shown(parts: Iterable[Piece], places: Sequence[Place]) -> tuple[str, OffsetMap]:
    """The visible text of a block, and the map from it to the document."""
    texts: list[str] = []
    runs: list[Run] = []
    length = 0
    for part in parts:
        if not part.text:
            continue
        own = places[part.start : part.end]
        if len(own) == len(part.text):
            runs += _joined(own, length)
        else:
            runs.append(Run(length, length + len(part.text), own[0].start, own[-1].end))
        texts.append(part.text)
        length += len(part.text)
    return "".join(texts), OffsetMap(tuple(runs))


def _joined(places: Sequence[Place], start: int) -> list[Run]:
    """Runs for text that shows its Markdown character by character, as long as the document lets them be."""
    runs: list[Run] = []
    for offset, place in enumerate(places, start):
        last = runs[-1] if runs else None
        if last and last.source_end == place.start and place.end - place.start == 1 == _width(last):
            runs[-1] = Run(last.start, offset + 1, last.source_start, place.end)
        else:
            runs.append(Run(offset, offset + 1, place.start, place.end))
    return runs


def _width(run: Run) -> float:
    """Source characters per shown character."""
    return (run.source_end - run.source_start) / (run.end - run.start)
