"""Large print, a page for a phone and plain text: the same letter, from the same source."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from click.testing import CliRunner
from page import is_pdf_compliant_bytes

from publisher.cli import main
from publisher.letter_forms import FORMS
from publisher.letter_page import letter_page, with_column_names
from publisher.letter_text import letter_text, markdown_text
from publisher.markdown_html import markdown_html

POINTS_PER_MM = 72 / 25.4
WIDE = "| Maand | U kreeg | Goed was | Te veel |\n|---|--:|--:|--:|\n| mei | € 3,00 | € 1,00 | € 2,00 |\n| **Samen** | | | **€ 2,00** |\n"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.fixture(scope="module")
def large(desk: Any) -> Any:
    return FORMS["groot"].make(replace(desk.variant(), attachments=("Folder",)), desk.municipality, desk.press)


def test_large_print_is_large_accessible_and_keeps_the_window(desk: Any, large: Any) -> None:
    assert is_pdf_compliant_bytes(large.data, profile="ua1")
    assert large.pages > 2
    with pdfplumber.open(io.BytesIO(large.data)) as pdf:
        assert {(round(sheet.width), round(sheet.height)) for sheet in pdf.pages} == {(595, 842)}
        sizes = {
            round(char["size"], 1)
            for sheet in pdf.pages
            for char in sheet.chars
            if not (
                char["x0"] / POINTS_PER_MM < 105 and 45 < char["top"] / POINTS_PER_MM < 90 and sheet.page_number == 1
            )
            and 17 < char["top"] / POINTS_PER_MM < 277
            and char["text"] != "•"
        }
        address = pdf.pages[0].crop([edge * POINTS_PER_MM for edge in (20, 54, 105, 90)]).extract_text()
    assert min(sizes) >= 18
    assert address.split() == ["Mevrouw", "A.", "de", "Vries", "Lindelaan", "12", "8442", "BN", "HEERENVEEN"]


def test_large_print_holds_every_word_of_the_letter(desk: Any, large: Any) -> None:
    with pdfplumber.open(io.BytesIO(large.data)) as pdf:
        found = set(words(" ".join(sheet.extract_text() for sheet in pdf.pages)))
    assert set(words("\n".join(markdown_text(desk.grant)))) <= found


def test_plain_text_has_all_the_parts_in_order(desk: Any) -> None:
    text = letter_text(replace(desk.variant(), attachments=("Folder", "Formulier")), desk.municipality)
    parts = (
        "Gemeente Heerenveen\n\nMevrouw A. de Vries\nLindelaan 12\n8442 BN  HEERENVEEN\n",
        "Datum: 6 juli 2026\nOns kenmerk: B-2026-01234\n",
        "Vragen? Bel Sanne Bakker: 0513 000 123 (maandag",
        "Uitleg bij deze brief: https://www.heerenveen.nl/brief/toekenning-bijstand\n",
        "U krijgt bijstand\n=================\n",
        "In het kort\n-----------\n\n- U krijgt vanaf 1 juni 2026 bijstand.\n- U krijgt € 1.419,46 per maand.",
        "Daar gaat af: uw loon bij de bakkerij: − € 320,00\n",
        "1. Stuur elke maand uw loonstrook naar ons.\n2. Gaat u",
        "online bezwaar maken, op www.heerenveen.nl. Bezwaar",
        "Bijlagen:\n- Folder\n- Formulier\n",
        "Was deze brief duidelijk? Vertel het ons: https://www.heerenveen.nl/brief/toekenning-bijstand of bel 0513 000 123.",
        "Не розумієте цього листа? Телефонуйте.\n0513 000 123\n",
    )
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert not re.search(r"\*\*|:::|\|", text)


def test_plain_text_names_the_values_of_a_wide_table() -> None:
    assert list(markdown_text(WIDE)) == ["mei: u kreeg € 3,00, goed was € 1,00, te veel € 2,00\nSamen: € 2,00"]


def test_plain_text_keeps_lists_in_lists_links_and_escapes() -> None:
    text = "- een\n  - twee\n- drie\n\n[Kijk hier](https://a.nl/x) of \\*bel\\*.\n\n![Een huis](huis.svg)\n"
    assert list(markdown_text(text)) == ["- een\n  - twee\n- drie", "Kijk hier (https://a.nl/x) of *bel*.", "Een huis"]


def test_a_page_gives_each_value_of_a_wide_table_its_column() -> None:
    html = with_column_names(markdown_html(WIDE))
    assert html.count('data-kolom="U kreeg"') == html.count('data-kolom="Te veel"') == 2
    narrow = markdown_html("| A | B |\n|---|---|\n| a | b |\n")
    assert with_column_names(narrow) == narrow


def test_a_page_asks_for_nothing_from_elsewhere(desk: Any) -> None:
    html = letter_page(desk.variant(), desk.municipality, desk.root)
    sources = re.findall(r"""(?:src|url)\s*[=(]\s*["']?([^"')]*)""", html)
    assert sources
    assert all(source.startswith("data:") for source in sources)
    assert not re.search(r"<(script|link|iframe)|@import", html)
    assert letter_page(desk.variant(), desk.municipality, desk.root) == html


@pytest.mark.slow
@pytest.mark.parametrize("width", [1280, 320])
def test_a_page_reads_well_on_any_screen(desk: Any, browser: Any, axe: str, tmp_path: Path, width: int) -> None:
    variant = replace(desk.variant(f"{desk.grant}\n{WIDE}"), attachments=("Folder",))
    path = tmp_path / "brief.html"
    path.write_text(letter_page(variant, desk.municipality, desk.root), encoding="utf-8")
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(result => result.violations.map(v => [v.id, v.nodes[0].html]))")
    wide = page.evaluate("document.documentElement.scrollWidth")
    sizes = page.evaluate(
        "[...document.querySelectorAll('body *')].filter(e => e.innerText).map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    text = page.inner_text("main")
    page.context.close()
    assert found == []
    assert wide <= width
    assert min(sizes) >= 20
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    assert set(words("\n".join(markdown_text(desk.grant)))) <= set(words(text))


@pytest.mark.parametrize("option", ["--large", "--archive"])
def test_an_option_for_print_does_not_go_unseen_with_another_form(option: str) -> None:
    result = CliRunner().invoke(
        main, ["letter", "een-brief", "--case", "x", "--output", "x", "--format", "txt", option]
    )
    assert result.exit_code == 2
    assert f"{option} werkt alleen bij een pdf" in result.output
