"""The list of addresses: it agrees with what the municipality says of itself, and with the websites in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import check_text
from checker.rules.rule import Severity
from checker.source.glossary import HelpAddress, load_addresses
from checker.source.project import Project

ROOT = Path(__file__).parents[3]
ADDRESSES = load_addresses(ROOT)
WEBSITE = re.compile(r"\b(?:www\.)?((?:[a-z]+\.)+nl)\b")
FREE = ("0800", "112")  # bodies for the whole country


def websites(*folders: str) -> Iterator[tuple[str, str]]:
    """Every website that a text names, with the text."""
    for path in sorted(path for folder in folders for path in (ROOT / folder).rglob("*.md")):
        for found in WEBSITE.findall(path.read_text(encoding="utf-8")):
            yield found, path.relative_to(ROOT).as_posix()


def bare(website: str) -> str:
    return website.removeprefix("https://").removeprefix("www.").rstrip("/")


def test_every_website_in_a_text_stands_in_the_list_so_that_one_place_is_checked() -> None:
    listed = {bare(address.website) for address in ADDRESSES if address.website}
    assert not {(name, path) for name, path in websites("site", "infomap", "letters") if name not in listed}


def test_what_the_list_says_of_the_municipality_is_what_the_municipality_says_itself() -> None:
    municipality = Project.load(ROOT).municipality
    own = {address.telefoon for address in ADDRESSES if address.telefoon and not address.telefoon.startswith(FREE)}
    assert own == {municipality.telefoon}
    [town_hall] = [address for address in ADDRESSES if address.id == "gemeente"]
    visit = municipality.bezoekadres
    assert town_hall.naam == municipality.naam
    assert town_hall.website == municipality.website
    assert town_hall.adres == f"{visit.straat}, {visit.postcode} {visit.plaats}"


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.id)
def test_a_reader_with_little_reading_skill_understands_what_it_is_for(address: HelpAddress) -> None:
    findings = check_text(address.waarvoor, select=["Z", "W", "T"], ignore=["Z02"]).findings
    assert [found.message for found in findings if found.severity > Severity.SUGGESTION] == []
