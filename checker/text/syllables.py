"""Syllables of a Dutch word, by its vowel sounds.

Hyphenation points are no syllables: pyphen never cuts off a single letter ('over', 'adres').  So vowels are grouped
into sounds, and pyphen only says where two vowels that could be one sound are two ('mu-se-um', 'ge-uit').
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_PLAIN = str.maketrans("áàâåéèêíìîóòôúùû", "aaaaeeeiiiooouuu")
_VOWELS = "aeiouyäëïöü"
# Longest first.  A diaeresis always begins a new sound.
_SOUNDS = (
    "aai|ooi|oei|eeu|ieu|eau|aau|oeu"
    "|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|ai|oi|ay|ey|oy|uy"
    "|ëe|ëi|ëu|ïe|öo|öe|öu|üu|üi|ä[au]"
    f"|[{_VOWELS}]"
)
_SOUND = re.compile(_SOUNDS)
_RUN = re.compile(f"[{_VOWELS}j]{{3,}}|eu|ei")  # vowels in which a second sound may begin that the spelling hides
# A y, i or u that sounds as a consonant: loyaal, actioneel, sociaal, financieel, quote.
_CONSONANTS = re.compile(
    f"(?:^|(?<=[{_VOWELS}]))y(?=[{_VOWELS}])"
    "|(?<=[cs])i(?=on|oe[nr])|(?<=[^s]t)i(?=on|oe[nr])"
    "|(?<=c)i(?=a.|eel|ële|ënt)|(?<=[^s]t)i(?=a.|eel|ële|ënt)"
    "|(?<=q)u"
)
_SPELLED = re.compile(r"[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{2,}|I[A-Z]{3}")  # AOW, SVB, tbc, IOAW
_SPOKEN = {"DUO", "COA", "VAR", "WAJONG"}


@lru_cache(maxsize=65536)
def count(word: str) -> int:
    """Syllables of a word, 1 or more.  A number counts as one; an abbreviation in capitals by its letters."""
    if not any(character.isalpha() for character in word):
        return 1
    if "." in word:
        return max(1, sum(_of_part(part) or 1 for part in word.split(".") if part))
    return max(1, sum(_of_part(part) for part in re.split(r"[-'’‑/\d]+", word)))


def _of_part(part: str) -> int:
    """Vowel sounds of a stretch of letters; 0 for 'n' in "zo'n"."""
    if _SPELLED.fullmatch(part) and part not in _SPOKEN:
        return len(part)
    plain = part.lower().translate(_PLAIN)
    known = sum(_loanwords()[match.group()] for match in _loanword_pattern().finditer(plain))
    rest = _loanword_pattern().sub(lambda match: "x" * len(match.group()), plain)
    rest = _CONSONANTS.sub("j", rest)
    breaks = [0, *_hidden_breaks(plain, rest), len(rest)]
    return known + sum(len(_SOUND.findall(rest, start, end)) for start, end in pairwise(breaks))


def _hidden_breaks(word: str, rest: str) -> list[int]:
    """Places where pyphen cuts a row of vowels in two: 'mu-se-um', 'ge-uit', 're-li-gi-eu-ze'."""
    runs = [(match.start(), match.end()) for match in _RUN.finditer(rest)]
    if not runs:
        return []
    return [cut for cut in _hyphenation().positions(word) if any(start < cut < end for start, end in runs)]


@lru_cache(maxsize=1)
def _hyphenation() -> Pyphen:
    import pyphen  # noqa: PLC0415 - its dictionary is read only when a word needs it

    return pyphen.Pyphen(lang="nl_NL", left=1, right=1)


@lru_cache(maxsize=1)
def _loanwords() -> dict[str, int]:
    """Loanword or part of one → its syllables."""
    return {entry.strip("-"): syllables for entry, syllables in _loanword_lines()}


@lru_cache(maxsize=1)
def _loanword_pattern() -> re.Pattern[str]:
    entries = sorted((entry for entry, _ in _loanword_lines()), key=len, reverse=True)
    return re.compile("|".join(re.sub("^-", "^", re.sub("-$", "$", entry)) for entry in entries))


def _loanword_lines() -> list[tuple[str, int]]:
    text = resources.files("checker.text").joinpath("loanwords.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return [(line[0], int(line[1])) for line in lines]
