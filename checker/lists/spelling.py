"""Which Dutch words are spelled right: a dictionary from a library, the lists of helder, and compounds of those."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.lint import tables
from checker.lists import known
from checker.lists.names import long_words, own_words

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_JOINT = re.compile(r"[-‑]")
_STRESS = str.maketrans("áéíóú", "aeiou")  # the stress of 'vóór' and 'één' is no other word
_LINKS = ("", "s", "en", "e", "n", "er")
_LEAST_PART = 4  # letters
_LEAST = 3  # letters of a word; a shorter one is the name of a letter, a unit or an abbreviation
_MOST = 3  # words to suggest


@lru_cache(maxsize=1 << 14)
def is_right(word: str) -> bool:
    """Is this word, in any case and with any joint, spelled right?  Raises UsageError without a dictionary."""
    return all(_is_right(part) for part in _JOINT.split(word)) or _is_right(word)


@lru_cache(maxsize=1 << 12)
def nearest(word: str) -> tuple[str, ...]:
    """Words that differ in one letter, or in the order of two, the best known first; none for a word far from all."""
    small = _plain(word)
    near = _dictionary().edit_distance_1(small)
    found = {each for each in near if _is_listed(each)} or {each for each in near if _is_compound(each)}
    found -= {each for each in found if each.translate(_STRESS) in found - {each}}
    return tuple(sorted(found, key=lambda each: (-known.frequency(each), each))[:_MOST])


def _is_right(word: str) -> bool:
    small = _plain(word)
    return len(small) < _LEAST or word.isupper() or _is_listed(small) or _is_compound(small)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _is_listed(word: str) -> bool:
    return any(
        form in _dictionary()
        or form in long_words() | own_words()
        or known.is_everyday(form)
        or tables.noun(form) is not None
        for form in {word, word.translate(_STRESS)}
    )


@lru_cache(maxsize=1 << 16)
def _is_compound(word: str) -> bool:
    """Two or more nouns with a known joint between them: 'uitkering' + 's' + 'brief'."""
    return any(
        _is_first(word[:place]) and (tables.noun(word[place:]) is not None or _is_compound(word[place:]))
        for place in range(_LEAST_PART, len(word) - _LEAST_PART + 1)
    )


def _is_first(text: str) -> bool:
    """A noun, with or without the letters that join it to the next word, or the stem of a verb: 'betaal'."""
    if len(text) > _LEAST_PART and known.is_common(text):
        return True
    stems = (text.removesuffix(link) for link in _LINKS if text.endswith(link))
    return any(len(stem) >= _LEAST_PART and tables.noun(stem) is not None for stem in stems)


@lru_cache(maxsize=1)
def _dictionary() -> SpellChecker:
    try:
        from spellchecker import SpellChecker  # noqa: PLC0415 - an extra: the checker works without it
    except ModuleNotFoundError as fault:
        raise UsageError(
            "Regel W13 heeft een woordenboek nodig. Dat is hier niet.\n  Typ: pip install 'helder[spelling]'"
        ) from fault
    return SpellChecker(language="nl", distance=1)
