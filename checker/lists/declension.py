"""The plural of a Dutch noun and the form with -e of an adjective, when they are certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.lists import lemmas
from checker.lists.conjugation import conjugated

# What has no plural, or one that means something else: de gelden, de werken.
_NO_PLURAL = frozenset({"contact", "geld", "hulp", "informatie", "kennis", "leiding", "meer", "onderwijs"}) | frozenset(
    {"ontspanning", "politie", "spaargeld", "steun", "teken", "tijd", "toestemming", "werk", "zorg"}
)
_TAKES_S = re.compile("(?:e[lmnr]|aar|[aeiouy]|é)$")  # other nouns on -s are genitives: 's lands
_CERTAIN_E = ("ig", "lijk", "isch", "nd", "rd", "ld", "st", "cht")
_NO_E = re.compile("(?:en|[aeiouy])$")  # open, eigen, extra
_OTHER_SENSE = frozenset({"eindelijk", "klaar", "naast"})  # klare taal is something else than taal die klaar is
_LONG = re.compile("(aa|ee|oo|uu)([^aeiou])$")
_SHORT = re.compile("(?:^|[^aeiou])[aeiou][^aeiouwx]$")
_LEAST_ING = 7  # letters: trainingen too, but a short one may be English


@lru_cache(maxsize=1024)
def plural(noun: str) -> str | None:
    """The plural of a noun in the singular: huis → huizen, medewerker → medewerkers."""
    if noun.endswith("je") and lemmas.lemma_of(noun, "NOUN"):
        return f"{noun}s"
    if noun in _NO_PLURAL or not lemmas.is_lemma(noun, "NOUN"):
        return None
    candidates = {f"{stem}en" for stem in _before_vowel(noun)} if noun[-1] not in "aeiouy" else set()
    if _TAKES_S.search(noun):
        candidates |= {f"{noun}s", f"{noun}n"}
    if noun[-1] in "aiouy":
        candidates.add(f"{noun}'s")
    if noun.endswith("heid"):  # only known ones: most of these have no plural, as 'gezondheid'
        candidates.add(noun.removesuffix("heid") + "heden")
    known = {form for form in candidates if lemmas.is_form(form, noun, "NOUN")}
    if known:
        return known.pop() if len(known) == 1 else None
    return _regular_plural(noun)


@lru_cache(maxsize=1024)
def with_e(adjective: str) -> str | None:
    """An adjective before a noun: groot → grote, nodig → nodige."""
    if adjective in _OTHER_SENSE or _NO_E.search(adjective):
        return None
    if not lemmas.is_lemma(adjective, "ADJ"):
        return _participle_with_e(adjective)
    if adjective.endswith("ieel"):
        return adjective.removesuffix("eel") + "ële"
    found = lemmas.only_form((f"{stem}e" for stem in _before_vowel(adjective)), adjective, "ADJ")
    return found or (f"{adjective}e" if adjective.endswith(_CERTAIN_E) else None)


def _participle_with_e(word: str) -> str | None:
    """A participle that serves as an adjective: gewenst → gewenste."""
    verb = conjugated(lemmas.lemma_of(word, "VERB"))
    is_participle = verb is not None and verb.participle == word and word.endswith(("d", "t"))
    return verb.attributive if verb and is_participle and not lemmas.is_lemma(word, "NOUN") else None


def _regular_plural(noun: str) -> str | None:
    if noun.endswith("ee"):
        return f"{noun}ën"
    if noun.endswith("ing") and len(noun) >= _LEAST_ING:
        return f"{noun}en"
    return f"{noun}s" if noun.endswith("tie") else None


def _before_vowel(word: str) -> Iterator[str]:
    """How a word may be spelled when an ending with a vowel follows: huis or huiz, grot, witt, bedrag."""
    stems = [word]
    if _LONG.search(word):
        stems = [_LONG.sub(lambda found: found[1][0] + found[2], word)]
    elif _SHORT.search(word):
        stems.append(word + word[-1])
    for stem in stems:
        yield stem
        if stem[-1] in "fs":
            yield stem[:-1] + {"f": "v", "s": "z"}[stem[-1]]
