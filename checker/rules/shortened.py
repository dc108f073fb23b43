"""Finding abbreviations in a sentence: those of the list, and other words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.lists.abbreviated import Abbreviation, Kind, abbreviations
from checker.rules.masks import addresses

# '8442 BN  HEERENVEEN' is an address, not an abbreviation; so is the letter pair of an IBAN.
_POSTCODE = re.compile(r"\b\d{4}\s?[A-Z]{2}\b(?:[ \u00a0]{1,2}[A-Z][A-Z' -]+\b)?|\b[A-Z]{2}\d{2}\s?[A-Z]{4}[\s\d]+")
_AMOUNT = re.compile(r"\bEUR(?=[ \u00a0]?\d)")  # 'EUR 100': rule W10 writes the amount
_EDGE_BEFORE = r"(?<![\w@./&:-])"
_EDGE_AFTER = r"(?![\w&])(?![.:]\w)"
_CAPITALS = r"[A-Z](?:&?[A-Z]){1,5}"
_WORD_LENGTH = 4  # unlisted capitals with a vowel are from this length on rather a word than an abbreviation
# fmt: off
_STRESSED = frozenset((
    "AAN", "AF", "ALS", "DE", "DIT", "EEN", "EN", "ER", "GA", "HET", "IN", "JA", "LET", "NA", "NEE", "NU", "OF", "OM",
    "OP", "TE", "TOT", "UIT", "UW", "VAN", "WEL", "WIJ",
))
# fmt: on
_ROMAN = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortened:
    """An abbreviation at characters `start` to `end` of the sentence; `entry` is None when it is not on the list."""

    text: str
    start: int
    end: int
    entry: Abbreviation | None

    @property
    def is_plain(self) -> bool:
        """Is there a whole word to write in its place?"""
        return self.entry is not None and self.entry.kind is Kind.PLAIN


@lru_cache(maxsize=8192)
def shortened(text: str) -> tuple[Shortened, ...]:
    """The abbreviations of a sentence that readers may not know, in reading order."""
    return tuple(_shortened(text))


def _shortened(text: str) -> Iterator[Shortened]:
    skipped = [
        *addresses(text),
        *(match.span() for pattern in (_POSTCODE, _AMOUNT) for match in pattern.finditer(text)),
    ]
    is_shouted = not any(letter.islower() for letter in text)
    for match in _pattern().finditer(text):
        start, end = match.span()
        entry = abbreviations().get(match.group()) or abbreviations().get(_lowered(match.group()))
        if entry is not None and entry.kind is Kind.KNOWN:
            continue
        if entry is None and (is_shouted or _is_word(match.group())):
            continue
        if not any(first < end and start < last for first, last in skipped):
            yield Shortened(text=match.group(), start=start, end=end, entry=entry)


def _is_word(capitals: str) -> bool:
    """An ordinary word that someone stresses with capitals ('U MOET'), or a Roman number."""
    is_long = len(capitals) >= _WORD_LENGTH and any(letter in "AEIOUY" for letter in capitals)
    return is_long or capitals in _STRESSED or bool(_ROMAN.fullmatch(capitals))


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Every spelling of the list, longest first, a capital allowed on ordinary abbreviations; then other capitals."""
    spellings = sorted(abbreviations(), key=len, reverse=True)
    listed = "|".join(_spelling(text, abbreviations()[text]) for text in spellings)
    return re.compile(rf"{_EDGE_BEFORE}(?:{listed}|{_CAPITALS}){_EDGE_AFTER}")


def _spelling(text: str, entry: Abbreviation) -> str:
    if entry.kind is not Kind.PLAIN or not text[0].islower():
        return re.escape(text)
    return f"[{text[0]}{text[0].upper()}]{re.escape(text[1:])}"
