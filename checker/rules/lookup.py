"""Finding the forms of the list of difficult words in a sentence: one dictionary lookup per word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checker.lists.difficult import Form, Term, index
from checker.rules.masks import is_after_title, is_masked

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_GAP = 12  # words between the two parts of 'vordert … terug'
# A new clause begins here, so the second part of the verb no longer belongs to the first.
_CLAUSE = re.compile(r"[;:()]|,(?!\d)|\b(?:om|en|maar|of|want|dat|als|omdat|die|wie|ertoe)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A listed word at characters `start` to `end` of the sentence; of a two-part form only the first part."""

    start: int
    end: int
    shown: str  # as a message names it: “dient … te”
    term: Term


@lru_cache(maxsize=8192)
def hits(text: str) -> tuple[Hit, ...]:
    """The listed words of a sentence, in reading order and apart from each other."""
    return tuple(_hits(text))


def is_listed(word: str) -> bool:
    """Is this single word a form of a difficult word?"""
    return any(len(form.words) == 1 and form.tail is None for form in index().get(word.lower(), ()))


def _hits(text: str) -> Iterator[Hit]:
    words = list(_WORD.finditer(text))
    position = 0
    while position < len(words):
        form = _form_at(text, words, position)
        length = len(form.words) if form else 1
        start, end = words[position].start(), words[position + length - 1].end()
        if form and not is_masked(text, start, end) and not _is_name(text, start, end):
            shown = text[start:end] if form.tail is None else f"{text[start:end]} … {form.tail}"
            yield Hit(start=start, end=end, shown=shown, term=form.term)
        position += length


def _form_at(text: str, words: Sequence[re.Match[str]], position: int) -> Form | None:
    candidates = index().get(words[position].group().lower(), ())
    return next((form for form in candidates if _fits(form, text, words, position)), None)


def _fits(form: Form, text: str, words: Sequence[re.Match[str]], position: int) -> bool:
    span = words[position : position + len(form.words)]
    if tuple(word.group().lower() for word in span) != form.words or not _is_joined(text, span):
        return False
    return form.tail is None or _has_tail(form.tail, text, words, position + len(span))


def _is_joined(text: str, span: Sequence[re.Match[str]]) -> bool:
    """Does nothing but white space stand between these words?"""
    return all(text[first.end() : second.start()].isspace() for first, second in pairwise(span))


def _has_tail(tail: str, text: str, words: Sequence[re.Match[str]], position: int) -> bool:
    start = words[position - 1].end()
    for place in range(position, min(position + _GAP + 1, len(words))):
        word = words[place]
        if word.group().lower() == tail and not _CLAUSE.search(text, start, word.start()):
            return tail != "te" or _is_infinitive(words[place + 1 : place + 2])
    return False


def _is_infinitive(following: Sequence[re.Match[str]]) -> bool:
    """'te' belongs to the verb before it when an infinitive follows: te betalen, te gaan, te zijn."""
    return bool(following) and following[0].group().lower().endswith("n")


def _is_name(text: str, start: int, end: int) -> bool:
    return text[start].isupper() and text[start + 1 : end].islower() and is_after_title(text, start)
