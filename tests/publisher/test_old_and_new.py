"""Old letters beside ours: the page is up to date; about the same people and money, and harder to read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.scores import score
from checker.source.project import Project
from checker.text.parse import parse
from publisher.old_and_new import OLD, PAIRS, PLACE, old_and_new, texts

ROOT = Path(__file__).parents[2]
PROJECT = Project.load(ROOT)
EACH = pytest.mark.parametrize(("letter", "case"), PAIRS.items())


@pytest.mark.slow
def test_the_page_shows_the_letters_as_they_are_now() -> None:
    kept = (ROOT / PLACE).read_text(encoding="utf-8")
    assert kept == old_and_new(PROJECT), f"{PLACE} is old. Type: make letters-table"


def test_every_old_letter_has_a_new_one_beside_it() -> None:
    assert {path.stem for path in (ROOT / OLD).glob("*.md")} == {*PAIRS, "README"}


@EACH
def test_every_amount_of_the_old_letter_is_in_ours(letter: str, case: str) -> None:
    old, new = (set(re.findall(r"€\s(\d[\d.,]*\d)", text)) for text in texts(PROJECT, letter, case))
    assert old <= new


@EACH
def test_ours_is_easier_to_read(letter: str, case: str) -> None:
    old, new = (score(parse(text)) for text in texts(PROJECT, letter, case))
    assert old.flesch_douma is not None
    assert new.flesch_douma is not None
    assert new.flesch_douma > old.flesch_douma
    assert new.longest_sentence < old.longest_sentence
    assert old.lint is not None
    assert new.lint is not None
    assert new.lint.score < old.lint.score
