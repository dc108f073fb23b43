"""The page of a report in a real browser: accessibility, keyboard, no JavaScript, small screens, print."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker import check_text
from checker.engine.report import Report
from checker.report.html import render

pytestmark = pytest.mark.slow

TEXT = (
    "# Kop\n\n| Maand | U kreeg te veel | Goed was | Samen |\n|---|--:|--:|--:|\n| "
    + "| ".join(["€\u00a01.348,49"] * 4)
    + " |\n"
)


@pytest.fixture(scope="module")
def address(report: Report, tmp_path_factory: pytest.TempPathFactory) -> str:
    other = check_text(TEXT)
    path = tmp_path_factory.mktemp("verslag") / "verslag.html"
    path.write_text(render(replace(report, documents=(*report.documents, *other.documents))), encoding="utf-8")
    return path.as_uri()


def visit(browser: Any, address: str, **options: Any) -> Any:
    page = browser.new_context(**options).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(browser: Any, axe: str, address: str, scheme: str, width: int) -> None:
    page = visit(browser, address, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.locator("button.nummer").first.click()
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(result => result.violations.map(v => [v.id, v.nodes[0].html]))")
    page.context.close()
    assert found == []


def test_nothing_scrolls_sideways_on_a_phone(browser: Any, address: str) -> None:
    page = visit(browser, address, viewport={"width": 320, "height": 700})
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    assert wide <= 320


def test_the_remedy_shows_on_a_click_and_without_javascript(browser: Any, address: str) -> None:
    page = visit(browser, address, java_script_enabled=False)
    shown = page.locator("[popover]:visible")
    assert shown.count() == 0
    page.locator("label.streep", has_text="draagkracht").first.click()
    assert "is een moeilijk woord" in shown.inner_text()
    page.keyboard.press("Escape")
    assert shown.count() == 0
    page.context.close()


def test_the_remedy_shows_with_the_keyboard_beside_its_number(browser: Any, address: str) -> None:
    page = visit(browser, address, viewport={"width": 1280, "height": 900})
    button = page.locator("button.nummer").first
    button.focus()
    page.keyboard.press("Enter")
    box = page.locator("[popover]:visible")
    assert box.count() == 1
    number, told = button.bounding_box(), box.bounding_box()
    assert abs(told["y"] - number["y"]) < 300
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("[popover]:visible").count() == 0
    page.context.close()


def test_no_request_leaves(browser: Any, address: str) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.context.close()
    assert asked == [address]


def test_print_shows_every_version_and_no_loose_explanation(browser: Any, address: str) -> None:
    page = visit(browser, address)
    page.emulate_media(media="print")
    assert page.locator("[popover]:visible").count() == 0
    assert page.locator(".papier:visible").count() == page.locator(".papier").count() > 1
    page.context.close()
