"""Z06: a verb hides in a noun: 'het invullen van', 'de beoordeling van', 'onderzoek doen'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.lists.nominal import nominals
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Sentence, Token

_FAR = 5  # tokens: 'het niet op tijd indienen van'
_THINGS = frozenset(  # infinitives that are the name of a thing
    {"bestaan", "eten", "inkomen", "leven", "optreden", "schrijven", "streven", "vermogen", "vertrouwen", "wonen"}
)
_OVER_TO = re.compile(r"\b(?:overgaan|overgegaan|overgaat|over te gaan) tot\b|\bga(?:at|an)? (?:\w+ ){0,6}?over tot\b")


@rule("Z06", "naamwoordstijl", severity=Severity.WARNING, scope=Scope.SENTENCE)
def hidden_verb(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for every noun that stands for a verb; for those of the list a suggestion."""
    if context.document.blocks[sentence.block].kind in {BlockKind.CELL, BlockKind.HEADER_CELL}:
        return
    if not any(token.pos for token in sentence.tokens):
        return
    yield from _infinitives(sentence)
    yield from _listed(sentence)
    for found in _OVER_TO.finditer(sentence.text):
        start = sentence.start + found.start()
        yield Match(
            message=f"“{found.group()}” is omslachtig. Schrijf alleen wat er gebeurt, met wie het doet.",
            block=sentence.block,
            start=start,
            end=start + len(found.group()),
        )


def _infinitives(sentence: Sentence) -> Iterator[Match]:
    """'Het op tijd invullen van'."""
    tokens = sentence.tokens
    for place, token in enumerate(tokens[:-1]):
        if not token.tag.startswith("WW|inf") or tokens[place + 1].text != "van" or token.text.lower() in _THINGS:
            continue
        article = _article(tokens, place)
        if article is not None:
            gap = " " if article == place - 1 else " … "
            yield Match(
                message=f"In “{tokens[article].text}{gap}{token.text} van” zit een werkwoord verstopt. "
                f"Schrijf “{token.text}” als werkwoord, met wie het doet.",
                block=sentence.block,
                start=tokens[article].start,
                end=tokens[place + 1].end,
            )


def _article(tokens: Sequence[Token], place: int) -> int | None:
    """The 'het' of an infinitive."""
    for at in range(place - 1, max(-1, place - 1 - _FAR), -1):
        if tokens[at].text.lower() == "het" and (
            at == place - 1 or (tokens[at].head, tokens[at].dep) == (place, "det")
        ):
            return at
    return None


def _listed(sentence: Sentence) -> Iterator[Match]:
    tokens = sentence.tokens
    for place, token in enumerate(tokens[:-1]):
        noun = token.text.lower()
        if token.pos == "NOUN" and tokens[place + 1].text == "van" and noun in nominals().nouns:
            yield _suggestion(sentence, (place, place + 1), f"{token.text} van", nominals().nouns[noun])
        elif token.dep == "obj" and token.head >= 0:
            verb = tokens[token.head]
            plain = nominals().groups.get((noun, verb.lemma))
            if plain:
                ends = (min(place, token.head), max(place, token.head))
                yield _suggestion(sentence, ends, f"{noun} {verb.lemma}", plain)


def _suggestion(sentence: Sentence, ends: tuple[int, int], shown: str, plain: str) -> Match:
    return Match(
        message=f"In “{shown}” zit een werkwoord verstopt. Schrijf liever “{plain}”, met wie het doet.",
        block=sentence.block,
        start=sentence.tokens[ends[0]].start,
        end=sentence.tokens[ends[1]].end,
        severity=Severity.SUGGESTION,
    )
