"""The website in a real browser: no JavaScript, privacy, search, paper, and from a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_all_text_is_at_least_20_pixels(page: Any, address: str) -> None:
    page.goto(address + "budgetgids/zorgtoeslag/")
    small = page.evaluate(
        """[...document.querySelectorAll("body *")].filter(e => e.innerText && e.checkVisibility()
        && parseFloat(getComputedStyle(e).fontSize) < 20).map(e => e.tagName + ": " + e.innerText)"""
    )
    assert small == []


def test_everything_can_be_read_without_javascript(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "budgetgids/zorgtoeslag/")
    assert page.get_by_role("heading", level=1).inner_text() == "Zorgtoeslag"
    assert page.get_by_role("button", name="Druk deze pagina af").count() == 0
    page.get_by_role("searchbox").fill("bijstand")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/zoeken/**", wait_until="load")
    assert page.get_by_role("heading", name="Alle onderwerpen").is_visible()
    page.get_by_role("main").get_by_role("link", name="Bijzondere bijstand", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Bijzondere bijstand"
    context.close()


def test_nothing_is_stored_on_the_machine_of_the_reader(page: Any, address: str) -> None:
    page.goto(address + "zoeken/?q=toeslag")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_first_tab_offers_to_skip_to_the_text(page: Any, address: str) -> None:
    page.goto(address + "budgetgids/zorgtoeslag/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Ga naar de tekst"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


SEARCHES = [
    ("toeslag", "Zorgtoeslag"),
    ("toeslag", "Individuele inkomenstoeslag"),
    ("toeslagen", "Zorgtoeslag"),
    ("zorgtoeslg", "Zorgtoeslag"),
    ("zrogtoeslag", "Zorgtoeslag"),
    ("zorgpremie", "Zorgtoeslag"),
    ("verzekering", "Zorgtoeslag"),
    ("uitkering", "Bijstand"),
    ("Bijstánd", "Bijstand"),
    ("hoe vraag ik bijzondere bijstand aan", "Bijzondere bijstand"),
]


@pytest.mark.parametrize(("question", "title"), SEARCHES)
def test_search_finds_what_people_mean(page: Any, address: str, question: str, title: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").fill(question)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/zoeken/**", wait_until="load")
    titles = page.locator("[data-gevonden] .helder-kaart__titel").all_inner_texts()
    assert title in titles  # a results page shows twenty


def test_search_says_so_when_it_finds_nothing(page: Any, address: str) -> None:
    page.goto(address + "zoeken/?q=xylofoon")
    assert "We vonden niets over ‘xylofoon’" in page.get_by_role("status").inner_text()
    assert page.get_by_role("heading", name="Alle onderwerpen").is_visible()


def test_what_is_searched_never_becomes_html(page: Any, address: str) -> None:
    page.goto(address + "zoeken/?q=<img src=x onerror=document.title='fout'>")
    assert page.locator("main img").count() == 0
    assert page.title() != "fout"


@pytest.mark.parametrize(
    ("first", "second"),
    [("toeslagen", "toeslag"), ("huizen", "huis"), ("brieven", "brief"), ("scholen", "school"), ("bonnen", "bon"),
     ("regelingen", "regeling"), ("formulieren", "formulier"), ("schulden", "schuld"), ("auto's", "auto")],
)  # fmt: skip
def test_forms_of_a_word_end_up_alike(page: Any, address: str, first: str, second: str) -> None:
    page.goto(address + "zoeken/")
    assert (
        page.evaluate("words => words.map(helderZoek.stem)", [first.replace("'s", ""), second])
        == [page.evaluate("word => helderZoek.stem(word)", second)] * 2
    )


def test_the_site_works_from_a_folder_without_a_server(page: Any, site: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(site, tmp_path / "kopie")
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("searchbox").fill("toeslagen")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/zoeken/**", wait_until="load")  # until then the page lists everything
    page.get_by_role("main").get_by_role("link", name="Zorgtoeslag").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Zorgtoeslag"
    page.get_by_role("link", name="Begin").first.click()
    assert page.url.endswith("/kopie/index.html")


def test_a_printed_page_keeps_the_phone_number_and_loses_the_menu(page: Any, address: str) -> None:
    page.goto(address + "budgetgids/zorgtoeslag/")
    page.emulate_media(media="print")
    assert page.get_by_role("banner").get_by_text("14 0513").is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    assert not page.get_by_role("button", name="Druk deze pagina af").is_visible()
