"""W02: a word has too many letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lists.known import parts
from checker.lists.names import long_words
from checker.rules.lookup import is_listed
from checker.rules.masks import is_masked
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_JOINT = re.compile(r"[-'’]")


@rule(
    "W02",
    "lang-woord",
    severity=Severity.SUGGESTION,
    scope=Scope.SENTENCE,
    options={"letters": 18},
)
def long_word(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for every word with a part of too many letters; W01 speaks of the listed ones."""
    most = context.options["letters"]
    for word in _WORD.finditer(sentence.text):
        letters = max(len(part) for part in _JOINT.split(word.group()))
        if letters <= most or _is_accepted(sentence.text, word):
            continue
        yield Match(
            message=f"“{word.group()}” is een lang woord: {letters} letters. "
            f"Knip het woord in stukken{_pieces(word.group())} of schrijf op wat het is.",
            block=sentence.block,
            start=sentence.start + word.start(),
            end=sentence.start + word.end(),
        )


def _pieces(word: str) -> str:
    """' (inkomsten, verklaring, formulier)', or nothing when we do not know the parts."""
    found = parts(word.lower())
    return f" ({', '.join(found)})" if len(found) > 1 else ""


def _is_accepted(text: str, word: re.Match[str]) -> bool:
    return (
        word.group().lower() in long_words()
        or is_listed(word.group())
        or is_masked(text, *word.span())
        or _is_name(text, word)
    )


def _is_name(text: str, word: re.Match[str]) -> bool:
    """A capital within the sentence: the name of a street, place or organisation."""
    return word.group()[0].isupper() and any(letter.isalnum() for letter in text[: word.start()])
