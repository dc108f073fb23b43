"""The front matter and the headings of a page of the guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputErrors
from checker.source.project import Project
from checker.source.scheme import AUDIENCES, CHAPTERS, HEADINGS, is_scheme
from tests.checker.small_project import make_project

PLACE = "site/budgetgids/proef.md"
FRONT = """---
title: Proef
omschrijving: Geld om mee te proberen.
plaatje: geld
volgorde: 1
hoofdstuk: zorg
voor: [kinderen, huur]
beslist: de gemeente
soort: [vast]
bedragen: [bijstand.alleenstaand]
---
# Proef
"""
BODY = "".join(f"\n## {heading}\n\nDit is een korte zin.\n" for heading in HEADINGS)
PAGE = FRONT + BODY


def errors_of(root: Path, text: str) -> list[tuple[int | None, str, str]]:
    with pytest.raises(InputErrors) as caught:
        Project.load(make_project(root, {PLACE: text}))
    assert {str(error.path) for error in caught.value.errors} == {PLACE}
    return [(error.line, error.problem, error.remedy or "") for error in caught.value.errors]


def test_a_page_of_the_guide_knows_its_scheme(tmp_path: Path) -> None:
    files = {PLACE: PAGE, "site/budgetgids/index.md": "# Gids\n", "site/hulp.md": "# Hulp\n"}
    pages = {page.name: page.scheme for page in Project.load(make_project(tmp_path, files)).pages}
    scheme = pages["budgetgids/proef"]
    assert scheme is not None
    assert (scheme.hoofdstuk, scheme.voor, scheme.bedragen) == (
        "zorg",
        ("kinderen", "huur"),
        ("bijstand.alleenstaand",),
    )
    assert pages["budgetgids/index"] is pages["hulp"] is None


WRONG = {
    "chapter": (PAGE.replace("hoofdstuk: zorg", "hoofdstuk: zorgg"), 6, "'hoofdstuk' kan niet", "'zorg'"),
    "audience": (PAGE.replace("[kinderen, huur]", "[kinderen, huurders]"), 7, "'voor.2' kan niet", "'huur'"),
    "unknown key": (PAGE.replace("soort:", "sort: x\nsoort:"), 9, "'sort' is een onbekende naam", "'soort'"),
    "missing key": (PAGE.replace("beslist: de gemeente\n", ""), None, "'beslist' ontbreekt", "beslist"),
    "unknown amount": (PAGE.replace("[bijstand.alleenstaand]", "[bijstand.alleen]"), 10, "het bedrag 'bijstand.alleen' bestaat niet", "'bijstand.alleenstaand'"),
    "no front matter": ("# Proef\n" + BODY, 1, "geen gegevens bovenaan", "Begin met ---"),
    "unknown heading": (PAGE.replace("## Bedragen", "## Bedrag"), 34, "de kop 'Bedrag' hoort niet", "'Bedragen'"),
    "missing heading": (PAGE.replace("## Wie helpt u?\n", ""), 1, "de kop 'Wie helpt u?' ontbreekt", "## Wie helpt u?"),
    "wrong order": (FRONT + "\n## Wat krijgt u?\n" + BODY, 14, "niet in de vaste volgorde", "Voor wie?"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "problem", "remedy"), WRONG.values(), ids=WRONG)
def test_a_wrong_page_is_named_with_line_and_remedy(
    tmp_path: Path, text: str, line: int | None, problem: str, remedy: str
) -> None:
    found = errors_of(tmp_path, text)
    assert [(at, problem in said, remedy in mend) for at, said, mend in found] == [(line, True, True)], found


def test_a_page_without_amounts_needs_no_heading_for_them(tmp_path: Path) -> None:
    text = PAGE.replace("bedragen: [bijstand.alleenstaand]\n", "").split("\n## Bedragen")[0]
    assert Project.load(make_project(tmp_path, {PLACE: text})).pages[0].scheme


def test_only_pages_in_the_folder_itself_are_schemes() -> None:
    assert is_scheme("budgetgids/zorgtoeslag")
    assert not any(map(is_scheme, ("budgetgids/index", "budgetgids/voor/kinderen", "index", "en/budgetgids/bijstand")))


def test_chapters_and_audiences_are_those_of_the_guide() -> None:
    assert len(set(CHAPTERS)) == len(CHAPTERS) == 11
    assert AUDIENCES[0] == "iedereen"
