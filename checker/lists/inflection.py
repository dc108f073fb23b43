"""The forms of a listed Dutch word, spelled out from the short notation of `moeilijk/`.

No lemmatiser: a list that says its own forms never guesses wrong, and an editor can read what it will find.
"""

from __future__ import annotations

import re

_ENDINGS = frozenset({"-e", "-en", "-n", "-s", "-men", "-es", "-sen", "-ken", "-ten", "-pen", "-ën"})
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x")  # 't kofschip: after these sounds the past tense takes -te, else -de
_UNSTRESSED = ("be", "ge", "her", "ont", "ver", "er", "over", "onder")  # these verbs make their participle without ge-
_VOWEL = re.compile("[aeiouyäëïöü]")
WEAK_VERB = "ww:"


def forms(lemma: str, notation: str) -> tuple[str, ...]:
    """Every form of `lemma`, itself first, without doubles.

    `notation` holds parts with commas between them: an ending (`-en`), a weak verb (`ww:stem`, or `ww:part|stem`
    when it is separable), or a form written out.  Raises `ValueError` on an ending or stem that cannot be right.
    """
    found = [lemma]
    for part in (piece.strip() for piece in notation.split(",") if piece.strip()):
        if part.startswith(WEAK_VERB):
            found += _weak_verb(lemma, part.removeprefix(WEAK_VERB))
        elif part.startswith("-"):
            found.append(lemma + _ending(part))
        else:
            found.append(part)
    return tuple(dict.fromkeys(found))


def _ending(part: str) -> str:
    if part not in _ENDINGS:
        raise ValueError(part)
    return part.removeprefix("-")


def _weak_verb(lemma: str, notation: str) -> list[str]:
    particle, _, stem = notation.rpartition("|")
    infinitive = lemma.removeprefix(particle)
    if not infinitive.endswith("en") or not stem or stem[:2] != infinitive[:2]:
        raise ValueError(f"{WEAK_VERB}{notation}")
    dental = "t" if infinitive.removesuffix("en").endswith(_VOICELESS) else "d"
    present = [stem, stem if stem.endswith("t") else f"{stem}t"]
    past = [f"{stem}{dental}e", f"{stem}{dental}en"]
    perfect = _participles(stem, infinitive, dental, has_prefix=not particle and _has_unstressed_prefix(stem))
    if not particle:
        return [*present, *past, *perfect]
    joined = [f"{particle}{form}" for form in (*present, *past, *perfect)]
    # Not the bare stem: 'een deel van u doet mee' is no form of meedelen.
    apart = [f"{form} … {particle}" for form in (present[1], infinitive, *past)]
    return [*joined, f"{particle} te {infinitive}", *apart]


def _has_unstressed_prefix(stem: str) -> bool:
    """Verreken begins with ver-, but bel does not begin with be-: after the prefix a syllable follows."""
    return any(stem.startswith(prefix) and _VOWEL.search(stem, len(prefix)) for prefix in _UNSTRESSED)


def _participles(stem: str, infinitive: str, dental: str, *, has_prefix: bool) -> tuple[str, str]:
    """The participle, bare and with -e: geboekt, geboekte; geschort, geschorte."""
    start = "" if has_prefix else "ge"
    if stem.endswith(("t", "d")):
        return f"{start}{stem}", f"{start}{infinitive.removesuffix('n')}"
    return f"{start}{stem}{dental}", f"{start}{stem}{dental}e"
