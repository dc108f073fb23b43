"""Texts for the tests of rules, with every sentence analysed once.

What the model says of a sentence depends on that sentence alone (tests/checker/text/test_analysis.py), and the model
takes most of the time of these tests.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.text.analysis import analyse
from checker.text.document import Document, Token
from checker.text.parse import parse

_KNOWN: dict[str, tuple[Token, ...]] = {}


def document_of(text: str) -> Document:
    """The document of a text.  Many short texts go faster after one call with all of them together."""
    return parse(text, _tokens)


def _tokens(sentences: Sequence[str]) -> list[tuple[Token, ...]]:
    new = [text for text in dict.fromkeys(sentences) if text not in _KNOWN]
    _KNOWN.update(zip(new, analyse(new), strict=True))
    return [_KNOWN[text] for text in sentences]
