"""What LiNT-II knows of words: how often they are said, what kind of noun they are, what to skip.

The big tables are looked up where they lie, by halving a file in memory: nothing is read on start-up.
"""

from __future__ import annotations

import json
import math
import mmap
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "tables"
_REMEMBERED = 1 << 15  # looked-up words that are kept
_BILLION = 1e9


class Kind(StrEnum):
    """What a noun stands for; `BOTH` has a concrete and an abstract sense."""

    CONCRETE = "c"
    ABSTRACT = "a"
    BOTH = "o"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun of the list; `head` is the base word of a compound ('gezondheidszorg': 'zorg'), else None."""

    kind: Kind
    head: str | None


class Table:
    """A file of lines 'word, tab, value', in the order of the bytes of the words."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def get(self, word: str) -> str | None:
        """The value of a word, None when it is not in the table."""
        wanted = word.encode()
        low, high = 0, len(self._lines)
        while low < high:
            middle = (low + high) // 2
            start = max(low, self._lines.rfind(b"\n", low, middle) + 1)
            end = self._lines.find(b"\n", middle)
            found, _, value = self._lines[start:end].partition(b"\t")
            if found == wanted:
                return value.decode()
            if found < wanted:
                low = end + 1
            else:
                high = start
        return None


@lru_cache(maxsize=_REMEMBERED)
def frequency(word: str) -> float:
    """The log10 of how often a word is said per billion words; a word nobody said counts as said once."""
    return math.log10(int(_table("frequencies").get(word) or 1) / formula()["corpus_words"] * _BILLION)


@lru_cache(maxsize=_REMEMBERED)
def noun(word: str) -> Noun | None:
    """The noun, singular or plural, in lower case; None when the list does not have it."""
    found = _table("nouns").get(word)
    if found is None:
        return None
    kind, _, head = found.partition("\t")
    return Noun(kind=Kind(kind), head=head or None)


def is_skipped(word: str) -> bool:
    """A common word that subtitles happen not to use ('fietser'): its frequency would mislead, so it gets none."""
    return word in _words("skipped")


def is_manner_adverb(word: str) -> bool:
    """An adverb that counts as a content word ('hardop')."""
    return word in _words("adverbs")


def is_unit(word: str) -> bool:
    """The symbol of a unit of measurement ('km')."""
    return word in _words("units")


@cache
def formula() -> dict[str, Any]:
    """The size of the corpus, the version of the noun list, and the weights per version of nl_core_news_lg."""
    content: dict[str, Any] = json.loads((FOLDER / "formula.json").read_text(encoding="utf-8"))
    return content


@cache
def _table(name: str) -> Table:
    return Table(FOLDER / f"{name}.txt")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset((FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())
