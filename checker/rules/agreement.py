"""A plain word in the form of the difficult word it may replace: 'verstrekte' → 'gaf', 'woningen' → 'huizen'.

Only where the analysis of the sentence leaves no doubt about the form and the lists none about its spelling; otherwise
the plain word stays as the dictionary has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from checker.lists.conjugation import Verb, conjugated, loose_participle
from checker.lists.declension import plural, with_e
from checker.rules.lookup import Hit
from checker.text.document import Sentence, Token

_INFINITIVES = ("WW|inf", "WW|pv|tgw|mv")
_ATTRIBUTIVE = "WW|vd|prenom|met-e"
_PARTICIPLES = ("WW|vd|vrij|zonder", "WW|vd|prenom|zonder")
_PASTS = {"WW|pv|verl|ev": attrgetter("past"), "WW|pv|verl|mv": attrgetter("pasts")}
_PRESENT, _PRESENT_OR_STEM = "WW|pv|tgw|met-t", "WW|pv|tgw|ev"
_PLURAL = "N|soort|mv|basis"
_WITH_E = ("ADJ|prenom|basis|met-e", "ADJ|nom|basis|met-e|zonder-n")
_YOU = frozenset({"je", "jij"})


def agreed(sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """The alternatives for a listed word, each in the form of that word here where that is certain."""
    found = hit.term.alternatives
    text = sentence.text[hit.start : hit.end]
    if " " in hit.term.lemma or " " in text or text.lower() == hit.term.lemma.lower():
        return found
    index = _index(sentence, hit)
    if index is None:
        return found
    return tuple(word if " " in word else _in_form(word, sentence.tokens, index) or word for word in found)


def _index(sentence: Sentence, hit: Hit) -> int | None:
    """The analysed token that is the listed word, or the first part of a verb that came apart."""
    span = (sentence.start + hit.start, sentence.start + hit.end)
    places = (place for place, token in enumerate(sentence.tokens) if (token.start, token.end) == span and token.pos)
    return next(places, None)


def _in_form(word: str, tokens: tuple[Token, ...], index: int) -> str | None:
    """`word` in the form of the token; None when that is not certain."""
    token = tokens[index]
    if token.tag.startswith(_PLURAL) and "Number=Plur" in token.morph:
        return plural(word)
    if token.tag.startswith(_WITH_E) and token.text.endswith("e"):
        return with_e(word)
    if token.tag.startswith("WW|pv") and "VerbForm=Fin" in token.morph:
        verb = conjugated(word)
        return _finite(verb, tokens, index) if verb else None
    if token.tag.startswith("WW|vd") and "VerbForm=Part" in token.morph:
        return _participle(word, tokens, index)
    return None


def _finite(verb: Verb, tokens: tuple[Token, ...], index: int) -> str | None:
    token = tokens[index]
    if token.tag.startswith(_INFINITIVES):
        return verb.infinitive
    if _has_auxiliary(tokens, index):
        return None
    subject = next((place for place, _ in _below(tokens, index, "nsubj")), None)
    if token.tag in _PASTS:
        return None if subject is None and token.dep != "conj" else str(_PASTS[token.tag](verb))
    if token.tag == _PRESENT:
        return verb.present if token.text.endswith("t") else None
    return _present_or_stem(verb, tokens, index, subject) if token.tag == _PRESENT_OR_STEM else None


def _present_or_stem(verb: Verb, tokens: tuple[Token, ...], index: int, subject: int | None) -> str | None:
    """Of a stem on -t only the subject tells: ik verricht, but hij verricht; 'verricht je' has the stem too."""
    if not tokens[index].text.endswith("t"):
        return verb.stem
    if subject is None:
        return None
    who = tokens[subject].text.lower()
    return verb.stem if who == "ik" or (who in _YOU and subject > index) else verb.present


def _participle(word: str, tokens: tuple[Token, ...], index: int) -> str | None:
    """'Verricht' is a participle for sure behind an article or with an auxiliary."""
    token = tokens[index]
    verb = conjugated(word)
    if token.tag.startswith(_ATTRIBUTIVE):
        return verb.attributive if verb else None
    if not token.tag.startswith(_PARTICIPLES) or not ("prenom" in token.tag or _has_auxiliary(tokens, index)):
        return None
    return verb.participle if verb else loose_participle(word)


def _has_auxiliary(tokens: tuple[Token, ...], index: int) -> bool:
    return any(_below(tokens, index, "aux"))


def _below(tokens: tuple[Token, ...], index: int, relation: str) -> Iterator[tuple[int, Token]]:
    """The tokens that depend on the one at `index` in that relation: nsubj, and nsubj:pass too."""
    for place, token in enumerate(tokens):
        if token.head == index and place != index and token.dep.startswith(relation):
            yield place, token
