"""The words of a sentence: spaCy's tokens, with what a reader reads as one word made one word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.text import nlp
from checker.text.abbreviations import abbreviations
from checker.text.document import Token

_LETTER = r"[^\W\d_]"
_GAP = r"[ \u00a0]?"
_PAIRS = r"\d{2,4}(?:[ \u00a0]\d{2,4}){1,3}"
# One word each, tried in this order at every place.
_UNITS = re.compile(
    "|".join(
        (
            r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]\"'”’]",  # web address
            r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",  # e-mail address
            r"\b(?:[\w-]+\.)+(?:nl|frl|com|org|net|eu)\b(?:/[^\s<>]*[^\s<>.,;:!?)\]])?",  # heerenveen.nl/bijstand
            rf"€{_GAP}\d+(?:[.,]\d+)*(?:,(?:-+|–))?",  # € 1.234,50
            r"\b\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d{2})\b",  # 1-1-2026
            rf"\b0[89]00{_GAP}[-–]?{_GAP}\d{{4,7}}\b",  # 0800-1234
            rf"(?:\b0|\+31{_GAP})\d{{1,3}}{_GAP}[-–]?{_GAP}(?:\d{{6,8}}|{_PAIRS})\b",  # 0513 - 61 76 17
            r"\b14[ \u00a0]0\d{2,3}\b",  # 14 0513
            rf"\b\d++(?:[.,:]\d++)*+%?(?!\w|-{_LETTER})",  # 1.419,46  14.00  3.1  5%
            rf"['’](?:s|t|n)(?!{_LETTER})(?:-(?:{_LETTER})+)*",  # 's, 's-Gravenhage
            rf"\b{_LETTER}/{_LETTER}\b",  # p/m, t/m
            r"\w+(?:[-'’‑]\w+)*-?",  # zo'n, e-mail, AOW-leeftijd, 12e, in-
        )
    )
)
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Za-z]+\.)+(?!\w)")


def tokenize(sentences: Sequence[str]) -> list[tuple[Token, ...]]:
    """Per sentence its tokens; offsets count within the sentence.  Depends on the text of the sentence alone."""
    return [tuple(_tokens(text, raw)) for text, raw in zip(sentences, nlp.tokenize(sentences), strict=True)]


def _tokens(text: str, raw: Sequence[tuple[str, int, int]]) -> Iterator[Token]:
    units = list(_units(text))
    edges = {edge for _, start, end in raw for edge in (start, end)}
    edges.difference_update(*(range(start + 1, end) for start, end in units))
    edges.update(*units)
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        piece = text[start:end]
        if piece.strip():
            yield Token(text=piece, start=start, end=end, is_word=any(character.isalnum() for character in piece))


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that are one word, in order and apart."""
    at = 0
    while match := _UNITS.search(text, at):
        dotted = _DOTTED.match(text, match.start())
        at = dotted.end() if dotted and _is_abbreviation(dotted.group(), text[dotted.end() :]) else match.end()
        yield match.start(), at


def _is_abbreviation(word: str, after: str) -> bool:
    """Does the full stop belong to the word?  'zo.' and 'enz.' lose it where the sentence ends."""
    if word.count(".") > 1:
        return word.lower() in abbreviations() or bool(re.fullmatch(r"(?:[A-Za-z]\.)+", word))
    is_last = not any(character.isalnum() for character in after)
    is_initial = bool(re.fullmatch(r"(?![uU])[A-Za-z]\.", word))
    may_close = abbreviations().get(word.lower(), True if is_initial else None)
    return may_close is not None and not (may_close and is_last)
