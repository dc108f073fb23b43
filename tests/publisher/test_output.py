"""A failed build leaves the last good one."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.output import OutputError, new_folder, write_file


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "brieven" / "a.pdf"
    write_file(target, b"oud")
    write_file(target, b"nieuw")
    assert target.read_bytes() == b"nieuw"
    assert target.stat().st_mode & 0o777 == 0o644
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_cannot_be_placed_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pdf"
    write_file(target, b"oud")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="niet schrijven"):
        write_file(target, b"nieuw")
    assert target.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    for content in ("een", "twee"):
        with new_folder(tmp_path / "site") as folder:
            (folder / f"{content}.html").write_text(content)
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["twee.html"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_old_folder(tmp_path: Path) -> None:
    with new_folder(tmp_path / "site") as folder:
        (folder / "goed.html").write_text("goed")

    def half_a_build() -> None:
        with new_folder(tmp_path / "site") as folder:
            (folder / "half.html").write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_a_build()
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["goed.html"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_cannot_be_placed_puts_the_old_one_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with new_folder(tmp_path / "site") as folder:
        (folder / "goed.html").write_text("goed")
    rename = Path.rename
    calls: list[Path] = []

    def second_fails(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 2:
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", second_fails)
    with pytest.raises(OutputError), new_folder(tmp_path / "site") as folder:
        (folder / "nieuw.html").write_text("nieuw")
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["goed.html"]
