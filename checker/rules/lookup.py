"""Finding the forms of the list of difficult words in a sentence: one dictionary lookup per word, and one per lemma."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from checker.lists.difficult import PATH, Form, Index, Term, index, longest_first
from checker.rules.masks import is_after_title, is_masked
from checker.text.document import Sentence, Token

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A sentence while it is searched: its words, and the analysed token that begins where a word begins."""

    text: str
    words: tuple[re.Match[str], ...]
    tokens: Mapping[int, Token]
    index: Index


@lru_cache(maxsize=8192)
def hits(text: str, path: Path = PATH) -> tuple[Hit, ...]:
    """The listed words of a text that nobody analysed, in reading order and apart from each other."""
    return tuple(_hits(_Reading(text=text, words=_words(text), tokens={}, index=index(path))))


@lru_cache(maxsize=8192)
def sentence_hits(sentence: Sentence, path: Path = PATH) -> tuple[Hit, ...]:
    """The same for a sentence with lemmas and parts of speech: finds every inflection, and minds the part of speech."""
    tokens = {token.start - sentence.start: token for token in sentence.tokens if token.pos}
    reading = _Reading(text=sentence.text, words=_words(sentence.text), tokens=tokens, index=index(path))
    return tuple(_hits(reading))


def is_listed(word: str) -> bool:
    """Is this single word a form of a difficult word?"""
    return any(len(form.words) == 1 and form.tail is None for form in index().get(word.lower(), ()))


def _words(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_WORD.finditer(text))


def _hits(reading: _Reading) -> Iterator[Hit]:
    text, words, position = reading.text, reading.words, 0
    while position < len(words):
        form = _form_at(reading, position)
        length = len(form.words) if form else 1
        start, end = words[position].start(), words[position + length - 1].end()
        if form and not is_masked(text, start, end) and not _is_name(text, start, end):
            shown = text[start:end] if form.tail is None else f"{text[start:end]} … {form.tail}"
            yield Hit(start=start, end=end, shown=shown, term=form.term)
        position += length


def _form_at(reading: _Reading, position: int) -> Form | None:
    """The longest form that stands here, as it is written or by lemma."""
    written = reading.words[position].group().lower()
    candidates = reading.index.get(written, ())
    lemma = _lemma(reading, position)
    if lemma and lemma != written:
        candidates = tuple(sorted((*candidates, *reading.index.get(lemma, ())), key=longest_first))
    if not candidates:
        return None
    second = _second(reading, position)  # a cheap test first: 'in' begins dozens of phrases
    likely = (form for form in candidates if len(form.words) == 1 or form.words[1] in second)
    return next((form for form in likely if _fits(reading, form, position)), None)


def _second(reading: _Reading, position: int) -> tuple[str, ...]:
    """The word after that position, as it is written and by lemma."""
    if position + 1 == len(reading.words):
        return ()
    return reading.words[position + 1].group().lower(), _lemma(reading, position + 1)


def _lemma(reading: _Reading, position: int) -> str:
    """The lemma of a content word, empty when nobody knows it."""
    token = reading.tokens.get(reading.words[position].start())
    return token.lemma.lower() if token and token.pos in _INFLECTED else ""


def _fits(reading: _Reading, form: Form, position: int) -> bool:
    return _fits_as_written(reading, form, position) or (form.is_lemma and _fits_by_lemma(reading, form, position))


def _fits_as_written(reading: _Reading, form: Form, position: int) -> bool:
    span = reading.words[position : position + len(form.words)]
    if tuple(word.group().lower() for word in span) != form.words or not _is_joined(reading.text, span):
        return False
    if len(span) == 1 and not _has_part_of_speech(reading, form, position):
        return False
    return form.tail is None or (_is_verb(reading, position) and _has_tail(form.tail, reading, position + len(span)))


def _fits_by_lemma(reading: _Reading, form: Form, position: int) -> bool:
    span = reading.words[position : position + len(form.words)]
    if len(span) < len(form.words) or not _is_joined(reading.text, span):
        return False
    if not all(
        wanted in {word.group().lower(), _lemma(reading, position + place)}
        for place, (wanted, word) in enumerate(zip(form.words, span, strict=True))
    ):
        return False
    return len(span) > 1 or _has_part_of_speech(reading, form, position)


def _has_part_of_speech(reading: _Reading, form: Form, position: int) -> bool:
    token = reading.tokens.get(reading.words[position].start())
    return token is None or not form.term.pos or token.pos in form.term.pos


def _is_joined(text: str, span: Sequence[re.Match[str]]) -> bool:
    """Does nothing but white space stand between these words?"""
    return all(text[first.end() : second.start()].isspace() for first, second in pairwise(span))


def _is_verb(reading: _Reading, position: int) -> bool:
    """A noun is no first part of a verb: 'vragen op het formulier' is no form of opvragen."""
    token = reading.tokens.get(reading.words[position].start())
    return token is None or token.pos != "NOUN"


def _has_tail(tail: str, reading: _Reading, position: int) -> bool:
    text, words = reading.text, reading.words
    start = words[position - 1].end()
    for place in range(position, min(position + _GAP + 1, len(words))):
        word = words[place]
        is_tail = word.group().lower() == tail and not _is_preposition(reading, place)
        if is_tail and not _CLAUSE.search(text, start, word.start()):
            return tail != "te" or _is_infinitive(words[place + 1 : place + 2])
    return False


def _is_preposition(reading: _Reading, place: int) -> bool:
    """With its noun after it: 'op' in 'wij nemen de tijd op de volgende dag' is no part of opnemen."""
    token = reading.tokens.get(reading.words[place].start())
    if token is None or token.dep != "case" or not _is_joined(reading.text, reading.words[place : place + 2]):
        return False
    following = reading.tokens.get(reading.words[place + 1].start()) if place + 1 < len(reading.words) else None
    return following is not None and following.pos not in {"ADP", "SCONJ"}


def _is_infinitive(following: Sequence[re.Match[str]]) -> bool:
    """'te' belongs to the verb before it when an infinitive follows: te betalen, te gaan, te zijn."""
    return bool(following) and following[0].group().lower().endswith("n")


def _is_name(text: str, start: int, end: int) -> bool:
    return text[start].isupper() and text[start + 1 : end].islower() and is_after_title(text, start)
