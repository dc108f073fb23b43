"""W08: a word that only old letters use; W01 reports the best known ones, such as derhalve."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import listed
from checker.rules.lookup import sentence_hits
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence


@rule("W08", "ouderwets-woord", severity=Severity.WARNING, scope=Scope.SENTENCE)
def old_fashioned_word(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for every entry of the list in `checker/lists/ouderwets.txt`."""
    yield from listed.matches(sentence, iter(sentence_hits(sentence, listed.OLD)), "is ouderwets")
