"""The insert: one sheet, two pages, readable, and never more than fits."""

from __future__ import annotations

import io
from typing import Any

import pdfplumber
import pikepdf
import pytest

from checker.errors import InputError
from checker.source.amounts import Amount, RuleChange
from publisher.changes import changes
from publisher.insert import chosen, insert_html, insert_pdf
from publisher.pdf import Pdf
from publisher.pdf_checks import structure_tags
from tests.publisher import amount_book
from tests.publisher.amount_book import NEW, OLD, SOURCE, book, fact

MM = 72 / 25.4
SMALLEST = 12  # points


def amount(key: str, old: str | None, new: str | None, **more: Any) -> Amount:
    """An amount on the insert; None where it did not exist."""
    values = {day: None if value is None else fact(value) for day, value in ((OLD, old), (NEW, new))}
    return amount_book.amount(key, values, **{"label_b1": "U woont samen met uw partner", "in_inlegvel": True} | more)


def rule(key: str, **more: Any) -> RuleChange:
    """A rule on the insert, as long as most are."""
    fields = {
        "titel": "Spullen van de voedselbank tellen niet mee",
        "tekst_b1": "Krijgt u spullen van de voedselbank?\nDie tellen niet mee als gift.",
        "in_inlegvel": True,
    }
    return amount_book.rule(key, **fields | more)


USUAL = book(
    amount("bijstand.alleen", "1369.06", "1401.50", inclusief_vakantietoeslag=True, label_b1="U woont alleen"),
    amount("bijstand.samen", "1955.80", "2002.13", inclusief_vakantietoeslag=True),
    amount("giften.jaar", None, "1200.00", groep="Giften", periode="jaar", label_b1="Zoveel mag u krijgen"),
    amount(
        "vermogen.a", "7770", "8000", groep="Sparen", periode="geen", label_b1="Zoveel mag u hebben: u woont alleen"
    ),
    amount(
        "vermogen.b", "15540", "16000", groep="Sparen", periode="geen", label_b1="Zoveel mag u hebben: u woont samen"
    ),
    amount("oud.regeling", "50", None, groep="Oud", label_b1="Een oude regeling"),
    amount("niet.getoond", "1", "2", in_inlegvel=False, label_b1="Dit staat er niet op"),
    rule("voedselbank"),
    rule("plan", titel="Een nieuw plan", status="voorstel"),
    rule("niet-getoond", titel="Deze regel staat er niet op", in_inlegvel=False),
)


@pytest.fixture(scope="module")
def insert(desk: Any) -> Pdf:
    return insert_pdf(USUAL, desk.municipality, desk.press, OLD, NEW)


def texts(pdf: Pdf) -> tuple[list[str], list[str]]:
    """Words of the left and of the right half of every page."""
    with pdfplumber.open(io.BytesIO(pdf.data)) as opened:
        halves = [
            [page.crop((0, 0, page.width / 2, page.height)), page.crop((page.width / 2, 0, page.width, page.height))]
            for page in opened.pages
        ]
        read = [[" ".join(half.extract_text().replace("\u00a0", " ").split()) for half in pair] for pair in halves]
    return [pair[0] for pair in read], [pair[1] for pair in read]


def test_it_is_one_sheet_on_its_side_with_two_pages(insert: Pdf) -> None:
    with pdfplumber.open(io.BytesIO(insert.data)) as opened:
        sizes = [(round(page.width / MM), round(page.height / MM)) for page in opened.pages]
    assert (insert.pages, sizes) == (2, [(297, 210), (297, 210)])


def test_folded_it_reads_front_then_inside_then_back(insert: Pdf) -> None:
    (back, amounts), (front, rules) = texts(insert)
    assert "Wat verandert er op 1 januari 2026?" in front
    assert back.startswith("Wat moet u doen?")
    assert amounts.startswith("Uw bedragen")
    assert rules.startswith("Nieuwe regels")


def test_amounts_stand_as_old_and_new_with_what_they_share_in_the_heading(insert: Pdf) -> None:
    (_, amounts), _ = texts(insert)
    assert "Uw uitkering, per maand U woont alleen € 1.369,06 € 1.401,50" in amounts
    assert "Giften, per jaar Zoveel mag u krijgen nieuw € 1.200,00" in amounts
    assert "Zoveel mag u hebben U woont alleen € 7.770,00 € 8.000,00 U woont samen € 15.540,00" in amounts
    assert "Een oude regeling € 50,00 stopt" in amounts
    assert "zit ook uw vakantiegeld" in amounts


def test_rules_say_what_they_are(insert: Pdf) -> None:
    _, (_, rules) = texts(insert)
    assert "Nieuw. Krijgt u spullen van de voedselbank? Die tellen niet mee als gift." in rules
    assert "Een nieuw plan Nog niet zeker." in rules


def test_only_what_is_chosen_stands_on_it(insert: Pdf) -> None:
    assert "staat er niet op" not in " ".join(text for side in texts(insert) for text in side)


def test_the_phone_number_is_the_largest_text_of_the_back(insert: Pdf) -> None:
    with pdfplumber.open(io.BytesIO(insert.data)) as opened:
        page = opened.pages[0]
        back = [char for char in page.chars if char["x0"] < page.width / 2]
    largest = max(char["size"] for char in back)
    assert "".join(char["text"] for char in back if char["size"] == largest).replace("\u00a0", " ") == "14 0513"


def test_no_text_is_smaller_than_twelve_points(insert: Pdf) -> None:
    with pdfplumber.open(io.BytesIO(insert.data)) as opened:
        sizes = {round(char["size"], 1) for page in opened.pages for char in page.chars}
    assert min(sizes) >= SMALLEST


def test_every_amount_has_a_row_header(insert: Pdf) -> None:
    with pikepdf.open(io.BytesIO(insert.data)) as pdf:
        tags = [tag for tag, _ in structure_tags(pdf)]
    assert (tags.count("H1"), tags.count("Table")) == (1, 1)
    assert tags.count("TH") == 3 + 4 + 6  # columns, groups, rows


def test_the_same_input_gives_the_same_bytes(insert: Pdf, desk: Any) -> None:
    assert insert_pdf(USUAL, desk.municipality, desk.press, OLD, NEW).data == insert.data


def test_unchecked_values_make_it_a_draft(desk: Any) -> None:
    marked = book(rule("r", bron=SOURCE | {"status": "te_controleren"}))
    assert "Concept." in insert_html(chosen(changes(marked, OLD, NEW)), desk.municipality)
    assert "Concept." not in insert_html(chosen(changes(USUAL, OLD, NEW)), desk.municipality)


@pytest.mark.parametrize(
    ("parts", "panel"),
    [
        ([amount(f"a.n{number:02d}", "1", "2") for number in range(40)], "de kant met bedragen"),
        ([rule(f"r{number}") for number in range(14)], "de kant met regels"),
    ],
)
def test_too_much_is_an_error_that_names_the_panel(desk: Any, parts: list[Any], panel: str) -> None:
    with pytest.raises(InputError, match=f"past niet op één vel papier: {panel} is te vol"):
        insert_pdf(book(*parts), desk.municipality, desk.press, OLD, NEW)


def test_nothing_chosen_is_an_error_that_says_how_to_choose(desk: Any) -> None:
    with pytest.raises(InputError, match="in_inlegvel: true"):
        insert_pdf(book(rule("r", in_inlegvel=False)), desk.municipality, desk.press, OLD, NEW)


def test_what_is_not_certain_has_words_in_place_of_numbers(desk: Any) -> None:
    values = {OLD: {"status": "in_te_vullen"}}
    html = insert_html(chosen(changes(book(amount("a.b", None, None, waarden=values)), OLD, NEW)), desk.municipality)
    assert "Vraag het bedrag aan ons: 14\u00a00513" in html


@pytest.mark.parametrize(
    ("part", "sentence"),
    [(rule("r"), "Wij noemen hier geen bedragen"), (amount("a.b", "1", "2"), "Wij noemen hier geen nieuwe regels")],
)
def test_a_side_without_content_says_so(desk: Any, part: Amount | RuleChange, sentence: str) -> None:
    assert sentence in insert_html(chosen(changes(book(part), OLD, NEW)), desk.municipality)
