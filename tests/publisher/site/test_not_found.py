"""The page for wrong addresses: it guesses what somebody looked for, and its search works, from a server and a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context()
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    yield page
    context.close()


def search(page: Any, question: str) -> None:
    page.get_by_role("searchbox").fill(question)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/zoeken/**", wait_until="load")


@pytest.mark.parametrize("wrong", ["huurtoeslg", "oude/map/huur-toeslag.html", "budgetgids/Huurtoeslagen/"])
def test_a_wrong_address_leads_to_what_somebody_looked_for(page: Any, address: str, wrong: str) -> None:
    assert page.goto(address + wrong).status == 404
    assert page.get_by_role("heading", level=1).inner_text() == "Deze pagina is er niet"
    page.get_by_role("main").get_by_role("link", name="Huurtoeslag", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Huurtoeslag"


@pytest.mark.parametrize("wrong", ["weg", "a/b/c/weg/", "%E0%A4%A", "123/456"])
def test_the_search_field_works_at_every_wrong_address(page: Any, address: str, wrong: str) -> None:
    page.goto(address + wrong)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith('"Atkinson')
    search(page, "huurtoeslag")
    assert page.get_by_role("main").get_by_role("link", name="Huurtoeslag", exact=True).is_visible()


def test_nothing_is_guessed_from_an_address_without_words(page: Any, address: str) -> None:
    page.goto(address + "123/456")
    assert not page.get_by_role("heading", name="Zocht u dit?").is_visible()


def test_from_a_folder_its_style_search_and_links_work_too(page: Any, site: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(site, tmp_path / "kopie")
    start = (folder / "404.html").as_uri()
    page.goto(start)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith('"Atkinson')
    search(page, "huurtoeslag")
    page.get_by_role("main").get_by_role("link", name="Huurtoeslag", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Huurtoeslag"
    page.goto(start)
    page.get_by_role("link", name="eerste pagina").click()
    assert page.url == (folder / "index.html").as_uri()


def test_it_leads_on_without_javascript(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "a/b/weg")
    page.get_by_role("searchbox").fill("huurtoeslag")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/zoeken/**", wait_until="load")
    assert page.get_by_role("heading", name="Alle onderwerpen").is_visible()
    context.close()
