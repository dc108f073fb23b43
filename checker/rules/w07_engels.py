"""W07: an English word for which there is a plain Dutch one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import listed
from checker.rules.lookup import sentence_hits
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence


@rule("W07", "engels", severity=Severity.WARNING, scope=Scope.SENTENCE)
def english_word(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for every entry of the list in `checker/lists/engels.txt`."""
    found = (
        hit
        for hit in sentence_hits(sentence, listed.ENGLISH)
        if not listed.is_name(sentence.text, hit) and not listed.is_explained_here(sentence, hit)
    )
    yield from listed.matches(sentence, found, "is Engels")
