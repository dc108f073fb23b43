"""The forms of a listed Dutch word, spelled out from the short notation of `moeilijk/`.

No lemmatiser: a list that says its own forms never guesses wrong, and an editor can read what it will find.
"""

from __future__ import annotations

from checker.lists.conjugation import weak

_ENDINGS = frozenset({"-e", "-en", "-n", "-s", "-men", "-es", "-sen", "-ken", "-ten", "-pen", "-ën"})
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
    verb = weak(infinitive, stem, has_prefix=False if particle else None)
    whole = (stem, verb.present, verb.past, verb.pasts, verb.participle, verb.attributive)
    if not particle:
        return [*whole]
    joined = [f"{particle}{form}" for form in whole]
    # Not the bare stem: 'een deel van u doet mee' is no form of meedelen.
    apart = [f"{form} … {particle}" for form in (verb.present, infinitive, verb.past, verb.pasts)]
    return [*joined, f"{particle} te {infinitive}", *apart]
