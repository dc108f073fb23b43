"""W06: a figure of speech or a proverb, which some readers take literally."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import listed
from checker.rules.lookup import sentence_hits
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence


@rule("W06", "figuurlijk", severity=Severity.WARNING, scope=Scope.SENTENCE)
def figure_of_speech(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for every entry of the list in `checker/lists/figuurlijk.txt`."""
    yield from listed.matches(sentence, iter(sentence_hits(sentence, listed.FIGURATIVE)), "is beeldspraak")
