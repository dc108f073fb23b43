"""What every letter has around its text: the code to its explanation, other languages, feedback and attachments."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from publisher.explanation import explanation_address
from publisher.letter_html import variant_html
from publisher.letter_pdf import letter_pdf
from publisher.pdf_checks import structure_tags

MM = 72 / 25.4
LONGEST = "herinnering-bruto-november-bijzondere-bijstand"


def spoken(pdf: pikepdf.Pdf, element: Any) -> str:
    """The text below an element of the structure tree, as a screen reader finds it."""
    with io.BytesIO() as copy:
        pdf.save(copy)
        with pdfplumber.open(copy) as sheets:
            chars = [char for sheet in sheets.pages if sheet.page_number == len(sheets.pages) for char in sheet.chars]
    marks = set(_marks(element))
    return "".join(char["text"] for char in chars if char["mcid"] in marks)


def _marks(element: Any) -> list[int]:
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [mark for kid in kids for mark in (_marks(kid) if isinstance(kid, pikepdf.Dictionary) else [int(kid)])]


@pytest.mark.parametrize("name", ["toekenning-bijstand", LONGEST])
@pytest.mark.parametrize("dots_per_inch", [100, 300])
def test_a_phone_reads_the_address_of_the_explanation(desk: Any, name: str, dots_per_inch: int) -> None:
    variant = replace(desk.variant(desk.short), document=f"letters/{name}/brief.md")
    sheet = pypdfium2.PdfDocument(letter_pdf(variant, desk.municipality, desk.press).data)[0]
    (code,) = zxingcpp.read_barcodes(sheet.render(scale=dots_per_inch / 72).to_pil())
    assert code.text == explanation_address(name, desk.municipality) == f"https://www.heerenveen.nl/brief/{name}"
    assert code.ec_level in {"M", "Q", "H"}
    corners = [getattr(code.position, corner) for corner in ("top_left", "bottom_right")]
    left, top, right, bottom = (edge / dots_per_inch * 25.4 for corner in corners for edge in (corner.x, corner.y))
    assert right - left >= 20
    assert bottom - top >= 20
    assert (left > 105, top > 14, right < 190, bottom < 42) == (True,) * 4
    text = sheet.get_textpage().get_text_bounded().replace("\r\n", "").replace("\x02", "-")
    assert f"www.heerenveen.nl/brief/{name}" in text


def test_each_sentence_in_another_language_says_which_in_the_tags(grant: Any) -> None:
    with pikepdf.open(io.BytesIO(grant.data)) as pdf:
        marked = {str(element.Lang): spoken(pdf, element) for tag, element in structure_tags(pdf) if "/Lang" in element}
        assert pdf.Root.Lang == "nl-NL"
    assert list(marked) == ["en", "ar", "ti", "uk"]
    assert marked["en"] == "Is this letter not clear? Call us."
    assert marked["uk"] == "Не розумієте цього листа? Телефонуйте."
    assert sorted(marked["ar"].replace(" ", "")) == sorted("ألا تفهم هذه الرسالة؟ اتصل بنا.".replace(" ", ""))


def test_a_letter_in_one_language_has_no_other_in_its_tags(desk: Any) -> None:
    municipality = desk.municipality.model_copy(update={"talen": ()})
    with pikepdf.open(io.BytesIO(letter_pdf(desk.variant(), municipality, desk.press).data)) as pdf:
        assert not [element for _, element in structure_tags(pdf) if "/Lang" in element]


def test_arabic_runs_from_right_to_left(grant: Any) -> None:
    with pdfplumber.open(io.BytesIO(grant.data)) as pdf:
        chars = [char for char in pdf.pages[-1].chars if "Arabisch" in char["fontname"]]
    (first,) = [char["x0"] for char in chars if char["text"] == "أ"]
    assert first == max(char["x0"] for char in chars if char["text"].strip())


def test_the_end_asks_one_question_and_lists_the_attachments(desk: Any) -> None:
    def ending(*names: str) -> str:
        made = letter_pdf(replace(desk.variant(desk.short), attachments=names), desk.municipality, desk.press)
        with pdfplumber.open(io.BytesIO(made.data)) as pdf:
            return str(pdf.pages[-1].extract_text().split("Sanne Bakker")[-1])

    assert "Bijlage: Folder.\nWas deze brief duidelijk? Vertel het ons online of bel 0513 000 123." in ending("Folder")
    assert "Bijlagen: Folder, Formulier." in ending("Folder", "Formulier")
    assert "Bijlage" not in ending()


def test_the_question_links_to_the_page_of_this_letter(desk: Any) -> None:
    html = variant_html(desk.variant(), desk.municipality)
    assert html.count('href="https://www.heerenveen.nl/brief/toekenning-bijstand"') == 2


def test_the_code_keeps_clear_of_the_logo_and_the_window(grant: Any) -> None:
    with pdfplumber.open(io.BytesIO(grant.data)) as pdf:
        found = pdf.pages[0].extract_words()
    label = next(word for word in found if word["text"] == "Uitleg")
    assert (label["x0"] / MM, label["bottom"] / MM) > (105, 0)
    assert label["bottom"] / MM < 42
