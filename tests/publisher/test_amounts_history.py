"""Append-only amounts, against a real history in Git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.source.project import Project
from publisher.amounts_history import check_history, in_git
from tests.checker.small_project import AMOUNT, make_project

FILE = "bedragen/bijstand/alleenstaand.yaml"
CORRECTED = AMOUNT.replace('"1401.50"', '"1401.05", correctie: De bron was fout')


def commit(root: Path) -> None:
    name = ["-c", "user.name=Test", "-c", "user.email=test@example.nl"]
    for arguments in (["init", "-q"], ["add", "-A"], [*name, "commit", "-q", "-m", "stand"]):
        subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)


def problems(root: Path, ref: str | None = None) -> list[str]:
    return [str(error) for error in check_history(root, Project.load(root).amounts, ref)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose first version is published."""
    make_project(tmp_path, {"bedragen/regels/x.yaml": RULE})
    commit(tmp_path)
    return tmp_path


RULE = """id: x
groep: Wonen
titel: Een regel
tekst_b1: Er verandert iets.
van: 2026-06-01
status: geldt
soort: nieuw
bron: {titel: Wet, gezien: 2026-01-01}
"""


def test_a_history_without_changes_is_fine(root: Path) -> None:
    assert problems(root) == []
    (root / FILE).write_text(AMOUNT.replace("geldig", "  2027-01-01: null\nreden: Gestopt.\ngeldig"))
    assert problems(root) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (AMOUNT.replace('"1401.50"', '"1401.05"'), "de waarde van 2026-01-01 was 1401.50 en is nu 1401.05"),
        ("\n".join(line for line in AMOUNT.splitlines() if "1401.50" not in line), "was 1401.50 en is weg"),
        (
            AMOUNT.replace('{waarde: "1401.50", status: vastgesteld', "{status: in_te_vullen"),
            "was 1401.50 en is nu leeg",
        ),
    ],
)
def test_a_value_that_is_another_one_is_an_error_in_every_later_version(root: Path, text: str, words: str) -> None:
    (root / FILE).write_text(text)
    (found,) = problems(root)
    assert words in found
    assert found.startswith(FILE)
    assert "correctie" in found
    commit(root)
    assert problems(root) == [found]
    assert problems(root, "HEAD") == []
    assert problems(root, "HEAD~1") == [found]


def test_a_correction_says_why(root: Path) -> None:
    (root / FILE).write_text(CORRECTED)
    assert problems(root) == []


def test_a_file_that_is_gone_is_an_error_unless_another_names_it(root: Path) -> None:
    (root / FILE).rename(root / "bedragen/bijstand/alleen.yaml")
    assert all("het bedrag 'bijstand.alleenstaand' is weg" in found for found in problems(root))
    (root / "bedragen/bijstand/alleen.yaml").write_text(AMOUNT + "voorheen: [bijstand.alleenstaand]\n")
    assert problems(root) == []


def test_the_same_number_in_another_form_is_no_change(root: Path) -> None:
    (root / FILE).write_text(AMOUNT.replace('"1401.50"', '"1401.5"'))
    assert problems(root) == []


def test_without_history_or_with_an_unknown_version_it_says_so(tmp_path: Path, root: Path) -> None:
    with pytest.raises(UsageError, match="Git kan de geschiedenis"):
        problems(root, "bestaat-niet")
    lonely = make_project(tmp_path / "los")
    with pytest.raises(UsageError, match="Git kan de geschiedenis"):
        list(check_history(lonely, Project.load(lonely).amounts, "--output=x"))


def test_a_copy_without_history_is_known_as_such(tmp_path: Path, root: Path) -> None:
    assert in_git(root)
    (tmp_path / ".git").rename(tmp_path / "elders")
    assert not in_git(root)
