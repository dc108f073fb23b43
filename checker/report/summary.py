"""A report in one line, for every format that people read."""

from __future__ import annotations

from collections.abc import Iterable

from checker.engine.report import Finding, Report
from checker.rules.rule import Severity


def summary(report: Report) -> str:
    """How much was read and what was found, and by which pipeline."""
    documents = len(report.documents)
    line = f"{plural(documents, 'tekst', 'teksten')} gelezen: {counts(report.findings)}."
    if report.errors:
        line += f" {plural(len(report.errors), 'bestand', 'bestanden')} niet gelezen door een fout."
    coverage = report.coverage
    if coverage.outcomes:
        line += f" Voorbeelden komen bij {coverage.reached} van de {coverage.outcomes} keuzes."
    return f"{line} (taal: {report.pipeline})"


def counts(findings: Iterable[Finding]) -> str:
    """`2 fouten, 1 waarschuwing, 0 tips`."""
    found = [finding.severity for finding in findings]
    parts = [
        plural(found.count(Severity.ERROR), "fout", "fouten"),
        plural(found.count(Severity.WARNING), "waarschuwing", "waarschuwingen"),
        plural(found.count(Severity.SUGGESTION), "tip", "tips"),
    ]
    return ", ".join(parts)


def plural(number: int, one: str, more: str) -> str:
    """The number with the right form of the word."""
    return f"{number} {one if number == 1 else more}"
