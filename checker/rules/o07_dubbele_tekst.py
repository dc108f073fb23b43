"""O07: a letter says the same sentence twice."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "O07",
    "dubbele-tekst",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"woorden": 7},
    kinds=("brief",),
)
def same_twice(document: Document, context: Context) -> Iterator[Match]:
    """A match for a sentence of at least that many words that stood in the letter before, whatever its capitals."""
    seen: set[tuple[str, ...]] = set()
    for sentence in document.running_sentences():
        words = tuple(token.text.casefold() for token in sentence.words)
        if len(words) < context.options["woorden"]:
            continue
        if words in seen:
            yield Match(
                message="Deze zin staat twee keer in de brief. Laat hem staan waar de lezer hem nodig heeft.",
                block=sentence.block,
                start=sentence.start,
                end=sentence.end,
            )
        seen.add(words)
