"""The moving-average type-token ratio, held against its definition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.scores import mattr


@given(st.lists(st.sampled_from("abcde"), min_size=1, max_size=30), st.integers(min_value=1, max_value=12))
def test_mattr_is_the_mean_over_every_window(words: list[str], window: int) -> None:
    windows = [words[at : at + window] for at in range(len(words) - window + 1)]
    ratios = [len(set(one)) / window for one in windows]
    assert mattr(words, window) == (pytest.approx(sum(ratios) / len(ratios)) if ratios else None)


def test_mattr_does_not_fall_as_a_text_grows() -> None:
    words = [str(number) for number in range(60)]
    assert mattr(words) == mattr(words * 5) == 1.0


def test_a_text_shorter_than_the_window_has_none() -> None:
    assert mattr(["a"] * 49) is None
