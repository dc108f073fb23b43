"""Spaces at which a line may not end: readers stumble over '28 | december' and half a phone number."""

from __future__ import annotations

import re

from checker.source.dutch import NO_BREAK_SPACE

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_BOUND = re.compile(
    rf"""
    (?<=\d)[ ](?=\d)                            # 0513 000 123
    | (?<=\b\d)[ ](?=(?:{_MONTHS})\b)           # 6 juli
    | (?<=\b\d\d)[ ](?=(?:{_MONTHS})\b)         # 28 december
    | (?<=\b\d{{4}})[ ](?=[A-Z]{{2}}\b)         # 8440 GA
    | (?:(?<=artikel)|(?<=Postbus))[ ](?=\d)    # artikel 11, Postbus 15000
    """,
    re.VERBOSE,
)


def bind(text: str) -> str:
    """The same text, with no-break spaces inside dates, numbers in groups, postcodes and references."""
    return _BOUND.sub(NO_BREAK_SPACE, text)


def unbroken(text: str) -> str:
    """A phone number or date that never breaks over two lines."""
    return text.replace(" ", NO_BREAK_SPACE)
