"""Sentences stop where a reader of Dutch stops."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.abbreviations import abbreviations
from checker.text.sentences import split

GOLD = [
    line
    for line in Path(__file__).with_name("sentences.gold").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("case", GOLD)
def test_gold(case: str) -> None:
    parts = case.replace("⍽", "\u00a0").replace("⏎", "\n").split("‖")
    text = "".join(
        part.removeprefix(" ") if "\n" in before[-2:] else part
        for before, part in zip(["", *parts], parts, strict=False)
    )
    text = text.replace("  ", " ").strip()
    assert [text[start:end] for start, end in split(text)] == [part.strip() for part in parts]


def test_there_are_enough_cases() -> None:
    assert len(GOLD) >= 150


def test_abbreviations_are_in_lower_case_and_end_in_a_stop() -> None:
    assert all(word == word.lower() and word.endswith(".") for word in abbreviations())
    assert len(abbreviations()) > 100


PIECES = st.sampled_from(
    [
        "U krijgt",
        " bijv.",
        " art. 3",
        ". ",
        "? ",
        "! ",
        "…",
        "...",
        "\n",
        " € 1.234,50",
        "A.",
        " a. ",
        " (",
        ")",
        '"',
        "’",
        " enz.",
        "1. ",
        "\u00a0",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join)))
def test_spans_are_ordered_apart_and_leave_nothing_out(text: str) -> None:
    spans = split(text)
    covered: set[int] = set()
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        covered.update(range(start, end))
        last = end
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())
