"""Who can use the page of a reader: with a screen reader, a small screen, a voice, paper only, or without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.source.project import Project
from checker.source.render import Renderer
from publisher.review.answer_page import answer_content
from publisher.review.intake import has_word
from publisher.review.paragraph_words import paragraph_words
from publisher.review.pieces import letter_pieces
from publisher.review.sheets import FACES, QUESTIONS, Sheet, sheets
from publisher.review.standing import statuses
from tests.publisher.site.test_reading_helps import VOICES
from tests.publisher.site.walk import CUT, RUN, TOO_WIDE

pytestmark = pytest.mark.slow


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def everything_open(page: Any) -> None:
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.locator("#gezicht-1-goed").click()
    page.locator("#tekst-1 .woord").first.click()
    page.locator("#gevoel").fill("Mail jan@voorbeeld.nl")
    page.locator("[data-bewaar]").click()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
def test_axe_finds_nothing_and_nothing_is_cut(page: Any, path: Path, axe: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(path.as_uri())
    page.evaluate(axe)
    everything_open(page)
    assert page.get_by_role("alert").inner_text() == "Kies eerst uw nummer. Vraag het aan uw begeleider."
    assert page.evaluate(RUN, [[], True]) == []
    assert not page.evaluate(TOO_WIDE)
    assert page.evaluate(CUT) == []
    page.get_by_label("Uw nummer").fill("1")
    page.locator("[data-bewaar]").click()
    assert page.get_by_role("heading", name="Dank u wel!").is_visible()
    assert page.evaluate(RUN, [[], True]) == []
    assert not page.evaluate(TOO_WIDE)


def test_a_screen_reader_hears_each_piece_its_question_and_the_three_answers(
    page: Any, path: Path, sheet: Sheet
) -> None:
    page.goto(path.as_uri())
    for paragraph in sheet.asked:
        piece = page.get_by_role("region", name=f"Stukje {paragraph.number}", exact=True)
        question = piece.get_by_role("group", name=f"Begrijpt u stukje {paragraph.number}?")
        for words in FACES.values():
            assert question.get_by_role("radio", name=words, exact=True).count() == 1
    assert page.get_by_role("status").filter(has_text="stukjes gedaan").count() == 1
    headings = [
        int(each.evaluate("each => each.tagName")[1]) for each in page.locator(":is(h1, h2, h3, h4):visible").all()
    ]
    assert headings[0] == 1
    assert headings.count(1) == 1


def test_without_javascript_the_letter_can_be_read_and_paper_is_offered(browser: Any, path: Path, sheet: Sheet) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    for paragraph in sheet.asked:
        assert page.locator(f"#tekst-{paragraph.number}").is_visible()
    page.get_by_text("JavaScript staat uit").wait_for()
    link = page.get_by_role("link", name="Geef antwoord op papier.")
    assert link.get_attribute("href") == f"papier/{sheet.name}.pdf"
    assert (
        page.locator(":is(input, textarea, button, summary):visible").count()
        == page.locator("summary:visible").count()
        == 1
    )
    page.emulate_media(media="print")
    assert page.locator("#gezicht-1-goed + label").is_visible()
    context.close()


def test_a_browser_in_which_the_script_fails_says_so(page: Any, path: Path) -> None:
    page.add_init_script("delete window.TextEncoder; Uint32Array.from = undefined;")
    page.goto(path.as_uri())
    page.get_by_text("uw browser is te oud").wait_for()
    assert not page.get_by_role("button", name="Bewaar mijn antwoord").is_visible()


def test_on_paper_there_is_a_form_to_fill_in_by_hand(page: Any, path: Path, sheet: Sheet) -> None:
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    shown = page.locator("main").inner_text()
    for words in (
        *FACES.values(),
        "Zet een streep onder moeilijke woorden.",
        "Wat moet u nu doen?",
        f"code {sheet.code}",
    ):
        assert words in shown
    assert page.locator("button:visible, summary:visible, progress:visible, img:visible").count() == 0


def test_a_voice_reads_one_piece(page: Any, path: Path) -> None:
    page.add_init_script(VOICES.replace("LANG", '"nl-NL"'))
    page.goto(path.as_uri())
    assert page.locator(".stukje--vraag [data-lees-voor]:visible").count() == page.locator(".stukje--vraag").count()
    page.locator("[data-nummer='1']").get_by_role("button", name="Lees voor").click()
    page.wait_for_function("!document.querySelector('[data-lees-voor][aria-pressed=true]')")
    assert page.evaluate("said") == [
        "U kreeg te veel bijstand van 1\u00a0juli 2026 tot en met 31\u00a0augustus 2026.",
        "Wij vragen €\u00a0150,00 terug.",
        "U mag in delen betalen.",
    ]


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [("uitleg", "Zo werkt het", "Wij beoordelen u niet."), ("vragen", "Nog twee vragen", QUESTIONS[-1])],
    ids=["how it works", "questions"],
)
def test_what_to_do_is_read_aloud_too(page: Any, path: Path, part: str, first: str, last: str) -> None:
    page.add_init_script(VOICES.replace("LANG", '"nl-NL"'))
    page.goto(path.as_uri())
    page.locator(f"[data-lees-voor={part}]").click()
    page.wait_for_function("!document.querySelector('[data-lees-voor][aria-pressed=true]')")
    said = page.evaluate("said")
    assert said[0] == first
    assert said[-1] == last


def test_another_piece_ends_the_one_that_is_read(page: Any, path: Path) -> None:
    """A voice that is cut off tells later that it ended: that must not skip a sentence of the next piece."""
    slow = VOICES.replace("LANG", '"nl-NL"').replace(
        "setTimeout(() => each.onend(), 0)", "(window.ends ??= []).push(each.onend)"
    )
    page.add_init_script(slow)
    page.goto(path.as_uri())
    buttons = page.locator(".stukje [data-lees-voor]")
    buttons.nth(0).click()
    buttons.nth(3).click()
    assert buttons.nth(0).inner_text() == "Lees voor"
    assert buttons.nth(3).inner_text() == "Stop met voorlezen"
    page.evaluate("ends[0]()")
    assert page.evaluate("said.length") == 2
    buttons.nth(3).click()
    assert page.locator("[aria-pressed=true], .helder-voorgelezen").count() == 0


def test_without_a_dutch_voice_nothing_offers_to_read(page: Any, path: Path) -> None:
    page.goto(path.as_uri())
    assert page.locator("[data-lees-voor]:visible").count() == 0


def test_every_letter_becomes_a_page_on_which_each_word_stands_in_its_piece(project: Project) -> None:
    every = [each for status in statuses(project, Renderer(project), letter_pieces(project)) for each in sheets(status)]
    assert len(every) > 100
    for sheet in every:
        html = answer_content(sheet, (), "")
        assert html.count('class="stukje__vraag"') == len(sheet.asked) > 0
        assert "<a " not in html.split('class="antwoord__formulier"')[1].split("</form>")[0]
        for paragraph in sheet.asked:
            assert all(has_word(paragraph, word) for word in paragraph_words(paragraph)), (sheet.name, paragraph.number)
