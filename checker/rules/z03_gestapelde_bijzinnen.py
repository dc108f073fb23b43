"""Z03: a sentence tells more than one thing: too many finite verbs, or two main clauses in a long sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.clause import finite_of, is_finite, subject_of
from checker.text.document import BlockKind, Sentence, Token

_MAIN = frozenset({"root", "conj", "parataxis"})


@rule(
    "Z03",
    "gestapelde-bijzinnen",
    severity=Severity.WARNING,
    scope=Scope.SENTENCE,
    options={"bijzinnen": 1, "woorden": 15},
)
def stacked_clauses(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match when a long sentence has two main clauses, or more subordinate clauses than the option allows."""
    if context.document.blocks[sentence.block].kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
        return
    if len(sentence.words) <= context.options["woorden"]:
        return
    verbs = [token.text for token in sentence.tokens if is_finite(token)]
    if len(verbs) < context.options["bijzinnen"] + 2 and not _second_main_clause(sentence.tokens):
        return
    named = ", ".join(f"“{verb}”" for verb in verbs[:-1]) + f" en “{verbs[-1]}”"
    yield Match(
        message=f"Deze zin vertelt {len(verbs)} dingen, elk met een eigen werkwoord: {named}. "
        "Zet één boodschap in elke zin.",
        block=sentence.block,
        start=sentence.start,
        end=sentence.end,
    )


def _second_main_clause(tokens: Sequence[Token]) -> bool:
    """A clause with its own subject and finite verb, joined to the main clause: '… en wij kijken …'."""
    return any(
        token.dep == "conj"
        and tokens[token.head].dep.lower() in _MAIN
        and finite_of(tokens, token.head) is not None
        and finite_of(tokens, place) is not None
        and subject_of(tokens, place) is not None
        for place, token in enumerate(tokens)
    )
