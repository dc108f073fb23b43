"""What is made from the data of the guide: lists, amounts, words, addresses and the printed guide."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pdfplumber
import pikepdf
import pytest

from checker import check_text
from checker.errors import InputError, InputErrors
from checker.rules.rule import Severity
from checker.source.glossary import HelpAddress, Word
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.addresses_page import addresses_page
from publisher.amounts_page import amounts_page, is_draft_page
from publisher.glossary_page import glossary_page, with_pages
from publisher.guide_chapters import AUDIENCE, CHAPTER, Entry, by_audience, by_chapter, entries, with_decider
from publisher.guide_index import ABOUT, ALSO, LISTS_OPENING, index_page, index_pictures, list_pages
from publisher.guide_pdf import guide_html, guide_pdf
from publisher.page_text import page_text
from publisher.pdf import Press
from publisher.pdf_checks import structure_tags
from publisher.pictures import picture_names
from publisher.site_pages import site_pages
from publisher.word_explanations import Explainer
from tests.checker.small_project import AMOUNT, make_project
from tests.checker.source.test_scheme import BODY, FRONT, PAGE

DAY = date(2026, 7, 1)
LOAN = (
    PAGE.replace("title: Proef", "title: Lening")
    .replace("# Proef", "# Lening")
    .replace("[kinderen, huur]", "[iedereen]")
)
FILES = {
    "site/budgetgids/index.md": "---\nvolgorde: 100\n---\n# Gids\n\nDit is de gids.\n\n## Zoekt u iets anders?\n\nBel ons.\n",
    "site/budgetgids/proef.md": PAGE.replace("omschrijving: Geld", "omschrijving: Wat geld"),
    "site/budgetgids/lening.md": LOAN.replace("hoofdstuk: zorg", "hoofdstuk: schulden"),
    "site/hulp/index.md": "# Hulp\n",
    "bedragen/bijstand/lokaal.yaml": AMOUNT.split("waarden:")[0].replace("woont alleen", "krijgt extra")
    + "waarden:\n  2026-01-01: {status: in_te_vullen}\ngeldig_gecontroleerd_op: 2026-07-02\n",
    "bedragen/bijstand/straks.yaml": AMOUNT.split("waarden:")[0].replace("woont alleen", "krijgt straks")
    + 'waarden:\n  2026-01-01: {status: raming, verwacht: "9999.99"}\ngeldig_gecontroleerd_op: 2026-07-02\n',
    "bedragen/bijstand/weg.yaml": re.sub(r"2026-07-01: .*", "2026-07-01: null", AMOUNT.replace("woont alleen", "kreeg vroeger")) + "reden: gestopt\n",
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.load(make_project(tmp_path, FILES))


def faults(text: str) -> list[str]:
    """What the checker says of a text, tips apart."""
    return [
        f"{f.rule}: {f.message} ({f.excerpt})" for f in check_text(text).findings if f.severity > Severity.SUGGESTION
    ]


def test_the_opening_page_has_every_chapter_between_what_an_editor_wrote(project: Project) -> None:
    found = entries(project)
    text = index_page("# Gids\n\nDit is de gids.\n\n## Zoekt u iets anders?\n\nBel ons.\n", found)
    assert re.findall("^## (.*)$", text, re.MULTILINE) == [
        "Kies een onderwerp", "Zoek op uw situatie", "Zorg", "Schulden", "Zoekt u iets anders?",
    ]  # fmt: skip
    assert "- [Schulden](#schulden): Hulp als u rekeningen niet kunt betalen." in text
    assert "- [Lening](lening.md)\\\n  Geld om mee te proberen." in text
    assert index_pictures(found) == {"zorg": "zorg", "schulden": "let-op"}


def test_a_list_has_what_is_for_these_readers_and_then_what_is_for_everyone(project: Project) -> None:
    lists = dict(list_pages(entries(project)))
    assert set(lists) == {"voor/index.md", "voor/iedereen.md", "voor/kinderen.md", "voor/huur.md"}
    assert re.findall(r"^## .*|\(.*\.md\)", lists["voor/kinderen.md"], re.MULTILINE) == [
        "## Zorg", "(../proef.md)", "## Ook voor u", "(../lening.md)",
    ]  # fmt: skip
    assert "Ook voor u" not in lists["voor/iedereen.md"]


def test_every_chapter_and_every_audience_has_a_title_and_a_picture() -> None:
    headings = [*CHAPTER.values(), *AUDIENCE.values()]
    assert {heading.picture for heading in headings} <= set(picture_names())
    assert len({heading.title for heading in headings}) == len(headings)
    words = "\n\n".join(f"{heading.title}\n\n{heading.line}" for heading in headings)
    assert not faults(f"{words}\n\n{ABOUT}\n\n{ALSO}\n\n{LISTS_OPENING.split('---')[2]}\n")


def test_the_amounts_page_shows_facts_only(project: Project) -> None:
    text = amounts_page(project.amounts, project.municipality, DAY, entries(project))
    assert "| U woont alleen, per maand | €\u00a01.419,46 |" in text
    assert "Bron: Brief. Nagekeken op 2 juli 2026." in text
    assert "| U krijgt extra, per maand | Vraag het aan ons: 14 0123 |" in text
    assert "| U krijgt straks, per maand | Vraag het aan ons: 14 0123 |" in text
    assert "9999" not in text
    assert "9.999" not in text
    assert "vroeger" not in text
    assert "Lees hier meer:\n\n- [Proef](proef.md)\n- [Lening](lening.md)" in text


def test_amounts_of_several_sources_name_the_number_of_their_own(tmp_path: Path) -> None:
    other = (
        AMOUNT.replace("woont alleen", "woont samen")
        .replace("titel: Brief", "titel: Nieuws")
        .replace("vastgesteld", "te_controleren")
    )
    loaded = Project.load(make_project(tmp_path, {**FILES, "bedragen/bijstand/samen.yaml": other}))
    text = amounts_page(loaded.amounts, loaded.municipality, DAY, ())
    assert "| U woont alleen, per maand | €\u00a01.419,46 |" in text
    assert "| U woont samen, per maand (bron 1) | €\u00a01.419,46 |" in text
    assert "Bron: Brief. Nagekeken op 2 juli 2026." in text
    assert "1. Nieuws. Nagekeken op 2 juli 2026. Wij controleren dit nog." in text
    assert is_draft_page(loaded.amounts, DAY)
    assert not faults(text.split("---")[2])


WORDS = (
    Word(woord="beroep", vormen=("in beroep",), uitleg="U vraagt een rechter om te beslissen.", zie="hulp"),
    Word(woord="voorschot", vormen=("voorschotten",), uitleg="Geld dat u alvast krijgt."),
)


def test_the_glossary_leads_to_pages_that_exist() -> None:
    words = with_pages(WORDS, {"hulp/index.md"})
    assert words[0].zie == "hulp/index.md"
    text = glossary_page(words, {"hulp/index.md": "Hulp"})
    assert "### beroep\n\nU vraagt een rechter om te beslissen. Lees meer: [Hulp](../hulp/index.md)." in text
    with pytest.raises(InputErrors, match="het woord 'beroep' wijst naar de pagina 'hulp', maar die is er niet"):
        with_pages(WORDS, {"help.md"})


def explained(html: str, page: str = "") -> str:
    tree = ET.fromstring(f"<div>{html}</div>")  # noqa: S314
    Explainer(with_pages(WORDS, {"hulp/index.md"}), page=page).explain(tree)
    return ET.tostring(tree, encoding="unicode")


def test_the_first_use_of_a_word_explains_itself_and_the_second_does_not() -> None:
    html = explained("<p>U gaat <em>in\u00a0beroep</em> of niet. Beroep is gratis. Voorschotten, en een voorschot.</p>")
    assert html.count("<button") == html.count("popovertarget") == html.count(' popover="auto"') == 1
    assert ">Voorschotten</button><span" in html
    html = explained("<p>U gaat <em>in\u00a0beroep</em> en nog eens in beroep.</p>")
    assert html.count("<button") == 1
    assert '<em><button type="button" class="helder-woord" popovertarget="woord-1">in\u00a0beroep</button>' in html
    assert (
        '<a class="helder-woord__meer" href="hulp/index.md">Lees meer over beroep</a></span></em> en nog eens in beroep.</p>'
        in html
    )


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Een voorschot</h2>",
        "<h1>Voorschot</h1><p>U krijgt een voorschot.</p>",
        "<p>U krijgt een voorschot. Een voorschot is geld dat u alvast krijgt.</p>",
        "<p>Een voorschot (geld dat u alvast krijgt) is gratis.</p>",
        '<p><a href="x">voorschot</a></p>',
        '<li class="helder-kaart"><p>voorschot</p></li>',
        "<p>voorschotje, huurvoorschot, voorschot-brief</p>",
    ],
)
def test_where_a_word_needs_no_explanation(html: str) -> None:
    assert "<button" not in explained(html)


def test_the_search_does_not_see_explanations() -> None:
    html = explained("<p>U gaat in beroep bij ons.</p><p>Dag.</p>")
    assert page_text(html).body == "U gaat in beroep bij ons. Dag."


def test_a_word_stays_as_it_is_on_its_own_page() -> None:
    assert "<button" not in explained("<p>U gaat in beroep.</p>", page="hulp/index.md")


ADDRESS = HelpAddress(id="loket", naam="Het Loket", waarvoor="Vragen over uw recht.", te_controleren=True)


def test_an_address_says_how_sure_it_is() -> None:
    checked = ADDRESS.model_copy(
        update={"te_controleren": False, "nagekeken_op": DAY, "website": "https://www.svb.nl/"}
    )
    text = addresses_page([ADDRESS, checked], "14 0123")
    assert text.count("\n\nWij kijken dit nog na.") == 1
    assert text.count("14 0123") == 1, "the number stands once, at the top"
    assert "- Kijk op [www.svb.nl](https://www.svb.nl).\n\nNagekeken op 1 juli 2026." in text
    assert not faults(text.split("---")[2])


def test_who_decides_stands_below_the_short_block(project: Project) -> None:
    scheme = entries(project)[0].scheme
    text = "# A\n\n::: kort\n- B.\n:::\n\n## C\n"
    assert with_decider(text, scheme) == "# A\n\n::: kort\n- B.\n:::\n\n**Wie beslist?** De gemeente.\n\n## C\n"
    assert with_decider(text, scheme.model_copy(update={"soort": ("hulp",)})) == text


def test_the_site_has_every_generated_page(project: Project) -> None:
    loaded = replace(project, words=WORDS, addresses=(ADDRESS,))
    order = [page.src_uri for page in site_pages(loaded, Renderer(loaded))]
    guide = [name for name in order if name.startswith("budgetgids/")]
    assert guide[:3] == ["budgetgids/index.md", "budgetgids/proef.md", "budgetgids/lening.md"]
    assert guide[3] == "budgetgids/voor/index.md"
    assert guide[-1] == "budgetgids/bedragen.md"
    assert {"woordenlijst/index.md", "hulp/adressen.md"} <= set(order)


def test_a_link_to_a_scheme_that_is_not_there_names_file_and_line(tmp_path: Path) -> None:
    page = FRONT + BODY.replace("Dit is een korte zin.", "Lees [meer](leening.md).", 1)
    loaded = Project.load(make_project(tmp_path, {**FILES, "site/budgetgids/proef.md": page}))
    with pytest.raises(InputErrors) as caught:
        site_pages(loaded, Renderer(loaded))
    (error,) = caught.value.errors
    assert (str(error.path), error.line) == ("site/budgetgids/proef.md", 16)
    assert error.remedy == "Bedoelt u 'lening.md'?"


def test_the_printed_guide_holds_everything(project: Project) -> None:
    loaded = replace(project, words=WORDS, addresses=(ADDRESS,))
    pdf = guide_pdf(loaded, Renderer(loaded), Press(loaded.root), on=DAY)
    with pdfplumber.open(io.BytesIO(pdf.data)) as file:
        text = "\n".join(page.extract_text() for page in file.pages)
    for words in (
        "Stand op 1 juli 2026",
        "Zorg",
        "Schulden",
        "Proef",
        "Lening",
        "Alle bedragen",
        "Woordenlijst",
        "Het Loket",
    ):
        assert words in text, words
    with pikepdf.open(io.BytesIO(pdf.data)) as file:
        assert {"H1", "H2", "H3", "Table"} <= {name.lstrip("/") for name, _ in structure_tags(file)}
        titles = [str(item.title) for item in file.open_outline().root]
    assert titles == ["Inhoud", "Zorg", "Schulden", "Alle bedragen", "Woordenlijst", "Adressen"]


def test_a_guide_without_schemes_cannot_be_printed(tmp_path: Path) -> None:
    loaded = Project.load(make_project(tmp_path))
    with pytest.raises(InputError, match="nog geen regelingen"):
        guide_pdf(loaded, Renderer(loaded), Press(loaded.root))


def test_links_between_schemes_work_on_paper(tmp_path: Path) -> None:
    page = FRONT + BODY.replace("Dit is een korte zin.", "Lees [meer](lening.md) of [dit](../hulp/index.md).", 1)
    loaded = Project.load(make_project(tmp_path, {**FILES, "site/budgetgids/proef.md": page}))
    html, chapters = guide_html(loaded, Renderer(loaded), entries(loaded), DAY)
    assert '<a href="#regeling-lening">meer</a> of dit.' in html
    assert chapters == len(by_chapter(entries(loaded))) + 1


ROOT = Path(__file__).parents[2]
OUR_SCHEMES = entries(Project.load(ROOT))


def test_our_guide_has_every_chapter_and_something_for_every_reader() -> None:
    assert set(by_chapter(OUR_SCHEMES)) == set(CHAPTER)
    assert set(by_audience(OUR_SCHEMES)) == set(AUDIENCE)


@pytest.mark.parametrize("entry", OUR_SCHEMES, ids=lambda entry: entry.page.name)
def test_the_line_that_lists_show_of_a_scheme_is_plain_dutch(entry: Entry) -> None:
    found = faults(f"{entry.scheme.omschrijving}\n\nOver de regeling beslist {entry.scheme.beslist}.\n")
    assert not [fault for fault in found if not fault.startswith("W03")]  # an abbreviation is explained on the page
