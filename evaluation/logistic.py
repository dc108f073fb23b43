"""L2-regularised logistic regression, cross-validated by document.  Plain numpy: forty lines that can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
PENALTY = 1.0  # on standardised features; fixed beforehand, not tuned
FOLDS = 5
_STEPS = 100
_ENOUGH = 1e-10  # a Newton step this small changes nothing any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Means and deviations of the features it learned from, and a weight per standardised feature."""

    means: Array
    deviations: Array
    weights: Array
    intercept: float

    def index(self, features: Array) -> Array:
        """Log-odds that a text is a hard one; a feature that is not known counts as average."""
        standard = np.nan_to_num((features - self.means) / self.deviations)
        return np.asarray(standard @ self.weights + self.intercept, dtype=np.float64)


def fit(features: Array, labels: Array, penalty: float = PENALTY) -> Model:
    """The model of texts (rows; NaN: not known) and labels (1 hard, 0 easy), by Newton's method."""
    known = ~np.isnan(features)
    count = np.maximum(known.sum(axis=0), 1)
    means = np.nansum(features, axis=0) / count
    deviations = np.sqrt(np.nansum((features - means) ** 2, axis=0) / count)
    deviations = np.where(deviations > 0, deviations, 1.0)
    rows = np.column_stack([np.ones(len(features)), np.nan_to_num((features - means) / deviations)])
    shrink = np.diag([0.0, *[penalty] * features.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (labels - chances) - shrink @ weights
        curve = (rows * (chances * (1 - chances))[:, None]).T @ rows + shrink
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < _ENOUGH:
            break
    return Model(means=means, deviations=deviations, weights=weights[1:], intercept=float(weights[0]))


def folds(groups: Sequence[str], count: int = FOLDS) -> tuple[frozenset[str], ...]:
    """Groups over `count` folds of about equal size: the largest group first, each to the fold that is emptiest."""
    sizes = Counter(groups)
    parts: list[set[str]] = [set() for _ in range(count)]
    for group in sorted(sizes, key=lambda name: (-sizes[name], name)):
        min(parts, key=lambda part: sum(sizes[name] for name in part)).add(group)
    return tuple(frozenset(part) for part in parts)


def held_out(groups: Sequence[str], count: int = FOLDS) -> Iterator[tuple[NDArray[np.bool_], frozenset[str]]]:
    """Per fold: which rows to learn from, and the groups that are put aside."""
    for part in folds(groups, count):
        yield np.array([group not in part for group in groups]), part
