"""The website by keyboard alone: from the start page to a scheme and back, never lost and never stuck."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = pytest.mark.slow
FAR = 400  # more presses than any page has things to stop at

# What has the focus: its words, where it stands in the document, and whether a ring is drawn that can be seen.
FOCUS = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const order = [...document.querySelectorAll("*")].indexOf(at);
  const ring = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none"
    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {words: (at.textContent.trim() || at.getAttribute("aria-label") || at.name || "").replace(/\\s+/g, " "), order, ring,
          tag: at.tagName};
}"""


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def press_until(page: Any, words: str, key: str = "Tab") -> None:
    """Press until something with these words has the focus; every stop on the way must show its ring."""
    for _ in range(FAR):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        assert focus["ring"] or focus["tag"] == "BODY", focus
        if focus["words"] == words:
            return
    pytest.fail(f"never reached '{words}'")


def go(page: Any, words: str, heading: str) -> None:
    press_until(page, words)
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name=heading, exact=True).wait_for()


def all_stops(page: Any) -> list[Any]:
    """Everything that Tab stops at before the focus leaves the page."""
    stops: list[Any] = []
    for _ in range(FAR):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["tag"] == "BODY" or (stops and focus["order"] == stops[0]["order"]):
            return stops
        stops.append(focus)
    return pytest.fail("the focus never leaves the page")


def test_a_reader_walks_to_a_scheme_and_back(page: Any, address: str) -> None:
    page.goto(address)
    press_until(page, "Budgetgids")
    page.keyboard.press("Enter")
    page.wait_for_url("**/budgetgids/", wait_until="load")
    go(page, "Huurtoeslag", "Huurtoeslag")
    press_until(page, "Begin")
    page.keyboard.press("Enter")
    page.wait_for_url(address, wait_until="load")


@pytest.mark.parametrize("place", ["", "budgetgids/huurtoeslag/", "informatiemap/uw-uitkering/", "recht/", "ar/"])
def test_the_focus_goes_through_the_whole_page_in_order_and_out_again(page: Any, address: str, place: str) -> None:
    page.goto(address + place)
    stops = all_stops(page)
    assert stops[0]["words"] == "Ga naar de tekst"
    assert [stop["words"] for stop in stops if not stop["ring"]] == []
    orders = [stop["order"] for stop in stops]
    assert orders == sorted(orders)
    reachable = page.locator("a[href]:visible, button:visible, input:visible, [tabindex='0']:visible").count()
    assert len(stops) == reachable


def test_the_skip_link_leads_past_the_head(page: Any, address: str) -> None:
    page.goto(address + "budgetgids/huurtoeslag/")
    press_until(page, "Ga naar de tekst")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_an_explanation_opens_and_closes_and_the_focus_stays_at_the_word(page: Any, address: str) -> None:
    page.goto(address + "budgetgids/huurtoeslag/")
    word = page.locator(".helder-woord").first
    said = word.inner_text()
    line = page.locator(f"#{word.get_attribute('popovertarget')}")
    press_until(page, said)
    assert not line.is_visible()
    for opens, closes in (("Enter", "Escape"), ("Space", "Space")):
        page.keyboard.press(opens)
        assert line.is_visible()
        page.keyboard.press(closes)
        assert not line.is_visible()
        assert page.evaluate(FOCUS)["words"] == said


def test_questions_are_answered_with_the_space_bar(page: Any, address: str) -> None:
    page.goto(address + "recht/")
    scheme = page.get_by_role("main").get_by_role("link", name="Kinderbijslag")
    box = page.get_by_label("Ik heb kinderen onder de 18")
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    assert page.evaluate(FOCUS)["ring"]
    page.keyboard.press("Space")
    assert scheme.is_visible()
    go(page, "Kinderbijslag", "Kinderbijslag")


def test_the_search_field_answers_to_the_keyboard(page: Any, address: str) -> None:
    page.goto(address)
    press_until(page, "q")
    page.keyboard.type("huursubsidie")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**", wait_until="load")
    go(page, "Huurtoeslag", "Huurtoeslag")


def test_a_missing_ring_would_be_seen(page: Any) -> None:
    page.set_content("<style>a:focus { outline: none }</style><a href='#'>Een</a><a href='#'>Twee</a>")
    with pytest.raises(AssertionError, match="Een"):
        press_until(page, "Twee")


def test_a_trap_would_be_seen(page: Any) -> None:
    page.set_content("<a href='#'>Een</a><input onkeydown='event.preventDefault()'><a href='#'>Twee</a>")
    with pytest.raises(pytest.fail.Exception, match="never leaves"):
        all_stops(page)
