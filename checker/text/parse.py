"""Rendered Markdown to a document of blocks, sentences and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from checker.text import analysis
from checker.text.blocks import blocks
from checker.text.document import Block, Document, Sentence, Token
from checker.text.sentences import split

Tokenize = Callable[[Sequence[str]], list[tuple[Token, ...]]]


def parse(text: str, tokenize: Tokenize = analysis.analyse, *, keep_lines: bool = False) -> Document:
    """The document of a rendered text.

    `tokenize` is called once, with the sentences of the whole document in reading order; it gives per sentence the
    tokens with offsets in that sentence.  A caller that keeps earlier results passes its own.
    `keep_lines` is for plain text from elsewhere, where a line end may be the end of a heading or of an address line.
    """
    found = [(block, split(block.text)) for block in blocks(text, keep_lines=keep_lines)]
    tokens = iter(tokenize([block.text[start:end] for block, spans in found for start, end in spans]))
    return Document(text=text, blocks=tuple(_with_sentences(block, spans, tokens) for block, spans in found))


def _with_sentences(block: Block, spans: Sequence[tuple[int, int]], tokens: Iterator[tuple[Token, ...]]) -> Block:
    """The block with its sentences; takes as many results from `tokens` as the block has sentences."""
    sentences = tuple(
        Sentence(
            text=block.text[start:end],
            start=start,
            end=end,
            block=block.index,
            tokens=tuple(replace(token, start=token.start + start, end=token.end + start) for token in next(tokens)),
        )
        for start, end in spans
    )
    return replace(block, sentences=sentences)
