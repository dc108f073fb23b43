"""A letter that nobody signed says so in every form, on every page, and is otherwise the letter that will be signed."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from checker.rules.print_facts import PrintFacts, Zone
from publisher.drafts import LETTER_DRAFT, draft_words
from publisher.infomap_pdf import infomap_pdf
from publisher.letter_forms import FORMS
from publisher.letter_html import variant_html
from publisher.letter_pdf import letter_pdf
from publisher.pdf import Press
from publisher.print_facts import measure
from tests.publisher.test_infomap_pdf import FakeRenderer, project
from tests.publisher.test_seeded_defects import found


def pages(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]


def facts(desk: Any, *, draft: bool) -> PrintFacts:
    variant = desk.variant()
    made = letter_pdf(variant, desk.municipality, desk.press, draft=draft)
    return measure(made.data, variant_html(variant, desk.municipality, draft=draft))


@pytest.fixture(scope="module")
def marked(desk: Any) -> PrintFacts:
    return facts(desk, draft=True)


@pytest.mark.parametrize("form", ["pdf", "groot"])
def test_every_page_says_it_at_the_top_and_at_the_foot(desk: Any, form: str) -> None:
    made = FORMS[form].make(desk.variant(), desk.municipality, desk.press, draft=True)
    plain = FORMS[form].make(desk.variant(), desk.municipality, desk.press)
    assert made.pages == plain.pages > 1
    assert [(page.count(LETTER_DRAFT), page.count("CONCEPT")) for page in pages(made.data)] == [(1, 2)] * made.pages
    assert not any("CONCEPT" in page for page in pages(plain.data))


@pytest.mark.parametrize("form", ["html", "txt"])
def test_a_screen_says_it_once_and_first(desk: Any, form: str) -> None:
    text = FORMS[form].make(desk.variant(), desk.municipality, desk.press, draft=True).data.decode()
    assert text.count(LETTER_DRAFT) == 1
    assert text.index(LETTER_DRAFT) < text.index("Lindelaan 12")
    assert "CONCEPT" not in FORMS[form].make(desk.variant(), desk.municipality, desk.press).data.decode()


def test_no_line_of_the_letter_moves(desk: Any, marked: PrintFacts) -> None:
    """Who signs it sees where the pages break."""
    assert _lines(marked) == _lines(facts(desk, draft=False))


def test_the_words_are_read_aloud_once_before_the_letter(marked: PrintFacts) -> None:
    saying = [piece.zone for piece in marked.pieces if LETTER_DRAFT in piece.text and piece.tag]
    assert saying == [Zone.HEAD]
    assert marked.pieces[0].text == LETTER_DRAFT
    assert marked.disordered == ()


def test_the_rules_on_print_find_nothing_in_it(desk: Any, marked: PrintFacts) -> None:
    assert found(marked, desk.variant().text) == []


@pytest.mark.filterwarnings("ignore:unclosed file.*sRGB2014:ResourceWarning")  # of WeasyPrint
def test_it_fits_an_archive_too(desk: Any) -> None:
    """Press.write raises when the PDF is not PDF/A-2a and PDF/UA-1."""
    press = Press(desk.root, archive=True)
    assert letter_pdf(desk.variant(), desk.municipality, press, draft=True).pages > 1


def _lines(found: PrintFacts) -> list[tuple[int, str, float, float]]:
    """The lines of what is tagged, except the words of the mark itself."""
    return [
        (line.page, line.text, line.left, line.top)
        for piece in found.pieces
        if piece.tag and LETTER_DRAFT not in piece.text
        for line in piece.lines
    ]


def test_a_map_says_what_is_open(desk: Any) -> None:
    plain, draft = (
        infomap_pdf(project(desk), FakeRenderer(), desk.press, draft=draft)  # type: ignore[arg-type]
        for draft in (False, True)
    )
    assert "CONCEPT" not in "".join(pages(plain.data))
    assert draft.pages == plain.pages
    cover, *others = pages(draft.data)
    words = draft_words(text=True, amounts=True)
    assert words in cover
    assert others
    assert all(words in page and "CONCEPT" in page for page in others)


def test_the_two_kinds_of_draft_make_one_sentence() -> None:
    assert draft_words(text=False, amounts=False) == ""
    assert draft_words(text=False, amounts=True) == "Concept. Wij controleren de bedragen nog."
    assert draft_words(text=True, amounts=True) == "Concept. Wij controleren de tekst en de bedragen nog."
