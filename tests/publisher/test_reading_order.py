"""Groups of amounts stand in the same order wherever a reader meets them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from checker.source.project import Project
from publisher.amounts_page import amounts_page
from publisher.changes import changes
from publisher.reading_order import GROUPS

PROJECT = Project.load(Path(__file__).parents[2])
OLD, NEW = date(2026, 1, 1), date(2026, 7, 1)


def test_every_group_of_the_data_has_its_place() -> None:
    data = [part.groep for part in (*PROJECT.amounts, *PROJECT.amounts.rules)]
    assert set(data) == set(GROUPS)


def test_the_page_of_all_amounts_and_the_changes_keep_that_order() -> None:
    page = re.findall(r"^## (.+)$", amounts_page(PROJECT.amounts, PROJECT.municipality, NEW, ()), re.MULTILINE)
    changed = [group.name for group in changes(PROJECT.amounts, OLD, NEW).groups()]
    for shown in (page, changed):
        assert shown == sorted(shown, key=GROUPS.index)
        assert shown[0] == "Uw uitkering"


def test_on_the_page_somebody_who_lives_alone_finds_the_own_amount_first() -> None:
    text = amounts_page(PROJECT.amounts, PROJECT.municipality, NEW, ())
    rows = [line for line in text.splitlines() if line.startswith("| U")]
    assert rows[0].startswith("| U woont alleen, of alleen met uw kinderen")
