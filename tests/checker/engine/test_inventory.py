"""Existing letters by difficulty: figures only, the hardest first, and no file is passed over in silence."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from checker.engine.inventory import Inventory, inventory
from checker.errors import UsageError
from checker.report.inventory import FORMATS, HEADINGS
from tests.checker.small_project import LONG

NAME = "Kwispelbeer"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("brieven")
    (root / "oud").mkdir()
    hard = docx.Document()
    hard.add_paragraph(
        f"Beste mevrouw {NAME}, {LONG} Derhalve wordt uw draagkracht door ons middels dit formulier bepaald."
    )
    hard.save(str(root / "oud" / "=moeilijk.docx"))
    (root / "makkelijk.txt").write_text(
        f"Wij helpen u, {NAME}. U belt ons vandaag. Wij geven u geld.", encoding="utf-8"
    )
    (root / "stuk.pdf").write_bytes(b"geen pdf")
    (root / "heel <oud>.doc").write_bytes(b"x")
    (root / "foto.jpg").write_bytes(b"x")
    return root


@pytest.fixture(scope="module")
def found(folder: Path) -> Inventory:
    return inventory(folder, lambda done, total: None)


def test_the_hardest_letter_comes_first_with_its_figures(found: Inventory) -> None:
    assert [row.path for row in found.rows] == ["oud/=moeilijk.docx", "makkelijk.txt"]
    hard, easy = found.rows
    assert hard.norms_missed > easy.norms_missed
    assert hard.errors >= 1
    assert (easy.errors, easy.words) == (0, 12)
    assert hard.hard_words_per_1000


def test_what_cannot_be_read_is_listed_with_its_reason(found: Inventory) -> None:
    assert [one.path for one in found.unread] == ["heel <oud>.doc", "stuk.pdf"]
    assert "sla de brief op als .docx" in found.unread[0].reason
    assert "stuk" in found.unread[1].reason


@pytest.mark.parametrize("form", FORMATS)
def test_no_word_of_a_letter_comes_out(found: Inventory, form: str) -> None:
    assert NAME not in repr(found)
    assert NAME not in FORMATS[form](found)


def test_the_table_lines_up(found: Inventory) -> None:
    header, *rows = FORMATS["text"](found).splitlines()[:3]
    assert header.split("  ")[0].strip() == HEADINGS[0]
    assert {len(row) for row in rows} == {len(header)}
    assert "niet gelezen: stuk.pdf" in FORMATS["text"](found)


def test_a_dutch_spreadsheet_reads_the_csv_and_runs_nothing(found: Inventory, tmp_path: Path) -> None:
    lines = FORMATS["csv"](found).splitlines()
    assert lines[0].split(";")[:2] == ["brief", "woorden"]
    assert lines[2].startswith("makkelijk.txt;12;4;0;0;")
    assert {line.count(";") for line in lines} == {len(HEADINGS)}
    (tmp_path / "=1+1.txt").write_text("Goed.", encoding="utf-8")
    named = FORMATS["csv"](inventory(tmp_path, lambda done, total: None))
    assert "\n'=1+1.txt;" in named


def test_the_page_escapes_names(found: Inventory) -> None:
    page = FORMATS["html"](found)
    assert "heel &lt;oud&gt;.doc" in page
    assert '<th scope="row">makkelijk.txt</th><td>12</td>' in page


def test_progress_is_told(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    inventory(folder, lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_folder_without_letters_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nergens"):
        with pytest.raises(UsageError):
            inventory(path, lambda done, total: None)
