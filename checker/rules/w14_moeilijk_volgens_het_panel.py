"""W14: a word that readers of the panel found hard, here or in another text, and that is not explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.lists.base_form import base_form, is_derived
from checker.rules import explained, wording
from checker.rules.lookup import sentence_hits
from checker.rules.masks import is_masked
from checker.rules.panel_facts import HardWord
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document, Sentence, Token

_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_EXPLAINS_ITSELF = "site"  # there the words of the list of words show their meaning


@dataclass(frozen=True, slots=True)
class _Use:
    sentence: Sentence
    start: int  # within the sentence
    end: int
    shown: str  # as a message names it: “vorderen … terug”
    word: HardWord


@rule(
    "W14",
    "moeilijk-volgens-het-panel",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"lezers": 2},
)
def hard_for_the_panel(document: Document, context: Context) -> Iterator[Match]:
    """A match for every use of a hard word, until the text explains it: readers begin at the top.

    A warning from `lezers` readers on; of fewer it is a suggestion.
    """
    told: set[str] = set()
    words = {each.word: each for each in context.panel if not (each.meaning and context.kind == _EXPLAINS_ITSELF)}
    for use in _uses(document, words):
        if _is_told(document, use):
            told.add(use.word.word)
        elif use.word.word not in told:
            yield _match(use, context.options["lezers"])


def _uses(document: Document, words: Mapping[str, HardWord]) -> Iterator[_Use]:
    """Every place of these words, in reading order."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for word in sorted(words, key=len, reverse=True):
        parts = tuple(word.split())
        by_first.setdefault(parts[0], []).append(parts)
    for sentence in document.sentences() if words else ():
        found: dict[int, _Use] = {}
        for use in (*_listed(sentence, words), *_spelled(sentence, words, by_first)):
            is_free = all(use.end <= other.start or other.end <= use.start for other in found.values())
            if is_free and not is_masked(sentence.text, use.start, use.end):
                found[use.start] = use
        yield from (found[start] for start in sorted(found))


def _listed(sentence: Sentence, words: Mapping[str, HardWord]) -> Iterator[_Use]:
    """Forms that the list of difficult words knows, verbs in two parts too: 'vordert … terug'."""
    for hit in sentence_hits(sentence):
        word = words.get(hit.term.lemma.lower())
        if word and not is_derived(hit.shown, word.word):
            yield _Use(sentence, hit.start, hit.end, hit.shown, word)


def _spelled(
    sentence: Sentence, words: Mapping[str, HardWord], by_first: Mapping[str, Sequence[tuple[str, ...]]]
) -> Iterator[_Use]:
    """Words as they stand there, or with the same dictionary form."""
    tokens = tuple(sentence.words)
    names = [_names(token) for token in tokens]
    for place, token in enumerate(tokens):
        for parts in (parts for name in names[place] for parts in by_first.get(name, ())):
            span = tokens[place : place + len(parts)]
            fits = all(part in known for part, known in zip(parts, names[place:], strict=False))
            if len(span) == len(parts) and fits and _is_joined(sentence, span):
                start, end = token.start - sentence.start, span[-1].end - sentence.start
                yield _Use(sentence, start, end, sentence.text[start:end], words[" ".join(parts)])


def _names(token: Token) -> tuple[str, ...]:
    """Everything this word may be listed as."""
    written = token.text.lower()
    lemma = token.lemma.lower() if token.pos in _INFLECTED else written
    return tuple(dict.fromkeys((written, lemma, base_form(written))))


def _is_joined(sentence: Sentence, span: Sequence[Token]) -> bool:
    """Does nothing but white space stand between these words?"""
    gaps = (sentence.text[a.end - sentence.start : b.start - sentence.start] for a, b in pairwise(span))
    return all(gap.isspace() for gap in gaps)


def _is_told(document: Document, use: _Use) -> bool:
    """Does the text say here what it means, or is it what a heading asks?"""
    is_heading = document.blocks[use.sentence.block].kind is BlockKind.HEADING
    if is_heading and explained.is_asked(use.sentence.text, use.start):
        return True
    return explained.is_explained(use.sentence.text, use.start, use.end)


def _match(use: _Use, least: int) -> Match:
    word = use.word
    readers = "1 lezer" if word.readers == 1 else f"{word.readers} lezers"
    return Match(
        message=f"Het panel vond “{use.shown}” moeilijk: {readers}. {_advice(word)}",
        block=use.sentence.block,
        start=use.sentence.start + use.start,
        end=use.sentence.start + use.end,
        severity=Severity.WARNING if word.readers >= least else Severity.SUGGESTION,
    )


def _advice(word: HardWord) -> str:
    if word.instead:
        return f"Schrijf liever: {wording.quoted([word.instead])}."
    if word.meaning:
        return f"Leg het uit. In de woordenlijst staat: {wording.quoted([word.meaning])}"
    return "Kies een ander woord, of leg het uit."
