"""How well a measure tells hard from easy: share of pairs ordered rightly, and AUC, with confidence intervals.

Pairs belong to documents, and pairs of one document resemble each other.  So the intervals resample documents, not
pairs: a bootstrap sample is a weight per document, the number of times it was drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROUNDS = 2000
SEED = 20261121
LEVEL = 0.95
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A value with its confidence interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation:
    """What a measure makes of pairs, per document or pair of documents, ready to be weighted."""

    right: Array  # per document: pairs ordered rightly, ties half
    pairs: Array  # per document: pairs
    wins: Array  # documents × documents: hard sides of the one above easy sides of the other, ties half

    def share(self, weights: Array) -> Array:
        """Share of the pairs ordered rightly, per row of `weights`."""
        return np.asarray((weights @ self.right) / (weights @ self.pairs), dtype=np.float64)

    def auc(self, weights: Array) -> Array:
        """Chance that any hard side lies above any easy side (Mann-Whitney), per row of `weights`."""
        total = np.einsum("rg,gh,rh->r", weights, self.wins, weights)
        return np.asarray(total / (weights @ self.pairs) ** 2, dtype=np.float64)


def separation(hard: Sequence[float | None], easy: Sequence[float | None], groups: Sequence[str]) -> Separation:
    """Of pairs: value of the hard and of the easy side (None: unknown, so a tie), and the document of each pair.

    The higher a value, the harder it calls the text.
    """
    names = sorted(set(groups))
    member = np.array([[group == name for group in groups] for name in names], dtype=np.float64)
    above, below = _array(hard), _array(easy)
    everywhere = _outcome(above[:, None], below[None, :])
    return Separation(
        right=member @ _outcome(above, below),
        pairs=member.sum(axis=1),
        wins=member @ everywhere @ member.T,
    )


def resampled(documents: int, rounds: int = ROUNDS, seed: int = SEED) -> Array:
    """Bootstrap weights, rounds × documents: how often each was drawn.  The same seed gives the same weights."""
    return np.random.default_rng(seed).multinomial(documents, np.full(documents, 1 / documents), rounds).astype(float)


def estimate(value: float, samples: Array) -> Estimate:
    """The value with the interval that holds the middle 95% of the bootstrap samples."""
    low, high = np.quantile(samples, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Estimate(value=value, low=float(low), high=float(high))


def whole(documents: int) -> Array:
    """The weights of the data as they are."""
    return np.ones((1, documents))


def _array(values: Sequence[float | None]) -> Array:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _outcome(hard: Array, easy: Array) -> Array:
    """1 where the hard side is above, 0 where it is below, a half where they are equal or one is unknown."""
    return np.where(hard > easy, 1.0, np.where(hard < easy, 0.0, 0.5))
