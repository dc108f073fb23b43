"""The forms of a Dutch verb: spelled by rule when they follow from the stem, from a list when they do not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.lists import lemmas
from checker.lists.reading import FOLDER, read_rows

PATH = FOLDER / "sterke-werkwoorden.txt"
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x")  # 't kofschip: after these sounds the past tense takes -te, else -de
_UNSTRESSED = ("be", "ge", "her", "ont", "ver", "er", "over", "onder")  # these verbs make their participle without ge-
LOOSE_OR_NOT = frozenset({"aan", "achter", "door", "mis", "om", "onder", "over", "voor", "vol", "weer"})
_IRREGULAR = frozenset({"hebben", "kunnen", "mogen", "willen", "zijn", "zullen"})
_VOWEL = re.compile("[aeiouyäëïöü]")
_OPEN = re.compile("(?:^|[^aeiou])([aeou])([^aeiouwxy])$")  # betal-, rek-: one vowel, one consonant
_LEAST_VERB = 4  # letters: what is left of 'uiten' without 'uit' is no verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb in all its simple forms."""

    infinitive: str  # also the present of wij and zij
    stem: str  # ik betaal
    present: str  # hij betaalt
    past: str
    pasts: str
    participle: str
    attributive: str  # the participle before a noun: de betaalde rekening


def weak(infinitive: str, stem: str, *, has_prefix: bool | None = None) -> Verb:
    """The forms that follow from the stem.  `has_prefix`: no ge- in the participle; None: as the stem begins."""
    root = infinitive.removesuffix("en")
    dental = "t" if root.endswith(_VOICELESS) else "d"
    start = "" if (_has_unstressed_prefix(stem) if has_prefix is None else has_prefix) else "ge"
    on_dental = stem.endswith(("t", "d"))
    return Verb(
        infinitive=infinitive,
        stem=stem,
        present=_present(stem),
        past=f"{stem}{dental}e",
        pasts=f"{stem}{dental}en",
        participle=_joined(start, stem if on_dental else f"{stem}{dental}"),
        attributive=_joined(start, infinitive.removesuffix("n") if on_dental else f"{stem}{dental}e"),
    )


@lru_cache(maxsize=1024)
def conjugated(infinitive: str) -> Verb | None:
    """The forms of a verb that does not come apart; None when one of them is not certain."""
    if infinitive in _IRREGULAR or parts(infinitive):
        return None
    if infinitive in strong():
        return strong()[infinitive]
    return _prefixed(infinitive) or _regular(infinitive)


@lru_cache(maxsize=1024)
def loose_participle(infinitive: str) -> str | None:
    """The participle of a verb that comes apart, 'opgeschreven'; None when it is not certain."""
    found = parts(infinitive)
    if not found or found[0] in LOOSE_OR_NOT - {"aan"}:
        return None
    particle, base = found
    verb = conjugated(base)
    if verb is None:
        return None
    participle = particle + verb.participle
    is_known = base in strong() or lemmas.is_form(participle, infinitive, "VERB") or lemmas.is_said(participle)
    return participle if is_known else None


def parts(infinitive: str) -> tuple[str, str] | None:
    """A verb that comes apart, or may: its particle and the verb after it."""
    for particle in lemmas.particles():
        rest = infinitive.removeprefix(particle)
        if rest != infinitive and len(rest) >= _LEAST_VERB and _VOWEL.search(rest.removesuffix("en")):
            return particle, rest
    return None


def attributive(participle: str) -> str:
    """A participle of a strong verb before a noun: gegeven, gevraagde, gedane."""
    if participle.endswith("aan"):
        return participle.removesuffix("aan") + "ane"
    return participle if participle.endswith("en") and not participle.endswith("ien") else f"{participle}e"


@lru_cache(maxsize=4)
def strong(path: Path = PATH) -> Mapping[str, Verb]:
    """The listed verbs.  Raises `InputError` on a wrong line."""
    found: dict[str, Verb] = {}
    for row in read_rows(path, least=4, most=6):
        infinitive = row.part(0)
        stem = row.part(4) or _stems(infinitive)[0]
        found[infinitive] = Verb(
            infinitive=infinitive,
            stem=stem,
            present=row.part(5) or _present(stem),
            past=row.part(1),
            pasts=row.part(2),
            participle=row.part(3),
            attributive=attributive(row.part(3)),
        )
    return found


def _prefixed(infinitive: str) -> Verb | None:
    """A listed verb behind be-, ge-, her-, ont-, ver- or er-, when that verb is really said so: verkreeg."""
    for prefix in _UNSTRESSED:
        base = strong().get(infinitive.removeprefix(prefix)) if infinitive.startswith(prefix) else None
        if base and _is_known(prefix + base.past, infinitive):
            participle = prefix + base.participle.removeprefix("ge")
            return Verb(
                infinitive=infinitive,
                stem=prefix + base.stem,
                present=prefix + base.present,
                past=prefix + base.past,
                pasts=prefix + base.pasts,
                participle=participle,
                attributive=attributive(participle),
            )
    return None


def _regular(infinitive: str) -> Verb | None:
    """A weak verb: its past tense is known or said, and so is its participle, in one spelling only."""
    if not infinitive.endswith("en") or not lemmas.is_lemma(infinitive, "VERB"):
        return None
    choices = [
        verb
        for stem in _stems(infinitive)
        for has_prefix in ((True, False) if _has_unstressed_prefix(stem) else (False,))
        for verb in [weak(infinitive, stem, has_prefix=has_prefix)]
        if _is_known(verb.past, infinitive) and _is_known(verb.participle, infinitive)
    ]
    with_ge = [verb for verb in choices if verb.participle.startswith("ge")]
    return (with_ge or choices)[0] if len(choices) == 1 or len(with_ge) == 1 else None


def _is_known(form: str, infinitive: str) -> bool:
    return lemmas.is_form(form, infinitive, "VERB") or lemmas.is_said(form)


def _stems(infinitive: str) -> tuple[str, ...]:
    """How the stem may be spelled; -e- may stay short: geven, geef, but rekenen, reken."""
    root = infinitive.removesuffix("en")
    if len(root) > 1 and root[-1] == root[-2]:
        return (root[:-1],)
    root = root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])
    found = _OPEN.search(root)
    if not found:
        return (root,)
    long = root[:-1] + found[1] + root[-1]
    return (long, root) if found[1] == "e" else (long,)


def _present(stem: str) -> str:
    return stem if stem.endswith("t") else f"{stem}t"


def _has_unstressed_prefix(stem: str) -> bool:
    """Verreken begins with ver-, but bel does not begin with be-: after the prefix a syllable follows."""
    return any(stem.startswith(prefix) and _VOWEL.search(stem, len(prefix)) for prefix in _UNSTRESSED)


def _joined(start: str, rest: str) -> str:
    """Ge- before the rest, with dots where the vowels would run together: geëist, geïnd, but geijkt."""
    if start and (rest[0] == "e" or (rest[0] == "i" and rest[1:2] != "j")):
        return start + {"e": "ë", "i": "ï"}[rest[0]] + rest[1:]
    return start + rest
