"""The B1-toets: every norm at its limit, on both sides of it, and norms of one's own."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from checker.engine.selection import NORMS
from checker.errors import InputErrors
from checker.rules.catalogue import RULES
from checker.scores import DEFAULT_LIMITS, Limits, Scores, norms, score
from checker.source.letter import LetterSpec
from checker.source.norm_settings import LetterNorms, NormSettings, with_norms
from checker.source.project import Project
from checker.source.settings import load_settings, project_limits
from checker.text.parse import parse
from tests.checker.small_project import PYPROJECT, SPEC, make_project

EASY = "U krijgt een brief van ons. Wij bellen u. Het huis is van hout."
HARD = "Overeenkomstig bovengenoemde bepalingen " + "en voorwaarden " * 15 + "wordt indien nodig beslist."
KEYS = [field.name for field in fields(Limits) if field.name not in {"gemiddelde_zin_fout", "reasons"}]


def scores(text: str) -> Scores:
    return score(parse(text))


def test_an_easy_text_meets_every_norm() -> None:
    held = norms(scores(EASY))
    assert [norm.key for norm in held] == KEYS
    assert [norm.key for norm in held if not norm.met] == []


def test_a_hard_text_meets_none() -> None:
    assert [norm.key for norm in norms(scores(HARD)) if norm.met] == []


def test_every_norm_has_a_dutch_name_and_a_source() -> None:
    assert all(norm.name and norm.source for norm in norms(scores(EASY)))


@pytest.mark.parametrize("key", KEYS)
def test_a_norm_is_met_on_the_limit_itself_and_not_beyond_it(key: str) -> None:
    found = scores(HARD if key != "lint_niveau" else EASY)
    value = next(norm for norm in norms(found) if norm.key == key).value
    at, past = (replace(DEFAULT_LIMITS, **{key: value + change}) for change in (0, 0.01))
    on = {norm.key: norm for norm in norms(found, at)}[key]
    beyond = {norm.key: norm for norm in norms(found, past)}[key]
    assert on.met
    assert beyond.met == on.is_maximum


def test_only_the_average_sentence_has_an_error_beyond_its_norm() -> None:
    assert {norm.key: norm.error_norm for norm in norms(scores(HARD)) if norm.error_norm is not None} == {
        "gemiddelde_zin": 14
    }


def test_a_looser_norm_moves_the_error_along() -> None:
    held = norms(scores(HARD), replace(DEFAULT_LIMITS, gemiddelde_zin=16))
    assert held[0].error_norm == 16


def test_the_rules_on_length_and_the_norms_have_the_same_numbers() -> None:
    options = {rule.code: rule.options for rule in RULES}
    assert [(norm, options[code][option]) for code, option, norm in NORMS] == [
        (norm, getattr(DEFAULT_LIMITS, norm)) for _, _, norm in NORMS
    ]


def test_every_limit_can_be_set() -> None:
    assert [*NormSettings.model_fields] == [field.name for field in fields(Limits) if field.name != "reasons"]


def test_the_norm_of_a_letter_wins_from_that_of_the_project_and_says_why() -> None:
    project = with_norms(DEFAULT_LIMITS, NormSettings(gemiddelde_zin=13, langste_zin=18))
    letter = with_norms(project, LetterNorms(gemiddelde_zin=14, reden="De wet schrijft deze zin voor."))
    held = {norm.key: norm for norm in norms(scores(EASY), letter)}
    assert (held["gemiddelde_zin"].norm, held["langste_zin"].norm) == (14, 18)
    assert held["gemiddelde_zin"].source == "eigen norm van deze brief: De wet schrijft deze zin voor."
    assert held["langste_zin"].source == "eigen norm van dit project"
    assert held["flesch_douma"] == {norm.key: norm for norm in norms(scores(EASY))}["flesch_douma"]


def test_norms_come_from_the_files(tmp_path: Path) -> None:
    files = {
        "pyproject.toml": PYPROJECT + "[tool.helder.normen]\nlangste_zin = 18\n",
        "letters/een-brief/brief.yaml": SPEC + "normen: {gemiddelde_zin: 14, reden: De wet schrijft deze zin voor.}\n",
    }
    root = make_project(tmp_path, files)
    project = Project.load(root)
    assert project_limits(root).langste_zin == 18
    assert project.letters[0].spec.normen == LetterNorms(gemiddelde_zin=14, reden="De wet schrijft deze zin voor.")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("gemiddelde_zn = 12", "'normen.gemiddelde_zn' is een onbekende naam\n  Bedoelt u 'gemiddelde_zin'?"),
        ("langste_zin = 'twintig'", "'normen.langste_zin' is geen getal\n  Schrijf alleen het getal, bijvoorbeeld 12."),
        ("langste_zin = -1", "'normen.langste_zin' is te klein\n  Schrijf een hoger getal."),
        ("langste_zin = inf", "'normen.langste_zin' is geen getal\n  Schrijf alleen het getal, bijvoorbeeld 12."),
    ],
)
def test_a_wrong_norm_is_named_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT + f"[tool.helder.normen]\n{line}\n", encoding="utf-8")
    with pytest.raises(InputErrors) as raised:
        load_settings(tmp_path)
    (error,) = raised.value.errors
    assert (error.line, f"{error.problem}\n  {error.remedy}") == (5, f"[tool.helder] {message}")


@pytest.mark.parametrize(
    ("value", "problem"),
    [("{gemiddelde_zin: 14}", "'normen.reden' ontbreekt"), ("{reden: ''}", "'normen.reden' is leeg")],
)
def test_a_norm_of_a_letter_needs_a_reason(tmp_path: Path, value: str, problem: str) -> None:
    root = make_project(tmp_path, {"letters/een-brief/brief.yaml": SPEC + f"normen: {value}\n"})
    with pytest.raises(InputErrors) as raised:
        Project.load(root)
    assert [error.problem for error in raised.value.errors] == [problem]


def test_most_letters_have_no_norms_of_their_own() -> None:
    assert LetterSpec.model_fields["normen"].default is None
