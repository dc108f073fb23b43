"""The paper sheet: the same words and numbers as on screen, with room for a pen, and every page on its own."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from publisher.pdf import Pdf, Press
from publisher.review.intake import Intake
from publisher.review.paper import SHORT_FACES, sheet_html, sheet_pdf
from publisher.review.sheet_store import SheetStore
from publisher.review.sheets import QUESTIONS, Sheet
from tests.publisher.review.office import Office

pytestmark = pytest.mark.slow

SMALLEST = 14.0  # points, for all a reader must read
FOOT = 24 / 25.4 * 72  # points from the bottom: what stands there is for who types the answer in


@pytest.fixture(
    scope="module", params=["terugvordering:fout-van-ons", "uitnodiging-gesprek:", "nieuwe-contactpersoon:"]
)
def made(request: pytest.FixtureRequest, _office_template: Path) -> tuple[Sheet, Pdf, Intake]:
    intake = Intake(Office(root=_office_template).project())
    letter, example = request.param.split(":")
    sheet = intake.sheet(letter, example or next(iter(intake.status(letter).look.variants)))
    return sheet, sheet_pdf(sheet, intake.project.municipality, Press(intake.project.root)), intake


def pages(pdf: Pdf) -> list[str]:
    document = pypdfium2.PdfDocument(pdf.data)
    return [" ".join(document[index].get_textpage().get_text_range().split()) for index in range(len(document))]


def test_every_paragraph_has_its_number_and_its_three_faces_on_one_page(made: tuple[Sheet, Pdf, Intake]) -> None:
    sheet, pdf, intake = made
    html = sheet_html(sheet, intake.project.municipality)
    faces = " ".join(SHORT_FACES.values())
    assert re.findall(r'class="number">(\d+)<', html) == [str(each.number) for each in sheet.asked]
    printed = pages(pdf)
    assert sum(page.count(faces) for page in printed) == len(sheet.asked)
    for paragraph in sheet.asked:
        whole = re.sub(r"\W+", "", paragraph.text)
        (home,) = [page for page in printed if whole in re.sub(r"\W+", "", page)]
        after = re.sub(r"\W+", "", home).split(whole)[1]
        assert re.match(rf"({paragraph.number})?" + faces.replace(" ", ""), after)  # a number is painted after its text


def test_every_page_can_stand_alone(made: tuple[Sheet, Pdf, Intake]) -> None:
    sheet, pdf, _ = made
    for number, page in enumerate(pages(pdf), start=1):
        assert f"Code {sheet.code}" in page
        assert f"Brief: {sheet.letter}" in page
        assert f"Voorbeeld: {sheet.example}, ronde {sheet.round}" in page
        assert "Nummer: P" in page
        assert "Schrijf geen naam op dit papier." in page
        assert f"Blad {number} van {pdf.pages}" in page


def test_both_questions_have_lines_to_write_on(made: tuple[Sheet, Pdf, Intake]) -> None:
    sheet, pdf, intake = made
    html = sheet_html(sheet, intake.project.municipality)
    for question in QUESTIONS:
        assert html.split(question)[1].count('class="line"') >= 4
        assert any(question in page for page in pages(pdf))


def test_the_letters_are_large(made: tuple[Sheet, Pdf, Intake]) -> None:
    document = pypdfium2.PdfDocument(made[1].data)
    sizes = [
        found.get_font_size() * found.get_matrix().d
        for page in document
        for found in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        if found.get_bounds()[1] > FOOT
    ]
    assert sizes
    assert min(sizes) >= SMALLEST - 0.05


def test_it_is_accessible_and_the_same_every_time(made: tuple[Sheet, Pdf, Intake]) -> None:
    """The press refuses what is not PDF/UA; here only that it is on."""
    sheet, pdf, intake = made
    with pikepdf.open(io.BytesIO(pdf.data)) as opened:
        assert "pdfuaid" in str(opened.Root.Metadata.read_bytes())
        assert opened.Root.MarkInfo.Marked
    again = sheet_pdf(sheet, intake.project.municipality, Press(intake.project.root))
    assert again.data == pdf.data


def test_a_sheet_is_laid_out_again_only_when_something_on_it_changed(
    made: tuple[Sheet, Pdf, Intake], tmp_path: Path
) -> None:
    sheet, pdf, intake = made
    municipality = intake.project.municipality
    assert SheetStore(tmp_path, municipality, Press(intake.project.root)).pdf(sheet) == pdf.data
    later = SheetStore(tmp_path, municipality, None)  # type: ignore[arg-type]  # without a press nothing is laid out
    assert later.pdf(sheet) == pdf.data
    with pytest.raises(AttributeError):
        later.pdf(replace(sheet, round=sheet.round + 1))
    SheetStore(tmp_path, municipality, Press(intake.project.root)).forget_others()
    assert list(tmp_path.iterdir()) == []
