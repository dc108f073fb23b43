"""Tables of a document: rows of cells with their place, and the amounts in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from checker.text.document import Block, BlockKind, Document

_CELLS = {BlockKind.CELL, BlockKind.HEADER_CELL}
_PIPE = re.compile(r"(?<!\\)\|")
_AMOUNT = re.compile(
    r"(?P<sign>[−–-])?\s*(?:€|EUR)\s*(?P<inner>[−–-])?\s*(?P<number>\d{1,3}(?:\.\d{3})*|\d+)(?:,(?P<cents>\d\d|-))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its cells by column; empty cells are left out."""

    cells: Mapping[int, Block]
    is_header: bool
    bold: frozenset[int]  # columns of which the text is bold

    @property
    def label(self) -> str:
        """The text of the first column."""
        return self.cells[0].text.strip() if 0 in self.cells else ""

    def amounts(self) -> dict[int, Decimal]:
        """The amounts by column."""
        found = ((column, amount(cell.text)) for column, cell in self.cells.items())
        return {column: value for column, value in found if value is not None}


def amount(text: str) -> Decimal | None:
    """The amount that is all there is in a cell: '− € 1.050,25' is -1050.25."""
    match = _AMOUNT.fullmatch(text.strip())
    if not match:
        return None
    cents = (match["cents"] or "").replace("-", "")
    value = Decimal(match["number"].replace(".", "") + "." + (cents or "0"))
    return -value if match["sign"] or match["inner"] else value


def tables(document: Document) -> Iterator[tuple[Row, ...]]:
    """The rows of every table, header first."""
    rows: list[Row] = []
    for line in _lines(document):
        row = _row(document, line)
        if row.is_header and rows:
            yield tuple(rows)
            rows = []
        rows.append(row)
    if rows:
        yield tuple(rows)


def _lines(document: Document) -> Iterator[list[Block]]:
    """Cells that stand on one line of the Markdown."""
    line: list[Block] = []
    last = -1
    for block in document.blocks:
        if block.kind not in _CELLS:
            continue
        number = document.text.count("\n", 0, _start(block))
        if line and number != last:
            yield line
            line = []
        last = number
        line.append(block)
    if line:
        yield line


def _row(document: Document, cells: list[Block]) -> Row:
    by_column = {_column(document, cell): cell for cell in cells}
    return Row(
        cells=by_column,
        is_header=cells[0].kind is BlockKind.HEADER_CELL,
        bold=frozenset(column for column, cell in by_column.items() if _is_bold(document, cell)),
    )


def _is_bold(document: Document, cell: Block) -> bool:
    return document.text.startswith("**", max(0, _start(cell) - 2))


def _column(document: Document, cell: Block) -> int:
    line = document.text[document.text.rfind("\n", 0, _start(cell)) + 1 : _start(cell)]
    return len(_PIPE.findall(line)) - line.lstrip().startswith("|")


def _start(block: Block) -> int:
    return block.source.span(0, 1)[0]
