"""The report for people: tests/checker/report/verslag.txt shows what they read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.engine.report import CoverageReport, Report
from checker.report.text import MAX_VARIANTS, MAX_WIDTH, render
from checker.rules.rule import Severity


def test_the_report_is_as_in_the_file(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("verslag.txt", render(report))


def test_the_report_in_the_file_holds_every_kind_of_line(report: Report) -> None:
    assert any(finding.via for finding in report.findings)
    assert any(finding.forced_only for finding in report.findings)
    assert any(len(finding.variants) > MAX_VARIANTS for finding in report.findings)
    assert any(finding.column > MAX_WIDTH for finding in report.findings)
    assert any(finding.replacement is not None for finding in report.findings)
    assert report.errors
    assert report.notes


def test_the_mark_stands_under_the_text_it_is_about(report: Report) -> None:
    finding = next(finding for finding in report.findings if finding.column > MAX_WIDTH)
    lines = render(replace(report, findings=(finding,), errors=(), notes=())).splitlines()
    mark = next(line for line in lines if line.endswith("^"))
    shown = lines[lines.index(mark) - 1]
    assert shown[mark.index("^") : mark.rindex("^") + 1] == "draagkracht"


def test_tips_are_counted_but_not_shown(report: Report) -> None:
    tip = replace(report.findings[0], severity=Severity.SUGGESTION, message="Dit is een tip.")
    text = render(replace(report, findings=(tip,), errors=(), notes=()))
    assert "Dit is een tip." not in text
    assert "0 fouten, 0 waarschuwingen, 1 tip." in text


def test_an_empty_report_is_one_line() -> None:
    coverage = CoverageReport(outcomes=0, reached=0)
    text = render(Report(pipeline="nl_proef 1.0", documents=(), findings=(), coverage=coverage))
    assert text == "0 teksten gelezen: 0 fouten, 0 waarschuwingen, 0 tips. (taal: nl_proef 1.0)\n"
