"""The printed pages of the informatiemap: what stays together, and which letters belong to a chapter."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from checker.errors import InputError
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.infomap_pdf import infomap_html, infomap_pdf
from publisher.pdf import Pdf
from tests.publisher.test_infomap_pdf import CHAPTERS, DAY, Chapter, FakeRenderer, project

ROOT = Path(__file__).parents[2]
TEXT_SIZE = 12.5  # points: larger is a heading
HEADER, FOOTER, TAB = 85, 757, 510  # points: where the text area begins and ends, and where the tab begins
TO_LETTER = re.compile(r"\[([^\]]+)\]\(\.\./\.\./site/brief/([\w-]+)\.md\)")
HELP = "Hulp nodig?"
PART = """
## Wat is bijstand?

Bijstand is geld.

Dit hoort bij de lijst:

- een ding
- nog een ding
- het laatste ding

Dit hoort bij de tabel:

| Situatie | Per maand |
|---|--:|
| U woont alleen | € 1.419,46 |

::: hulp
Bel ons.
:::
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line of the text area."""

    text: str
    size: float


def body_lines(pdf: Pdf) -> list[list[Line]]:
    """Of every page with a tab the lines between header and footer."""
    with pdfplumber.open(io.BytesIO(pdf.data)) as opened:
        chapters = [page for page in opened.pages[1:] if any(char["x0"] > TAB for char in page.chars)]
        areas = [page.crop((0, HEADER, TAB, FOOTER)) for page in chapters]
        return [
            [Line(text=line["text"], size=line["chars"][0]["size"]) for line in area.extract_text_lines()]
            for area in areas
        ]


def lost(pages: list[list[Line]]) -> list[str]:
    """What stands at the edge of a page without that to which it belongs."""
    return [
        *(f"{page[0].text} (boven aan)" for page in pages if page[0].text == HELP),
        *(f"{page[-1].text} (onder aan)" for page in pages if page[-1].size > TEXT_SIZE),
        *(f"{page[-1].text} (onder aan)" for page in pages if page[-1].text.endswith(":")),
    ]


def every_height() -> tuple[Chapter, ...]:
    """The same part at every height of the page, so that each of its lines somewhere meets the edge."""
    return tuple(
        replace(
            CHAPTERS[0],
            template=f"infomap/{lines:02d}-deel/hoofdstuk.md",
            text="# Deel\n\n" + "Tekst.\\\n" * lines + "Tekst.\n" + PART,
        )
        for lines in range(38)
    )


@pytest.fixture(scope="module")
def edges(desk: Any) -> list[list[Line]]:
    return body_lines(infomap_pdf(project(desk, every_height()), FakeRenderer(), desk.press))  # type: ignore[arg-type]


def test_nothing_loses_what_it_belongs_to_at_any_height_of_the_page(edges: list[list[Line]]) -> None:
    assert len(edges) > len(every_height())
    assert not lost(edges)


def test_a_list_stays_whole(edges: list[list[Line]]) -> None:
    assert not [page[0].text for page in edges if page[0].text.endswith("ding")]


@pytest.mark.slow
def test_our_map_loses_nothing(desk: Any) -> None:
    loaded = Project.load(ROOT)
    assert not lost(body_lines(infomap_pdf(loaded, Renderer(loaded), desk.press)))


def test_the_explanation_of_a_letter_has_its_address_on_paper(desk: Any) -> None:
    chapter = replace(CHAPTERS[0], text="# Titel\n\n- [U krijgt bijstand](../../site/brief/toekenning-bijstand.md)\n")
    html = infomap_html([chapter], desk.municipality, DAY, {"toekenning-bijstand"})  # type: ignore[list-item]
    assert ">www.heerenveen.nl/brief/toekenning-bijstand</a>" in html
    with pytest.raises(InputError, match=r"hoofdstuk\.md: De link naar de brief 'toekenning-bijstand' klopt niet"):
        infomap_html([chapter], desk.municipality, DAY, {"voorschot"})  # type: ignore[list-item]


def test_a_line_before_a_link_is_filled(desk: Any) -> None:
    """Whatever its width: a paragraph that ends in a link once broke after its first word."""
    texts = (
        "Ja. " + "i" * width + " Lees meer in het hoofdstuk over [bezwaar](../09-niet-eens/hoofdstuk.md)."
        for width in range(90)
    )
    chapter = replace(CHAPTERS[0], text="# Titel\n\n" + "\n\n".join(texts))
    pages = body_lines(infomap_pdf(project(desk, (chapter,)), FakeRenderer(), desk.press))  # type: ignore[arg-type]
    assert not [line for page in pages for line in page if line.text == "Ja."]


def test_a_link_to_another_chapter_names_its_page(desk: Any) -> None:
    pdf = infomap_pdf(project(desk), FakeRenderer(), desk.press)  # type: ignore[arg-type]
    with pdfplumber.open(io.BytesIO(pdf.data)) as opened:
        texts = [page.extract_text().replace("\u00a0", " ") for page in opened.pages]
    start = next(number for number, text in enumerate(texts, 1) if "Wat is bezwaar?" in text)
    assert f"over bezwaar (bladzijde {start})" in " ".join(texts[2].split())


def test_every_chapter_ends_with_its_letters_by_their_own_title() -> None:
    loaded = Project.load(ROOT)
    titles = {letter.name: letter.spec.titel for letter in loaded.letters}
    found = {page.template: TO_LETTER.findall((ROOT / page.template).read_text("utf-8")) for page in loaded.chapters}
    assert [path for path, links in found.items() if not links] == []
    assert {name: words for links in found.values() for words, name in links} == titles
