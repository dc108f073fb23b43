"""Which rules run: those that are on, those that are named, and what happens to codes that do not exist."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import check_paths
from checker.cli import main
from checker.engine import selection
from checker.engine.selection import select
from checker.errors import InputError
from checker.rules import catalogue
from checker.rules.rule import Rule
from tests.checker.small_project import PYPROJECT, make_project

LONG = "Wij " + "gaan morgen weer " * 9 + "naar huis."


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> tuple[Rule, ...]:
    """The real rules, with Z01 off and every other one on."""
    changed = tuple(replace(rule, default=rule.code != "Z01") for rule in catalogue.RULES)
    monkeypatch.setattr(selection, "RULES", changed)
    monkeypatch.setattr(catalogue, "RULES", changed)
    return changed


@pytest.mark.parametrize(
    ("arguments", "is_on"),
    [
        ({}, False),
        ({"chosen": ["Z"]}, False),
        ({"chosen": ["Z01"]}, True),
        ({"chosen": ["Z", "Z01"]}, True),
        ({"on": ["Z01"]}, True),
        ({"chosen": ["Z"], "on": ["Z01"]}, True),
        ({"chosen": ["W"], "on": ["Z01"]}, False),
        ({"ignored": ["Z01"], "on": ["Z01"]}, False),
    ],
)
def test_a_rule_that_is_off_joins_only_when_its_whole_code_is_named(
    arguments: dict[str, list[str]], *, is_on: bool
) -> None:
    assert select(**arguments).has("Z01") is is_on


def test_the_other_rules_stay_on_beside_it(rules: tuple[Rule, ...]) -> None:
    assert select(on=["Z01"]).rules == rules
    assert len(select().rules) == len(rules) - 1


def test_a_project_turns_it_on(tmp_path: Path) -> None:
    text = {"letters/een-brief/brief.md": f"# Brief\n\nBeste {{{{ ontvanger.aanhef }}}},\n\n{LONG}\n"}
    on = {"pyproject.toml": PYPROJECT.replace("peildatum", 'aan = ["Z01"]\npeildatum')}
    assert "Z01" not in {found.rule for found in check_paths(root=make_project(tmp_path / "a", text)).findings}
    assert "Z01" in {found.rule for found in check_paths(root=make_project(tmp_path / "b", text | on)).findings}


@pytest.mark.parametrize(("code", "hint"), [("Z1", r"Bedoelt u Z01\?"), ("hallo", "Kies uit: B01")])
def test_an_unknown_code_in_the_settings_is_an_error(tmp_path: Path, code: str, hint: str) -> None:
    settings = PYPROJECT.replace("peildatum", f'aan = ["{code}"]\npeildatum')
    with pytest.raises(InputError, match=rf"aan: '{code}' is geen regel\n.*{hint}"):
        check_paths(root=make_project(tmp_path, {"pyproject.toml": settings}))


def test_the_list_says_which_rules_are_off() -> None:
    shown = CliRunner().invoke(main, ["rule"]).output
    assert [line.split()[0] for line in shown.splitlines() if line.endswith("(staat uit)")] == ["Z01"]
    assert shown.endswith("Een regel die uit staat, zet u zo aan: helder check --select Z01\n")
