"""Parts of a letter: the blocks of a container or below a heading, and where a finding about them points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checker.rules.rule import Context, Match
from checker.text.document import Block, BlockKind, Document

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a letter, from a heading or the start of a container."""

    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """What a reader sees, a block per line."""
        return text_of(self.blocks)


def text_of(blocks: Iterable[Block]) -> str:
    """The text of blocks, one per line."""
    return "\n".join(block.text for block in blocks)


def container(document: Document, name: str) -> Part | None:
    """All that stands in containers of this name."""
    blocks = tuple(block for block in document.blocks if name in block.containers)
    return Part(blocks=blocks) if blocks else None


def below_headings(document: Document, pattern: Pattern) -> Iterator[Part]:
    """For every heading that fits: the heading and what stands below it, up to the next of its level or higher."""
    for heading in document.blocks:
        if heading.kind is BlockKind.HEADING and heading.level > 1 and pattern.search(heading.text):
            yield Part(blocks=(heading, *_below(document, heading)))


def _below(document: Document, heading: Block) -> Iterator[Block]:
    for block in document.blocks[heading.index + 1 :]:
        if block.kind is BlockKind.HEADING and block.level <= heading.level:
            return
        yield block


def without(document: Document, *parts: Part | None) -> tuple[Block, ...]:
    """The blocks of a document that belong to none of the parts."""
    taken = {block.index for part in parts if part for block in part.blocks}
    return tuple(block for block in document.blocks if block.index not in taken)


def missing(text: str, wanted: Sequence[tuple[str, Pattern]]) -> list[str]:
    """The names of what `text` does not tell."""
    return [name for name, pattern in wanted if not pattern.search(text)]


def listed(names: Sequence[str]) -> str:
    """`uw naam, uw adres en de datum`."""
    return " en ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def is_kind(context: Context, *kinds: str) -> bool:
    """Is this a letter of one of these kinds (`soort` in brief.yaml)?  A text whose kind is not known is none."""
    return context.letter is not None and context.letter.soort in kinds


def does(context: Context, *acts: str) -> bool:
    """Does the letter do one of these in law (`handelingen` in brief.yaml)?"""
    return context.letter is not None and any(act in context.letter.handelingen for act in acts)


def about(block: Block, message: str, **more: Any) -> Match:
    """A match that marks a whole block."""
    return Match(message=message, block=block.index, start=0, end=len(block.text), **more)
