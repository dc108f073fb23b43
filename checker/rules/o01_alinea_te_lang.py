"""O01: a paragraph is too long."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block


@rule(
    "O01",
    "alinea-te-lang",
    severity=Severity.WARNING,
    scope=Scope.BLOCK,
    options={"woorden": 75, "zinnen": 5},
)
def long_paragraph(block: Block, context: Context) -> Iterator[Match]:
    """A match when a paragraph or list item has more words or sentences than the options allow."""
    if not block.is_running:
        return
    words = sum(len(sentence.words) for sentence in block.sentences)
    sentences = len(block.sentences)
    if words <= context.options["woorden"] and sentences <= context.options["zinnen"]:
        return
    yield Match(
        message=f"Deze alinea heeft {sentences} {_noun(sentences)} en {words} woorden. "
        f"Maak er twee alinea’s van, met elk één onderwerp.",
        block=block.index,
        start=0,
        end=len(block.text),
    )


def _noun(count: int) -> str:
    return "zin" if count == 1 else "zinnen"
