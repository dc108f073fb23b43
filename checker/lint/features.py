"""The four features of LiNT-II, from sentences that carry a grammatical analysis.

Each definition is that of lint-ii 0.1.3 (`word_features.py`, `sentence_analysis.py`, `readability_analysis.py`).
Two things differ.  Names that are not in the noun list have no kind here: lint-ii asks named-entity recognition, which
the pipelines are loaded without.  And a curly apostrophe is looked up as a straight one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean

from checker.lint import tables
from checker.lint.tables import Kind
from checker.text.document import Sentence, Token

_NAME = "PROPN"
_NOUNS = frozenset({"NOUN", _NAME})
_CONTENT = _NOUNS | {"VERB", "ADJ"}
_PUNCTUATION = "punct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a sentence adds to the features."""

    frequencies: tuple[float, ...]  # of its content words that are no names
    dependency: int | None  # the most words between a word and its head; None for less than two words
    content_words: int
    finite_verbs: int
    concrete: int  # nouns
    typed: int  # nouns of which the kind is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """Of a sentence or a text; None where there is nothing to measure."""

    frequency: float | None  # mean log10 frequency per billion
    dependency: float | None  # mean over sentences of the longest distance
    density: float | None  # mean over sentences of content words per clause
    concrete: float | None  # share of the nouns


def features(sentences: Sequence[Counts]) -> Features:
    """Features of one or more sentences.  Words and nouns weigh equally over the text, sentences in the other two."""
    typed = sum(counts.typed for counts in sentences)
    return Features(
        frequency=_mean([value for counts in sentences for value in counts.frequencies]),
        dependency=_mean([counts.dependency for counts in sentences if counts.dependency is not None]),
        density=_mean([counts.content_words / counts.finite_verbs for counts in sentences if counts.finite_verbs]),
        concrete=sum(counts.concrete for counts in sentences) / typed if typed else None,
    )


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None


def count(sentence: Sentence) -> Counts:
    """What there is to count in a sentence; nothing when nobody analysed it."""
    tokens = sentence.tokens if all(token.head >= 0 for token in sentence.tokens) else ()
    content = [token for token in tokens if _is_content(token)]
    kinds = [kind for token in tokens if (kind := _kind(token))]
    return Counts(
        frequencies=tuple(value for token in content if (value := _frequency(token)) is not None),
        dependency=_longest(tokens),
        content_words=len(content),
        finite_verbs=sum("WW|pv" in token.tag for token in tokens),
        concrete=kinds.count(Kind.CONCRETE),
        typed=len(kinds),
    )


def _is_content(token: Token) -> bool:
    """Nouns, names, verbs, adjectives and manner adverbs, without numerals (tag TW) and copulas."""
    if "TW" in token.tag or token.dep == "cop":
        return False
    return token.pos in _CONTENT or tables.is_manner_adverb(_form(token))


def _frequency(token: Token) -> float | None:
    """How common a content word is; a compound is as common as its head.  None for names and words to skip."""
    word = _form(token)
    if token.pos == _NAME or tables.is_skipped(word) or tables.is_skipped(token.lemma.lower()):
        return None
    noun = tables.noun(word) if token.pos in _NOUNS else None
    return tables.frequency(noun.head if noun and noun.head else word)


def _kind(token: Token) -> Kind | None:
    """The kind of a noun or name, by its form, else by its lemma.  A unit of measurement ('km') is concrete."""
    word = _form(token)
    if token.pos not in _NOUNS:
        return Kind.CONCRETE if "SPEC" in token.tag and tables.is_unit(word) else None
    noun = tables.noun(word) or tables.noun(token.lemma.lower())
    return noun.kind if noun else None


def _form(token: Token) -> str:
    return token.text.lower().replace("’", "'")


def _longest(tokens: Sequence[Token]) -> int | None:
    """The largest number of tokens, without punctuation, between a word and one of its heads."""
    words = [index for index, token in enumerate(tokens) if not _is_punctuation(token.text)]
    if len(words) < 2:  # noqa: PLR2004 - between one word and itself there is no distance
        return None
    before = list(accumulate((token.dep != _PUNCTUATION for token in tokens), initial=0))
    return max(
        (
            max(0, before[max(index, head)] - before[min(index, head)] - 1)
            for index in words
            if tokens[index].dep != _PUNCTUATION
            for head in _heads(tokens, index)
        ),
        default=0,
    )


def _is_punctuation(text: str) -> bool:
    return all(unicodedata.category(character).startswith("P") for character in text)


def _heads(tokens: Sequence[Token], index: int) -> Iterator[int]:
    """The heads of a word: a conjunct has the head of the first one, a subject has all conjuncts of its verb."""
    first = _first_conjunct(tokens, index)
    head = tokens[first].head
    yield head
    if tokens[first].dep == "nsubj":
        yield from _conjuncts(tokens, head)


def _first_conjunct(tokens: Sequence[Token], index: int) -> int:
    while tokens[index].dep == "conj":
        index = tokens[index].head
    return index


def _conjuncts(tokens: Sequence[Token], index: int) -> Iterator[int]:
    """Everything coordinated with a word, as spaCy's `Token.conjuncts` has it: conjuncts stand after their head."""
    found = [_first_conjunct(tokens, index)]
    for head in found:
        found += [at for at in range(head + 1, len(tokens)) if tokens[at].head == head and tokens[at].dep == "conj"]
    return (at for at in found if at != index)
