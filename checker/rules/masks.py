"""Stretches of text that rules on words leave alone: web addresses, reference codes and names of laws."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lists.names import laws

Span = tuple[int, int]

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|frl)\b(?:/\S*)?")
# '2026-TER-00131' and 'TER 00131 HERZIEN 02', but not 'WMO 2015'.
_REFERENCE = re.compile(
    r"(?<!\S)(?=\S*\d)(?=\S*[A-Za-z])\w[\w/.-]*[-/][\w/.-]*\w"
    r"|\b[A-Z]{2,6}\s(?!(?:19|20)\d\d\b)\d{3,}(?:\s[A-Z]{2,}\s\d+)*\b"
)
_ONE_WORD_LAW = re.compile(r"\b[A-Z][^\W\d_]*wet(?:boek)?\b")
# 'Wet maatschappelijke ondersteuning 2015': a name that ends in its year.
_DATED_LAW = re.compile(
    r"(?:\bWet|(?<=[a-zà-ÿ,] )(?:Besluit|Regeling|Verordening|Beleidsregels?))"
    r"(?:\s(?!19\d\d|20\d\d)[^\s.,;:()]+){1,12}\s(?:19|20)\d\d\b"
)
# 'de Verordening individuele inkomenstoeslag': a capital within the sentence says that it is a name.
_TITLE = re.compile(r"(?<=[a-zà-ÿ,] )(?:Verordening|Beleidsregels?)(?=\s[a-zà-ÿ])")

_PERSON = re.compile(
    r"(?:\b(?:mevrouw|meneer|heer|familie|mevr\.?|dhr\.?|mw\.?)|\b[A-Z]\.)\s+(?:(?:de|van|der|den)\s+)*$", re.IGNORECASE
)


@lru_cache(maxsize=1)
def _listed_law() -> re.Pattern[str]:
    names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in laws())
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def law_names(text: str) -> tuple[Span, ...]:
    """Spans of the names of laws and local regulations in `text`."""
    patterns = (_listed_law(), _ONE_WORD_LAW, _DATED_LAW, _TITLE)
    return tuple(match.span() for pattern in patterns for match in pattern.finditer(text))


@lru_cache(maxsize=4096)
def addresses(text: str) -> tuple[Span, ...]:
    """Spans of web and e-mail addresses and of reference codes in `text`."""
    return tuple(match.span() for pattern in (_ADDRESS, _REFERENCE) for match in pattern.finditer(text))


def is_masked(text: str, start: int, end: int) -> bool:
    """Does the span touch an address, a code or the name of a law?"""
    return any(first < end and start < last for first, last in (*addresses(text), *law_names(text)))


def is_after_title(text: str, start: int) -> bool:
    """Does a personal title or an initial stand right before `start`, so that a name begins there?"""
    return bool(_PERSON.search(text, 0, start))
