"""Defects put into a good letter on purpose: each must be caught, by a check of the PDF or by a rule."""

from __future__ import annotations

from typing import Any

import pytest

from checker.errors import HelderError
from checker.rules.b01_bezwaar_onvolledig import incomplete_objection
from checker.rules.catalogue import RULES
from checker.rules.print_facts import PrintFacts
from checker.rules.rule import Context
from checker.text.parse import parse
from publisher.layouts import FONTS
from publisher.letter_html import variant_html
from publisher.letter_pdf import letter_pdf
from publisher.pdf import PdfError
from publisher.print_facts import measure
from tests.checker.rules.letter_texts import DECISION, GOOD

PRINT = [rule for rule in RULES if rule.code.startswith("P")]
PAGE = '<!doctype html><html lang="nl-NL"><head><title>Proef</title></head><body>{}</body></html>'
HOUSE = '<img src="huisstijl/logo.svg" alt="{}">'


class Spoiled:
    """A press that adds a fault to every style."""

    def __init__(self, press: Any, css: str) -> None:
        self.press, self.css = press, css

    def lay_out(self, html: str, styles: tuple[Any, ...]) -> Any:
        return self.press.lay_out(html, (*styles, self.css))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.press, name)


def found(facts: PrintFacts, text: str) -> list[tuple[str, str]]:
    """Code and marked words of all that the rules on print find."""
    document = parse(text)
    matches = [
        (rule.code, match)
        for rule in PRINT
        for match in rule.check(
            document,
            Context(document=document, kind="brief", options=rule.options, is_literal=lambda *_: True, printed=facts),
        )
    ]
    return [
        (code, "" if match.block is None else document.blocks[match.block].text[match.start : match.end])
        for code, match in matches
    ]


def codes(desk: Any, body: str, css: str = "", text: str = "") -> set[str]:
    """The rules that find something in a page with this body."""
    html = PAGE.format(body)
    pdf = desk.press.pdf(html, (FONTS, SHEET + css))
    return {code for code, _ in found(measure(pdf.data, html), text)}


def in_letter(desk: Any, css: str, text: str | None = None) -> list[tuple[str, str]]:
    """What is found in a whole letter with a fault in its style."""
    variant = desk.variant(text or desk.grant)
    pdf = letter_pdf(variant, desk.municipality, Spoiled(desk.press, css))  # type: ignore[arg-type]
    return found(measure(pdf.data, variant_html(variant, desk.municipality)), variant.text)


def test_a_good_letter_has_no_defect(desk: Any) -> None:
    assert in_letter(desk, "") == []


@pytest.mark.parametrize(
    ("css", "code"),
    [
        (".brief > p { font-size: 9pt }", "P01"),
        (".label { font-size: 8pt }", "P01"),
        ("h2 { font-size: 11pt }", "P01"),
        ("td { font-size: 10pt }", "P01"),
        (".brief > p { color: #999999 }", "P02"),
        ("p { color: rgba(0, 0, 0, .4) }", "P02"),
        ("section.kort { background: #555555 }", "P02"),
        (".brief > p { width: 172mm }", "P03"),
        (".brief { margin-left: -33mm }", "P05"),
        (".brief > p { white-space: nowrap }", "P05"),
        (".brief > h1 { margin-bottom: -6mm }", "P06"),
        (".brief { display: flex; flex-direction: column } .brief > h2 { order: 1 }", "P09"),
    ],
)
def test_a_fault_in_the_style_is_found(desk: Any, css: str, code: str) -> None:
    assert code in {code for code, _ in in_letter(desk, css)}


def test_text_in_the_window_is_refused(desk: Any) -> None:
    with pytest.raises(PdfError, match="naast het adres in het venster"):
        in_letter(desk, ".kop { min-height: 40mm; height: 40mm }")


def test_a_finding_in_print_points_to_the_words_in_the_letter(desk: Any) -> None:
    assert in_letter(desk, ".groet { font-size: 9pt }") == [("P01", "Met vriendelijke groet,")]
    assert ("P01", "") in in_letter(desk, ".label { font-size: 8pt }")


LINES = "<p>{}</p>".format("<br>".join(f"Dit is regel {number} van deze alinea." for number in range(1, 6)))
SHEET = "@page { size: A4; margin: 95mm 30mm 20mm } html { font: 12pt/1.4 Helder } body, h1, p { margin: 0 }"


def fill(lines: float) -> str:
    """A page that has room for so many lines more."""
    return f'<h1>Kop</h1><p>Dag.</p><div style="height: {182 - 5.93 * (lines + 3.1)}mm"></div>'


@pytest.mark.parametrize(("room", "page"), [(1.5, 1), (4.5, 2)])
def test_a_line_that_stands_alone_is_found(desk: Any, room: float, page: int) -> None:
    text = "\n".join(f"Dit is regel {number} van deze alinea." for number in range(1, 6))
    assert "P04" in codes(desk, fill(room) + LINES, "p { orphans: 1; widows: 1 }", text)
    assert "P04" not in codes(desk, fill(room) + LINES, "p { orphans: 2; widows: 2 }", text)


def test_a_heading_without_its_text_is_found(desk: Any) -> None:
    body = fill(3) + "<h2>Wat doet u?</h2>" + LINES
    assert "P07" in codes(desk, body, "h2 { break-after: auto } p { orphans: 5 }")
    assert "P07" not in codes(desk, body, "h2 { break-after: avoid } p { orphans: 5 }")


@pytest.mark.parametrize(
    "body", ["<p class=nieuw>Sanne Bakker</p>", '<div class=nieuw style="height: 2mm; background: #eeeeee"></div>']
)
def test_an_empty_page_is_found(desk: Any, body: str) -> None:
    assert codes(desk, f"<h1>Kop</h1><p>Dag.</p>{body}", ".nieuw { break-before: page }") == {"P08"}


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<h1>Een</h1><p><img src='huisstijl/logo.svg'></p>", "geen beschrijving"),
        ("<h1>Een</h1><p><img src='huisstijl/logo.svg' alt=''></p>", "geen beschrijving"),
        (f"<h1>Een</h1><p>{HOUSE.format('afbeelding')}</p>", "zegt niet wat er te zien is"),
        (f"<h1>Een</h1><p>{HOUSE.format('Logo 2')}</p>", "zegt niet wat er te zien is"),
        (f"<h1>Een</h1><p>{HOUSE.format('logo-nieuw.svg')}</p>", "zegt niet wat er te zien is"),
        ("<h1>Een</h1><p><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/></p>", "geen beschrijving"),
        ("<h1>Een</h1><table><tr><td>a</td></tr></table>", "geen kopcellen"),
        ("<h1>Een</h1><h1>Twee</h1>", "precies één hoofdkop"),
        ("<p>Dag.</p>", "precies één hoofdkop"),
        ("<h1>Een</h1><h3>Drie</h3>", "Sla geen niveau over"),
        ("<h1>Een</h1><div>Losse tekst.</div>", r"losse tekst in een vak \(Div\)"),
        ("<h1>Een</h1><section>Losse tekst.<p>Dag.</p></section>", r"losse tekst in een vak \(Sect\)"),
        ("<h1>Een</h1><footer>Losse tekst.</footer>", r"losse tekst in een vak \(NonStruct\)"),
        ("<h1>Een</h1><p>Op <time>6 juli</time>.</p>", r"losse tekst in een vak \(NonStruct\)"),
    ],
)
def test_a_fault_in_the_structure_is_refused(desk: Any, body: str, problem: str) -> None:
    with pytest.raises(PdfError, match=problem):
        desk.press.pdf(PAGE.format(body), (FONTS, SHEET))


def test_a_missing_glyph_is_refused(desk: Any) -> None:
    with pytest.raises(HelderError, match="Ons lettertype heeft dit teken niet"):
        desk.press.pdf(PAGE.format("<h1>漢</h1>"), (FONTS, SHEET))


@pytest.mark.parametrize(
    "alt", ["Gemeente Heerenveen", "QR-code naar de uitleg bij deze brief", "Een vrouw met een map"]
)
def test_a_description_that_tells_what_one_sees_is_good(desk: Any, alt: str) -> None:
    assert desk.press.pdf(PAGE.format(f"<h1>Een</h1><p>{HOUSE.format(alt)}</p>"), (FONTS, SHEET)).pages == 1


def test_a_decision_without_the_objection_clause_is_found() -> None:
    document = parse(GOOD.split("## Bent u het niet eens")[0])
    context = Context(
        document=document,
        kind="brief",
        options=incomplete_objection.options,
        is_literal=lambda *_: True,
        letter=DECISION,
    )
    assert list(incomplete_objection.check(document, context))
