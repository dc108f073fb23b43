"""What the rules with a word list of their own share: figures of speech, English, old-fashioned and vague words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.lists.difficult import Term
from checker.lists.reading import FOLDER
from checker.rules import wording
from checker.rules.agreement import agreed
from checker.rules.explained import is_explained
from checker.rules.lookup import Hit, sentence_hits
from checker.rules.rule import Match
from checker.text.document import Sentence

FIGURATIVE = FOLDER / "figuurlijk.txt"
ENGLISH = FOLDER / "engels.txt"
OLD = FOLDER / "ouderwets.txt"
VAGUE = FOLDER / "vage-tijd.txt"


def matches(sentence: Sentence, hits: Iterator[Hit], problem: str, advice: str = "Schrijf liever") -> Iterator[Match]:
    """A match for every hit: “binnenkort” is vaag. Schrijf liever: “voor 1 mei”."""
    for hit in hits:
        words = agreed(sentence, hit)
        yield Match(
            message=f"“{hit.shown}” {problem}. {advice}: {wording.quoted(words)}.",
            block=sentence.block,
            start=sentence.start + hit.start,
            end=sentence.start + hit.end,
            severity=hit.term.severity,
            replacement=replacement(sentence.text[hit.start : hit.end], hit.term, words[0]),
        )


def replacement(text: str, term: Term, first: str) -> str | None:
    """The first alternative when it fits exactly in the place of `text`, with its capital.

    `first` is that alternative in the form of the text: unless it was put in another form, only the lemma is replaced.
    """
    is_same_form = text.lower() == term.lemma.lower() or first != term.alternatives[0]
    if not term.fits or not is_same_form or (text.isupper() and len(text) > 1):
        return None
    return wording.like(text, first)


def is_name(text: str, hit: Hit) -> bool:
    """A capital within the sentence: part of a name ('Meldpunt Social Media')."""
    return text[hit.start].isupper() and any(letter.isalnum() for letter in text[: hit.start])


def is_explained_here(sentence: Sentence, hit: Hit) -> bool:
    """Does the sentence itself say what it means?"""
    return is_explained(sentence.text, hit.start, hit.end)


@lru_cache(maxsize=8192)
def claimed(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Spans of phrases that another rule reports, so that W01 does not report a word of them once more."""
    return tuple(
        (hit.start, hit.end)
        for path in (FIGURATIVE, OLD, VAGUE)
        for hit in sentence_hits(sentence, path)
        if " " in hit.shown
    )
