"""Z07: two negations that the reader must take away from each other: 'niet zonder', 'niet onmogelijk'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.clause import is_finite
from checker.text.document import BlockKind, Sentence, Token

_NOT = frozenset({"niet", "geen", "nooit", "niemand", "niets", "niks", "nergens"})
_NOBODY = frozenset({"niemand", "niets", "niks", "nergens", "nooit"})
_BEFORE = frozenset({"zonder", "tenzij"})
_MAY = frozenset(
    {"kan", "kun", "kunt", "kunnen", "mag", "mogen", "krijgt", "krijgen"}
)  # 'zonder …' is then a condition
_UNLESS = frozenset({"tenzij", "behalve"})
_APART = frozenset({",", ";", ":", "(", ")", "–", "—", "maar", "want", "dat"})
_AND = frozenset({"en", "of"})  # 'zonder paspoort en bankpas niet' is one stretch; 'niet … en geen' is two
_DEGREE = frozenset({"erg", "geheel", "heel", "helemaal", "zo", "echt"})
_UN = re.compile(r"on(?!der|t|line|langs|geveer|middellijk|dank|verwijld|ze)[a-zë]{4,}")


@rule("Z07", "dubbele-ontkenning", severity=Severity.WARNING, scope=Scope.SENTENCE)
def double_negation(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for the first pair of negations that work on each other."""
    if context.document.blocks[sentence.block].kind in {BlockKind.CELL, BlockKind.HEADER_CELL}:
        return
    pair = next(_pairs(sentence.tokens), None)
    if pair is None:
        return
    first, last = (sentence.tokens[place] for place in pair)
    gap = " " if pair[1] - pair[0] == 1 else " … "
    yield Match(
        message=f"“{first.text}{gap}{last.text}” is een dubbele ontkenning. {_advice(first, last)}",
        block=sentence.block,
        start=first.start,
        end=last.end,
    )


def _advice(first: Token, last: Token) -> str:
    if _UNLESS & {first.text.lower(), last.text.lower()}:
        return "Schrijf wat wel kan: “alleen als …”."
    if "zonder" in {first.text.lower(), last.text.lower()}:
        return "Schrijf wat nodig is, bijvoorbeeld met “alleen met …”."
    return "Schrijf wat wel zo is."


def _pairs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for place, token in enumerate(tokens):
        if token.pos and token.text.lower() in _NOT | _BEFORE:
            other = _other(tokens, place)
            if other is not None:
                yield place, other


def _other(tokens: Sequence[Token], place: int) -> int | None:
    """The second negation that belongs to the one at `place`."""
    word, apart, seen_verb = tokens[place].text.lower(), False, False
    for at in range(place + 1, len(tokens)):
        form = tokens[at].text.lower()
        if form in _UNLESS and word not in _BEFORE and not _only(tokens, at):
            return at
        seen_verb = seen_verb or is_finite(tokens[at])
        apart = apart or form in _APART or (form in _AND and (seen_verb or word not in _BEFORE))
        if not apart and _meets(word, tokens, place, at):
            return at
    return None


def _meets(word: str, tokens: Sequence[Token], place: int, at: int) -> bool:
    form = tokens[at].text.lower()
    if word in _BEFORE:
        allows = word == "tenzij" or any(token.text.lower() in _MAY for token in tokens[place:at])
        return form in _NOT and allows
    if form == "zonder":
        return True
    near = all(token.text.lower() in _DEGREE for token in tokens[place + 1 : at])
    is_adjective = tokens[at].pos == "ADJ" and bool(_UN.fullmatch(form))
    return (near and is_adjective and word in {"niet", "nooit"}) or (word in {"niet", "geen"} and form in _NOBODY)


def _only(tokens: Sequence[Token], at: int) -> bool:
    """'Behalve uw paspoort ook uw bankpas': besides, and no exception."""
    return any(token.text.lower() == "ook" for token in tokens[at:])
