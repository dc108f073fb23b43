"""Proposals from a Normenbrief: a diff that Git can apply, and never a value overwritten."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from checker.errors import InputError
from checker.source.project import Project
from publisher.amounts_import import Proposal, propose, read_norms, summary
from tests.checker.small_project import AMOUNT, make_project

FILE = "bedragen/bijstand/alleenstaand.yaml"
BASED = AMOUNT.replace("waarden:", 'grondslag: {bwb: BWBR0099999, artikel: "21", onderdeel: a}\nwaarden:')
SEEN = date(2026, 12, 12)


def norm(value: str, day: str, place: str = "Artikel 21, onderdeel a.") -> dict[str, Any]:
    return {"situatie": "iemand die alleen woont", "norm": value, "rule_id_path": f"BWBR0099999_{day}_0, {place}"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path, {FILE: BASED})


def proposal(root: Path, *norms: dict[str, Any]) -> Proposal:
    path = root / "brief.json"
    path.write_text(json.dumps(norms), encoding="utf-8")
    return propose(Project.load(root).amounts, root, read_norms(path), path.name, SEEN)


def test_a_new_day_becomes_a_diff_that_git_applies(root: Path) -> None:
    found = proposal(root, norm("1.438,12", "2027-01-01"))
    assert found.new == ("bijstand.alleenstaand: 1438.12 vanaf 2027-01-01",)
    assert (root / FILE).read_text() == BASED  # nothing is written
    subprocess.run(["git", "apply"], cwd=root, input=found.diff.encode(), check=True)
    entry = Project.load(root).amounts.entry("bijstand.alleenstaand", date(2027, 1, 1))
    assert entry is not None
    assert (entry.waarde, entry.status) == (Decimal("1438.12"), "te_controleren")
    assert entry.bron is not None
    assert entry.bron.titel == "Normenbrief 1 januari 2027 (brief.json)"


def test_a_day_between_two_others_goes_between_them(root: Path) -> None:
    found = proposal(root, norm("1.410,00", "2026-04-01"))
    subprocess.run(["git", "apply"], cwd=root, input=found.diff.encode(), check=True)
    assert list(Project.load(root).amounts.amount("bijstand.alleenstaand").waarden) == [
        date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1),
    ]  # fmt: skip


def test_a_value_that_is_there_is_never_changed(root: Path) -> None:
    found = proposal(root, norm("1.401,50", "2026-01-01"), norm("1.500,00", "2026-07-01"))
    assert (found.diff, found.equal) == ("", ("bijstand.alleenstaand",))
    assert found.different == ("bijstand.alleenstaand: in het bestand 1419.46, in de normenbrief 1500.00 (2026-07-01)",)
    assert "Er verandert niets" in summary(found)


def test_what_fits_no_file_or_several_is_for_a_person(root: Path) -> None:
    (root / "bedragen/bijstand/ander.yaml").write_text(BASED)
    found = proposal(root, norm("9,00", "2027-01-01"), norm("8,00", "2027-01-01", "Artikel 99, lid 2"))
    assert found.diff == ""
    assert "past bij bijstand.alleenstaand, bijstand.ander" in found.unclear[0]
    assert found.unknown == ("BWBR0099999 artikel 99 lid 2: 8.00 (iemand die alleen woont)",)


@pytest.mark.parametrize("text", ["[]", "{}", "[1]", '[{"norm": "veel", "rule_id_path": "x"}]', "geen json"])
def test_another_kind_of_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"normen|JSON"):
        read_norms(path)
