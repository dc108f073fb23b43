"""Approved pictures of letters: what changed is found, shown and can be accepted."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PIL import Image

from checker.errors import UsageError
from checker.source.project import Project
from publisher import approved
from publisher.approved import approve, differences
from publisher.cli import main
from publisher.page_pictures import as_png, differs, picture_of, read_png
from tests.checker.small_project import make_project

ROOT = Path(__file__).parents[2]
LETTER = "letters/een-brief/brief.md"
PICTURE = "letters/een-brief/beeld/{}.png"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_project(tmp_path)
    shutil.copytree(ROOT / "huisstijl", tmp_path / "huisstijl", dirs_exist_ok=True)
    return tmp_path


def messages(root: Path) -> list[str]:
    return [each.message for each in differences(Project.load(root))]


def change(root: Path, old: str, new: str) -> None:
    path = root / LETTER
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_picture_that_is_missing_says_what_to_type(root: Path) -> None:
    found = messages(root)
    assert len(found) == len(Project.load(root).letters[0].cases)
    assert found[0].endswith("er is nog geen goedgekeurd beeld. Kijk naar de pdf. Typ daarna: helder approve een-brief")


def test_what_was_approved_is_the_same_until_it_changes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = len(Project.load(root).letters[0].cases)
    assert approve(Project.load(root)) == (cases, 0)
    monkeypatch.setattr(approved, "picture_of", None)  # the hash tells enough: no page is drawn
    assert messages(root) == []
    assert approve(Project.load(root)) == (0, 0)
    monkeypatch.undo()
    text = (root / LETTER).read_text(encoding="utf-8")
    (root / LETTER).write_text(text + "\n\nNog een zin.\n", encoding="utf-8")
    (first, *_) = messages(root)
    assert "deze brief ziet er anders uit. Kijk naar build/beeld/een-brief/" in first
    assert first.endswith("Typ: helder approve een-brief")
    shown = next((root / "build/beeld/een-brief").glob("*.png"))
    with Image.open(shown) as picture:
        assert (208, 0, 0) in {colour for _, colour in picture.getcolors(1 << 24) or ()}
    assert approve(Project.load(root)) == (cases, 0)
    assert not shown.exists()
    assert messages(root) == []


def test_a_picture_without_an_example_is_removed(root: Path) -> None:
    approve(Project.load(root))
    stale = root / PICTURE.format("weg")
    shutil.copy(next(stale.parent.glob("*.png")), stale)
    assert messages(root) == [
        f"{PICTURE.format('weg')}: dit beeld hoort bij geen voorbeeld meer. Typ: helder approve een-brief"
    ]
    assert approve(Project.load(root)) == (0, 1)
    assert not stale.exists()


def test_a_letter_that_does_not_exist_is_named(root: Path) -> None:
    with pytest.raises(UsageError, match=r"De brief 'een-brieff' bestaat niet\. Bedoelt u"):
        approve(Project.load(root), ["een-brieff"])


def test_the_command_checks_and_approves(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert CliRunner().invoke(main, ["approve", "--check"]).exit_code == 1
    assert CliRunner().invoke(main, ["approve", "een-brief"]).exit_code == 0
    done = CliRunner().invoke(main, ["approve", "--check"])
    assert (done.exit_code, done.output) == (0, "Alle brieven zien eruit zoals goedgekeurd.\n")


def test_one_other_digit_is_seen_and_rounding_is_not(desk: Any, tmp_path: Path) -> None:
    first = picture_of(desk.letter().data)
    path = tmp_path / "beeld.png"
    path.write_bytes(as_png(first, "abc"))
    stored, source = read_png(path)
    assert source == "abc"
    assert not differs(stored, first)
    assert not differs(stored, first.point([min(255, level + 12) for level in range(256)]))
    assert differs(stored, picture_of(desk.letter(desk.grant.replace("1.073,86", "1.078,86")).data))
    assert differs(stored, picture_of(desk.letter(desk.grant.replace("22 juni", "23 juni")).data))
    assert path.stat().st_size < 25_000


@pytest.mark.slow
def test_every_letter_looks_as_approved() -> None:
    if not any((ROOT / "letters").glob(f"*/{approved.FOLDER}/*.png")):
        pytest.skip("no letter has been approved yet")
    assert [each.message for each in differences(Project.load(ROOT))] == []
