"""One Markdown for letter and page: blocks, tables, lists of pages and anchors, as MkDocs renders them."""

from __future__ import annotations

import pytest
from markdown import Markdown
from mkdocs.exceptions import PluginError

from publisher.markdown_html import markdown_html
from publisher.site_markdown import OneMarkdown

PICTURES = {"a.md": "geld", "b.md": "huis"}


def html(text: str, *, cards: bool = False) -> str:
    builtin = ["toc", "tables", "fenced_code"]
    return Markdown(extensions=[*builtin, OneMarkdown(picture_of=PICTURES.get if cards else None)]).convert(text)


def test_plain_text_comes_out_as_in_letters() -> None:
    text = "Een *twee* **drie** `vier` & <vijf>\\\nzes\n\n1. a\n2. b\n\n> c\n\n---\n"
    assert "".join(html(text).split()) == "".join(markdown_html(text).split())


def test_what_commonmark_and_python_markdown_read_differently_follows_commonmark() -> None:
    assert "<ul>" in html("Tekst\n- punt\n")
    assert "<script>" not in html("<script>x</script>\n")
    assert "<code>" in html("```\n# geen kop\n```\n")


def test_an_empty_page_is_empty() -> None:
    assert html("") == ""


def test_headings_get_the_anchors_of_mkdocs() -> None:
    assert '<h2 id="wat-krijgt-u">' in html("## Wat krijgt u?\n")


@pytest.mark.parametrize("name", ["kort", "actie", "let-op", "hulp", "bezwaar", "voorbeeld"])
def test_every_container_has_a_title_with_a_picture(name: str) -> None:
    found = html(f"::: {name}\n- punt\n:::\n")
    assert f'<section class="helder-blok helder-blok--{name}">' in found
    assert found.count("helder-blok__titel") == 1
    assert found.index("<svg") < found.index("punt")


def test_a_heading_the_editor_typed_is_the_title_of_the_container() -> None:
    found = html("::: hulp\n## Wie belt u?\n\nOns.\n:::\n")
    assert "Hulp nodig?" not in found
    assert 'class="helder-blok__titel"' in found


def test_points_of_kort_get_the_pictures_of_letters() -> None:
    found = html("::: kort\n- U krijgt **geld**.\n:::\n")
    assert '<li class="pictogram-geld"><svg' in found
    assert "<div>U krijgt <strong>geld</strong>.</div>" in found


def test_a_wrong_pictogram_is_a_fault_mkdocs_can_show() -> None:
    with pytest.raises(PluginError, match="raket"):
        html("::: kort\n- ![](pictogram:raket) U krijgt geld.\n:::\n")


def test_tables_can_be_scrolled_with_the_keyboard() -> None:
    found = html("| Wat | Bedrag |\n|---|--:|\n| Huur | 3 |\n")
    assert '<div aria-label="Tabel" class="helder-tabel" role="group" tabindex="0"><table>' in found
    assert 'scope="col">Bedrag</th>' in found


def test_cells_of_wide_tables_know_their_column() -> None:
    found = html("| Wat | Oud | Nieuw |\n|---|--:|--:|\n| Huur | 3 | 4 |\n")
    assert "helder-tabel--breed" in found
    assert 'data-kop="Nieuw">4</td>' in found


def test_a_list_of_pages_becomes_cards_on_an_opening_page() -> None:
    found = html("- [Eerste](a.md): over **geld**.\n- [Tweede](b.md)\n", cards=True)
    assert found.count('class="helder-kaart"') == 2
    assert '<p class="helder-kaart__tekst">Over <strong>geld</strong>.</p>' in found
    assert html("- [Eerste](a.md)\n") == '<ul>\n<li><a href="a.md">Eerste</a></li>\n</ul>'


def test_a_list_with_other_things_stays_a_list() -> None:
    assert "helder-kaart" not in html("- [Eerste](a.md)\n- gewoon\n", cards=True)
    assert "helder-kaart" not in html("- [Eerste](a.md)\n- [Elders](https://example.org)\n", cards=True)
    assert "helder-kaart" not in html("- Lees [Eerste](a.md)\n", cards=True)


def test_phone_numbers_in_text_can_be_tapped() -> None:
    found = html("Bel 14 0513 of **0513 617 617**, of 0800-8013.\n")
    assert [link.split('"')[0] for link in found.split('href="')[1:]] == [
        "tel:140513",
        "tel:0513617617",
        "tel:08008013",
    ]
    assert found.startswith("<p>Bel <a ")
    assert found.endswith("</a>.</p>")


@pytest.mark.parametrize(
    "text", ["## Bel 14 0513", "Op 14 09 2026", "€ 1.014 0513,00", "Postbus 15000", "[14 0513](a.md)"]
)
def test_other_numbers_and_headings_are_no_phone_links(text: str) -> None:
    assert "tel:" not in html(text)
