"""The formulas of the readability indices, on counts that somebody else made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

MATTR_WINDOW = 50  # words


def flesch_douma(words: int, sentences: int, syllables: int) -> float:
    """Flesch's reading ease for Dutch: W. Douma, 1960; Onze Taal 1977.  0–30 very hard … 90–100 very easy."""
    return 206.84 - 77 * syllables / words - 0.93 * words / sentences


def leesindex_a(words: int, sentences: int, syllables: int) -> float:
    """Brouwer's Leesindex A (R.H.M. Brouwer, 1963; koRpus 'nl-b'), with syllables per 100 words."""
    return 195 - 2 / 3 * 100 * syllables / words - 2 * words / sentences


def lix(words: int, sentences: int, long_words: int) -> float:
    """Björnsson's LIX (C.-H. Björnsson, 1968): sentence length plus the percentage of long words."""
    return words / sentences + 100 * long_words / words


def mattr(words: Sequence[str], window: int = MATTR_WINDOW) -> float | None:
    """Moving-average type-token ratio: the mean share of different words over every `window` words in a row.

    M.A. Covington and J.D. McFall, 'Cutting the Gordian knot' (Journal of Quantitative Linguistics 17, 2010).  Unlike
    the plain ratio it does not fall as a text grows.  None for a text that is shorter than one window.
    """
    if len(words) < window:
        return None
    inside = Counter(words[:window])
    total = len(inside)
    for leaving, entering in zip(words, words[window:], strict=False):
        inside[entering] += 1
        inside[leaving] -= 1
        if not inside[leaving]:
            del inside[leaving]
        total += len(inside)
    return total / window / (len(words) - window + 1)
