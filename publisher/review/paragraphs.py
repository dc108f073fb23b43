"""A rendered letter as the numbered paragraphs that readers judge, the same on screen, on paper and in an answer.

A list is one paragraph and so is a table; a heading belongs to what follows it.  The greeting and the signature are
shown but get no number: nobody needs to say whether a name is clear.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from checker.text.blocks import blocks
from checker.text.document import Block, BlockKind
from publisher.markdown_html import GREETING

SALUTATION = "beste "
HASH_LENGTH = 16  # hex digits: enough to tell versions apart, short enough for a file name


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One thing to read and to judge."""

    number: int | None  # 1, 2, 3 …; None: shown, not asked about
    heading: str  # the heading just above it, '' when there is none
    heading_level: int  # 1 to 6; 0 without heading
    container: str  # kort, actie, hulp, bezwaar …; '' outside a block
    text: str  # what a reader sees, without markup; items and cells each on a line
    markdown: str  # the same with markup, to show it with
    start: int  # place in the rendered text
    end: int


def paragraphs(rendered: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a rendered letter (Markdown without Jinja), in reading order."""
    found: list[Paragraph] = []
    number = 0
    signing = False
    for heading, group in _groups(blocks(rendered)):
        text = "\n".join(block.text for block in group)
        signing = signing or text.lower().startswith(GREETING)
        asked = not signing and not text.lower().startswith(SALUTATION)
        number += asked
        start, end = _lines(rendered, group)
        found.append(
            Paragraph(
                number=number if asked else None,
                heading=heading.text if heading else "",
                heading_level=heading.level if heading else 0,
                container=group[0].containers[-1] if group[0].containers else "",
                text=text,
                markdown=rendered[start:end],
                start=start,
                end=end,
            )
        )
    return tuple(found)


def text_hash(rendered: str) -> str:
    """The version of one text: changes with any word, heading or place of a word, not with markup nobody sees."""
    seen = "\f".join(f"{part.heading}\v{part.container}\v{part.text}" for part in paragraphs(rendered))
    return digest(seen)


def digest(content: str | bytes) -> str:
    """Sixteen hex digits of SHA-256."""
    data = content.encode() if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()[:HASH_LENGTH]


def _groups(blocks: tuple[Block, ...]) -> Iterator[tuple[Block | None, list[Block]]]:
    """Each heading with what follows it, lists and tables kept whole."""
    heading: Block | None = None
    group: list[Block] = []
    for block in blocks:
        if group and not _belongs(group[-1], block):
            yield heading, group
            heading, group = None, []
        if block.kind is BlockKind.HEADING:
            heading = block  # of two headings in a row the first says nothing: rule O04 finds it
        else:
            group.append(block)
    if group:
        yield heading, group


def _belongs(last: Block, block: Block) -> bool:
    tables = {BlockKind.CELL, BlockKind.HEADER_CELL}
    same = {last.kind, block.kind}
    is_one = same == {BlockKind.ITEM} or same <= tables
    return is_one and last.containers == block.containers and not _new_table(last, block)


def _new_table(last: Block, block: Block) -> bool:
    return last.kind is BlockKind.CELL and block.kind is BlockKind.HEADER_CELL


def _lines(rendered: str, group: list[Block]) -> tuple[int, int]:
    """The whole lines that hold the blocks."""
    start = min(block.source.span(0, len(block.text))[0] for block in group)
    end = max(block.source.span(0, len(block.text))[1] for block in group)
    stop = rendered.find("\n", end)
    return rendered.rfind("\n", 0, start) + 1, len(rendered) if stop < 0 else stop
