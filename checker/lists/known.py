"""How well known a Dutch word is: by how often it is said, and for a compound by its parts."""

from __future__ import annotations

from functools import lru_cache

from checker.lint import tables
from checker.lists.names import everyday_words

_LEAST_PART = 4  # letters
_LINKS = ("", "s", "en", "e", "n", "er")
_COMMON = 3.3  # a part that is said about twice in a million words


def frequency(word: str) -> float:
    """The log10 of how often a word is said per billion words of film subtitles (SUBTLEX-NL); nobody: 1.36."""
    return tables.frequency(word)


def is_everyday(word: str) -> bool:
    """A word that people know though films hardly use it: 'fietser', 'zorgtoeslag'."""
    return tables.is_skipped(word) or word in everyday_words()


@lru_cache(maxsize=1 << 14)
def parts(word: str) -> tuple[str, ...]:
    """The words a compound is made of, as few as can be ('huurcontract': huur, contract); itself when it is none."""
    return min(_splits(word), key=lambda split: (len(split), -min(map(frequency, split))), default=(word,))


@lru_cache(maxsize=1 << 16)
def _splits(word: str) -> tuple[tuple[str, ...], ...]:
    """Every way to read the word as two or more common words, with -s-, -en-, -er-, -e- or -n- between them."""
    found: list[tuple[str, ...]] = []
    for place in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        head = _part(word[:place])
        if head is None:
            continue
        rest = word[place:]
        if is_common(rest):
            found.append((head, rest))
        elif len(rest) > 2 * _LEAST_PART:
            found += [(head, *split) for split in _splits(rest)]
    return tuple(found)


def _part(text: str) -> str | None:
    """The word that `text` is, without the letters that link it to the next; None when it is no common word."""
    stems = (text.removesuffix(link) for link in _LINKS if text.endswith(link))
    return next((stem for stem in stems if len(stem) >= _LEAST_PART and is_common(stem)), None)


def is_common(word: str) -> bool:
    """Said about twice in a million words, or known all the same."""
    return frequency(word) >= _COMMON or word in everyday_words()
