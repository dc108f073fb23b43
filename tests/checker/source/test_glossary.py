"""The lists of hard words and of addresses: what they hold, and what is said of a fault in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputErrors
from checker.source.project import Project
from tests.checker.small_project import make_project

WORDS = """- woord: voorschot
  uitleg: Geld dat u alvast krijgt.
- woord: beroep
  vormen: [in beroep]
  uitleg: U vraagt een rechter om te beslissen.
  zie: hulp.md
"""
ADDRESSES = """- id: juridisch-loket
  naam: Juridisch Loket
  waarvoor: Vragen over uw recht.
  website: juridischloket.nl
  nagekeken_op: 2026-11-21
  te_controleren: false
"""
WRONG = {
    "no list": ("woordenlijst.yaml", "woord: x\n", 1, "hier moet een lijst staan"),
    "no explanation": ("woordenlijst.yaml", WORDS.replace("  uitleg: Geld dat u alvast krijgt.\n", ""), 1, "'1.uitleg' ontbreekt"),
    "unknown key": ("woordenlijst.yaml", WORDS.replace("zie:", "zei:"), 6, "'2.zei' is een onbekende naam"),
    "word twice": ("woordenlijst.yaml", WORDS.replace("[in beroep]", "[Voorschot]"), None, "het woord 'Voorschot' staat er twee keer"),
    "no YAML": ("woordenlijst.yaml", "- woord: [\n", 2, "geen geldige YAML"),
    "address never checked": ("adressen.yaml", ADDRESSES.replace("  nagekeken_op: 2026-11-21\n", ""), 1, "nagekeken_op"),
    "address twice": ("adressen.yaml", ADDRESSES * 2, None, "het id 'juridisch-loket' staat er twee keer"),
    "wrong id": ("adressen.yaml", ADDRESSES.replace("id: juridisch-loket", "id: Juridisch Loket"), 1, "'1.id' klopt niet"),
}  # fmt: skip


def test_words_come_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    project = Project.load(make_project(tmp_path, {"woordenlijst.yaml": WORDS, "adressen.yaml": ADDRESSES}))
    assert [word.forms for word in project.words] == [("beroep", "in beroep"), ("voorschot",)]
    assert [address.naam for address in project.addresses] == ["Juridisch Loket"]


def test_a_project_needs_neither_list(tmp_path: Path) -> None:
    project = Project.load(make_project(tmp_path))
    assert not project.words
    assert not project.addresses


@pytest.mark.parametrize(("name", "text", "line", "problem"), WRONG.values(), ids=WRONG)
def test_a_wrong_list_is_named_with_line_and_remedy(
    tmp_path: Path, name: str, text: str, line: int | None, problem: str
) -> None:
    with pytest.raises(InputErrors) as caught:
        Project.load(make_project(tmp_path, {name: text}))
    (error,) = caught.value.errors
    assert (str(error.path), error.line) == (name, line)
    assert problem in error.problem
    assert error.remedy
