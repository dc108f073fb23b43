"""The doctor: right about a good machine, and helpful about a bad one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.text import nlp
from publisher import doctor
from publisher.doctor import Finding

ROOT = Path(__file__).parents[2]
LOCK = """
[[package]]
name = "helder"
version = "0.1.0"
dependencies = [{ name = "click" }, { name = "colorama", marker = "sys_platform == 'win32'" }]

[package.optional-dependencies]
publish = [{ name = "weasyprint" }]

[[package]]
name = "click"
version = "8.2"

[[package]]
name = "numpy"
version = "2.4"

[[package]]
name = "numpy"
version = "2.5"

[[package]]
name = "weasyprint"
version = "70.0"
"""


def locked(tmp_path: Path, installed: dict[str, str]) -> Finding:
    (tmp_path / "uv.lock").write_text(LOCK, encoding="utf-8")
    return doctor.locked_dependencies(tmp_path, installed.get)


@pytest.mark.slow
def test_this_machine_is_ready_for_everything_the_tests_need() -> None:
    wrong = [finding for finding in doctor.examine(ROOT) if not finding.ok]
    assert wrong == []


def test_everything_wrong_has_a_remedy_and_everything_right_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda library: library == "libpango-1.0.so.0")
    monkeypatch.setattr(shutil, "which", lambda name: "/bin/git" if name == "git" else None)
    findings = doctor.examine(ROOT)
    assert {finding.name for finding in findings if not finding.ok} >= {"Pango (voor PDF)"}
    assert all(finding.ok == (finding.remedy == "") for finding in findings)


def test_an_old_python_is_told_what_to_do() -> None:
    finding = doctor.python_version((3, 10, 4))
    assert not finding.ok
    assert finding.found == "3.10.4"
    assert "make setup" in finding.remedy
    assert doctor.python_version((3, 11, 0)).ok


def test_versions_as_locked_are_right(tmp_path: Path) -> None:
    finding = locked(tmp_path, {"click": "8.2", "weasyprint": "70.0"})
    assert finding.ok
    assert finding.found == "2 onderdelen kloppen"


def test_a_library_locked_per_python_version_may_be_either(tmp_path: Path) -> None:
    assert locked(tmp_path, {"click": "8.2", "weasyprint": "70.0", "numpy": "2.4"}).ok
    assert locked(tmp_path, {"click": "8.2", "weasyprint": "70.0", "numpy": "2.5"}).ok


def test_another_version_is_named_beside_the_locked_one(tmp_path: Path) -> None:
    finding = locked(tmp_path, {"click": "8.1", "weasyprint": "70.0", "numpy": "1.0"})
    assert not finding.ok
    assert finding.found == "click is 8.1 en moet 8.2 zijn, numpy is 1.0 en moet 2.4 of 2.5 zijn"


def test_what_we_ask_for_must_be_there_also_from_an_extra_but_not_from_another_system(tmp_path: Path) -> None:
    assert locked(tmp_path, {"click": "8.2"}).found == "weasyprint ontbreekt"


def test_a_folder_without_lock_file_is_not_the_project(tmp_path: Path) -> None:
    assert "map van het project" in doctor.locked_dependencies(tmp_path).remedy


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        ("build", ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")),
        ("test", ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "chromium", "poppler-utils")),
    ],
)
def test_a_bare_machine_gets_each_package_once(
    need: doctor.Need, expected: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda _: False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert doctor.missing_packages(need) == expected


def test_a_library_that_does_not_exist_does_not_load() -> None:
    assert not doctor._loads("libhelder-bestaat-niet.so.9")


def test_a_font_named_in_a_style_sheet_must_be_there(tmp_path: Path) -> None:
    sheet = tmp_path / "layout" / "brief.css"
    sheet.parent.mkdir()
    sheet.write_text("""@font-face { src: url("../fonts/lees.ttf"), url('../fonts/lees.woff2') }""", encoding="utf-8")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "lees.ttf").touch()
    finding = doctor.font_files(tmp_path)
    assert not finding.ok
    assert finding.found == "lees.woff2 ontbreekt"
    (tmp_path / "fonts" / "lees.woff2").touch()
    assert doctor.font_files(tmp_path).ok


def test_a_folder_that_is_not_there_yet_may_be_made(tmp_path: Path) -> None:
    assert doctor.writable(tmp_path / "build" / "letters").ok
    assert not (tmp_path / "build").exists()


def test_a_folder_we_may_not_write_in_gives_the_command_that_mends_it() -> None:
    place = Path("/proc")  # not writable for anyone, root included
    if not place.is_dir():
        pytest.skip("this system has no /proc")
    finding = doctor.writable(place / "build")
    assert not finding.ok
    assert "chown" in finding.remedy


def test_a_language_that_does_not_load_is_reported_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(pipeline: nlp.Pipeline) -> None:
        raise OSError(pipeline.name)

    monkeypatch.setattr(nlp, "load", broken)
    finding = doctor.language_pipeline()
    assert not finding.ok
    assert finding.remedy == doctor.SET_UP


def test_the_report_has_a_line_per_finding_and_the_remedy_below_what_is_wrong() -> None:
    text = doctor.describe(
        [Finding(name="Python", ok=True, found="3.11.7"), Finding(name="Git", ok=False, remedy="Typ: x")]
    )
    assert text == "goed  Python: 3.11.7\nMIS   Git\n      Typ: x"
