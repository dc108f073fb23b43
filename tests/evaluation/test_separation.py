"""Ordering, AUC and intervals, against what can be counted by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.separation import Separation, estimate, resampled, separation, whole

VALUES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from("abc")),
    min_size=1,
    max_size=20,
)


def share(found: Separation) -> float:
    return float(found.share(whole(len(found.pairs)))[0])


def auc(found: Separation) -> float:
    return float(found.auc(whole(len(found.pairs)))[0])


def test_right_wrong_and_tied_pairs() -> None:
    found = separation([3, 1, 2], [2, 2, 2], ["a", "a", "b"])
    assert share(found) == pytest.approx((1 + 0 + 0.5) / 3)
    assert auc(found) == pytest.approx((3 * 1 + 3 * 0 + 3 * 0.5) / 9)


def test_a_side_without_a_value_is_a_tie() -> None:
    found = separation([None, 5], [1, None], ["a", "b"])
    assert share(found) == 0.5
    assert auc(found) == pytest.approx((0.5 + 0.5 + 1 + 0.5) / 4)


def test_perfect_and_reversed() -> None:
    assert auc(separation([3, 4], [1, 2], ["a", "b"])) == 1
    assert auc(separation([1, 2], [3, 4], ["a", "b"])) == 0


@given(VALUES)
def test_auc_is_the_share_over_all_combinations(rows: list[tuple[int, int, str]]) -> None:
    hard, easy, groups = ([row[at] for row in rows] for at in range(3))
    outcomes = [(one > other) + (one == other) / 2 for one in hard for other in easy]
    assert auc(separation(hard, easy, groups)) == pytest.approx(sum(outcomes) / len(outcomes))


@given(VALUES)
def test_a_document_drawn_twice_counts_as_two_copies(rows: list[tuple[int, int, str]]) -> None:
    hard, easy, groups = ([row[at] for row in rows] for at in range(3))
    names = sorted(set(groups))
    twice = np.array([[2.0 if name == names[0] else 1.0 for name in names]])
    copies = [row for row in rows if row[2] == names[0]]
    more = separation(*([row[at] for row in (*rows, *copies)] for at in range(3)))
    once = separation(hard, easy, groups)
    assert float(once.share(twice)[0]) == pytest.approx(share(more))
    assert float(once.auc(twice)[0]) == pytest.approx(auc(more))


def test_resampling_is_the_same_with_the_same_seed_and_draws_as_many_documents() -> None:
    weights = resampled(7, rounds=50, seed=1)
    assert weights.shape == (50, 7)
    assert (weights.sum(axis=1) == 7).all()
    assert (weights == resampled(7, rounds=50, seed=1)).all()
    assert (weights != resampled(7, rounds=50, seed=2)).any()


def test_the_interval_holds_the_middle_95_percent() -> None:
    found = estimate(0.5, np.arange(1001) / 1000)
    assert (found.low, found.high) == (pytest.approx(0.025), pytest.approx(0.975))
