"""Only what a change adds: an earlier version is read from Git, the working tree stays as it is."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from checker import check_paths, check_text
from checker.engine.changed import only_changed, unpack
from checker.engine.report import Report
from checker.errors import UsageError
from tests.checker.small_project import BRIEF, LONG, make_project

LETTER = "letters/een-brief/brief.md"
OTHER = f"Ook {LONG[0].lower()}{LONG[1:]}"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Proef", "-c", "user.email=proef@voorbeeld.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a folder of a repository, with one long sentence in its first version."""
    root = make_project(tmp_path / "repository" / "brieven", {LETTER: f"{BRIEF}\n{LONG}\n"})
    git(root.parent, "init", "-q", "-b", "main")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-q", "-m", "Eerste versie")
    monkeypatch.chdir(root)
    return root


def changed(ref: str = "main", *paths: str) -> Report:
    report = check_paths(paths, select=["Z01"], use_cache=False)
    return only_changed(report, ref, chosen=["Z01"], ignored=[], make_measurer=None, use_cache=False)


def test_what_was_there_is_left_out_even_when_it_moved(project: Path) -> None:
    (project / LETTER).write_text(f"{BRIEF}\nEen nieuwe regel.\n\n{LONG}\n\n{OTHER}\n", encoding="utf-8")
    report = changed()
    assert [finding.excerpt for finding in report.findings] == [OTHER]
    assert "Dat is 1 keer iets." in report.notes[-1]


def test_one_letter_is_compared_with_the_same_letter(project: Path) -> None:
    (project / LETTER).write_text(f"{BRIEF}\n{LONG}\n\n{LONG}\n", encoding="utf-8")
    assert [finding.line for finding in changed("HEAD", "letters/een-brief").findings] == [17]


def test_reading_a_version_leaves_the_working_tree_alone(project: Path, tmp_path: Path) -> None:
    (project / LETTER).write_text("Anders.\n", encoding="utf-8")
    unpack(project, "main", tmp_path / "uit")
    assert LONG in (tmp_path / "uit" / LETTER).read_text(encoding="utf-8")
    assert (project / LETTER).read_text(encoding="utf-8") == "Anders.\n"


def test_a_version_with_a_broken_letter_hides_nothing_of_it_and_says_so(project: Path) -> None:
    (project / LETTER).write_text("{% if %}\n", encoding="utf-8")
    git(project, "commit", "-q", "-a", "-m", "Stuk")
    (project / LETTER).write_text(f"{BRIEF}\n{LONG}\n", encoding="utf-8")
    report = changed()
    assert len(report.findings) == 1
    assert "helder kon niet alles uit 'main' lezen." in report.notes[-1]


@pytest.mark.parametrize("ref", ["bestaat-niet", "--output=x", "main:letters"])
def test_an_unknown_version_is_refused(project: Path, ref: str) -> None:
    with pytest.raises(UsageError, match="kent de versie"):
        changed(ref)
    assert not (project / "x").exists()


def test_a_version_without_the_project_is_refused(project: Path) -> None:
    git(project, "checkout", "-q", "--orphan", "leeg")
    git(project, "rm", "-q", "-r", "--cached", ".")
    git(project, "commit", "-q", "--allow-empty", "-m", "Leeg")
    with pytest.raises(UsageError, match="leeg"):
        changed("leeg")


def test_outside_git_and_for_other_texts_it_cannot_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_project(tmp_path))
    with pytest.raises(UsageError, match="staat niet in Git"):
        changed()
    with pytest.raises(UsageError, match="alleen teksten van het project"):
        only_changed(check_text("Goed."), "main", chosen=[], ignored=[], make_measurer=None, use_cache=False)
