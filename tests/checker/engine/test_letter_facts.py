"""Rules know of which kind a letter is, what goes along, and the data of each variant."""

from __future__ import annotations

from pathlib import Path

from checker import check_paths
from checker.engine.report import Finding
from checker.rules.rule import Severity
from checker.source.project import Project
from tests.checker.small_project import BRIEF, SPEC, make_project

LETTER = "letters/een-brief/brief.md"
DATA = "letters/een-brief/brief.yaml"


def found(root: Path, *codes: str) -> list[Finding]:
    return list(check_paths([], root=root, select=list(codes)).findings)


def test_the_kind_of_a_letter_decides_which_parts_it_needs(tmp_path: Path) -> None:
    assert found(make_project(tmp_path / "a"), "B") == []
    decision = found(make_project(tmp_path / "b", {DATA: SPEC.replace("bericht", "besluit")}), "B")
    assert [(f.rule, f.path, f.line) for f in decision] == [(code, LETTER, 1) for code in ("B01", "B02", "B07")]
    assert {f.severity for f in decision} == {Severity.ERROR, Severity.WARNING}
    assert all(f.variants == ("een-brief: alleen", "een-brief: samen") for f in decision)


def test_a_part_that_one_variant_lacks_is_found_in_that_variant(tmp_path: Path) -> None:
    help_for_some = (
        "\n{% if partner %}\nBel 14 0123 en vraag naar gratis onafhankelijke cliëntondersteuning.\n{% endif %}\n"
    )
    files = {DATA: SPEC.replace("bericht", "besluit"), LETTER: BRIEF + help_for_some}
    (finding,) = found(make_project(tmp_path, files), "B07")
    assert finding.variants == ("een-brief: alleen",)


def test_a_sum_is_checked_with_the_data_of_each_variant_and_not_in_forced_branches(tmp_path: Path) -> None:
    table = (
        "\n| Per maand | Bedrag |\n|---|--:|\n| Vast | {{ '10.00'|float|euro }} |\n"
        "{% for post in posten %}\n| {{ post.naam }} | {{ post.bedrag }} |\n{% endfor %}\n"
        "{% if partner == 'Kees' %}\n| Meer | {{ '3.00'|float|euro }} |\n{% endif %}\n"
        "| **Samen** | **{{ '10.00'|float|euro }}** |\n"
    )
    (finding,) = found(make_project(tmp_path, {LETTER: BRIEF + table}), "B03")
    assert finding.variants == ("een-brief: samen",)
    assert "Dat scheelt €\u00a010,50." in finding.message


def test_attachments_come_from_the_file_of_the_letter(tmp_path: Path) -> None:
    (finding,) = found(make_project(tmp_path, {DATA: SPEC + "bijlagen: [Verslag]\n"}), "B09")
    assert "‘Verslag’" in finding.message


def test_a_letter_tells_what_it_does_in_law(tmp_path: Path) -> None:
    (letter,) = Project.load(
        make_project(tmp_path, {DATA: SPEC.replace("bericht", "bericht\nhandelingen: [uitstel, voorschot]")})
    ).letters
    assert letter.spec.handelingen == ("uitstel", "voorschot")
