"""Letters for an archive: PDF/A-2a and PDF/UA-1 in one file."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from click.testing import CliRunner

from publisher.cli import main
from publisher.letter_pdf import letter_pdf
from publisher.pdf import Press
from tests.checker.small_project import make_project

ROOT = Path(__file__).parents[2]

# WeasyPrint leaves its colour profile for Python to close.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed file.*sRGB2014:ResourceWarning")


@pytest.fixture(scope="module")
def archived(desk: Any) -> bytes:
    return letter_pdf(desk.variant(), desk.municipality, Press(desk.root, archive=True)).data


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_it_keeps_both_standards(archived: bytes, profile: str) -> None:
    report = page.validate_pdf_bytes(archived, profile=profile)
    assert [failure.message for failure in report.failures] == []


def test_its_metadata_name_both_standards_in_plain_bytes(archived: bytes) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in archived
    with pikepdf.open(io.BytesIO(archived)) as pdf, pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "2A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "U krijgt bijstand"
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_its_bytes_are_the_same_every_time(archived: bytes, desk: Any) -> None:
    again = letter_pdf(desk.variant(), desk.municipality, Press(desk.root, archive=True)).data
    assert again == archived


def test_a_usual_letter_does_not_say_that_it_is_for_an_archive(grant: Any) -> None:
    assert not page.is_pdf_compliant_bytes(grant.data, profile="2a")


def test_one_letter_can_be_made_for_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path)
    shutil.copytree(ROOT / "huisstijl", tmp_path / "huisstijl", dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    arguments = ["letter", "een-brief", "--case", "alleen", "--output", "brief.pdf"]
    for flags, archived in (([], False), (["--archive"], True)):
        done = CliRunner().invoke(main, [*arguments, *flags])
        assert done.exit_code == 0, done.output
        assert page.is_pdf_compliant_bytes((tmp_path / "brief.pdf").read_bytes(), profile="2a") is archived
    settings = tmp_path / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + "archief = true\n", encoding="utf-8")
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert page.is_pdf_compliant_bytes((tmp_path / "brief.pdf").read_bytes(), profile="2a")
