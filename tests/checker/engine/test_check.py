"""A finding points at the template the editor wrote, in every branch, and says which cases show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check_paths, check_text
from checker.engine.report import Finding, Report
from checker.errors import InputError, UsageError
from checker.rules.print_facts import PrintFacts
from checker.rules.rule import Severity
from tests.checker.small_project import BRIEF, CASE, LONG, PYPROJECT, SPEC, make_project

LETTER = "letters/een-brief/brief.md"
PART = "letters/_delen/uitleg.md"


def run(root: Path, *paths: str, **options: object) -> Report:
    return check_paths([root / path for path in paths], root=root, **options)  # type: ignore[arg-type]


def only(report: Report, code: str) -> Finding:
    found = [finding for finding in report.findings if finding.rule == code]
    assert len(found) == 1, report.findings
    return found[0]


def test_the_small_project_is_clean(tmp_path: Path) -> None:
    report = run(make_project(tmp_path))
    assert report.findings == ()
    assert report.errors == ()
    assert report.coverage.outcomes == report.coverage.reached == 4


def test_a_long_sentence_in_a_branch_of_a_macro_points_at_the_macro_and_names_the_case(tmp_path: Path) -> None:
    part = "{% macro uitleg(wie) %}\nKort.\n{% if wie %}\n  " + LONG + "\n{% endif %}\n{% endmacro %}\n"
    brief = '{% from "_delen/uitleg.md" import uitleg %}\n' + BRIEF + "\n{{ uitleg(partner) }}\n"
    report = run(make_project(tmp_path, {PART: part, LETTER: brief}))
    finding = only(report, "Z01")
    assert (finding.path, finding.line, finding.column) == (PART, 4, 3)
    assert finding.variants == ("een-brief: samen",)
    assert not finding.forced_only
    assert finding.via == f"{LETTER}:16"
    assert finding.severity is Severity.ERROR
    assert report.exit_code(Severity.ERROR) == 1


def test_a_long_sentence_that_no_case_reaches_is_found_and_marked(tmp_path: Path) -> None:
    brief = BRIEF + "\n{% if partner == 'Kees' %}\n" + LONG + "\n{% endif %}\n"
    report = run(make_project(tmp_path, {LETTER: brief}))
    finding = only(report, "Z01")
    assert (finding.path, finding.line, finding.column) == (LETTER, 16, 1)
    assert finding.forced_only
    coverage = only(report, "S02")
    assert (coverage.line, coverage.column) == (15, 1)


def test_a_sentence_through_a_field_points_at_its_whole_stretch(tmp_path: Path) -> None:
    brief = BRIEF.replace("Dit is een korte zin.", LONG.replace("oude", "{{ contactpersoon.naam }}"))
    finding = only(run(make_project(tmp_path, {LETTER: brief})), "Z01")
    assert (finding.line, finding.column, finding.end_line) == (5, 1, 5)
    assert "B. Bos" in finding.excerpt


def test_an_else_nobody_reaches_is_reported_at_the_else(tmp_path: Path) -> None:
    brief = BRIEF + "\n{% if kenmerk %}\nJa.\n{% else %}\nNee.\n{% endif %}\n"
    finding = only(run(make_project(tmp_path, {LETTER: brief})), "S02")
    assert (finding.line, finding.severity) == (17, Severity.WARNING)


def test_a_text_that_is_never_left_out_is_only_a_suggestion(tmp_path: Path) -> None:
    finding = only(run(make_project(tmp_path, {LETTER: BRIEF + "\n{% if kenmerk %}Ja.{% endif %}\n"})), "S02")
    assert finding.severity is Severity.SUGGESTION


def test_a_branch_that_cannot_be_rendered_is_an_error(tmp_path: Path) -> None:
    brief = BRIEF + "\n{% if partner == 'Kees' %}\n{{ onbekend.naam }}\n{% endif %}\n"
    finding = only(run(make_project(tmp_path, {LETTER: brief})), "S04")
    assert (finding.line, finding.severity) == (15, Severity.ERROR)
    assert "onbekend" in finding.message


def test_a_shared_part_is_covered_by_any_letter_and_judged_only_in_a_whole_run(tmp_path: Path) -> None:
    part = "{% if partner %}\nSamen.\n{% else %}\nAlleen.\n{% endif %}\n"
    brief = BRIEF + '\n{% include "_delen/uitleg.md" %}\n'
    files = {PART: part, LETTER: brief}
    for name in ("brief.yaml", "brief.md", "voorbeelden/alleen.yaml"):
        files[f"letters/tweede/{name}"] = (make_project(tmp_path / "x", files) / "letters/een-brief" / name).read_text()
    root = make_project(tmp_path / "p", files)
    gaps = [(f.rule, f.path) for f in run(root).findings]
    assert gaps == [("S02", "letters/tweede/brief.md")] * 2  # its own two branches; the shared part is covered
    assert [f.path for f in run(root, "letters/tweede").findings if f.path == PART] == []


def test_suppression_needs_a_reason_and_covers_the_next_paragraph(tmp_path: Path) -> None:
    comment = "{# helder: negeer Z01 reden: dit is de tekst van de wet #}\n"
    assert run(make_project(tmp_path / "a", {LETTER: BRIEF + "\n" + comment + LONG + "\n"})).findings == ()
    report = run(make_project(tmp_path / "b", {LETTER: BRIEF + "\n" + comment + "Kort.\n\n" + LONG + "\n"}))
    assert sorted(finding.rule for finding in report.findings) == ["S03", "Z01"]
    report = run(make_project(tmp_path / "c", {LETTER: BRIEF + "\n{# helder: negeer Z01 #}\n" + LONG + "\n"}))
    assert sorted((f.rule, f.severity.name) for f in report.findings) == [("S03", "ERROR"), ("Z01", "ERROR")]


def test_a_suppression_may_end(tmp_path: Path) -> None:
    for until, codes in (("2026-07-01", []), ("2026-06-30", ["S03", "Z01"]), ("2026-13-01", ["S03", "Z01"])):
        comment = f"{{# helder: negeer Z01 reden: het panel kijkt er nog naar tot: {until} #}}\n"
        root = make_project(tmp_path / until, {LETTER: BRIEF + "\n" + comment + LONG + "\n"})
        assert sorted(finding.rule for finding in run(root, select=["Z01", "S03"]).findings) == codes


def test_an_unused_suppression_is_not_reported_when_its_rule_did_not_run(tmp_path: Path) -> None:
    brief = BRIEF + "\n{# helder: negeer W01 reden: vakterm #}\nKort.\n"
    root = make_project(tmp_path, {LETTER: brief})
    assert only(run(root), "S03").line == 15
    assert run(root, select=["Z", "S"]).findings == ()


def test_one_broken_letter_does_not_hide_the_findings_of_another(tmp_path: Path) -> None:
    files = {f"letters/kapot/{name}": text for name, text in {
        "brief.md": "{{ onbekend }}", "brief.yaml": "titel: x\nsoort: bericht\ndoelgroep: x\neigenaar: x\ngrondslag: []\n",
        "voorbeelden/a.yaml": CASE,
    }.items()}  # fmt: skip
    report = run(make_project(tmp_path, {**files, LETTER: BRIEF + "\n" + LONG}))
    assert only(report, "Z01").path == LETTER
    assert [str(error.path) for error in report.errors] == ["letters/kapot/brief.md"]
    assert report.exit_code(Severity.ERROR) == 2


def test_options_come_from_the_settings_and_unknown_ones_are_errors(tmp_path: Path) -> None:
    strict = PYPROJECT + "[tool.helder.regels.Z01]\nwaarschuwing = 3\nfout = 4\n"
    assert "Z01" in {finding.rule for finding in run(make_project(tmp_path / "a", {"pyproject.toml": strict})).findings}
    for wrong, hint in ((strict.replace("fout", "fuot"), "fout"), (strict.replace("Z01", "Z99"), "Z0")):
        with pytest.raises(InputError) as caught:
            run(make_project(tmp_path / hint, {"pyproject.toml": wrong}))
        assert hint in str(caught.value)


def test_a_profile_sets_options_for_its_documents_alone(tmp_path: Path) -> None:
    settings = PYPROJECT + "[tool.helder.profielen.{}.Z01]\nwaarschuwing = 3\nfout = 4\n"
    strict = run(make_project(tmp_path / "a", {"pyproject.toml": settings.format("bericht")}), select=["Z01"])
    assert [finding.rule for finding in strict.findings]
    other = run(make_project(tmp_path / "b", {"pyproject.toml": settings.format("besluit")}), select=["Z01"])
    assert not other.findings
    with pytest.raises(InputError, match="is geen profiel"):
        run(make_project(tmp_path / "c", {"pyproject.toml": settings.format("beslut")}))


def test_paths_choose_letters_parts_and_files_from_elsewhere(tmp_path: Path) -> None:
    root = make_project(
        tmp_path / "p", {PART: LONG + "\n", LETTER: BRIEF + '\n{% include "_delen/uitleg.md" %}\n' + LONG}
    )
    elsewhere = tmp_path / "los.txt"
    elsewhere.write_text(f"Beste mevrouw,\n\n{LONG}\n", encoding="utf-8")
    assert {finding.path for finding in run(root, "letters/een-brief").findings} == {LETTER, PART}
    assert {finding.path for finding in run(root, PART).findings} == {PART}
    report = check_paths([elsewhere], root=root)
    assert [(f.path, f.line, f.rule) for f in report.findings if f.rule == "Z01"] == [(str(elsewhere), 3, "Z01")]
    assert len(check_paths([root / "letters", elsewhere], root=root).documents) == 2


@pytest.mark.parametrize("path", ["letters/nergens", "nergens.txt", "logo.svg"])
def test_a_path_that_matches_nothing_is_an_error(tmp_path: Path, path: str) -> None:
    with pytest.raises(UsageError):
        run(make_project(tmp_path), path)


def test_the_cache_changes_no_result_and_a_broken_one_is_left_out(tmp_path: Path) -> None:
    root = make_project(tmp_path, {LETTER: BRIEF + LONG})
    cold = run(root)
    assert run(root) == cold
    assert run(root, use_cache=False) == cold
    (root / ".helder-cache/resultaten.sqlite").write_bytes(b"geen database")
    broken = run(root)
    assert broken.findings == cold.findings
    assert "tussenopslag" in broken.notes[-1]


def test_the_cache_holds_no_text_from_elsewhere(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p")
    secret = tmp_path / "brief.txt"
    secret.write_text("Mevrouw Geheimschrijver woont hier.", encoding="utf-8")
    check_paths([secret], root=root)
    check_paths([], root=root)
    assert b"Geheimschrijver" not in (root / ".helder-cache/resultaten.sqlite").read_bytes()


def test_pages_are_counted_for_real_cases_only_and_kept(tmp_path: Path) -> None:
    counted: list[str] = []

    class Measurer:
        def key(self, variant: object) -> str:
            return variant.text  # type: ignore[attr-defined,no-any-return]

        def measure(self, variant: object) -> PrintFacts:
            counted.append(variant.name)  # type: ignore[attr-defined]
            return PrintFacts(pages=3)

    root = make_project(tmp_path, {LETTER: BRIEF + "{% if partner == 'Kees' %}Nee.{% endif %}"})
    report = run(root, make_measurer=lambda _project: Measurer())
    finding = only(report, "O02")
    assert (finding.path, finding.line, finding.column) == (LETTER, 1, 1)
    assert counted == ["alleen", "samen"]
    run(root, make_measurer=lambda _project: Measurer())
    assert counted == ["alleen", "samen"]


def test_without_a_measurer_the_report_says_that_letters_were_not_measured(tmp_path: Path) -> None:
    assert "niet opgemeten" in run(make_project(tmp_path)).notes[0]


def test_a_text_is_checked_with_the_rules_of_its_profile() -> None:
    assert [finding.rule for finding in check_text(LONG, select=["Z01"]).findings] == ["Z01"]
    with pytest.raises(UsageError, match="profiel"):
        check_text("x", profile="krant")


def test_an_unknown_code_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match="Z01"):
        check_text("x", select=["Z011"])


def test_two_letters_that_share_a_sentence_give_one_finding_with_both(tmp_path: Path) -> None:
    brief = BRIEF + '\n{% include "_delen/uitleg.md" %}\n'
    files = {PART: LONG + "\n", LETTER: brief}
    root = make_project(tmp_path, files)
    for name in ("brief.yaml", "brief.md", "voorbeelden/alleen.yaml", "voorbeelden/samen.yaml"):
        make_project(tmp_path, {**files, f"letters/tweede/{name}": (root / "letters/een-brief" / name).read_text()})
    finding = only(run(tmp_path), "Z01")
    assert finding.documents == (LETTER, "letters/tweede/brief.md")
    assert len(finding.variants) == 4


def test_a_norm_of_a_letter_holds_for_the_rules_too(tmp_path: Path) -> None:
    brief = BRIEF.replace(
        "Dit is een korte zin.",
        "Dit is een zin die tot en met het laatste woord precies negentien woorden telt in de vorm van nu.",
    )
    plain = run(make_project(tmp_path / "a", {LETTER: brief}))
    assert only(plain, "Z01").severity is Severity.WARNING
    own = {LETTER: brief, "letters/een-brief/brief.yaml": SPEC + "normen: {langste_zin: 18, reden: Proef.}\n"}
    assert only(run(make_project(tmp_path / "b", own)), "Z01").severity is Severity.ERROR


def test_a_norm_of_the_project_holds_for_the_rules_too(tmp_path: Path) -> None:
    sentence = "Deze korte zin heeft er tien, en dat telt u. "
    brief = BRIEF.replace("Dit is een korte zin.", sentence * 6)
    norms = PYPROJECT + "[tool.helder.normen]\ngemiddelde_zin = 6\ngemiddelde_zin_fout = 30\n"
    assert not [f for f in run(make_project(tmp_path / "a", {LETTER: brief})).findings if f.rule == "Z02"]
    report = run(make_project(tmp_path / "b", {LETTER: brief, "pyproject.toml": norms}))
    findings = [finding for finding in report.findings if finding.rule == "Z02"]
    assert findings
    assert all("streef naar 6 woorden" in finding.message for finding in findings)
    assert {finding.severity for finding in findings} == {Severity.WARNING}
