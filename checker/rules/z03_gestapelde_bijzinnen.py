"""Z03: a sentence tells more than one thing: too many finite verbs, or two main clauses in a long sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.clause import finite_of, is_finite, subject_of
from checker.text.document import Sentence, Token

_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")
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
    if not context.document.blocks[sentence.block].is_running:
        return
    if len(sentence.words) <= context.options["woorden"]:
        return
    own = _outside_quotes(sentence.tokens)
    verbs = [sentence.tokens[place].text for place in own if _is_verb(sentence.tokens[place])]
    too_many = len(verbs) > context.options["bijzinnen"] + 1
    if not too_many and not (len(verbs) > 1 and _second(sentence.tokens, own)):
        return
    named = ", ".join(f"“{verb}”" for verb in verbs[:-1]) + f" en “{verbs[-1]}”"
    yield Match(
        message=f"Deze zin vertelt {len(verbs)} dingen, elk met een eigen werkwoord: {named}. "
        "Zet één boodschap in elke zin.",
        block=sentence.block,
        start=sentence.start,
        end=sentence.end,
    )


def _is_verb(token: Token) -> bool:
    """A finite verb; 'inlichtingen betreffende uw woning' holds none."""
    return is_finite(token) and token.text.lower() != "betreffende"


def _outside_quotes(tokens: Sequence[Token]) -> list[int]:
    """Places of the tokens that no quotation marks surround."""
    depth, places = 0, []
    for place, token in enumerate(tokens):
        if token.text == '"':
            depth = 1 - min(depth, 1)
        depth += (token.text in _OPENING) - (token.text in _CLOSING and depth > 0)
        if not depth:
            places.append(place)
    return places


def _second(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """Is there a clause with its own subject and finite verb, joined to the main clause: '… en wij kijken …'?"""
    return any(
        tokens[place].dep == "conj"
        and tokens[tokens[place].head].dep.lower() in _MAIN
        and finite_of(tokens, tokens[place].head) is not None
        and finite_of(tokens, place) is not None
        and subject_of(tokens, place) is not None
        for place in places
    )
