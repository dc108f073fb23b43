"""Passives: 'uw aanvraag wordt behandeld', 'de brief is verstuurd', 'de kosten zijn aan te tonen'.

The parser says which auxiliary belongs to which verb; tags and lemmas confirm it, or find the pair where the parser
missed it.  'Zijn' with a participle is no passive where it is the perfect of a verb that takes 'zijn' ('u bent
verhuisd') or tells a state ('het loket is gesloten'): those participles stand in `deelwoorden.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

from checker.text.document import Sentence, Token

Kind = Literal["worden", "zijn", "te"]

_WORDEN = frozenset({"word", "wordt", "worden", "werd", "werden"})
_ZIJN = frozenset({"ben", "bent", "is", "zijn", "was", "waren", "zij", "geweest", "wees"})
_LIKE_PARTICIPLE = re.compile(
    r"(?:[a-zéëïöü]*ge|be|ver|ont|her|er|over|onder|voor|mis|door|om)[a-zéëïöü]+(?:d|t|en|aan)"
)
# Past participles that look like present ones.
_STEM_IN_EN = re.compile(r"(?:eig|ek|le|oef|op|reg|wap|zeg)end$")
_ADJECTIVE = re.compile(r"on(?!t|der)")  # onbewolkt, ongehuwd
_PARTICIPLE_ENDS = frozenset("dtn")
_DEGREE = frozenset({"erg", "heel", "nogal", "te", "zeer", "zo"})  # 'zeer teleurgesteld' tells a state
_APART = frozenset({",", ";", ":", "(", ")", "–", "—"})
_ATTRIBUTE = frozenset({"amod", "nsubj", "nsubj:pass", "obj", "nmod", "acl"})
_ARGUMENT = frozenset({"nsubj", "nsubj:pass", "obj"})
_AUXILIARY = frozenset({"aux:pass", "aux", "cop"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passive:
    """A passive; the numbers are places in `Sentence.tokens`."""

    auxiliary: int
    verb: int  # the participle; with kind 'te' the infinitive
    kind: Kind
    agent: int | None  # 'door de gemeente': the place of 'gemeente'


def passives(sentence: Sentence) -> tuple[Passive, ...]:
    """The passives of an analysed sentence, in the order of their auxiliaries; none in one that nobody analysed.

    A verb has one passive: 'is betrokken geweest' counts once, and 'worden' goes before 'zijn'.
    """
    found = tuple(_passives(sentence.tokens))
    with_worden = {passive.verb for passive in found if passive.kind == "worden"}
    kept: dict[int, Passive] = {}
    for passive in found:
        if passive.kind == "worden" or passive.verb not in with_worden:
            kept.setdefault(passive.verb, passive)
    return tuple(kept.values())


def _passives(tokens: tuple[Token, ...]) -> Iterator[Passive]:
    for place, token in enumerate(tokens):
        if _is_worden(token):
            verb = _participle_of(tokens, place)
            if verb is not None:
                yield Passive(auxiliary=place, verb=verb, kind="worden", agent=_agent(tokens, verb))
        elif _is_zijn(token) or _is_zijn_after_all(tokens, place):
            yield from _with_zijn(tokens, place)


def _with_zijn(tokens: tuple[Token, ...], place: int) -> Iterator[Passive]:
    verb = _participle_of(tokens, place)
    if verb is not None:
        agent = _agent(tokens, verb)
        if _is_event(tokens, place, verb, agent):
            yield Passive(auxiliary=place, verb=verb, kind="zijn", agent=agent)
        return
    verb = _infinitive_of(tokens, place)
    if verb is not None:
        yield Passive(auxiliary=place, verb=verb, kind="te", agent=_agent(tokens, verb))


def _is_worden(token: Token) -> bool:
    return token.pos in {"AUX", "VERB"} and token.text.lower() in _WORDEN


def _is_zijn(token: Token) -> bool:
    return token.pos in {"AUX", "VERB"} and token.text.lower() in _ZIJN


def _is_zijn_after_all(tokens: tuple[Token, ...], place: int) -> bool:
    """Was 'zijn' taken for 'his' in a clause with no other finite verb: 'in de wet zijn regels opgenomen'?"""
    if tokens[place].text != "zijn" or tokens[place].pos != "PRON":
        return False
    after = [tokens[at] for at in _same_clause(tokens, place) if at > place]
    return any(token.tag.startswith("WW|vd|vrij") for token in after) and not any(
        "VerbForm=Fin" in token.morph for token in _until_comma(tokens, place)
    )


def _until_comma(tokens: tuple[Token, ...], place: int) -> Iterator[Token]:
    """The tokens around a place up to the nearest comma, dash or bracket."""
    apart = [at for at, token in enumerate(tokens) if token.text in _APART]
    first = max((at for at in apart if at < place), default=-1) + 1
    last = min((at for at in apart if at > place), default=len(tokens))
    yield from tokens[first:last]


def _is_participle(token: Token) -> bool:
    """A past participle that is no attribute of a noun ('de ingevulde brief')."""
    form = token.text.lower()
    if token.dep == "amod" or "prenom" in token.tag or form[-1:] not in _PARTICIPLE_ENDS:
        return False
    if _ADJECTIVE.match(form) or _is_present(form):
        return False
    return token.tag.startswith("WW|vd") or (
        "VerbForm=Part" in token.morph and not token.tag.startswith("WW|od") and token.pos in {"VERB", "AUX"}
    )


def _is_present(form: str) -> bool:
    """Doorslaggevend, werkend; not getekend, verrekend, verleend."""
    return form.endswith("end") and not _STEM_IN_EN.search(form)


def _participle_of(tokens: tuple[Token, ...], place: int) -> int | None:
    """The participle that goes with the auxiliary: as the parser has it, else the nearest in the same clause."""
    auxiliary = tokens[place]
    linked = auxiliary.head if auxiliary.head != place and auxiliary.dep in _AUXILIARY else None
    if linked is not None and _is_participle(tokens[linked]):
        return linked
    if linked is not None and _is_mistaken(tokens, auxiliary, linked):
        return linked
    near = (at for at in _same_clause(tokens, place) if _is_participle(tokens[at]))
    found = next((at for at in near if _may_pair(tokens, place, at)), None)
    return _complement_of(tokens, place) if found is None else found


def _is_mistaken(tokens: tuple[Token, ...], auxiliary: Token, verb: int) -> bool:
    """Did the tagger take the participle for something else: 'het loon is afgetrokken', 'zijn kwijtgescholden'?"""
    has_te = any(token.head == verb and token.text.lower() == "te" for token in tokens)
    return auxiliary.dep in {"aux", "aux:pass"} and not has_te and _looks_like_participle(tokens[verb])


def _complement_of(tokens: tuple[Token, ...], place: int) -> int | None:
    """What 'worden' has beside it where the tagger took a participle for an infinitive, which 'worden' never has."""
    if not _is_worden(tokens[place]):
        return None
    own = (
        at for at, token in enumerate(tokens) if token.head == place and token.dep == "xcomp" and token.pos == "VERB"
    )
    return next((at for at in own if _looks_like_participle(tokens[at])), None)


def _looks_like_participle(token: Token) -> bool:
    """By its form; 'verdwenen' and 'begonnen' may as well be finite, and then the tagger decides."""
    form = token.text.lower()
    if _is_present(form):
        return False
    is_finite = token.tag.startswith("WW|pv") or "VerbForm=Fin" in token.morph
    return bool(_LIKE_PARTICIPLE.fullmatch(form)) and not (is_finite and form.endswith("en") and "ge" not in form[1:])


def _may_pair(tokens: tuple[Token, ...], place: int, at: int) -> bool:
    """Is this participle free for the auxiliary: not a noun's, and not with an auxiliary of its own?"""
    if tokens[at].dep in _ATTRIBUTE:
        return False
    return not any(
        token.head == at and token.dep in _AUXILIARY for number, token in enumerate(tokens) if number != place
    )


def _same_clause(tokens: tuple[Token, ...], place: int) -> Iterator[int]:
    """Places after the auxiliary up to the end of the clause, then those before it, the nearest first.

    Before an infinitive a finite verb ends nothing: 'de brief die verstuurd hoeft te worden'.
    """
    is_finite = "VerbForm=Inf" not in tokens[place].morph
    for step in (1, -1):
        at = place + step
        while 0 <= at < len(tokens) and not _parts_clauses(tokens[at], by_verb=is_finite or step > 0):
            yield at
            at += step


def _parts_clauses(token: Token, *, by_verb: bool) -> bool:
    return (
        token.text in _APART
        or token.pos == "SCONJ"
        or "PronType=Rel" in token.morph
        or (by_verb and "VerbForm=Fin" in token.morph)
    )


def _is_event(tokens: tuple[Token, ...], place: int, verb: int, agent: int | None) -> bool:
    """Does 'zijn' with this participle tell what somebody did, and not what became of the subject or how it is?"""
    form = tokens[verb].text.lower()
    if _listed(form, "voltooid"):
        return False
    if agent is not None:
        return True
    if _listed(form, "toestand") or any(token.head == verb and token.text.lower() in _DEGREE for token in tokens):
        return False
    subjects = {token.dep for token in tokens if token.head == verb}
    return "nsubj:pass" in subjects or tokens[place].dep != "aux" or _listed(form, "overgankelijk")


def _infinitive_of(tokens: tuple[Token, ...], place: int) -> int | None:
    """The infinitive of 'is te vinden', 'zijn aan te tonen'; not of 'is er om u te helpen' or 'is fijn te horen'."""
    verb = tokens[place].head
    if verb == place or tokens[place].dep not in {"aux", "aux:pass", "cop"}:
        return None
    if not (tokens[verb].tag.startswith("WW|inf") or "VerbForm=Inf" in tokens[verb].morph):
        return None
    own = {token.text.lower() for token in tokens if token.head == verb and token.dep == "mark"}
    between = {token.text.lower() for token in tokens[min(place, verb) : max(place, verb)]}
    if "te" not in own or "om" in own | between or _has_own_object(tokens, place, verb):
        return None
    return verb


def _has_own_object(tokens: tuple[Token, ...], place: int, verb: int) -> bool:
    """Does the infinitive act on something: 'is het verstandig de brief te lezen', 'ons doel is u te helpen'?"""
    own = [at for at, token in enumerate(tokens) if token.head == verb and token.dep in _ARGUMENT]
    return len(own) > 1 and any(place < at < verb for at in own)


def _agent(tokens: tuple[Token, ...], verb: int) -> int | None:
    """The one who does it, after 'door'."""
    for place, token in enumerate(tokens):
        if token.head == verb and place != verb and token.dep in {"obl:agent", "obl", "obl:arg"}:
            cases = {child.text.lower() for child in tokens if child.head == place and child.dep == "case"}
            if "door" in cases:
                return place
    return None


def _listed(form: str, part: str) -> bool:
    exact, endings, never = _participles()[part]
    return form in exact or (form not in never and any(form.endswith(ending) for ending in endings))


@lru_cache(maxsize=1)
def _participles() -> dict[str, tuple[frozenset[str], tuple[str, ...], frozenset[str]]]:
    """Per part of the list: participles as they stand, endings of participles, and what those endings do not cover."""
    text = resources.files("checker.text").joinpath("deelwoorden.txt").read_text(encoding="utf-8")
    parts: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            entries = parts.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries.append(line)
    return {
        name: (
            frozenset(entry for entry in entries if entry[0] not in "*!"),
            tuple(entry[1:] for entry in entries if entry[0] == "*"),
            frozenset(entry[1:] for entry in entries if entry[0] == "!"),
        )
        for name, entries in parts.items()
    }
