"""Known findings are hidden by their text, wherever that stands; there are never silently more of them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check_text
from checker.engine import baseline
from checker.engine.baseline import Extent
from checker.engine.report import Finding, Report
from checker.errors import InputError, UsageError
from checker.rules.rule import Severity
from tests.checker.small_project import LONG

OTHER = f"Ook {LONG[0].lower()}{LONG[1:]}"


def report_on(text: str) -> Report:
    report = check_text(text, select=["Z01"])
    assert report.findings
    return report


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bekend.json"
    baseline.write(report_on(LONG), path, Extent(), allow_new=False)
    return path


def test_text_that_moves_stays_known(file: Path) -> None:
    moved = baseline.hide(report_on(f"Kort.\n\nNog een regel.\n\n{LONG}"), file, Extent())
    assert moved.findings == ()
    assert "1 punt is" in moved.notes[0]


def test_more_of_the_same_than_known_is_shown(file: Path) -> None:
    twice = baseline.hide(report_on(f"{LONG}\n\n{LONG}"), file, Extent())
    assert [finding.line for finding in twice.findings] == [3]
    assert twice.exit_code(Severity.ERROR) == 1


def test_a_new_finding_is_shown_and_one_that_is_gone_is_told(file: Path) -> None:
    report = baseline.hide(report_on(OTHER), file, Extent())
    assert len(report.findings) == 1
    (note,) = report.notes
    assert "dat er niet meer is" in note
    assert "<tekst> Z01 Wij komen volgende week" in note


@pytest.mark.parametrize(
    "extent", [Extent(chosen=["W"]), Extent(ignored=["Z01"]), Extent(documents=frozenset({"ander.md"}))]
)
def test_what_a_run_did_not_look_at_is_neither_stale_nor_dropped(file: Path, extent: Extent) -> None:
    clean = replace(report_on(LONG), findings=())
    before = file.read_text(encoding="utf-8")
    assert baseline.hide(clean, file, extent).notes == ()
    baseline.write(clean, file, extent, allow_new=False)
    assert file.read_text(encoding="utf-8") == before


def test_an_existing_file_grows_only_when_that_is_said(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    with pytest.raises(UsageError, match="--allow-new"):
        baseline.write(report_on(f"{LONG}\n\n{OTHER}"), file, Extent(), allow_new=False)
    assert file.read_text(encoding="utf-8") == before
    line = baseline.write(report_on(f"{LONG}\n\n{OTHER}"), file, Extent(), allow_new=True)
    assert line.endswith("2 bekend, 1 erbij, 0 weg.")


def test_what_is_gone_leaves_the_file_and_nothing_else_changes(file: Path) -> None:
    baseline.write(report_on(f"{LONG}\n\n{OTHER}"), file, Extent(), allow_new=True)
    before = file.read_text(encoding="utf-8").splitlines()
    baseline.write(report_on(LONG), file, Extent(), allow_new=False)
    after = file.read_text(encoding="utf-8").splitlines()
    assert len(before) - len(after) == 1
    assert list(json.loads("\n".join(after))["known"]) == ["<tekst>"]


def test_a_run_that_failed_writes_nothing(tmp_path: Path) -> None:
    broken = replace(report_on(LONG), errors=(InputError("stuk", remedy="Herstel."),))
    with pytest.raises(UsageError, match="kon niet elk bestand lezen"):
        baseline.write(broken, tmp_path / "x.json", Extent(), allow_new=True)
    assert not (tmp_path / "x.json").exists()


def test_suggestions_are_no_debt(tmp_path: Path) -> None:
    report = report_on(LONG)
    tip = replace(report, findings=(replace(report.findings[0], severity=Severity.SUGGESTION),))
    assert "0 bekend" in baseline.write(tip, tmp_path / "x.json", Extent(), allow_new=False)


@pytest.mark.parametrize(
    "content", ["", "[]", '{"version": 2, "known": {}}', '{"version": 1, "known": {"a": {"Z01": {"b": 0}}}}']
)
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "ander.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="geen bestand met bekende punten"):
        baseline.read(path)


texts = st.lists(st.sampled_from(["een zin", "twee  zin", "zin\ndrie"]), max_size=6)


@given(texts, texts)
def test_what_is_left_over_is_exactly_what_is_more_than_known(old: list[str], new: list[str]) -> None:
    known = baseline.fingerprints(map(finding, old))
    left = baseline.without(map(finding, new), known)
    assert baseline.fingerprints(left) == baseline.fingerprints(map(finding, new)) - known


def finding(excerpt: str) -> Finding:
    return Finding(
        rule="Z01", name="x", severity=Severity.ERROR, path="a.md", line=1, column=1, end_line=1, end_column=2,
        message="", excerpt=excerpt, source_line=excerpt, replacement=None, documents=(), variants=(),
        forced_only=False, via=None,
    )  # fmt: skip
