"""W09: a word about time that names no day."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import listed
from checker.rules.lookup import sentence_hits
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence


@rule("W09", "vage-tijd", severity=Severity.SUGGESTION, scope=Scope.SENTENCE)
def vague_time(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for every entry of the list in `checker/lists/vage-tijd.txt`."""
    hits = iter(sentence_hits(sentence, listed.VAGUE))
    yield from listed.matches(sentence, hits, "is vaag", "Noem een dag, bijvoorbeeld")
