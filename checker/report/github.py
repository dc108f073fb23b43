"""The report for GitHub Actions: workflow commands, which a pull request shows beside the changed lines.

Format and escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions and
`@actions/core`, command.ts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.engine.report import Finding, Report
from checker.errors import InputError
from checker.report.summary import summary
from checker.rules.rule import Severity

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
SHOWN = 10  # GitHub shows no more of one kind per step

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """One command per line, the worst first, because GitHub shows only the first ones of each kind."""
    findings = sorted(report.findings, key=lambda finding: (-finding.severity, finding.order()))
    lines = [*(_error(error) for error in report.errors), *(_finding(finding) for finding in findings)]
    return "\n".join([*lines, *_closing(report)]) + "\n"


def _finding(finding: Finding) -> str:
    place: dict[str, str | int] = {"file": finding.path, "line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:  # GitHub refuses columns over more than one line
        place |= {"col": finding.column, "endColumn": max(finding.column, finding.end_column - 1)}
    return _command(KINDS[finding.severity], place | {"title": f"{finding.rule} {finding.name}"}, finding.message)


def _error(error: InputError) -> str:
    place: dict[str, str | int] = {"file": str(error.path)} if error.path is not None else {}
    if error.line is not None:
        place["line"] = error.line
    return _command("error", place | {"title": "Niet gelezen"}, f"{error.problem}\n{error.remedy}")


def _command(kind: str, properties: dict[str, str | int], message: str) -> str:
    listed = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{kind} {listed}::{message.translate(_DATA)}"


def _closing(report: Report) -> Iterator[str]:
    """Plain lines for the log.  Escaped too: a line break in them could begin a command."""
    for note in report.notes:
        yield f"let op: {note.translate(_DATA)}"
    count = Counter(KINDS[finding.severity] for finding in report.findings)
    count["error"] += len(report.errors)
    if max(count.values()) > SHOWN:
        yield f"let op: GitHub toont van elke soort alleen de eerste {SHOWN}. Hierboven staan ze allemaal."
    yield summary(report).translate(_DATA)
