"""`panelwoorden.yaml` as it is read, and how it reaches the checker."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker.errors import InputError, InputErrors
from checker.lists.base_form import base_form
from checker.source.panel_words import PanelWord, load_panel_words
from checker.source.project import Project
from tests.checker.small_project import make_project


def listed(root: Path, text: str) -> tuple[PanelWord, ...]:
    (root / "panelwoorden.yaml").write_text(text, encoding="utf-8")
    return load_panel_words(root)


def test_without_the_file_the_panel_found_nothing_hard(tmp_path: Path) -> None:
    assert load_panel_words(tmp_path) == ()


def test_two_lines_of_one_word_after_a_merge_count_as_one(tmp_path: Path) -> None:
    lines = "- {woord: b, lezers: 2, brieven: [x]}\n- {woord: b, lezers: 3, brieven: [y], liever: c}\n- {woord: a, lezers: 1}\n"
    first, both = listed(tmp_path, lines)
    assert first.woord == "a"
    assert both == PanelWord(woord="b", lezers=3, brieven=("x", "y"), liever="c")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- {woord: a, lezers: 0}\n", "'1.lezers' is te klein"),
        ("- {woord: a, lezers: 1, uitleg: x}\n", "'1.uitleg' is een onbekende naam"),
        ("- {woord: Aanvraag, lezers: 1}\n", "schrijf het woord met kleine letters"),
        ("- {woord: a, lezers: 1, liever: b}\n- {woord: a, lezers: 1, liever: c}\n", "twee gewone woorden: 'b' en 'c'"),
        ("<<<<<<< HEAD\n- {woord: a, lezers: 1}\n", "helder review collect"),
        ("woord: a\n", "hier moet een lijst staan"),
    ],
)
def test_a_fault_says_what_to_do(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises((InputError, InputErrors)) as fault:
        listed(tmp_path, text)
    assert told in str(fault.value)
    assert "panelwoorden.yaml" in str(fault.value)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("Termijnen", "termijn"),
        ("teruggevorderd", "terugvorderen"),
        ("beslag  leggen", "beslag leggen"),
        ("kwijtschelding", "kwijtschelding"),
        ("kwijtgescholden", "kwijtschelden"),
        ("dringt", "dringen"),
        ("xyzzy", "xyzzy"),
        ("", ""),
    ],
)
def test_forms_of_a_word_are_one_word(form: str, base: str) -> None:
    assert base_form(form) == base


def test_the_checker_finds_the_words_in_every_text_of_the_project(tmp_path: Path) -> None:
    make_project(tmp_path)
    (tmp_path / "site").mkdir(exist_ok=True)
    (tmp_path / "site/index.md").write_text("# Welkom\n\nDit zinnetje is kort.\n", encoding="utf-8")
    (tmp_path / "los.txt").write_text("Nog een zinnetje.\n", encoding="utf-8")
    (tmp_path / "panelwoorden.yaml").write_text("- {woord: zinnetje, lezers: 2}\n", encoding="utf-8")
    assert Project.load(tmp_path).panel_words[0].woord == "zinnetje"
    report = checker.check_paths([], root=tmp_path, select=["W14"])
    assert {finding.path for finding in report.findings} == {"site/index.md"}
    elsewhere = checker.check_paths([tmp_path / "los.txt"], root=tmp_path, select=["W14"])
    assert [finding.rule for finding in elsewhere.findings] == ["W14"]
    (tmp_path / "panelwoorden.yaml").unlink()
    assert checker.check_paths([], root=tmp_path, select=["W14"]).findings == ()
