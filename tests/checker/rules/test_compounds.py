"""Compounds: how they are split, and what W02 and W05 say of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.lists.known import parts
from checker.rules.w02_lang_woord import long_word
from checker.rules.w05_samenstelling import difficult_compound

Run = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("huurcontract", "huur contract"),
        ("inkomstenverklaringsformulier", "inkomsten verklaring formulier"),
        ("kinderbijslag", "kind bijslag"),
        ("participatie", "participatie"),
        ("brief", "brief"),
    ],
)
def test_a_compound_is_split_into_words_people_know(word: str, expected: str) -> None:
    assert " ".join(parts(word)) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij sturen u een terugvorderingsbrief.", ["terugvorderingsbrief"]),
        ("De draagkrachtregels staan hieronder.", ["draagkrachtregels"]),
        ("U krijgt een participatiegesprek.", ["participatiegesprek"]),
    ],
)
def test_a_compound_with_a_difficult_part_is_found(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(difficult_compound, text)] == found


def test_a_long_word_is_shown_in_parts(run: Run) -> None:
    (found,) = run(long_word, "Lever het inkomstenverklaringsformulier in.")
    assert "Knip het woord in stukken (inkomsten, verklaring, formulier) of" in found.match.message
