"""What the rules read: a document of blocks, blocks of sentences, sentences of tokens.

All offsets are half-open, 0-based code points.  `Sentence` and `Token` offsets count within the text of their block;
`Block.source` maps those to the rendered text of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """The kinds of block a letter or page is made of."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # one paragraph of a list item
    CELL = "cell"  # a table cell
    HEADER_CELL = "header_cell"


@dataclass(frozen=True, slots=True)
class Run:
    r"""Block characters `start` to `end` stand at `source_start` to `source_end` in the rendered text.

    Runs of equal length map character by character; an escape or entity (`\*`, `&amp;`) maps as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Ordered runs that together cover a block's text."""

    runs: tuple[Run, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The rendered span that block characters `start` to `end` come from."""
        if not self.runs:
            return (0, 0)
        first = self._run_at(start)
        last = self._run_at(max(start, end - 1))
        source_start = self._project(first, start)
        source_end = self._project(last, end, is_end=True) if end > start else source_start
        return (source_start, max(source_start, source_end))

    def _run_at(self, offset: int) -> Run:
        return next((run for run in self.runs if run.start <= offset < run.end), self.runs[-1])

    @staticmethod
    def _project(run: Run, offset: int, *, is_end: bool = False) -> int:
        if run.end - run.start == run.source_end - run.source_start:
            return run.source_start + min(max(offset, run.start), run.end) - run.start
        return run.source_end if is_end else run.source_start


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, number, amount, date part or punctuation mark of a sentence."""

    text: str
    start: int
    end: int
    is_word: bool  # holds a letter or a digit: counts as a word in every score
    lemma: str = ""  # dictionary form; this and what follows is empty when nobody analysed the sentence
    pos: str = ""  # Universal Dependencies part of speech: NOUN, VERB, AUX …
    tag: str = ""  # CGN tag: WW|pv|tgw|ev …
    morph: str = ""  # Universal Dependencies features: Number=Sing|Tense=Pres …
    head: int = -1  # index of the head among the tokens of the sentence; the root is its own head
    dep: str = ""  # Universal Dependencies relation to the head: nsubj, obj, aux:pass …


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, or a heading, list item or cell that is none but is read as one unit."""

    text: str
    start: int
    end: int
    block: int  # index of its block in the document
    tokens: tuple[Token, ...]

    @property
    def words(self) -> tuple[Token, ...]:
        """Tokens that count as words."""
        return tuple(token for token in self.tokens if token.is_word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One visible paragraph, heading, list item or cell, without its markup."""

    index: int
    kind: BlockKind
    text: str
    source: OffsetMap
    level: int = 0  # heading level 1–6, nesting depth of a list item (1 = outermost), else 0
    containers: tuple[str, ...] = ()  # names of the `::: name` containers around it, outermost first
    sentences: tuple[Sentence, ...] = ()

    @property
    def is_running(self) -> bool:
        """Running text: a paragraph or list item, not a heading or table cell."""
        return self.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A rendered text and its blocks, in reading order."""

    text: str
    blocks: tuple[Block, ...] = field(default=())

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, in reading order."""
        for block in self.blocks:
            yield from block.sentences

    def running_sentences(self) -> Iterator[Sentence]:
        """Sentences of running text."""
        for block in self.blocks:
            if block.is_running:
                yield from block.sentences
