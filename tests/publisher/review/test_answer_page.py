"""One reader at the page of a letter: with a mouse, by keyboard, by touch, out of reach of any network."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from checker.source.project import Project
from publisher.review.answer_file import answer_bytes, read_answer
from publisher.review.paragraph_words import paragraph_words
from publisher.review.sheets import Sheet
from tests.publisher.review.answer_site import ROOT, content_of, keep, saved, sheet_of, write_page

pytestmark = pytest.mark.slow

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
BUTTON = 44  # pixels, WCAG 2.2 success criterion 2.5.5
WORD = "kwijtschelding"  # in piece 6 of the letter
PIECE = 6

Open = Callable[..., Any]

SMALL = """smallest => [...document.querySelectorAll(
    ".antwoord :is(a, button, summary, textarea, input:not([type=checkbox]), .woordkeuze, .woord)")]
  .filter(each => each.checkVisibility())
  .map(each => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
  .filter(([, box]) => box.height < smallest).map(([html, box]) => [html, box.height])"""


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.load(ROOT)


@pytest.fixture(scope="module")
def sheet(project: Project) -> Sheet:
    return sheet_of(project, "terugvordering", "fout-van-ons")


@pytest.fixture(scope="module")
def address(project: Project, sheet: Sheet, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("beoordeling")
    return write_page(folder, project, sheet, "<p>Hier staat <ins>nieuw</ins>.</p>").as_uri()


@pytest.fixture
def opened(browser: Any, address: str) -> Iterator[Open]:
    """Opens the page in a browser of its own, from a folder and with the network off; no script may fail."""
    contexts, errors, outside = [], [], []

    def make(**options: Any) -> Any:
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(error))  # noqa: PLW0108 - it cannot call a built-in
        page.on(
            "request", lambda one: None if one.url.startswith(("file:", "data:", "blob:")) else outside.append(one.url)
        )
        page.goto(address)
        return page

    yield make
    for context in contexts:
        context.close()
    assert errors == []
    assert outside == []


def face(page: Any, piece: int, value: str) -> Any:
    return page.locator(f"#gezicht-{piece}-{value}")


def word(page: Any, piece: int, text: str) -> Any:
    return page.locator(f"#tekst-{piece} .woord", has_text=re.compile(f"^{text}$"))


def tick(page: Any, piece: int, text: str) -> Any:
    return page.locator(f"input[name=moeilijk-{piece}][value={text}]")


def progress(page: Any) -> str:
    return str(page.locator(".antwoord__voortgang").inner_text()).strip()


def fill_in(page: Any, number: str = "1") -> None:
    face(page, 1, "goed").click()
    page.get_by_label("Uw nummer").fill(number)


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


def js_string(text: str) -> str:
    """The text as a JavaScript string of escapes: a half emoji does not survive the way to the browser."""
    units = text.encode("utf-16-be", "surrogatepass")
    return '"' + "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2)) + '"'


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


def is_empty(page: Any) -> bool:
    return (
        progress(page).startswith("0 ")
        and page.locator(":checked").count() == 0
        and page.locator(".woord--moeilijk").count() == 0
        and all(field.input_value() == "" for field in page.locator("textarea, [name=lezer]").all())
    )


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
