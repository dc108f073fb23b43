"""One reader answers: with a mouse, by keyboard, by touch; the file is what helder reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from publisher.review.answer_file import answer_bytes, read_answer
from publisher.review.paragraph_words import paragraph_words
from publisher.review.sheets import Sheet
from tests.publisher.review.answer_site import content_of, keep, saved
from tests.publisher.review.screen.reader import PIECE, WORD, face, fill_in, progress, tick, word

pytestmark = pytest.mark.slow

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
BUTTON = 44  # pixels, WCAG 2.2 success criterion 2.5.5

Open = Callable[..., Any]

SMALL = """smallest => [...document.querySelectorAll(
    ".antwoord :is(a, button, summary, textarea, input:not([type=checkbox]), .woordkeuze, .woord)")]
  .filter(each => each.checkVisibility())
  .map(each => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
  .filter(([, box]) => box.height < smallest).map(([html, box]) => [html, box.height])"""


class TestAnswering:
    def test_with_a_mouse(self, opened: Open, sheet: Sheet) -> None:
        page = opened(viewport={"width": 1280, "height": 900})
        assert progress(page) == f"0 van {len(sheet.asked)} stukjes gedaan"
        face(page, 1, "goed").click()
        face(page, PIECE, "goed").click()
        face(page, PIECE, "beetje").click()
        word(page, PIECE, WORD).click()
        assert progress(page) == f"2 van {len(sheet.asked)} stukjes gedaan"
        page.get_by_label("Wat moet u nu doen?").fill("Ik betaal, of ik bel.\nMorgen al.")
        page.get_by_label("Hoe voelt deze brief?").fill("Streng")
        for button in ("hoger", "hoger", "hoger", "lager"):
            page.get_by_role("button", name=f"Nummer {button}").click()
        path = saved(page)
        assert path.name == "antwoord-terugvordering--fout-van-ons-P2.json"
        content = content_of(path)
        now = datetime.now(UTC).date()  # the page has the date of the reader, at most a day from that of UTC
        day = date.fromisoformat(content.pop("datum"))
        assert abs(day - now) <= timedelta(days=1)
        assert list(content.items()) == [
            ("helder", "antwoord"),
            ("versie", 1),
            ("stuk", "terugvordering"),
            ("voorbeeld", "fout-van-ons"),
            ("ronde", sheet.round),
            ("tekst", sheet.text),
            ("lezer", "P2"),
            ("manier", "scherm"),
            (
                "alineas",
                [
                    {"nummer": 1, "gezicht": "goed", "moeilijk": []},
                    {"nummer": PIECE, "gezicht": "beetje", "moeilijk": [WORD]},
                ],
            ),
            ("wat_doen", "Ik betaal, of ik bel.\nMorgen al."),
            ("gevoel", "Streng"),
        ]
        assert page.get_by_role("heading", name="Dank u wel!").is_visible()
        assert page.evaluate("document.activeElement.textContent") == "Dank u wel!"
        assert not page.get_by_role("button", name="Bewaar mijn antwoord").is_visible()

    def test_by_keyboard_alone(self, opened: Open) -> None:
        page = opened(viewport={"width": 1280, "height": 900})
        assert tab_to(page, "#gezicht-1-goed")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        assert face(page, 1, "beetje").is_checked()
        assert tab_to(page, f"#gezicht-{PIECE}-goed")
        page.keyboard.press("Space")
        assert tab_to(page, f"[data-nummer='{PIECE}'] summary")
        page.keyboard.press("Enter")
        assert tab_to(page, f"[name=moeilijk-{PIECE}][value={WORD}]")
        page.keyboard.press("Space")
        assert tab_to(page, "#wat_doen")
        page.keyboard.type("Bellen")
        assert tab_to(page, "[name=lezer]")
        page.keyboard.type("12")
        page.keyboard.press("Enter")  # saves nothing: a slip of the hand must not end it
        assert tab_to(page, "[data-bewaar]")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        content = content_of(keep(download.value))
        assert content["lezer"] == "P12"
        assert content["wat_doen"] == "Bellen"
        assert content["alineas"] == [
            {"nummer": 1, "gezicht": "beetje", "moeilijk": []},
            {"nummer": PIECE, "gezicht": "goed", "moeilijk": [WORD]},
        ]
        assert tab_to(page, "[data-volgende]")
        assert "?" not in page.url  # Enter sent nothing, not even to the page itself

    def test_by_touch_with_targets_a_finger_can_hit(self, opened: Open) -> None:
        page = opened(**PHONE)
        page.locator(f"[data-nummer='{PIECE}'] summary").tap()
        assert page.evaluate(SMALL, BUTTON) == []
        assert min(face(page, 1, value).bounding_box()["width"] for value in ("goed", "beetje", "niet")) > BUTTON
        face(page, PIECE, "niet").tap()
        word(page, PIECE, WORD).tap()
        page.get_by_role("button", name="Nummer hoger").tap()
        with page.expect_download() as download:
            page.get_by_role("button", name="Bewaar mijn antwoord").tap()
        content = content_of(keep(download.value))
        assert content["alineas"] == [{"nummer": PIECE, "gezicht": "niet", "moeilijk": [WORD]}]
        assert page.evaluate(SMALL, BUTTON) == []

    def test_a_tap_in_the_text_and_a_tick_in_the_list_are_one(self, opened: Open) -> None:
        page = opened()
        word(page, PIECE, WORD).click()
        assert tick(page, PIECE, WORD).is_checked()
        assert page.locator(f"[data-nummer='{PIECE}'] .stukje__gekozen").inner_text() == f"Moeilijk: {WORD}"
        page.locator(f"[data-nummer='{PIECE}'] summary").click()
        tick(page, PIECE, WORD).uncheck()
        assert page.locator(".woord--moeilijk").count() == 0
        tick(page, PIECE, WORD).check()
        assert page.locator(".woord--moeilijk").all_inner_texts() == [WORD]
        assert not page.locator("[data-nummer='1'] .stukje__gekozen").is_visible()

    def test_every_word_in_a_list_can_be_tapped_in_its_text(self, opened: Open, sheet: Sheet) -> None:
        page = opened()
        for paragraph in sheet.asked:
            tapped = page.locator(f"#tekst-{paragraph.number} .woord").all_text_contents()
            assert {each.lower() for each in tapped} == {each.lower() for each in paragraph_words(paragraph)}

    def test_a_page_of_the_letter_opens_large_and_closes_again(self, opened: Open) -> None:
        page = opened()
        page.get_by_role("link", name="bladzijde 1").click()
        large = page.get_by_role("dialog").get_by_role("img")
        assert large.bounding_box()["width"] > 600
        page.keyboard.press("Escape")
        assert not large.is_visible()
        page.set_viewport_size({"width": 390, "height": 844})
        page.get_by_role("link", name="bladzijde 1").click()
        assert large.bounding_box()["width"] > 600
        page.get_by_role("button", name="Sluit").click()
        assert not large.is_visible()
        assert page.evaluate("document.activeElement.matches('[data-groot]')")


class TestTheFile:
    @pytest.mark.parametrize(
        "text",
        [
            "Drieëntwintig euro: € 23,00 – naïef, façade, ’s avonds",
            "Ik word er 😀 van, of 👩‍👩‍👧 niet",
            "\"Dubbel\", 'enkel', «frans» en \\ streep / </script> <b>",
            "regel een\nregel twee\n\n\tmet een tab\r\nen nog een",
            "van alles: \u0001\u0008\u000b\u000c\u001b\u001f\u007f\u0085\u00a0\u00ad\u200b\u2028\u2029\ufeff.",
            "العربية ትግርኛ українська",
            "half een emoji: \ud83d.",
        ],
        ids=["accents", "emoji", "quotes", "lines", "control", "scripts", "half"],
    )
    def test_any_text_keeps_its_control(self, opened: Open, text: str) -> None:
        page = opened()
        fill_in(page)
        page.evaluate(f"document.getElementById('gevoel').value = {js_string(text)}")
        kept = page.evaluate("document.getElementById('gevoel').value.trim()")
        path = saved(page)
        answer = read_answer(path)  # refuses what was changed
        assert answer.gevoel == kept.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
        if "\ud83d" not in text:
            assert content_of(path)["gevoel"] == kept
            assert answer_bytes(answer) == path.read_bytes()

    def test_it_can_be_saved_once_more(self, opened: Open) -> None:
        page = opened()
        fill_in(page)
        first = saved(page).read_bytes()
        assert saved(page, "Bewaar het bestand nog een keer").read_bytes() == first


def js_string(text: str) -> str:
    """The text as a JavaScript string of escapes: a half emoji does not survive the way to the browser."""
    units = text.encode("utf-16-be", "surrogatepass")
    return '"' + "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2)) + '"'


# The focus must show: on the element, or on the face that belongs to a radio button.
FOCUS = """wanted => {
  const at = document.activeElement;
  const shown = at.type === "radio" ? at.nextElementSibling : at;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  const bar = document.querySelector(".antwoord__voortgang").getBoundingClientRect();
  const hidden = box.top >= bar.top && box.bottom <= bar.bottom && box.height > 0;
  return {found: at.matches(wanted), order: [...document.querySelectorAll("*")].indexOf(at), html: at.outerHTML.slice(0, 99),
          ring: at === document.body || (parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none" && !hidden)};
}"""


def tab_to(page: Any, wanted: str) -> bool:
    """Tab forward until the element has the focus; every stop shows where the focus is, and comes after the last."""
    before = -1
    for _ in range(300):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS, wanted)
        assert focus["ring"], focus
        if focus["found"]:
            return True
        assert focus["order"] > before, focus
        before = focus["order"]
    return False
