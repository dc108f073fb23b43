"""W01: a word or phrase stands on the list of difficult words and is not explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.rules import explained, wording
from checker.rules.agreement import agreed
from checker.rules.listed import claimed, replacement
from checker.rules.lookup import Hit, sentence_hits
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document, Sentence

_DESCRIPTION = 2  # an alternative with so many words more describes; a shorter one is another word for the same


@dataclass(frozen=True, slots=True)
class _Found:
    sentence: Sentence
    hit: Hit


@rule("W01", "moeilijk-woord", severity=Severity.WARNING, scope=Scope.DOCUMENT)
def difficult_word(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for every listed word, unless the document explains that word somewhere."""
    found = [_Found(sentence, hit) for sentence in document.sentences() for hit in _hits(sentence)]
    known = {each.hit.term.lemma for each in found if _explains(document, each)}
    for each in found:
        if each.hit.term.lemma not in known:
            yield _match(each)


def _hits(sentence: Sentence) -> Iterator[Hit]:
    """The listed words, without those that are part of a phrase another rule reports."""
    for hit in sentence_hits(sentence):
        if not any(start <= hit.start and hit.end <= end for start, end in claimed(sentence)):
            yield hit


def _explains(document: Document, each: _Found) -> bool:
    """A word with a plain word that fits in its place is no jargon: an explanation does not excuse it."""
    text, hit = each.sentence.text, each.hit
    if hit.term.fits:
        return False
    if document.blocks[each.sentence.block].kind is BlockKind.HEADING and explained.is_asked(text, hit.start):
        return True
    return explained.is_explained(text, hit.start, hit.end)


def _match(each: _Found) -> Match:
    offset, hit = each.sentence.start, each.hit
    words = agreed(each.sentence, hit)
    return Match(
        message=_message(hit, words),
        block=each.sentence.block,
        start=offset + hit.start,
        end=offset + hit.end,
        severity=hit.term.severity,
        replacement=replacement(each.sentence.text[hit.start : hit.end], hit.term, words[0]),
    )


def _message(hit: Hit, words: Sequence[str]) -> str:
    term = hit.term
    problem = "is moeilijk" if " " in hit.shown else "is een moeilijk woord"
    advice = f"“{hit.shown}” {problem}. Schrijf liever: {wording.quoted(words)}."
    longer = len(words[0].split()) - len(term.lemma.split())
    may_explain = term.severity is Severity.WARNING and longer >= _DESCRIPTION
    return f"{advice} Of leg het woord uit." if may_explain else advice
