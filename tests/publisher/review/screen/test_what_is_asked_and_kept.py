"""What the page asks before it saves an answer, what it warns of, and what stays in the tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from publisher.review.sheets import Sheet
from tests.publisher.review.answer_site import content_of, saved
from tests.publisher.review.screen.reader import PIECE, WORD, face, fill_in, is_empty, progress, word

pytestmark = pytest.mark.slow

Open = Callable[..., Any]


class TestWhatIsAskedFirst:
    def test_without_any_answer_a_face(self, opened: Open) -> None:
        page = opened()
        page.get_by_label("Uw nummer").fill("1")
        assert asked(page) == "U gaf nog geen antwoord. Kies eerst een gezicht."
        assert page.evaluate("document.activeElement.name") == "gezicht-1"

    @pytest.mark.parametrize("number", ["", "0", "P3", "-1", "1,5", "drie"])
    def test_without_a_number_the_number(self, opened: Open, number: str) -> None:
        page = opened()
        fill_in(page, number)
        assert asked(page) == "Kies eerst uw nummer. Vraag het aan uw begeleider."
        assert page.evaluate("document.activeElement.name") == "lezer"

    def test_with_a_hard_word_the_face_of_its_piece(self, opened: Open) -> None:
        """An answer has no words without a face: they would be lost in silence."""
        page = opened()
        fill_in(page)
        word(page, PIECE, WORD).click()
        assert asked(page) == f"Kies ook een gezicht bij stukje {PIECE}."
        assert page.evaluate("document.activeElement.name") == f"gezicht-{PIECE}"
        face(page, PIECE, "niet").click()
        assert page.get_by_role("alert").inner_text() == ""
        saved(page)

    @pytest.mark.parametrize(
        ("text", "warned"),
        [
            ("Mail mij: jan@voorbeeld.nl", True),
            ("Bel 06 12 34 56 78", True),
            ("Mijn nummer is 123456782", True),
            ("Ik bel 0513 000 102", False),  # stands in the letter
            ("Voor 22-10-2026 betalen, € 1.348,49", False),
            ("Ik bel morgen", False),
        ],
    )
    def test_a_number_or_an_address_gets_a_warning(self, opened: Open, text: str, *, warned: bool) -> None:
        page = opened()
        page.get_by_label("Wat moet u nu doen?").fill(text)
        warning = page.locator("#wat_doen-let-op").inner_text()
        assert warning == ("Hier staat een nummer of een mailadres. Haal dat weg." if warned else "")


class TestWhatStays:
    def test_a_reload_keeps_all_and_another_tab_has_nothing(self, opened: Open, sheet: Sheet) -> None:
        page = opened()
        fill_in(page, "7")
        word(page, PIECE, WORD).click()
        page.get_by_label("Hoe voelt deze brief?").fill("Streng")
        page.reload()
        assert face(page, 1, "goed").is_checked()
        assert page.locator(".woord--moeilijk").all_inner_texts() == [WORD]
        assert page.get_by_label("Hoe voelt deze brief?").input_value() == "Streng"
        assert page.get_by_label("Uw nummer").input_value() == "7"
        assert progress(page).startswith(f"1 van {len(sheet.asked)} ")
        other = page.context.new_page()
        other.goto(page.url)
        assert progress(other).startswith("0 ")
        assert page.evaluate("localStorage.length + document.cookie.length") == 0

    def test_another_reader_can_begin_again(self, opened: Open) -> None:
        """Somebody walked away in the middle: what is left there must not become the answer of the next."""
        page = opened()
        again = page.get_by_role("button", name="Begin opnieuw")
        assert not again.is_visible()
        fill_in(page)
        assert not again.is_visible()
        page.reload()
        again.click()
        assert is_empty(page)
        assert not again.is_visible()
        page.reload()
        assert is_empty(page)

    def test_the_number_of_the_buttons_stays_too(self, opened: Open) -> None:
        page = opened()
        page.get_by_role("button", name="Nummer hoger").click()
        page.reload()
        assert page.get_by_label("Uw nummer").input_value() == "1"

    def test_after_saving_nothing_stays(self, opened: Open) -> None:
        page = opened()
        fill_in(page)
        saved(page)
        assert page.evaluate("sessionStorage.length") == 0
        page.reload()
        assert is_empty(page)

    def test_the_next_reader_finds_an_empty_page(self, opened: Open) -> None:
        page = opened()
        fill_in(page)
        face(page, PIECE, "niet").click()
        word(page, PIECE, WORD).click()
        page.get_by_label("Hoe voelt deze brief?").fill("Streng")
        page.locator("[data-nummer='1'] summary").click()
        saved(page)
        page.get_by_role("button", name="Volgende lezer").click()
        assert is_empty(page)
        assert page.locator("details[open]").count() == 0
        assert page.evaluate("scrollY") == 0
        fill_in(page, "2")
        assert content_of(saved(page))["alineas"] == [{"nummer": 1, "gezicht": "goed", "moeilijk": []}]

    def test_a_browser_that_keeps_nothing_still_saves(self, opened: Open) -> None:
        page = opened()
        page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('no'); }});")
        page.reload()
        fill_in(page)
        assert content_of(saved(page))["lezer"] == "P1"


def asked(page: Any) -> str:
    page.get_by_role("button", name="Bewaar mijn antwoord").click()
    assert not page.get_by_role("heading", name="Dank u wel!").is_visible()
    alert, focus = page.get_by_role("alert"), page.locator(":focus")
    for each in (alert, focus):
        box = each.bounding_box()
        assert 0 <= box["y"] <= page.viewport_size["height"] - box["height"], (
            "the reader cannot see what is asked, or where"
        )
    return str(alert.inner_text())
