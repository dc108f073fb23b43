"""S12: amounts and plans that nobody looked at for too long, judged on the reference date."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check_paths
from checker.errors import InputErrors
from checker.rules.rule import Severity
from checker.source.project import Project
from tests.checker.small_project import AMOUNT, make_project

FILE = "bedragen/bijstand/alleenstaand.yaml"
PLAN = """id: plan
groep: Wonen
titel: Een plan
tekst_b1: Misschien verandert er iets.
van: 2026-06-01
status: voorstel
soort: nieuw
bron: {titel: Krant, gezien: 2026-01-01}
"""


def checked_on(day: str) -> str:
    return AMOUNT.replace("geldig_gecontroleerd_op: 2026-07-02", f"geldig_gecontroleerd_op: {day}")


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2025-07-01", None),  # a year to the day
        ("2025-06-30", Severity.WARNING),
        ("2025-04-01", Severity.WARNING),  # fifteen months to the day
        ("2025-03-31", Severity.ERROR),
    ],
)
def test_a_check_of_long_ago_is_told_on_its_line(tmp_path: Path, day: str, severity: Severity | None) -> None:
    report = check_paths([], root=make_project(tmp_path, {FILE: checked_on(day)}), select=["S12"])
    assert [(one.path, one.line, one.severity) for one in report.findings] == (
        [(FILE, 11, severity)] if severity else []
    )


def test_an_amount_that_has_ended_needs_no_check(tmp_path: Path) -> None:
    ended = checked_on("2020-01-01").replace("geldig", "  2026-06-30: null\nreden: Gestopt.\ngeldig")
    ended = ended.replace(
        '  2026-07-01: {waarde: "1419.46", status: vastgesteld, bron: {titel: Brief, gezien: 2026-07-02}}\n', ""
    )
    assert not check_paths([], root=make_project(tmp_path, {FILE: ended}), select=["S12"]).findings


def test_a_plan_whose_day_has_come_is_a_warning(tmp_path: Path) -> None:
    report = check_paths([], root=make_project(tmp_path, {"bedragen/regels/plan.yaml": PLAN}), select=["S12"])
    assert [(one.path, one.line, one.severity) for one in report.findings] == [
        ("bedragen/regels/plan.yaml", 6, Severity.WARNING)
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"1419.46"', "1419.46", "zet de waarde tussen dubbele aanhalingstekens"),
        ("geldig_gecontroleerd_op: 2026-07-02\n", "", "'geldig_gecontroleerd_op' ontbreekt"),
        ("geldig", "verandert_in: [jan]\ngeldig", "de waarde van 'verandert_in.1' kan niet"),
        ("geldig", "  2026-12-01: null\ngeldig", "een bedrag dat stopt"),
    ],
)
def test_a_file_that_is_not_complete_is_an_error(tmp_path: Path, old: str, new: str, problem: str) -> None:
    with pytest.raises(InputErrors, match=problem):
        Project.load(make_project(tmp_path, {FILE: AMOUNT.replace(old, new)}))


def test_only_a_plan_may_have_no_day(tmp_path: Path) -> None:
    text = PLAN.replace("van: 2026-06-01\n", "")
    assert Project.load(make_project(tmp_path / "a", {"bedragen/regels/plan.yaml": text})).amounts.rules[0].van is None
    with pytest.raises(InputErrors, match="wanneer de regel begint"):
        Project.load(make_project(tmp_path / "b", {"bedragen/regels/plan.yaml": text.replace("voorstel", "geldt")}))
