"""Wordings that a rule on tone looks for, outside what somebody else says, addresses and names of laws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.rules.masks import is_masked
from checker.rules.rule import Match, Severity
from checker.text.document import Sentence

# What somebody says, and a word that the text is about, is not how we speak to the reader.
_QUOTE = re.compile(r"“[^”]*”|„[^”“]*[”“]|‘[^’]*’(?!\w)|\"[^\"]*\"|«[^»]*»|(?<!\w)'[^']*'(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A wording and what to say of it; a group `mark` in the pattern is what is marked, else all of it."""

    needs: tuple[str, ...]  # lower case; one of these stands in every text the pattern matches: a cheap test first
    pattern: re.Pattern[str]
    message: str  # full Dutch sentences; `{0}` is the marked text
    severity: Severity | None = None  # None: that of the rule


def phrase(needs: str, pattern: str, message: str, severity: Severity | None = None) -> Phrase:
    """A phrase of which capitals do not matter; `needs` with spaces between."""
    compiled = re.compile(pattern, re.IGNORECASE | re.DOTALL)
    return Phrase(needs=tuple(needs.split()), pattern=compiled, message=message, severity=severity)


def may_match(each: Phrase, folded: str) -> bool:
    """Can the phrase stand in a text that is `folded` without capitals?  Far quicker than to look for it."""
    return any(map(folded.__contains__, each.needs))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Does the span touch words between quotation marks?"""
    return any(quote.start() < end and start < quote.end() for quote in _QUOTE.finditer(text))


def first(sentence: Sentence, phrases: Sequence[Phrase]) -> Iterator[Match]:
    """A match for the first of `phrases` that stands in the sentence: one remedy per sentence is enough."""
    text = sentence.text
    folded = text.casefold()
    for each in phrases:
        if not may_match(each, folded):
            continue
        for found in each.pattern.finditer(text):
            start, end = found.span("mark") if "mark" in each.pattern.groupindex else found.span()
            if not is_quoted(text, start, end) and not is_masked(text, start, end):
                yield Match(
                    message=each.message.format(text[start:end]),
                    block=sentence.block,
                    start=sentence.start + start,
                    end=sentence.start + end,
                    severity=each.severity,
                )
                return
