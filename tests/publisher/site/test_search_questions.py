"""Do people find what they look for?  Forty questions as they type them, asked in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

QUESTIONS = Path(__file__).parents[2] / "gold" / "zoekvragen.tsv"
LARGEST = 150_000  # bytes of the index
ENOUGH = 0.95
FIRST = 3

pytestmark = pytest.mark.slow


def questions() -> list[tuple[str, list[str]]]:
    """(what people type, the pages that answer it)."""
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(question, wanted.split("|")) for question, wanted in pairs]


def test_the_index_is_small(site: Path) -> None:
    assert (site / "js" / "zoekindex.js").stat().st_size < LARGEST


def test_every_page_that_people_look_for_is_there(site: Path) -> None:
    pages = [page for _, wanted in questions() for page in wanted]
    assert [page for page in pages if not (site / page / "index.html").is_file()] == []


def test_people_find_what_they_look_for(browser: Any, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "zoeken" / "index.html").as_uri())
    missed = []
    for question, wanted in questions():
        found = page.evaluate("q => helderZoek.search(q, window.helderIndex).map(page => page.u)", question)[:FIRST]
        if not set(found) & set(wanted):
            missed.append(f"{question}: {found}")
    context.close()
    assert len(missed) <= (1 - ENOUGH) * len(questions()), "\n".join(missed)


def test_a_result_shows_the_sentence_that_answers(browser: Any, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "zoeken" / "index.html").as_uri() + "?q=zorgverzekering")
    assert "zorgverzekering" in page.locator("[data-gevonden] .helder-kaart__tekst").first.inner_text().lower()
    context.close()
