"""Plain lists of names and words: laws that may be named, and words that may stay though long or seldom said."""

from __future__ import annotations

from functools import lru_cache

from checker.lists.reading import FOLDER, read_rows


@lru_cache(maxsize=1)
def laws() -> tuple[str, ...]:
    """Names of laws and regulations, longest first, so that the longest name wins."""
    found = (row.part(0) for row in read_rows(FOLDER / "wetten.txt", least=1, most=1))
    return tuple(sorted(found, key=len, reverse=True))


@lru_cache(maxsize=1)
def long_words() -> frozenset[str]:
    """Long words that are accepted, in lower case."""
    return frozenset(row.part(0).lower() for row in read_rows(FOLDER / "lange-woorden.txt", least=1, most=1))


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Words of daily life with a municipality that films hardly use, in lower case."""
    return frozenset(row.part(0).lower() for row in read_rows(FOLDER / "gewone-woorden.txt", least=1, most=1))


@lru_cache(maxsize=1)
def own_words() -> frozenset[str]:
    """Words that are right though the dictionary of spelling does not have them, in lower case."""
    return frozenset(row.part(0).lower() for row in read_rows(FOLDER / "eigen-woorden.txt", least=1, most=1))
