"""Workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker import check_text
from checker.engine.report import Report
from checker.report.github import SHOWN, render
from checker.rules.rule import Severity


def commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("::")]


def test_the_report_is_as_in_the_file(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("verslag.github.txt", render(report))


def test_the_worst_comes_first(report: Report) -> None:
    findings = tuple(
        replace(report.findings[0], severity=severity, line=line) for line, severity in enumerate(Severity, start=1)
    )
    kinds = [line.split()[0] for line in commands(render(replace(report, findings=findings, errors=())))]
    assert kinds == ["::error", "::warning", "::notice"]


def test_what_github_reads_as_syntax_is_escaped(report: Report) -> None:
    bad = replace(
        report.findings[0],
        path="a,b:c%d.md",
        message="100% fout: een, twee\r\n::error::nep",
        line=3,
        end_line=3,
        column=5,
        end_column=9,
    )
    first = commands(render(replace(report, findings=(bad,), errors=())))
    place = "file=a%2Cb%3Ac%25d.md,line=3,endLine=3,col=5,endColumn=8,"
    assert first == [f"::error {place}title=Z01 zin-te-lang::100%25 fout: een, twee%0D%0A::error::nep"]


def test_a_note_cannot_become_a_command(report: Report) -> None:
    text = render(replace(report, findings=(), errors=(), notes=("let op\n::error::nep",)))
    assert commands(text) == []


def test_columns_are_left_out_where_github_refuses_them(report: Report) -> None:
    long = replace(report.findings[0], line=3, end_line=4)
    assert "col=" not in render(replace(report, findings=(long,), errors=()))


def test_a_long_report_says_that_github_does_not_show_everything(report: Report) -> None:
    many = replace(report, findings=report.findings[:1] * (SHOWN + 1), errors=())
    assert f"alleen de eerste {SHOWN}" in render(many)
    assert "alleen de eerste" not in render(replace(many, findings=many.findings[:SHOWN]))


def test_it_ends_with_a_summary() -> None:
    assert render(check_text("Dit is goed.")).startswith("1 tekst gelezen: 0 fouten, 0 waarschuwingen, 0 tips.")
