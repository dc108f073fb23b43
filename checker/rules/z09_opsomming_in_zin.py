"""Z09: an enumeration with so many commas that it should be a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.clause import below, finite_of
from checker.text.document import BlockKind, Sentence, Token

_ITEMS = 3
_LONG = 2  # words of a thing on average
_SEPARATORS = frozenset({",", ";"})


@rule(
    "Z09",
    "opsomming-in-zin",
    severity=Severity.SUGGESTION,
    scope=Scope.SENTENCE,
    options={"kommas": 2, "woorden": 12},
)
def enumeration(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for a long sentence of a paragraph that enumerates, with more commas than the option allows."""
    if context.document.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
        return
    commas = sum(token.text in _SEPARATORS for token in sentence.tokens)
    if commas <= context.options["kommas"] or len(sentence.words) <= context.options["woorden"]:
        return
    if _items(sentence.tokens) >= _ITEMS:
        yield Match(
            message=f"Deze zin heeft een opsomming met {commas} komma’s. Maak er een lijstje van.",
            block=sentence.block,
            start=sentence.start,
            end=sentence.end,
        )


def _items(tokens: Sequence[Token]) -> int:
    """The most things that stand in one row; numbers, clauses and single words ('huur, gas en water') do not count."""
    rows: dict[int, list[int]] = {}
    for place, token in enumerate(tokens):
        if token.dep == "conj" and token.pos not in {"NUM", "SYM"} and finite_of(tokens, place) is None:
            length = sum(tokens[at].pos not in {"CCONJ", "PUNCT"} for at in below(tokens, place))
            rows.setdefault(token.head, []).append(length)
    long = [len(lengths) for lengths in rows.values() if sum(lengths) >= _LONG * len(lengths)]
    return 1 + max(long, default=0)
