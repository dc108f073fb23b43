"""O05: a long stretch of text has no heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind, Document

_COUNTED = {BlockKind.PARAGRAPH, BlockKind.ITEM}
_TITLE = re.compile(r"[^\n]{2,60}[^\n.,:;!](?:\n|$)")  # a line of its own that ends as no sentence does


@rule(
    "O05",
    "lang-stuk-zonder-kop",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"woorden": 150},
    kinds=("brief", "infomap", "site"),
)
def stretch_without_heading(document: Document, context: Context) -> Iterator[Match]:
    """A match for the paragraph or item with which a stretch between headings passes the number of words.

    Words of paragraphs and list items count; those of tables do not.  One match per stretch.  A title in bold counts
    as a heading, and so does a short line in plain text and the title of a block such as `::: voorbeeld`.
    """
    most = context.options["woorden"]
    count = 0
    containers: tuple[str, ...] = ()
    for block in document.blocks:
        if _is_titled(block) or len(block.containers) > len(containers):
            count = 0
        containers = block.containers
        if block.kind in _COUNTED:
            before, count = count, count + _words(block)
            if before <= most < count:
                yield Match(
                    message=f"Hier staan meer dan {most} woorden na elkaar zonder kop. "
                    "Zet er een kop tussen die zegt waar het volgende deel over gaat.",
                    block=block.index,
                    end=len(block.text),
                )


def _is_titled(block: Block) -> bool:
    if block.kind is BlockKind.PARAGRAPH:
        return bool(_TITLE.match(block.text))
    return block.kind is BlockKind.HEADING


def _words(block: Block) -> int:
    return sum(len(sentence.words) for sentence in block.sentences)
