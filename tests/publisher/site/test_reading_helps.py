"""Help with reading and choosing: read aloud where a voice exists, and questions that lead to schemes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from publisher.rights_page import QUESTION

pytestmark = pytest.mark.slow

VOICES = """
const said = window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: LANG }],
  speak: (each) => { said.push(each.text); setTimeout(() => each.onend(), 0); },
  cancel: () => {},
} });
"""


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_page_is_read_aloud_sentence_by_sentence(page: Any, site: Path) -> None:
    page.add_init_script(VOICES.replace("LANG", '"nl-NL"'))
    page.goto((site / "budgetgids/zorgtoeslag/index.html").as_uri())
    button = page.get_by_role("button", name="Lees deze pagina voor")
    button.click()
    page.wait_for_function("document.querySelector('[data-lees-voor]').getAttribute('aria-pressed') === 'false'")
    said = page.evaluate("said")
    assert said[0] == "Zorgtoeslag"
    assert "U vraagt het zelf aan." in said
    assert page.locator(".helder-voorgelezen").count() == 0


@pytest.mark.parametrize("language", ['"en-GB"', '""'])
def test_without_a_dutch_voice_there_is_no_button(page: Any, site: Path, language: str) -> None:
    page.add_init_script(VOICES.replace("LANG", language))
    page.goto((site / "budgetgids/zorgtoeslag/index.html").as_uri())
    assert page.get_by_role("button", name="Lees deze pagina voor").count() == 0


def test_answers_lead_to_schemes_and_nothing_is_kept(page: Any, site: Path) -> None:
    page.goto((site / "recht/index.html").as_uri())
    assert page.locator("fieldset label").all_inner_texts() == list(QUESTION.values())
    assert not page.get_by_role("main").get_by_role("link", name="Kinderbijslag").is_visible()
    page.get_by_label("Ik heb kinderen onder de 18").press("Space")
    assert page.get_by_role("main").get_by_role("link", name="Kinderbijslag").is_visible()
    assert "regelingen" in page.get_by_role("status").inner_text()
    shown = page.locator("article li:visible a").evaluate_all("links => links.map(link => link.href)")
    assert len(shown) == len(set(shown))
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    page.get_by_label("Ik heb kinderen onder de 18").press("Space")
    assert not page.get_by_role("main").get_by_role("link", name="Kinderbijslag").is_visible()


def test_without_javascript_every_list_can_be_read(browser: Any, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "recht/index.html").as_uri())
    assert page.get_by_role("heading", name="Ik heb kinderen onder de 18").is_visible()
    assert page.get_by_role("main").get_by_role("link", name="Kinderbijslag").first.is_visible()
    context.close()
