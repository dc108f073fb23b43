"""From a loaded project to pages: places, links, order and drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.jump_list import with_jump_list
from publisher.page_links import linked_picture, site_links
from publisher.page_order import menu_key, order_of, with_order
from publisher.page_text import page_text, shortened
from publisher.palette import BLACK, READABLE, WHITE, contrast, palette
from publisher.pictures import picture_element, picture_names
from publisher.search import Entry, index_script, load_synonyms, parsed_synonyms
from publisher.site_page import SitePage
from publisher.site_pages import site_pages
from publisher.site_theme import telephone_link
from tests.publisher.site.conftest import Page

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def places() -> list[str]:
    project = Project.load(ROOT)
    return [page.src_uri for page in site_pages(project, Renderer(project))]


def test_the_start_page_comes_first_and_search_last(places: list[str]) -> None:
    assert places[0] == "index.md"
    assert places[-1] == "zoeken.md"


def test_the_opening_page_of_a_folder_comes_before_its_pages(places: list[str]) -> None:
    folders = [place.rpartition("/")[0] for place in places]
    for folder in {name for name in folders if f"{name}/index.md" in places}:
        assert places[folders.index(folder)] == f"{folder}/index.md"


def test_the_opening_page_of_a_folder_offers_every_page_of_it(built: Callable[[Mapping[str, str]], Path]) -> None:
    texts = {f"site/gids/{name}.md": f"# {name}\n\nTekst over {name}.\n" for name in ("index", "een", "twee")}
    page = Page(built(texts) / "gids" / "index.html")
    cards = [link["href"] for link in page.all("a") if link.get("class") == "helder-kaart__titel"]
    assert cards == ["een/", "twee/"]


def test_a_long_page_begins_with_links_to_its_headings() -> None:
    text = with_jump_list("# Alles\n\nTekst.\n\n## Uw uitkering\n\n### Klein\n\n## Zorg\n", "Wat zoekt u?")
    wanted = "Wat zoekt u?\n\n- [Uw uitkering](#uw-uitkering)\n- [Zorg](#zorg)\n\n## Uw uitkering\n\n### Klein"
    assert text == f"# Alles\n\nTekst.\n\n{wanted}\n\n## Zorg\n"
    assert with_jump_list("# Kort\n", "Wat zoekt u?") == "# Kort\n"


def test_a_page_written_by_hand_wins_over_a_generated_one(project: Path) -> None:
    (project / "site" / "zoeken.md").write_text("# Zelf gemaakt\n", encoding="utf-8")
    loaded = Project.load(project)
    found = [page.text for page in site_pages(loaded, Renderer(loaded)) if page.src_uri == "zoeken.md"]
    assert [text.strip() for text in found] == ["# Zelf gemaakt"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("[a](../04-uw-plichten/hoofdstuk.md)", "[a](uw-plichten.md)"),
        ("[a](../04-uw-plichten/hoofdstuk.md#auto)", "[a](uw-plichten.md#auto)"),
        ("[a](../../site/budgetgids/bijstand.md)", "[a](../budgetgids/bijstand.md)"),
        ("[a](https://example.org/hoofdstuk.md)", "[a](https://example.org/hoofdstuk.md)"),
    ],
)
def test_links_of_chapters_work_on_the_site(typed: str, expected: str) -> None:
    assert site_links(typed) == expected


def test_a_chapter_keeps_its_front_matter_and_gets_an_order() -> None:
    assert with_order("# A\n", 3) == "---\nvolgorde: 3\n---\n# A\n"
    assert with_order("---\nplaatje: geld\n---\n# A\n", 3) == "---\nvolgorde: 3\nplaatje: geld\n---\n# A\n"
    assert with_order("---\nvolgorde: 9\n---\n# A\n", 3) == "---\nvolgorde: 9\n---\n# A\n"


def test_an_order_that_is_no_number_is_an_input_error() -> None:
    with pytest.raises(InputError, match="geen getal") as caught:
        order_of(SitePage(src_uri="a.md", text="---\nvolgorde: eerst\n---\n", template="site/a.md"))
    assert caught.value.path == "site/a.md"


def test_a_folder_stands_where_its_opening_page_wants_to_be() -> None:
    orders = {"b/index.md": 1, "b/x.md": 5, "a/index.md": 2, "a/y.md": 1, "z.md": 3}
    assert sorted(orders, key=lambda uri: menu_key(uri, orders)) == [
        "b/index.md",
        "b/x.md",
        "a/index.md",
        "a/y.md",
        "z.md",
    ]


def test_a_link_gets_the_picture_of_the_page_it_leads_to() -> None:
    page = SitePage(src_uri="gids/a.md", text="---\nplaatje: geld\n---\n# A\n")
    assert linked_picture({"gids/a.md": page}, "hulp/index.md", "../gids/a.md#kop") == "geld"
    assert linked_picture({"gids/a.md": page}, "hulp/index.md", "https://example.org") is None


def test_every_picture_can_be_drawn() -> None:
    for name in picture_names():
        assert picture_element(name).startswith('<svg class="helder-plaatje" aria-hidden="true"'), name
    assert ' width="' not in picture_element("geld").split(">", 1)[0]
    with pytest.raises(InputError, match="raket"):
        picture_element("raket")


def test_phone_numbers_become_links() -> None:
    assert telephone_link("14 0513") == "tel:140513"
    assert telephone_link("+31 513 617-617") == "tel:+31513617617"


@pytest.mark.parametrize("main", ["#0B5563", "#ffe600", "#777777", "#e17000", "#000000", "#ffffff", "#ff0000"])
def test_every_colour_of_a_municipality_can_be_read(main: str) -> None:
    found = palette(main, "#A13D12")
    assert contrast(found.band, WHITE) >= READABLE
    assert contrast(found.link_light, WHITE) >= READABLE
    assert contrast(found.link_dark, BLACK) >= READABLE
    assert found.main == main


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_the_words_of_a_page_leave_out_its_title_and_the_titles_of_blocks() -> None:
    block = '<section><h2 class="helder-blok__titel"><svg></svg>Kort</h2><ul><li>Een &amp; twee</li></ul></section>'
    found = page_text(f"<h1>T</h1>{block}<h2>Kop</h2><p>Drie</p>")
    assert found.body == "Een & twee Kop Drie"
    assert found.headings == ("Kop",)
    assert found.summary == "Een & twee"


def test_a_long_description_is_cut_between_words() -> None:
    cut = shortened("woord " * 40)
    assert len(cut) <= 155
    assert cut.endswith("woord …")


def test_the_index_is_the_same_for_the_same_pages() -> None:
    entry = Entry(title="A", url="a/", section="", description="d", headings=("k",), body="x")
    script = index_script([entry], {"b": ["a"]})
    assert script == index_script([entry], {"b": ["a"]})
    assert script.startswith("window.helderIndex={")


def test_a_wrong_line_among_the_synonyms_is_named() -> None:
    with pytest.raises(InputError, match="paar van woorden") as caught:
        parsed_synonyms("# uitleg\nhuursubsidie\n", "synoniemen.txt")
    assert caught.value.line == 2
    assert load_synonyms()["huursubsidie"] == ["huurtoeslag"]
