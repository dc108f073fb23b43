"""The parts of `helder build` are made aside and put in place together."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputError, UsageError
from checker.source.project import Project
from publisher import build as building
from publisher.build import Job, Part, build
from publisher.output import write_file
from tests.checker.small_project import make_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # else the build sets it, for all tests that follow
    return Project.load(make_project(tmp_path))


def writes(text: str) -> Part:
    def part(job: Job, folder: Path) -> str:
        write_file(folder / "tekst.txt", text.encode())
        return text

    return part


def breaks(job: Job, folder: Path) -> str:
    write_file(folder / "tekst.txt", b"half")
    raise InputError("Dit kan niet.", remedy="Doe iets anders.")


def made(project: Project) -> dict[str, str]:
    files = sorted((project.root / "build").rglob("*.*"))
    return {path.relative_to(project.root / "build").as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_a_fault_in_the_last_part_leaves_all_parts_as_they_were(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(building, "PARTS", {"een": writes("oud"), "twee": writes("oud")})
    assert build(project, say=said.append) == ("een: oud", "twee: oud")
    monkeypatch.setattr(building, "PARTS", {"een": writes("nieuw"), "twee": breaks})
    with pytest.raises(InputError):
        build(project, say=said.append)
    assert made(project) == {"een/tekst.txt": "oud", "twee/tekst.txt": "oud"}
    monkeypatch.setattr(building, "PARTS", {"een": writes("nieuw"), "twee": writes("nieuw")})
    build(project, say=said.append)
    assert made(project) == {"een/tekst.txt": "nieuw", "twee/tekst.txt": "nieuw"}
    assert said == ["een …", "twee …"] * 3


def test_an_unknown_part_is_an_error_that_names_the_nearest(project: Project) -> None:
    with pytest.raises(UsageError, match=r"Het onderdeel 'leters' bestaat niet\. Bedoelt u 'letters'"):
        build(project, only="leters", say=print)
