"""Letters as PDF, read back from the bytes that a citizen would get."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
from dataclasses import replace
from typing import Any

import page
import pdfplumber
import pikepdf
import pytest

from checker.errors import HelderError
from publisher.pdf import PdfError
from publisher.pdf_checks import structure_tags

POINTS_PER_MM = 72 / 25.4
LONG_NAME = "Mevrouw prof. mr. dr. A.M.C. van Oudenhoven-van der Wolfeschlegelstein"
LONG_STREET = "Burgemeester Falkenaweg-Zuidoosterparallel 1234 bis, appartement 56-B"


def words(data: bytes) -> list[dict[str, Any]]:
    """The words of page one with their place in millimetres."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        found = pdf.pages[0].extract_words()
    return [{**word, **{edge: word[edge] / POINTS_PER_MM for edge in ("x0", "x1", "top", "bottom")}} for word in found]


def texts(data: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [sheet.extract_text() for sheet in pdf.pages]


@pytest.mark.parametrize(
    ("name", "street"), [("Mevrouw A. de Vries", "Lindelaan 12"), (LONG_NAME, LONG_STREET)], ids=["usual", "six lines"]
)
def test_the_window_shows_the_address_and_nothing_else(desk: Any, name: str, street: str) -> None:
    data = desk.letter(naam=name, straat=street).data
    shown = [w for w in words(data) if w["x0"] < 105 and w["x1"] > 20 and w["top"] < 90 and w["bottom"] > 45]
    address = [w for w in shown if w["top"] > 53.5]
    assert "".join(w["text"] for w in address).replace(" ", "") == f"{name}{street}8442BNHEERENVEEN".replace(" ", "")
    assert all(w["x0"] >= 34.9 and w["x1"] <= 105 and w["top"] >= 53.9 and w["bottom"] <= 78 for w in address)
    return_line = [w for w in shown if w["top"] <= 53.5]
    assert " ".join(w["text"] for w in return_line) == "Retouradres: Postbus 15000, 8440 GA Heerenveen"
    assert len({round(w["top"], 1) for w in return_line}) == 1


def test_an_address_that_does_not_fit_is_refused(desk: Any) -> None:
    with pytest.raises(PdfError, match="past niet in het venster"):
        desk.letter(naam=f"{LONG_NAME} {LONG_NAME}", straat=LONG_STREET)


def test_a_long_block_beside_the_address_pushes_the_text_down(desk: Any) -> None:
    variant = desk.variant()
    person = {**variant.data["contactpersoon"], "bereikbaar": "maandag tot en met donderdag " * 8}
    longer = replace(variant, data={**variant.data, "contactpersoon": person})
    from publisher.letter_pdf import letter_pdf  # noqa: PLC0415

    found = words(letter_pdf(longer, desk.municipality, desk.press).data)
    hours = max(w["bottom"] for w in found if w["text"] == "donderdag")
    assert next(w["top"] for w in found if w["text"] == "krijgt") > hours


def test_language_title_date_and_tags_are_set(grant: Any) -> None:
    with pikepdf.open(io.BytesIO(grant.data)) as pdf:
        assert pdf.Root.Lang == "nl-NL"
        assert pdf.docinfo.Title == "U krijgt bijstand"
        assert str(pdf.docinfo.CreationDate).startswith("D:20260706")
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_tags_stand_in_reading_order(grant: Any) -> None:
    with pikepdf.open(io.BytesIO(grant.data)) as pdf:
        tags = [tag for tag, _ in structure_tags(pdf)]
    assert [tag for tag in tags if re.fullmatch(r"H\d", tag)] == ["H1"] + ["H2"] * 7
    assert tags.index("Figure") < tags.index("H1") < tags.index("L") < tags.index("Table")
    assert (tags.count("TH"), tags.count("TD")) == (6, 4)


def test_every_page_says_which_of_how_many_it_is(grant: Any, desk: Any) -> None:
    assert grant.pages == 2
    assert [re.findall(r"Pagina \d van \d", text) for text in texts(grant.data)] == [
        ["Pagina 1 van 2"],
        ["Pagina 2 van 2"],
    ]
    assert texts(grant.data)[1].startswith("6 juli 2026 · Ons kenmerk B-2026-01234")
    assert "Pagina 1 van 1" in texts(desk.letter(desk.short).data)[0]


def test_text_is_12_points_or_more_and_our_fonts_are_embedded(grant: Any) -> None:
    with pdfplumber.open(io.BytesIO(grant.data)) as pdf:
        chars = [
            c for sheet in pdf.pages for c in sheet.chars if 91 < c["top"] / POINTS_PER_MM < 282 and c["text"] != "•"
        ]
    end = next(place for place in range(len(chars)) if "".join(c["text"] for c in chars[place:]).startswith("Was deze"))
    assert min(round(c["size"], 1) for c in chars[:end]) >= 12
    assert min(round(c["size"], 1) for c in chars[end:]) >= 11
    with pikepdf.open(io.BytesIO(grant.data)) as pdf:
        for sheet in pdf.pages:
            for font in sheet.Resources.Font.values():
                assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_lines_hold_at_most_75_characters(grant: Any) -> None:
    lines = [line for text in texts(grant.data) for line in text.split("\n")]
    assert max(map(len, lines)) <= 76
    assert not any(line.endswith("\u00ad") for line in lines)


def test_the_bytes_are_the_same_every_time_and_in_every_process(grant: Any, desk: Any) -> None:
    assert desk.letter().data == grant.data
    script = (
        "import hashlib, runpy; from publisher.pdf import Press; from publisher.letter_pdf import letter_pdf;"
        f"names = runpy.run_path({str(desk.root / 'tests/publisher/conftest.py')!r});"
        "made = names['Desk'](press=Press(names['ROOT'])).letter(); print(hashlib.sha256(made.data).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=desk.root)
    assert other.stdout.strip() == hashlib.sha256(grant.data).hexdigest()


@pytest.mark.parametrize("rows", [0, 1, 12, 30, 60])
def test_tables_of_any_length_are_accessible(table_letter: Any, rows: int) -> None:
    made = table_letter(rows)
    assert page.is_pdf_compliant_bytes(made.data, profile="ua1")
    assert made.pages == {0: 1, 1: 1, 12: 1, 30: 2, 60: 3}[rows]


def test_names_from_other_languages_are_drawn(desk: Any) -> None:
    assert "Şükrü Łukaszewicz-Đorđević" in texts(desk.letter(naam="Şükrü Łukaszewicz-Đorđević").data)[0]


@pytest.mark.parametrize("text", ["# Kop\n\nBeste 漢,", "# Kop\n\nПривет"])
def test_a_character_our_font_lacks_is_an_error(desk: Any, text: str) -> None:
    with pytest.raises(HelderError, match=r"Ons lettertype heeft dit teken niet: '.' \(U\+"):
        desk.letter(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Geen kop.", "precies één hoofdkop"),
        ("# Een\n\n# Twee", "precies één hoofdkop"),
        ("# Een\n\n### Drie", "PDF/UA"),
        ("# Een\n\n![](huisstijl/logo.svg)", "geen beschrijving"),
        ("# Een\n\n![Een huis](https://example.org/huis.png)", "mag niet in een brief"),
        ("# Een\n\n![Geheim](../../../etc/passwd)", "mag niet in een brief"),
        ("# Een\n\n![Geheim](letters/toekenning-bijstand/brief.yaml)", "mag niet in een brief"),
        ("# Een\n\n![Een huis](huisstijl/huis.svg)", "bestaat niet"),
        ("# Een\n\nTekst ![](pictogram:geld)", "geen pictogram staan"),
        ("# Een\n\n| Wat | Bedrag |\n|---|--:|\n\nTekst", "een kop maar geen rijen"),
        ("# Een\n\n::: kort\n- ![](pictogram:draak) Tekst\n:::", "geen pictogram 'draak'"),
    ],
)
def test_a_fault_in_the_text_is_refused_with_a_dutch_sentence(desk: Any, text: str, problem: str) -> None:
    with pytest.raises(HelderError, match=problem):
        desk.letter(text)


def test_a_letter_without_title_is_refused(desk: Any) -> None:
    with pytest.raises(PdfError, match="geen titel"):
        desk.letter(title=" ")


def test_a_table_without_header_cells_is_refused(desk: Any) -> None:
    html = '<html lang="nl"><title>T</title><h1>Kop</h1><table><tr><td>1</td><td>2</td></tr></table>'
    from publisher.letter_pdf import FONTS  # noqa: PLC0415

    with pytest.raises(PdfError, match="geen kopcellen"):
        desk.press.pdf(html, (FONTS, 'html { font-family: "Helder" }'))


def test_a_font_of_the_machine_is_refused(desk: Any) -> None:
    html = '<html lang="nl"><title>T</title><h1>Kop</h1>'
    with pytest.raises(PdfError, match="vreemd lettertype"):
        desk.press.pdf(html, ("html { font-family: monospace }",))


def test_a_warning_of_the_layout_is_an_error_and_stays_off_the_screen(desk: Any, capfd: Any) -> None:
    with pytest.raises(PdfError, match="waarschuwing"):
        desk.press.pdf('<html lang="nl"><title>T</title><h1>K</h1>', ("h1 { hoogte: 3mm }",))
    assert capfd.readouterr().err == ""
