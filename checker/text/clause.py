"""Clauses of an analysed sentence: which are subordinate, which verb is finite, what belongs to a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.text.document import Token

_SUBORDINATE = frozenset({"acl:relcl", "advcl", "ccomp", "csubj", "acl"})
_WITH_VERB = frozenset({"aux", "aux:pass", "cop"})
_ASKS = frozenset({"hoe", "hoeveel", "of", "waar", "waarom", "wanneer", "wat", "welk", "welke", "wie"})
_PART_OF_DATE = re.compile(
    r"\d{1,4}|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag",
    re.IGNORECASE,
)
_SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A finite subordinate clause; the numbers are places among the tokens of the sentence."""

    verb: int  # the word that the clause hangs on
    opener: int  # 'dat', 'als', 'die', 'waarmee'


def is_finite(token: Token) -> bool:
    """Is this a finite verb?"""
    return "VerbForm=Fin" in token.morph or token.tag.startswith("WW|pv")


def finite_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The finite verb of the clause that hangs on `verb`: that word itself, its auxiliary or its copula."""
    if is_finite(tokens[verb]):
        return verb
    found = (
        place
        for place, token in enumerate(tokens)
        if token.head == verb and token.dep in _WITH_VERB and is_finite(token)
    )
    return next(found, None)


def subject_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The subject of the clause that hangs on `verb`."""
    return next((place for place, token in enumerate(tokens) if token.head == verb and token.dep in _SUBJECT), None)


def subordinate(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """The finite subordinate clauses that a word opens, in order; 'om … te' has no finite verb and counts as none.

    Clauses that share one verb count once.
    """
    found: list[Clause] = []
    for place, token in enumerate(tokens):
        if token.dep.lower() in _SUBORDINATE and finite_of(tokens, place) is not None:
            opener = _opener(tokens, place)
            if opener is not None:
                found.append(Clause(verb=place, opener=opener))
    return tuple(found)


def opens_clause(token: Token) -> bool:
    """Is this a conjunction or relative word that opens a clause: 'dat', 'als', 'die'?"""
    return token.tag.startswith(("VG|onder", "VNW|betr")) or "PronType=Rel" in token.morph


def count_words(tokens: Sequence[Token]) -> int:
    """The number of words; 'maandag 6 juli 2026' counts as one."""
    count, in_date = 0, False
    for token in tokens:
        is_part = bool(_PART_OF_DATE.fullmatch(token.text))
        count += token.is_word and not (is_part and in_date)
        in_date = is_part
    return count


def below(tokens: Sequence[Token], place: int) -> tuple[int, ...]:
    """The places of a word and of all that hangs on it, in order."""
    kept = {place}
    grown = True
    while grown:
        more = {at for at, token in enumerate(tokens) if at not in kept and token.head in kept}
        grown = bool(more)
        kept |= more
    return tuple(sorted(kept))


def _opener(tokens: Sequence[Token], verb: int) -> int | None:
    """The conjunction, relative or question word before the subject and the verb."""
    return next((place for place in _own(tokens, verb) if place < verb and _opens(tokens[place])), None)


def _own(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """Words of the clause itself: not those of clauses within it."""
    for place, token in enumerate(tokens):
        at, steps = place, 0
        while at != verb and steps < len(tokens) and tokens[at].dep.lower() not in (_SUBORDINATE | {"root"}):
            at, steps = tokens[at].head, steps + 1
        if at == verb and token.head >= 0:
            yield place


def _opens(token: Token) -> bool:
    return (
        opens_clause(token)
        or token.pos == "SCONJ"
        or (token.tag.startswith("BW") and token.text.lower().startswith("waar"))
        or token.text.lower() in _ASKS
    )
