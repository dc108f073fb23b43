"""The page about accessibility: made from data, plain, and never better than what somebody really looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils import meta

from checker import check_text
from checker.errors import HelderError, InputErrors
from checker.rules.rule import Severity
from checker.source.project import Project
from checker.source.yaml_file import parse_text
from publisher.made_pages import statement_pages
from publisher.statement import FILE, Statement, complaints_address
from publisher.statement_page import statement_page

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / FILE).read_text(encoding="utf-8")
OWN = "soort: eigen\n"
EXPERT = 'soort: deskundige\n  door: Bureau Voorbeeld\n  rapport: "https://rapport.example"\n'
REGISTER = "in_register: https://www.toegankelijkheidsverklaring.nl/register/1\n"
Build = Callable[[Mapping[str, str]], Path]


@pytest.fixture(scope="module")
def ours() -> Project:
    return Project.load(ROOT)


def shown(ours: Project, text: str) -> str:
    statement = parse_text(Statement, text, FILE)
    return statement_page(statement, ours.municipality, complaints_address(statement, ours.addresses))


def test_every_page_leads_to_it(pages: Mapping[str, Any]) -> None:
    assert "over/toegankelijkheid/index.html" in pages
    for name, page in pages.items():
        assert any(link.get("href", "").endswith("toegankelijkheid/") for link in page.all("a")) or (
            name == "over/toegankelijkheid/index.html" or 'name="robots"' in page.text
        ), name


def test_an_own_test_does_not_pass_for_an_examination(ours: Project) -> None:
    text = shown(ours, TEXT)
    assert "Wij keken de website zelf na" in text
    assert "Niemand van buiten heeft de website onderzocht." in text
    assert "Er is nog geen officiële verklaring." in text
    assert "De gemeente moet deze pagina nog nakijken." in text
    assert "Alles is in orde" not in text


def test_a_checked_statement_after_an_examination_says_so(ours: Project) -> None:
    text = TEXT.replace(OWN, EXPERT).replace("te_controleren: true", "te_controleren: false\nnagekeken_op: 2026-12-01")
    page = shown(ours, f"status: B\n{REGISTER}{text}")
    assert "De website voldoet aan een deel van de eisen. Dit heet status B." in page
    assert "Bureau Voorbeeld heeft de website onderzocht." in page
    assert "keek deze verklaring na op 1 december 2026" in page
    assert "moet deze pagina nog nakijken" not in page


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"status: C\n{TEXT}", "een status hoort bij een verklaring in het register"),
        (f"status: B\n{REGISTER}{TEXT}", "status B kan alleen na een onderzoek door een deskundige"),
        (f"status: A\n{REGISTER}{TEXT.replace(OWN, EXPERT)}", "bij status A is alles in orde"),
        (TEXT.replace(OWN, "soort: deskundige\n"), "schrijf erbij wie het onderzoek deed"),
        (TEXT.replace("te_controleren: true", "te_controleren: false"), "op welke dag u dit nakeek"),
        (TEXT.replace("datum: 2026-11-22", "datum: gisteren"), "'onderzoek.datum' is geen bestaande datum"),
        (TEXT.replace("regels:", "regel:"), "'regel' is een onbekende naam"),
    ],
)
def test_a_statement_that_claims_too_much_or_too_little_is_refused(text: str, problem: str) -> None:
    with pytest.raises(InputErrors, match=problem):
        parse_text(Statement, text, FILE)


def test_an_unknown_address_for_complaints_stops_the_build(ours: Project, built: Build) -> None:
    with pytest.raises(
        HelderError, match=r"toegankelijkheid\.yaml.*'ombudsmn' bij 'klacht' staat niet in adressen\.yaml"
    ):
        shown(ours, TEXT.replace("klacht: ombudsman", "klacht: ombudsmn"))
    with pytest.raises(HelderError, match=r"toegankelijkheid\.yaml.*staat niet in adressen\.yaml"):
        built({FILE: TEXT})  # this small project has no addresses at all


def test_a_project_without_a_statement_has_no_page(built: Build) -> None:
    assert not (built({}) / "over").exists()


def test_the_page_reads_as_plainly_as_the_rest(ours: Project) -> None:
    [page] = statement_pages(ours)
    report = check_text(meta.get_data(page.text)[0], select=["Z", "W", "O", "T"], ignore=["Z02", "W02", "W03"])
    assert [found.message for found in report.findings if found.severity > Severity.SUGGESTION] == []


def test_mail_is_offered_where_there_is_an_address(ours: Project) -> None:
    statement = parse_text(Statement, TEXT, FILE)
    with_mail = ours.municipality.model_copy(update={"email": "lezers@gemeente.example"})
    text = statement_page(statement, with_mail, complaints_address(statement, ours.addresses))
    assert "of mail naar [lezers@gemeente.example](mailto:lezers@gemeente.example)." in text
