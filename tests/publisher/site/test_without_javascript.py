"""Every page without JavaScript: all text is there, no button does nothing, and every link leads on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

pytestmark = pytest.mark.slow

# A button works without JavaScript when it sends a form or opens a popover.
USELESS = "button:visible:not([type=submit]):not([popovertarget])"
PLACES = ["", "budgetgids/huurtoeslag/", "informatiemap/uw-uitkering/", "brief/", "recht/", "zoeken/", "404.html"]


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_no_page_holds_back_its_text(pages: Mapping[str, Any]) -> None:
    """What is hidden in the HTML waits for JavaScript: only buttons and boxes for results may do that."""
    waiting = {
        (tag, *sorted(name for name in attributes if name.startswith("data-")))
        for page in pages.values()
        for tag, attributes in page.tags
        if "hidden" in attributes or "display:none" in attributes.get("style", "").replace(" ", "")
    }
    assert waiting == {("button", "data-lees-voor"), ("button", "data-druk-af"), ("div", "data-zoeken")}


@pytest.mark.parametrize("place", PLACES)
def test_the_page_can_be_read_and_no_button_does_nothing(page: Any, address: str, place: str) -> None:
    page.goto(address + place)
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.get_by_role("navigation", name="Onderdelen van deze website").get_by_role("link").count() > 10
    assert page.locator(USELESS).count() == 0
    assert page.get_by_role("main").locator("h2, h3, p, li, td").filter(visible=True).count() > 2


def test_the_explanation_of_a_word_opens(page: Any, address: str) -> None:
    page.goto(address + "budgetgids/huurtoeslag/")
    word = page.locator(".helder-woord").first
    line = page.locator(f"#{word.get_attribute('popovertarget')}")
    assert not line.is_visible()
    word.click()
    assert line.is_visible()


def test_from_the_start_page_links_lead_to_a_scheme_and_back(page: Any, address: str) -> None:
    page.goto(address)
    page.get_by_role("main").get_by_role("link", name="Budgetgids", exact=True).click()
    page.get_by_role("main").get_by_role("link", name="Huurtoeslag", exact=True).first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Huurtoeslag"
    page.get_by_role("link", name="Begin", exact=True).first.click()
    assert page.url == address


def test_the_page_with_questions_says_what_to_do_instead(page: Any, address: str) -> None:
    page.goto(address + "recht/")
    main = page.get_by_role("main")
    assert main.get_by_text("Lees de kopjes. Kijk onder elk kopje dat bij u past.").is_visible()
    assert main.get_by_role("checkbox").count() == 0
    assert main.get_by_role("heading", name="Ik heb kinderen onder de 18").is_visible()
    assert main.get_by_role("link", name="Kinderbijslag").first.is_visible()


def test_with_javascript_the_page_with_questions_does_not_say_so(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "recht/")
    assert page.get_by_role("group", name="Wat past bij u?").is_visible()
    assert not page.get_by_text("Lees de kopjes.").is_visible()
    page.close()


def test_searching_says_that_everything_is_listed(page: Any, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").fill("huurtoeslag")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/zoeken/**", wait_until="load")
    assert page.get_by_text("Zoeken werkt in deze browser niet.").is_visible()
    page.get_by_role("main").get_by_role("link", name="Huurtoeslag", exact=True).first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Huurtoeslag"
