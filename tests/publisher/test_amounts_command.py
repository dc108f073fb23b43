"""`helder changes` and `helder amounts` as people type them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from publisher.cli import main
from tests.checker.small_project import make_project

DATES = ("2026-01-01", "2026-07-01")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(make_project(tmp_path))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("text", "€\u00a01.401,50 → €\u00a01.419,46"),
        ("md", "| Uw uitkering | U woont alleen, per maand | €\u00a01.401,50 | €\u00a01.419,46 |"),
        ("json", '"verschil": "17.96"'),
        ("page", "# Wat verandert er op 1 juli 2026?"),
        ("news", "# Nieuws: dit verandert er op 1 juli 2026"),
        ("letter", "ingangsdatum: 2026-07-01"),
    ],
)
def test_changes_prints_every_form(root: Path, form: str, words: str) -> None:
    result = run("changes", *DATES, "--format", form)
    assert result.exit_code == 0
    assert words in result.output
    if form == "json":
        assert json.loads(result.output)["van"] == "2026-01-01"


@pytest.mark.parametrize(
    "dates", [("2026-07-01", "2026-01-01"), ("gisteren", "2026-07-01"), ("2026-02-30", "2026-07-01")]
)
def test_changes_refuses_dates_it_cannot_use(root: Path, dates: tuple[str, str]) -> None:
    assert run("changes", *dates).exit_code == 2


def test_the_calendar_counts_from_the_day_that_is_asked_for(root: Path) -> None:
    result = run("amounts", "--due", "--on", "2027-08-01")
    assert result.exit_code == 0
    assert "TE LAAT (1)" in result.output
    assert "voor het laatst gecontroleerd op 2 juli 2026" in result.output
    assert run("amounts", "--due").output.startswith("Agenda voor de bedragen")


def test_the_import_prints_a_diff_and_its_summary_apart(root: Path) -> None:
    norms = [{"norm": "1,00", "situatie": "iemand", "rule_id_path": "BWBR0015703_2027-01-01_0, Artikel 21"}]
    (root / "brief.json").write_text(json.dumps(norms), encoding="utf-8")
    result = run("amounts", "--import", "brief.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Hier is geen bestand voor." in result.stderr


def test_a_project_without_history_is_told_so(root: Path) -> None:
    result = run("amounts", "--check-history")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "geen geschiedenis in Git" in result.stderr


@pytest.mark.parametrize("options", [(), ("--due", "--check-history")])
def test_one_thing_at_a_time(root: Path, options: tuple[str, ...]) -> None:
    result = run("amounts", *options)
    assert result.exit_code == 2
