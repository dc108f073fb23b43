"""The informatiemap as one PDF: cover, contents, tabs, running lines, bookmarks."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pdfplumber
import pikepdf
import pytest

from checker.errors import InputError, InputErrors
from publisher.infomap_pdf import infomap_html, infomap_pdf
from publisher.pdf import Pdf
from publisher.pdf_checks import structure_tags

DAY = date(2026, 7, 1)
FIRST = """# Hoeveel geld krijgt u?

::: kort
- U krijgt elke maand bijstand.
:::

## Wat is bijstand?

Bijstand is geld. Lees ook [over bezwaar](../09-niet-eens/hoofdstuk.md). Of kijk in [de gids](../../site/gids/index.md).
Bel 14 0513.

| Uw situatie | Per maand |
|---|--:|
| U woont **alleen** | € 1.419,46 |

::: voorbeeld
**Mijn zoon komt bij mij wonen.**

Bel ons.
:::

::: hulp
Hebt u een vraag? Bel ons.
:::
"""
SECOND = "# Bent u het niet eens met ons?\n\n## Wat is bezwaar?\n\n" + "U kunt bezwaar maken. Dat is gratis.\n\n" * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    template: str
    text: str
    amounts_used: tuple[tuple[str, str], ...] = ()

    @property
    def document(self) -> str:
        return self.template


CHAPTERS = (
    Chapter(template="infomap/09-niet-eens/hoofdstuk.md", text=SECOND),
    Chapter(template="infomap/02-uw-uitkering/hoofdstuk.md", text=FIRST, amounts_used=(("a.b", "te_controleren"),)),
)


class FakeRenderer:
    def __init__(self) -> None:
        self.days: list[date] = []

    def render_page(self, page: Chapter, *, on: date) -> Chapter:
        self.days.append(on)
        return page


def project(desk: Any, chapters: tuple[Chapter, ...] = CHAPTERS) -> Any:
    settings = SimpleNamespace(peildatum=DAY, informatiemap="infomap")
    return SimpleNamespace(
        root=Path(), settings=settings, municipality=desk.municipality, chapters=chapters, letters=()
    )


@pytest.fixture(scope="module")
def printed(desk: Any) -> Pdf:
    return infomap_pdf(project(desk), FakeRenderer(), desk.press)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def pages(printed: Pdf) -> list[str]:
    with pdfplumber.open(io.BytesIO(printed.data)) as opened:
        return [page.extract_text().replace("\u00a0", " ") for page in opened.pages]


def test_the_cover_names_the_map_the_day_and_the_phone_number(pages: list[str]) -> None:
    assert "Informatiemap" in pages[0]
    assert "Stand op 1 juli 2026" in pages[0]
    assert "14 0513" in pages[0]
    assert "Concept." in pages[0]


def test_the_contents_give_the_page_on_which_each_chapter_begins(pages: list[str]) -> None:
    starts = {title: next(n for n, text in enumerate(pages[2:], 3) if title in text) for title in (
        "Hoeveel geld krijgt u?", "Bent u het niet eens met ons?")}  # fmt: skip
    for title, number in starts.items():
        assert any(title in line and line.endswith(f" {number}") for line in pages[1].splitlines())


def test_chapters_stand_in_the_order_of_their_folders_each_on_a_new_page(pages: list[str]) -> None:
    assert "Wat is bijstand?" in pages[2]
    assert "Wat is bezwaar?" not in pages[2]
    assert "Wat is bezwaar?" in pages[3]


def test_every_page_of_a_chapter_repeats_where_you_are_and_whom_to_call(pages: list[str]) -> None:
    for number, text in enumerate(pages[3:], 4):
        assert "Informatiemap bijstand Bent u het niet eens met ons?" in text
        assert f"Vragen? Bel 14 0513 Stand op 1 juli 2026 {number}" in text


def test_every_chapter_has_its_own_tab_at_the_edge(printed: Pdf) -> None:
    with pdfplumber.open(io.BytesIO(printed.data)) as opened:
        tabs = [[char for char in page.chars if char["x0"] > page.width - 50] for page in opened.pages[2:]]
    assert ["".join(char["text"] for char in tab) for tab in tabs] == ["1", *["2"] * (len(tabs) - 1)]
    assert tabs[0][0]["top"] < tabs[1][0]["top"]


def test_bookmarks_are_the_contents_and_the_chapters_with_their_headings(printed: Pdf) -> None:
    with pikepdf.open(io.BytesIO(printed.data)) as pdf, pdf.open_outline() as outline:
        found = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert found == [
        ("Inhoud", []),
        ("Hoeveel geld krijgt u?", ["Wat is bijstand?"]),
        ("Bent u het niet eens met ons?", ["Wat is bezwaar?"]),
    ]


def test_headings_go_one_level_down_below_the_title_of_the_map(printed: Pdf) -> None:
    with pikepdf.open(io.BytesIO(printed.data)) as pdf:
        tags = [tag for tag, _ in structure_tags(pdf)]
    assert (tags.count("H1"), tags.count("H2")) == (1, 3)


def test_links_lead_to_chapters_on_paper_and_never_to_files(desk: Any) -> None:
    html = infomap_html(CHAPTERS, desk.municipality, DAY)  # type: ignore[arg-type]
    assert 'href="#09-niet-eens"' in html
    assert ".md" not in html
    assert "de gids" in html


def test_a_link_to_a_chapter_that_is_not_there_is_an_error(desk: Any) -> None:
    with pytest.raises(InputErrors, match=r"02-uw-uitkering/hoofdstuk\.md: De link naar het hoofdstuk '09-niet-eens'"):
        infomap_html(CHAPTERS[1:], desk.municipality, DAY)  # type: ignore[arg-type]


def test_examples_and_help_say_what_they_are(desk: Any) -> None:
    html = infomap_html(CHAPTERS, desk.municipality, DAY)  # type: ignore[arg-type]
    assert '<section class="voorbeeld"><p class="label label-voorbeeld">Voorbeeld</p>' in html
    assert '<section class="hulp"><p class="label label-hulp">Hulp nodig?</p>' in html


def test_a_block_with_its_own_heading_gets_no_second_one(desk: Any) -> None:
    own = replace(CHAPTERS[0], text="# Titel\n\n::: hulp\n## Wie helpt u?\n\nBel ons.\n:::\n")
    assert "Hulp nodig?" not in infomap_html([own], desk.municipality, DAY)  # type: ignore[list-item]


def test_checked_amounts_make_no_draft(desk: Any) -> None:
    assert "Concept." not in infomap_html(CHAPTERS[:1], desk.municipality, DAY)  # type: ignore[arg-type]


def test_another_day_can_be_asked_for(desk: Any) -> None:
    renderer = FakeRenderer()
    infomap_pdf(project(desk, CHAPTERS[:1]), renderer, desk.press, on=date(2026, 1, 1))  # type: ignore[arg-type]
    assert renderer.days == [date(2026, 1, 1)]


def test_the_same_input_gives_the_same_bytes(desk: Any, printed: Pdf) -> None:
    assert infomap_pdf(project(desk), FakeRenderer(), desk.press).data == printed.data  # type: ignore[arg-type]


def test_twenty_chapters_keep_their_tabs_on_the_page(desk: Any) -> None:
    many = tuple(
        replace(CHAPTERS[0], template=f"infomap/{n:02d}-deel/hoofdstuk.md", text=f"# Deel {n}\n\nTekst.")
        for n in range(20)
    )
    pdf = infomap_pdf(project(desk, many), FakeRenderer(), desk.press)  # type: ignore[arg-type]
    with pdfplumber.open(io.BytesIO(pdf.data)) as opened:
        assert all("".join(c["text"] for c in p.chars if c["x0"] > p.width - 50) for p in opened.pages[-20:])


def test_a_map_without_chapters_is_an_error(desk: Any) -> None:
    with pytest.raises(InputError, match="nog geen hoofdstuk"):
        infomap_pdf(project(desk, ()), FakeRenderer(), desk.press)  # type: ignore[arg-type]


def test_a_chapter_without_title_is_an_error(desk: Any) -> None:
    with pytest.raises(InputError, match="geen titel"):
        infomap_html([replace(CHAPTERS[0], text="Tekst.")], desk.municipality, DAY)  # type: ignore[list-item]
