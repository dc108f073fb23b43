"""Every wrong file gives a Dutch error with file, line and remedy, and all errors are shown together."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputError, InputErrors
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.variants import letter_variants
from tests.checker.small_project import ALONE, AMOUNT, BRIEF, CASE, MUNICIPALITY, PYPROJECT, SPEC, make_project

CASE_FILE = "letters/een-brief/voorbeelden/alleen.yaml"
SPEC_FILE = "letters/een-brief/brief.yaml"
AMOUNT_FILE = "bedragen/bijstand/alleenstaand.yaml"

WRONG_FILES = {
    "missing field": (CASE_FILE, ALONE.replace("  kenmerk: K-1\n", ""), None, "'kenmerk' ontbreekt"),
    "wrong type": (CASE_FILE, ALONE.replace("posten: []", "posten: nee"), 7, "'posten' moet een lijst zijn"),
    "unknown field": (CASE_FILE, ALONE + "  partnr: Jan\n", 8, "'partnr' is een onbekend veld"),
    "broken date": (CASE_FILE, ALONE.replace("2026-07-06", "2026-02-30"), 3, "deze datum bestaat niet"),
    "date as text": (CASE_FILE, ALONE.replace("2026-07-06", "6 juli"), 3, "'datum' is geen bestaande datum"),
    "amount with three decimals": (
        CASE_FILE, CASE + "  posten: [{naam: x, bedrag: '1.234'}]\n", 7, "'posten.1.bedrag' is geen bedrag",
    ),
    "case without data": (CASE_FILE, "omschrijving: x\n", None, "'gegevens' ontbreekt"),
    "yaml that is none": (CASE_FILE, "omschrijving: x\n  gegevens: [\n", 2, "geen geldige YAML"),
    "key twice": (CASE_FILE, ALONE + "  kenmerk: K-2\n", None, "geen geldige YAML"),
    "kind of letter": (SPEC_FILE, SPEC.replace("soort: bericht", "soort: brief"), 2, "de waarde van 'soort' kan niet"),
    "what a letter does in law": (SPEC_FILE, SPEC.replace("soort: bericht", "soort: bericht\nhandelingen: [uitstel, boet]"), 3, "handelingen.2"),
    "field of unknown type": (SPEC_FILE, SPEC.replace("type: tekst, betekenis: Naam van", "type: text, betekenis: Naam van"), 7, "velden.partner.type"),
    "choice without options": (SPEC_FILE, SPEC.replace("type: tekst, betekenis: Naam van", "type: keuze, betekenis: Naam van"), 7, "opties"),
    "field that every letter has": (SPEC_FILE, SPEC + "  datum: {type: datum, betekenis: Dag}\n", None, "bestaat al in elke brief"),
    "colour": ("gemeente.yaml", MUNICIPALITY.replace("#0B5563", "blauw"), 9, "kleuren.hoofd"),
    "window": ("gemeente.yaml", MUNICIPALITY + "envelop: {venster: midden}\n", 14, "envelop.venster"),
    "window too low": ("gemeente.yaml", MUNICIPALITY + "envelop: {omlaag: 30}\n", 14, "envelop.omlaag"),
    "language by its name": ("gemeente.yaml", MUNICIPALITY + "talen: [{taal: Engels, naam: Engels, tekst: Call us.}]\n", 14, "talen.1.taal"),
    "unknown key": ("gemeente.yaml", MUNICIPALITY.replace("telefoon_bereikbaar", "telefoon_bereikbar"), 6, "onbekende naam"),
    "value without source": (AMOUNT_FILE, AMOUNT.replace(", bron: {titel: Brief, gezien: 2026-01-02}", ""), 9, "bron"),
    "ended without reason": (AMOUNT_FILE, AMOUNT.replace("geldig_", "  2027-01-01: null\ngeldig_"), None, "reden"),
    "expected value as fact": (AMOUNT_FILE, AMOUNT.replace('"1419.46", status: vastgesteld', '"1419.46", status: raming'), 10, "nog niet zeker"),
    "reference date": ("pyproject.toml", PYPROJECT.replace("2026-07-01\n", "'gisteren'\n"), 2, "peildatum"),
    "unknown setting": ("pyproject.toml", PYPROJECT + "taal = 'nl'\n", 4, "taal"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "line", "problem"), WRONG_FILES.values(), ids=WRONG_FILES)
def test_a_wrong_file_is_named_with_line_problem_and_remedy(
    tmp_path: Path, name: str, text: str, line: int | None, problem: str
) -> None:
    with pytest.raises((InputErrors, InputError)) as caught:
        Project.load(make_project(tmp_path, {name: text}))
    errors = caught.value.errors if isinstance(caught.value, InputErrors) else (caught.value,)
    matching = [error for error in errors if problem in error.problem and str(error.path) == name]
    assert matching, [str(error) for error in errors]
    assert matching[0].remedy
    if line is not None:
        assert matching[0].line == line


def test_an_unknown_act_in_law_names_the_nearest(tmp_path: Path) -> None:
    spec = SPEC.replace("soort: bericht", "soort: bericht\nhandelingen: [terugvorderen]")
    with pytest.raises(InputErrors) as caught:
        Project.load(make_project(tmp_path, {SPEC_FILE: spec}))
    assert "Bedoelt u 'terugvordering'?" in str(caught.value)


UNDECLARED = {
    "a field": ("Dag.\n{{ partnr }}\n", "partnr", "partner"),
    "in a condition": ("Dag.\n{% if partnr %}x{% endif %}\n", "partnr", "partner"),
    "a part of a group": ("Dag.\n{{ ontvanger.nam }}\n", "nam", "naam"),
    "a part of a list": ("Dag.\n{% for post in posten %}{{ post.bedrg }}{% endfor %}\n", "bedrg", "bedrag"),
    "of the municipality": ("Dag.\n{{ gemeente.telefon }}\n", "telefon", "telefoon"),
}


@pytest.mark.parametrize(("text", "name", "near"), UNDECLARED.values(), ids=UNDECLARED)
def test_an_undeclared_field_in_a_template_is_named(tmp_path: Path, text: str, name: str, near: str) -> None:
    project = Project.load(make_project(tmp_path, {"letters/een-brief/brief.md": text}))
    (letter,) = project.letters
    with pytest.raises(InputError) as caught:
        letter_variants(Renderer(project), letter)
    assert (str(caught.value.path), caught.value.line) == ("letters/een-brief/brief.md", 2)
    assert caught.value.problem == f"'{name}' is geen bekend veld"
    assert f"Bedoelt u '{near}'?" in str(caught.value.remedy)
    assert f"'{name}: {{type: tekst, betekenis: …}}'" in str(caught.value.remedy)


def test_an_undeclared_field_in_a_case_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputErrors) as caught:
        Project.load(make_project(tmp_path, {CASE_FILE: ALONE + "  partnr: Jan\n"}))
    (error,) = caught.value.errors
    assert (error.path, error.line) == (CASE_FILE, 8)
    assert error.remedy == ("Bedoelt u 'partner'? Is dit een nieuw veld? Zet het dan eerst bij 'velden' in brief.yaml.")


def test_what_is_wrong_with_a_whole_file_names_no_empty_field(tmp_path: Path) -> None:
    ended = AMOUNT.replace("geldig_", "  2027-01-01: null\ngeldig_")
    with pytest.raises(InputErrors) as caught:
        Project.load(make_project(tmp_path, {AMOUNT_FILE: ended}))
    assert "een bedrag dat stopt (null) heeft een 'reden' nodig" in [error.problem for error in caught.value.errors]


def test_errors_of_all_files_are_shown_together(tmp_path: Path) -> None:
    files = {name: text for name, text, *_ in list(WRONG_FILES.values())[1:3]}
    files |= {"gemeente.yaml": "naam: x\n", AMOUNT_FILE: "omschrijving: x\n"}
    with pytest.raises(InputErrors) as caught:
        Project.load(make_project(tmp_path, files))
    assert {str(error.path) for error in caught.value.errors} == set(files)


def test_an_error_never_shows_the_value_of_a_field(tmp_path: Path) -> None:
    text = ALONE.replace("2026-07-06", "geheim-123").replace("kenmerk: K-1", "kenmerk: [geheim-456]")
    with pytest.raises(InputErrors) as caught:
        Project.load(make_project(tmp_path, {CASE_FILE: text}))
    assert "geheim" not in str(caught.value)


WRONG_TEMPLATES = {
    "syntax": ("{% if partner %}x", None, "afsluiting"),
    "unknown tag": ("a\n{% als partner %}", 2, "'als' is hier geen bekende opdracht"),
    "unknown filter": ("a\n\n{{ partner|groot }}", 3, "het filter 'groot' bestaat niet"),
    "undefined": ("a\n{{ partnr }}", 2, "'partnr' is geen bekend veld"),
    "undefined part": ("a\n{{ ontvanger.woonplaats }}", 2, "'woonplaats' is geen bekend veld"),
    "missing part": ('a\n{% include "_delen/contakt.md" %}', 2, "het deel '_delen/contakt.md' bestaat niet"),
    "endless include": ('a\n{% include "letters/een-brief/brief.md" %}', 2, "eindeloos"),
    "endless macro": ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", None, "eindeloos"),
    "empty value": ("a\nb {{ partner }}", 2, "hier kan niets worden ingevuld"),
    "list as text": ("{{ posten }}", 1, "meer onderdelen"),
    "amount without value": ('a\n{{ bedrag("bijstand.alleenstaand") }}', 2, "heeft geen waarde op 2025-07-06"),
    "unknown amount": ('{{ bedrag("bijstand.alleen") }}', 1, "bestaat niet. Bedoelt u 'bijstand.alleenstaand'?"),
    "amount as term": ('{{ procent("bijstand.alleenstaand") }}', 1, "staat in EUR"),
    "unsafe": ("{{ ''.__class__.__mro__ }}", 1, ""),
    "wrong sum": ("{{ partner + 1 }}", 1, "kan niet worden uitgerekend"),
}


@pytest.mark.parametrize(("template", "line", "problem"), WRONG_TEMPLATES.values(), ids=WRONG_TEMPLATES)
def test_a_wrong_template_is_named_with_its_line(tmp_path: Path, template: str, line: int | None, problem: str) -> None:
    case = ALONE.replace("2026-07-06", "2025-07-06")
    project = Project.load(make_project(tmp_path, {"letters/een-brief/brief.md": template, CASE_FILE: case}))
    with pytest.raises(InputError) as caught:
        letter_variants(Renderer(project), project.letters[0])
    assert problem in caught.value.problem
    assert str(caught.value.path) == "letters/een-brief/brief.md"
    assert caught.value.remedy
    if line is not None:
        assert caught.value.line == line


def test_the_error_in_a_shared_part_names_that_part(tmp_path: Path) -> None:
    files = {
        "letters/_delen/groet.md": "Dag\n{{ naamm }}",
        "letters/een-brief/brief.md": '{% include "_delen/groet.md" %}',
    }
    project = Project.load(make_project(tmp_path, files))
    with pytest.raises(InputError) as caught:
        letter_variants(Renderer(project), project.letters[0])
    assert (caught.value.path, caught.value.line) == ("letters/_delen/groet.md", 2)


def test_a_file_that_is_too_big_or_not_utf8_is_refused(tmp_path: Path) -> None:
    project = Project.load(make_project(tmp_path))
    path = tmp_path / "letters/een-brief/brief.md"
    path.write_text("x" * 5_000_000, encoding="utf-8")
    with pytest.raises(InputError, match="te groot"):
        letter_variants(Renderer(project), project.letters[0])
    path.write_bytes("a\nb\ncafé".encode("latin-1"))
    with pytest.raises(InputError, match="UTF-8") as caught:
        letter_variants(Renderer(project), project.letters[0])
    assert caught.value.line == 3


def test_values_print_the_dutch_way_and_markdown_in_them_is_shown_as_typed(tmp_path: Path) -> None:
    template = (
        "{{ datum }}|{{ datum|dag_en_datum }}|{{ datum|einde_termijn(6) }}|{{ posten[0].bedrag }}|"
        '{{ bedrag("bijstand.alleenstaand") }}|{{ partner }}'
    )
    case = CASE + '  partner: "*Jan* _x_ <b> # [a](b)"\n  posten: [{naam: x, bedrag: "1234.5"}]\n'
    project = Project.load(make_project(tmp_path, {"letters/een-brief/brief.md": template, CASE_FILE: case}))
    variant = Renderer(project).render_case(project.letters[0], project.letters[0].cases[0])
    assert variant.text.split("|") == [
        "6 juli 2026",
        "maandag 6 juli 2026",
        "17 augustus 2026",
        "€\u00a01.234,50",
        "€\u00a01.419,46",
        r"\*Jan\* \_x\_ \<b\> # \[a\](b)",
    ]
    assert variant.amounts_used == (("bijstand.alleenstaand", "vastgesteld"),)


def test_a_template_cannot_read_outside_the_project(tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_text("geheim", encoding="utf-8")
    brief = '{% include "../../geheim.md" %}{% include "../geheim.md" %}'
    project = Project.load(make_project(tmp_path / "p", {"letters/een-brief/brief.md": brief}))
    with pytest.raises(InputError, match="bestaat niet"):
        letter_variants(Renderer(project), project.letters[0])


def test_every_outcome_gets_a_variant_and_never_more_than_one(tmp_path: Path) -> None:
    ifs = "".join(f"{{% if datum.day == {day + 40} %}}<{day}>{{% endif %}}\n" for day in range(40))
    project = Project.load(make_project(tmp_path, {"letters/een-brief/brief.md": ifs}))
    found = letter_variants(Renderer(project), project.letters[0])
    assert len(found.variants) == 40 + len(project.letters[0].cases)
    assert not found.unreadable
    for day in range(40):
        assert sum(f"<{day}>" in variant.text for variant in found.variants) == 1


def test_nested_branches_nobody_reaches_are_read_with_stand_ins(tmp_path: Path) -> None:
    brief = (
        BRIEF
        + "{% if partner == 'Kees' %}{% for p in posten %}A {{ p.naam }} {{ partner }}{% else %}B{% endfor %}{% endif %}"
    )
    project = Project.load(make_project(tmp_path, {"letters/een-brief/brief.md": brief, CASE_FILE: ALONE}))
    (tmp_path / "letters/een-brief/voorbeelden/samen.yaml").unlink()
    project = Project.load(tmp_path)
    found = letter_variants(Renderer(project), project.letters[0])
    texts = [variant.text for variant in found.variants if variant.forced]
    assert any("A naam partner" in text for text in texts)
    assert any(text.rstrip().endswith("B") for text in texts)
    assert not found.unreadable
