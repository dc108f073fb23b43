"""The printed pages of the guide: schemes follow one another, a chapter begins on a new page."""

from __future__ import annotations

import io

import pdfplumber
import pytest

from checker.source.project import Project
from checker.source.render import Renderer
from publisher.guide_pdf import guide_pdf
from publisher.pdf import Pdf, Press
from tests.checker.small_project import make_project
from tests.checker.source.test_scheme import PAGE
from tests.publisher.test_infomap_pages import body_lines, lost

SCHEMES = [f"Regeling {number}" for number in range(14)]


def scheme(number: int) -> str:
    """A scheme with a first part of its own height; the last one stands in a chapter of its own."""
    text = PAGE.replace("Proef", SCHEMES[number]).replace("volgorde: 1\n", f"volgorde: {number}\n")
    text = text.replace("Dit is een korte zin.\n", "Tekst.\\\n" * number + "Tekst.\n", 1)
    return text.replace("hoofdstuk: zorg", "hoofdstuk: schulden") if number == len(SCHEMES) - 1 else text


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    files = {f"site/budgetgids/regeling-{number}.md": scheme(number) for number in range(len(SCHEMES))}
    files["site/budgetgids/index.md"] = "# Gids\n"
    project = Project.load(make_project(tmp_path_factory.mktemp("gids"), files))
    return guide_pdf(project, Renderer(project), Press(project.root))


def test_schemes_share_a_page_and_chapters_do_not(printed: Pdf) -> None:
    pages = [[line.text for line in page] for page in body_lines(printed)]
    begins = {name: number for number, page in enumerate(pages) for name in SCHEMES if name in page}
    assert list(begins) == SCHEMES
    assert len(set(begins.values())) < len(SCHEMES)
    assert {page[0] for page in pages} >= {"Zorg", "Schulden", "Alle bedragen"}


def test_no_heading_stands_alone_at_the_foot_of_a_page(printed: Pdf) -> None:
    assert not lost(body_lines(printed))


def test_the_running_line_names_the_scheme_with_which_the_page_begins(printed: Pdf) -> None:
    with pdfplumber.open(io.BytesIO(printed.data)) as opened:
        headers = [page.crop((250, 0, page.width, 70)).extract_text() for page in opened.pages]
    current, expected = "", []
    for page in body_lines(printed):
        titles = [line.text for line in page if line.text in {*SCHEMES, "Zorg", "Schulden", "Alle bedragen"}]
        expected.append(titles[0] if titles and page[0].text == titles[0] else current)
        current = titles[-1] if titles else current
    assert [header for header in headers if header] == expected
