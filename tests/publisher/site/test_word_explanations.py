"""Explanations of hard words in a real browser: by tap and by keyboard, without JavaScript, and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow
WORDS = "- woord: voorschot\n  uitleg: Geld dat u alvast krijgt.\n  zie: gids/b\n"
PAGES = {
    "woordenlijst.yaml": WORDS,
    "site/gids/a.md": "# Geld\n\nVraag om een voorschot als u geen geld hebt.\n",
    "site/gids/b.md": "# Snel geld\n\nVraag om een voorschot.\n",
}
LINE = ".helder-woord__uitleg"


@pytest.fixture
def page(browser: Any, built: Callable[[Mapping[str, str]], Path]) -> Iterator[Any]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 600})
    opened = context.new_page()
    opened.goto((built(PAGES) / "gids/a/index.html").as_uri())
    yield opened
    context.close()


def test_a_tap_shows_the_explanation_and_escape_hides_it(page: Any) -> None:
    assert not page.locator(LINE).is_visible()
    page.get_by_role("button", name="voorschot").click()
    assert page.locator(LINE).inner_text() == "voorschot: Geld dat u alvast krijgt. Lees meer over voorschot"
    box = page.locator(LINE).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.keyboard.press("Escape")
    assert not page.locator(LINE).is_visible()


def test_the_keyboard_opens_it_and_reaches_the_page_it_leads_to(page: Any) -> None:
    page.get_by_role("button", name="voorschot").focus()
    page.keyboard.press("Enter")
    assert page.locator(LINE).is_visible()
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == "../b/"


def test_on_paper_the_explanation_stands_behind_the_word(page: Any) -> None:
    page.emulate_media(media="print")
    line = page.locator(LINE)
    assert line.is_visible()
    assert line.inner_text().strip() == "Geld dat u alvast krijgt."
    assert not page.locator(".helder-woord__meer").is_visible()


def test_a_word_that_leads_nowhere_stops_the_build(built: Callable[[Mapping[str, str]], Path]) -> None:
    with pytest.raises(Exception, match="wijst naar de pagina 'gids/c', maar die is er niet"):
        built({**PAGES, "woordenlijst.yaml": WORDS.replace("gids/b", "gids/c")})
