"""The small model: it finds the weights that are the best, and never learns from what it is judged on."""

from __future__ import annotations

import numpy as np
import pytest

from evaluation.logistic import fit, folds, held_out

RANDOM = np.random.default_rng(1)
FEATURES = RANDOM.normal(size=(400, 3))
LABELS = (FEATURES @ np.array([2.0, -1.0, 0.0]) + RANDOM.logistic(size=400) > 0).astype(float)


def loss(weights: np.ndarray, intercept: float, standard: np.ndarray) -> float:
    odds = standard @ weights + intercept
    return float(np.sum(np.logaddexp(0, odds) - LABELS * odds) + weights @ weights / 2)


def test_no_other_weights_nearby_are_better() -> None:
    model = fit(FEATURES, LABELS)
    standard = (FEATURES - model.means) / model.deviations
    best = loss(model.weights, model.intercept, standard)
    for change in (*np.eye(3) * 0.01, *np.eye(3) * -0.01):
        assert loss(model.weights + change, model.intercept, standard) > best
    for change in (0.01, -0.01):
        assert loss(model.weights, model.intercept + change, standard) > best


def test_it_finds_what_matters() -> None:
    weights = fit(FEATURES, LABELS).weights
    assert weights[0] > 1
    assert weights[1] < -0.5
    assert abs(weights[2]) < 0.3


def test_a_feature_that_is_unknown_counts_as_average() -> None:
    features = FEATURES.copy()
    features[:50, 2] = np.nan
    model = fit(features, LABELS)
    average = np.array([[0.3, 0.2, model.means[2]], [0.3, 0.2, np.nan]])
    assert model.index(average)[0] == pytest.approx(model.index(average)[1])


@pytest.mark.parametrize("empty", [np.nan, 1.0])
def test_a_feature_that_says_nothing_weighs_nothing(empty: float) -> None:
    features = np.column_stack([FEATURES, np.full(len(FEATURES), empty)])
    assert fit(features, LABELS).weights[3] == pytest.approx(0)


def test_folds_hold_whole_documents_of_about_equal_size() -> None:
    groups = ["a"] * 5 + ["b"] * 4 + ["c"] * 3 + ["d"] * 2 + ["e"]
    parts = folds(groups, 3)
    assert set().union(*parts) == set("abcde")
    assert sorted(sum(groups.count(name) for name in part) for part in parts) == [5, 5, 5]


def test_what_is_put_aside_is_not_learned_from() -> None:
    groups = ["a", "b", "a", "c"]
    seen = []
    for chosen, aside in held_out(groups, 3):
        assert all((group in aside) != learn for group, learn in zip(groups, chosen, strict=True))
        seen += [*aside]
    assert sorted(seen) == ["a", "b", "c"]
