"""What became of a word that readers found hard: gone, still there with an explanation, or still there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from checker.lists.base_form import base_form
from checker.rules.explained import is_explained
from checker.text.parse import parse

_WORD = re.compile(r"[^\W\d_]+(?:[-'’‑][^\W\d_]+)*")


class WordFate(StrEnum):
    """The three things that can become of a word; the value is what people read."""

    GONE = "Dit woord staat er niet meer in."
    EXPLAINED = "Dit woord staat er nog. Wij leggen het nu uit."
    STANDS = "Dit woord staat er nog."


def word_fate(word: str, before: Iterable[str], now: Iterable[str]) -> WordFate:
    """What became of a word (as a dictionary has it) between the texts that were read and the present ones."""
    uses = list(_uses(word, now))
    if not uses:
        return WordFate.GONE
    is_new = any(uses) and not any(_uses(word, before))
    return WordFate.EXPLAINED if is_new else WordFate.STANDS


def _uses(word: str, texts: Iterable[str]) -> Iterator[bool]:
    """For every use, in any form: does its sentence explain it?"""
    for text in texts:
        for sentence in parse(text).sentences():
            for start, end in _places(word, sentence.text):
                yield is_explained(sentence.text, start, end)


def _places(word: str, text: str) -> Iterator[tuple[int, int]]:
    length = len(word.split())
    found = list(_WORD.finditer(text))
    for first, last in zip(found, found[length - 1 :], strict=False):
        if base_form(text[first.start() : last.end()]) == word:
            yield first.start(), last.end()
