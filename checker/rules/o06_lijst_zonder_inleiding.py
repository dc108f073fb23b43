"""O06: nothing tells what a list is a list of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind, Document

_CELLS = {BlockKind.CELL, BlockKind.HEADER_CELL}


@rule(
    "O06",
    "lijst-zonder-inleiding",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    kinds=("brief", "infomap", "site"),
)
def bare_list(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for the first item of a list with no heading or sentence before it.

    A list right under a heading, or first in a block such as `::: kort`, is fine: the heading or the title of the
    block says what it lists.
    """
    for before, block in pairwise((None, *document.blocks)):
        if block is not None and block.kind is BlockKind.ITEM and not _is_led_in(before, block):
            yield Match(
                message="Voor deze lijst staat geen zin. Schrijf een korte zin, zoals “Neem dit mee:”.",
                block=block.index,
                end=len(block.text),
            )


def _is_led_in(before: Block | None, block: Block) -> bool:
    if before is None or before.containers != block.containers:
        return bool(block.containers)
    return before.kind not in _CELLS and not before.text.rstrip().endswith(",")
