"""Old letters beside ours: about the same people and the same money, and harder to read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.scores import score
from checker.source.project import Project
from checker.text.parse import parse
from publisher.old_and_new import PAIRS, texts

ROOT = Path(__file__).parents[2]
PROJECT = Project.load(ROOT)
EACH = pytest.mark.parametrize(("letter", "case"), PAIRS.items())


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
