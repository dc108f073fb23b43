"""The one place that reaches spaCy.  It is loaded when the first text is tokenised, never on import."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    import spacy  # noqa: PLC0415 - half a second, which a run with a warm cache does not pay

    return spacy.blank("nl")


def pipeline_name() -> str:
    """Name and version of what tokenises, known without loading it: part of every cache key."""
    from importlib.metadata import version  # noqa: PLC0415 - only needed where a cache is

    return f"spacy.blank-nl-{version('spacy')}"


def tokenize(texts: Sequence[str]) -> list[tuple[tuple[str, int, int], ...]]:
    """Per text the tokens as (text, start, end), half-open offsets in that text, without white space."""
    tokenizer = _pipeline().tokenizer
    return [
        tuple((token.text, token.idx, token.idx + len(token)) for token in tokenizer(text) if not token.is_space)
        for text in texts
    ]
