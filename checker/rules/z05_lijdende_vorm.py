"""Z05: a passive, that hides who does it or puts that person at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.clause import below, opens_clause
from checker.text.document import BlockKind, Sentence, Token
from checker.text.passive import Passive, passives

_AS_SUBJECT = {"ons": "wij", "mij": "ik", "hem": "hij", "haar": "zij", "hen": "zij", "hun": "zij", "jou": "jij"}
_LONG = 9  # words; a longer name of who does it fits no message
_POINTS = frozenset({"het", "dit", "dat"})
_NOBODY = frozenset({"geboren"})  # nobody else does it


@rule("Z05", "lijdende-vorm", severity=Severity.WARNING, scope=Scope.SENTENCE)
def passive_voice(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for every passive outside tables: with 'zijn' or 'te' a suggestion, unless the text says who does it."""
    if context.document.blocks[sentence.block].kind in {BlockKind.CELL, BlockKind.HEADER_CELL}:
        return
    for passive in passives(sentence):
        if not _is_excused(sentence.tokens, passive):
            yield _match(sentence, passive)


def _is_excused(tokens: Sequence[Token], passive: Passive) -> bool:
    """'Het zijn bedragen per maand' points at things, and nobody else does what 'geboren' tells."""
    before = tokens[passive.auxiliary - 1].text.lower() if passive.auxiliary else ""
    is_pointing = before in _POINTS and tokens[passive.auxiliary].text.lower() in {"zijn", "waren"}
    return (is_pointing and passive.kind == "zijn") or tokens[passive.verb].text.lower() in _NOBODY


def _match(sentence: Sentence, passive: Passive) -> Match:
    tokens = sentence.tokens
    auxiliary, verb = tokens[passive.auxiliary], tokens[passive.verb]
    is_certain = passive.kind == "worden" or passive.agent is not None
    return Match(
        message=f"“{_shown(tokens, passive)}” is een lijdende vorm. {_advice(tokens, passive)}",
        block=sentence.block,
        start=min(auxiliary.start, verb.start),
        end=max(auxiliary.end, verb.end),
        severity=Severity.WARNING if is_certain else Severity.SUGGESTION,
    )


def _shown(tokens: Sequence[Token], passive: Passive) -> str:
    """'Wordt behandeld', 'wordt … behandeld', 'is … te vinden'."""
    first, last = sorted((passive.auxiliary, passive.verb))
    if passive.kind == "te":
        return f"{tokens[passive.auxiliary].text} … te {tokens[passive.verb].text}"
    gap = " " if last - first == 1 else " … "
    return f"{tokens[first].text}{gap}{tokens[last].text}"


def _advice(tokens: Sequence[Token], passive: Passive) -> str:
    who = "" if passive.agent is None else _subject(tokens, passive.agent)
    if who:
        return f"Schrijf wie het doet: “{who} …”."
    return "Schrijf wie het doet, bijvoorbeeld “wij …” of “u …”."


def _subject(tokens: Sequence[Token], agent: int) -> str:
    """'De gemeente' of 'door de gemeente'; empty when it is long."""
    words = [tokens[place] for place in below(tokens, agent) if tokens[place].dep != "case" or place > agent]
    words = words[: next((at for at, token in enumerate(words) if opens_clause(token)), len(words))]
    if not 0 < len(words) <= _LONG or any(not token.is_word for token in words):
        return ""
    only = words[0].text.lower()
    return _AS_SUBJECT.get(only, only) if len(words) == 1 else " ".join(token.text for token in words)
