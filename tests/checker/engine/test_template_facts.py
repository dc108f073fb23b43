"""Facts about templates: cases that show nothing new, and sentences that a long value makes too long."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check_paths
from checker.engine.report import Finding
from checker.rules.rule import Severity
from tests.checker.small_project import BRIEF, TOGETHER, make_project

LETTER = "letters/een-brief/brief.md"
CASES = "letters/een-brief/voorbeelden/"
EDGE = "Wij komen op een mooie dag met twee mensen van ons hele team bij u en {} thuis."


def found(root: Path, code: str) -> list[Finding]:
    report = check_paths([], root=root, select=[code])
    assert not report.errors
    return list(report.findings)


def test_cases_that_each_show_something_are_left_alone(tmp_path: Path) -> None:
    assert found(make_project(tmp_path), "S07") == []


def test_a_case_that_shows_nothing_new_is_a_tip_in_its_file(tmp_path: Path) -> None:
    files = {
        f"{CASES}zus.yaml": TOGETHER.replace("partner: Jan", "partner: Bo"),
        f"{CASES}grens.yaml": TOGETHER.replace("partner: Jan", "partner: Anna-Maria van der Veen"),
    }
    (finding,) = found(make_project(tmp_path, files), "S07")
    assert (finding.path, finding.line, finding.severity) == (f"{CASES}samen.yaml", 1, Severity.SUGGESTION)


def test_the_case_with_the_longest_text_stays(tmp_path: Path) -> None:
    files = {f"{CASES}grens.yaml": TOGETHER.replace("partner: Jan", "partner: Anna-Maria van der Veen")}
    assert found(make_project(tmp_path, files), "S07") == []


def test_a_sentence_that_a_long_name_makes_too_long(tmp_path: Path) -> None:
    text = BRIEF.replace("Uw partner heet {{ partner }}.", EDGE.format("{{ partner }}"))
    (finding,) = found(make_project(tmp_path, {LETTER: text}), "S09")
    assert "“partner”" in finding.message
    assert finding.line == 7


@pytest.mark.parametrize("value", ["{{ ontvanger.postcode|lower }}", "uw buurvrouw", "{{ kenmerk }}"])
def test_a_sentence_that_cannot_grow_over_the_limit_is_left_alone(tmp_path: Path, value: str) -> None:
    text = BRIEF.replace("Uw partner heet {{ partner }}.", EDGE.format(value))
    assert found(make_project(tmp_path, {LETTER: text}), "S09") == []


def test_a_long_value_of_another_case_counts(tmp_path: Path) -> None:
    short = BRIEF.replace(
        "Uw partner heet {{ partner }}.", "Wij komen op een mooie dag bij u en bij {{ partner }} thuis."
    )
    assert found(make_project(tmp_path / "a", {LETTER: short}), "S09") == []
    long = TOGETHER.replace("partner: Jan", "partner: Jan en Piet en Klaas en Bo en Sam en Kim en Mo")
    assert found(make_project(tmp_path / "b", {LETTER: short, f"{CASES}zus.yaml": long}), "Z01")
    assert found(make_project(tmp_path / "c", {LETTER: short, f"{CASES}zus.yaml": long}), "S09") == []
