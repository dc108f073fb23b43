"""The amounts that a citizen sees, on pages, in the informatiemap, on letters and on inserts, against the data."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from ruamel.yaml import YAML

from checker.source.amounts import Amount
from checker.source.cases import load_case
from checker.source.dutch import long_date, money, percentage
from checker.source.project import Project
from checker.source.render import Renderer, Variant
from publisher.changes import changes
from publisher.changes_letter import letter_data
from publisher.infomap_pdf import infomap_pdf
from publisher.insert import chosen, insert_pdf
from publisher.letter_pdf import letter_pdf
from publisher.page_text import page_text
from publisher.pdf import Press

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]
MONEY = re.compile(r"€ ?\d[\d.]*,\d\d")


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.load(ROOT)


@pytest.fixture(scope="module")
def renderer(project: Project) -> Renderer:
    return Renderer(project)


@pytest.fixture(scope="module")
def press(project: Project) -> Press:
    return Press(project.root)


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def words(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as opened:
        return plain(" ".join(page.extract_text() for page in opened.pages))


def shown(amount: Amount, day: date) -> str:
    """The value as a reader sees it."""
    entry = amount.on(day)
    assert entry is not None
    assert entry.waarde is not None
    if amount.eenheid == "EUR":
        return plain(money(entry.waarde))
    return percentage(entry.waarde) if amount.eenheid == "procent" else f"{entry.waarde:f}"


def missing(project: Project, variant: Variant, day: date, text: str) -> list[str]:
    """The amounts this text asked for whose value it does not show."""
    found = [(key, shown(project.amounts.amount(key), day)) for key, _ in variant.amounts_used]
    return [f"{variant.document}: {key} {value}" for key, value in found if value not in text]


def certain(project: Project, days: set[date]) -> set[str]:
    """Every sum of money that may be printed on one of these days."""
    entries = ((one, one.on(day)) for one in project.amounts if one.eenheid == "EUR" for day in days)
    return {plain(money(entry.waarde)) for _, entry in entries if entry and entry.waarde is not None}


def test_pages_show_the_amounts_they_ask_for(project: Project, renderer: Renderer, pages: Mapping[str, Any]) -> None:
    found: list[str] = []
    for page in project.pages:
        variant = renderer.render_page(page)
        name = page.name.removesuffix("index").rstrip("/")
        built = pages.get(f"{name}/index.html" if name else "index.html")
        if built is not None and variant.amounts_used:
            found += missing(project, variant, project.settings.peildatum, plain(page_text(built.text).body))
    assert found == []


def test_no_page_shows_a_sum_that_is_not_in_the_data(project: Project, pages: Mapping[str, Any]) -> None:
    """Pages on changes show two dates; every other page shows the reference date only."""
    now = certain(project, {project.settings.peildatum})
    dated = certain(project, {day for pair in project.settings.wijzigingen for day in pair})
    wrong: list[str] = []
    for name, page in pages.items():
        if name.startswith(("wijzigingen/", "nieuws/")):
            continue
        found = {plain(text) for text in MONEY.findall(plain(page_text(page.text).body))}
        wrong += [f"{name}: {text}" for text in sorted(found - now)]
    for name, page in pages.items():
        if name.startswith("nieuws/"):
            found = {plain(text) for text in MONEY.findall(plain(page_text(page.text).body))}
            wrong += [f"{name}: {text}" for text in sorted(found - dated)]
    assert wrong == []


def test_change_pages_show_old_and_new_of_all_that_changes(project: Project, pages: Mapping[str, Any]) -> None:
    for old, new in project.settings.wijzigingen:
        text = plain(page_text(pages[f"wijzigingen/{new}/index.html"].text).body)
        for item in changes(project.amounts, old, new).amounts:
            values = [value for value in (item.old, item.new) if value is not None and item.unit == "EUR"]
            assert [value for value in values if plain(money(value)) not in text] == [], item.key


def test_the_printed_informatiemap_shows_the_amounts_it_asks_for(
    project: Project, renderer: Renderer, press: Press
) -> None:
    text = words(infomap_pdf(project, renderer, press).data)
    chapters = [renderer.render_page(chapter) for chapter in project.chapters]
    day = project.settings.peildatum
    assert [line for chapter in chapters for line in missing(project, chapter, day, text)] == []


def test_letters_show_the_amounts_of_their_own_date(project: Project, renderer: Renderer, press: Press) -> None:
    def one_of_each() -> Iterator[Variant]:
        for letter in project.letters:
            variants = (renderer.render_case(letter, case) for case in letter.cases)
            found = next((one for one in variants if _has_sums(project, one)), None)
            if found is not None:
                yield found

    lines: list[str] = []
    for variant in one_of_each():
        text = words(letter_pdf(variant, project.municipality, press).data)
        lines += missing(project, variant, variant.data["datum"], text)
    assert lines == []


def test_inserts_show_what_the_data_says_of_their_dates(project: Project, press: Press) -> None:
    for old, new in project.settings.wijzigingen:
        pdf = insert_pdf(project.amounts, project.municipality, press, old, new)
        text = words(pdf.data)
        assert pdf.pages == 2
        assert long_date(new) in text
        assert set(map(plain, MONEY.findall(text))) <= certain(project, {old, new})
        for item in chosen(changes(project.amounts, old, new)).amounts:
            assert item.old is None or plain(money(item.old)) in text, item.key


def test_the_letter_on_changes_takes_its_data_from_the_book(project: Project, tmp_path: Path) -> None:
    letter = project.letter("wijziging-regels")
    assert letter is not None
    case = next(case for case in letter.cases if case.name == "elk-jaar")
    content = YAML(typ="safe").load(case.path.read_text(encoding="utf-8"))
    found = changes(project.amounts, date(2026, 1, 1), date(2026, 7, 1))
    keys = ["bijstand.alleenstaand", "vrijlating.inkomsten_maximum"]
    content["gegevens"] |= letter_data(found, keys)
    path = tmp_path / "lezer.yaml"
    with path.open("w", encoding="utf-8") as stream:
        YAML().dump(content, stream)
    text = plain(Renderer(project).render_case(letter, load_case(letter.spec, path, path.name)).text)
    for key in keys:
        for day in (found.old, found.new):
            assert shown(project.amounts.amount(key), day) in text


def _has_sums(project: Project, variant: Variant) -> bool:
    return any(project.amounts.amount(key).eenheid != "weken" for key, _ in variant.amounts_used)
