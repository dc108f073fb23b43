"""The overview of all letters is what is measured now."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.source.project import Project
from publisher.letters_table import PLACE, asked_of, letters_table

ROOT = Path(__file__).parents[2]
PROJECT = Project.load(ROOT)


@pytest.mark.slow
def test_the_overview_is_up_to_date() -> None:
    kept = (ROOT / PLACE).read_text(encoding="utf-8").splitlines()
    measured = letters_table(PROJECT).splitlines()
    changed = [line for line in measured if line not in kept] + [line for line in kept if line not in measured]
    assert kept == measured, "\n".join(["docs/brieven.md is old. Type: make letters-table", *changed])


@pytest.mark.parametrize(
    ("letter", "rules"),
    [
        ("toekenning-bijstand", {"B01", "B02"}),
        ("terugvordering", {"B01", "B19"}),
        ("opschorting", {"B12"}),
        ("nieuwe-contactpersoon", set()),
    ],
)
def test_it_names_the_rules_that_ask_for_parts(letter: str, rules: set[str]) -> None:
    chosen = next(each for each in PROJECT.letters if each.name == letter)
    assert rules <= {rule.code for rule in asked_of(chosen)}
    assert "B14" not in {rule.code for rule in asked_of(chosen)}  # about another act
