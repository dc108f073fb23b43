"""O08: a column of a table has no heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document

_HEAD = re.compile(
    r"^[ \t]*(?P<cells>\|.*\|)[ \t]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE
)
_BAR = re.compile(r"(?<!\\)\|")
_CELLS = {BlockKind.CELL, BlockKind.HEADER_CELL}


@rule("O08", "tabel-zonder-kopcellen", severity=Severity.WARNING, scope=Scope.DOCUMENT)
def headless_column(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match per table of which a cell of the first row is empty.

    Someone who listens to the table hears the heading of a column before each cell (WCAG 2.2, 1.3.1).
    """
    for head in _HEAD.finditer(document.text):
        empty = sum(not cell.strip() for cell in _BAR.split(head["cells"])[1:-1])
        if empty:
            cell = next(
                (b for b in document.blocks if b.kind in _CELLS and b.source.span(0, 1)[0] >= head.start()), None
            )
            yield Match(
                message="Een kolom van deze tabel heeft geen kop. "
                "Zet in elke cel van de eerste rij een woord, zoals “Maand” of “Bedrag”.",
                block=cell.index if cell else None,
                end=len(cell.text) if cell else 0,
            )
