"""Sentences to tokens with lemma, part of speech, features and dependencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.text import nlp, words
from checker.text.document import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

ROOT = "root"
_PLAIN = str.maketrans("‘’‚“”„–—…•", "'''\"\"\"--.-")


def analyse(sentences: Sequence[str], pipeline: nlp.Pipeline | None = None) -> list[tuple[Token, ...]]:
    """Per sentence its tokens, analysed; depends on the text of the sentence and the pipeline alone.

    Equal sentences are analysed once.  Without `pipeline`: the best one there is.
    """
    distinct = [text for text in dict.fromkeys(sentences) if text.strip()]
    if not distinct:
        return [() for _ in sentences]
    tokenized = words.tokenize(distinct)
    known: dict[str, tuple[Token, ...]] = {}
    documents = nlp.annotate(pipeline or nlp.choose(), [_as_written(tokens) for tokens in tokenized])
    for text, tokens, document in zip(distinct, tokenized, documents, strict=True):
        known[text] = _annotated(tokens, document)
    return [known.get(text, ()) for text in sentences]


def _as_written(tokens: Sequence[Token]) -> tuple[list[str], list[bool]]:
    """Words and spaces for the pipeline.

    It learned from tokens without spaces, so of '€ 1.234,50' and '14 0513' it gets the last part: the number; and from
    straight quotes and simple dashes only.
    """
    follows = [*tokens[1:], None]
    spaces = [
        next_one is not None and next_one.start > token.end for token, next_one in zip(tokens, follows, strict=True)
    ]
    return [token.text.split()[-1].translate(_PLAIN) for token in tokens], spaces


def _annotated(tokens: Sequence[Token], document: Doc) -> tuple[Token, ...]:
    return tuple(
        replace(
            token,
            lemma=word.lemma_,
            pos=word.pos_,
            tag=word.tag_,
            morph=str(word.morph),
            head=word.head.i,
            dep=ROOT if word.head.i == word.i else word.dep_,
        )
        for token, word in zip(tokens, document, strict=True)
    )
