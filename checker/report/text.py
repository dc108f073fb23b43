"""The report as text for a terminal: place, rule, what is wrong, the line with a mark under it, and who sees it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.report import Finding, Report
from checker.report.summary import summary
from checker.rules.rule import Severity

MAX_VARIANTS = 4
MAX_WIDTH = 110


def render(report: Report) -> str:
    """The whole report, ending in a summary line."""
    blocks = ["\n".join(_finding(finding)) for finding in report.findings if finding.severity > Severity.SUGGESTION]
    return "\n\n".join([*blocks, *closing(report)]) + "\n"


def closing(report: Report) -> Iterator[str]:
    """What every report in text ends with: what failed, what was not measured, and the summary line."""
    yield from (f"{error.place}: fout: {error.problem}\n  = doe dit: {error.remedy}" for error in report.errors)
    yield from (f"let op: {note}" for note in report.notes)
    yield summary(report)


def _finding(finding: Finding) -> Iterator[str]:
    yield f"{finding.path}:{finding.line}:{finding.column}: {finding.severity.dutch} {finding.rule} [{finding.name}]"
    yield f"  {finding.message}"
    yield from _excerpt(finding)
    if finding.via:
        yield f"  = komt uit: {finding.via}"
    if finding.variants:
        yield f"  = te zien in: {_variants(finding.variants)}{_forced(finding)}"
    if finding.replacement is not None:
        yield f"  = schrijf: {finding.replacement}"


def _forced(finding: Finding) -> str:
    return " (geen enkel voorbeeld komt hier)" if finding.forced_only else ""


def _excerpt(finding: Finding) -> Iterator[str]:
    """The line of the template with a caret line; long lines are cut around the place."""
    if not finding.source_line.strip():
        return
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(finding.source_line)
    cut = max(0, start - 20) if len(finding.source_line) > MAX_WIDTH else 0
    shown = finding.source_line[cut : cut + MAX_WIDTH]
    margin = " " * len(str(finding.line))
    marks = max(1, min(end, cut + len(shown)) - start)
    yield f"  {margin} |"
    yield f"  {finding.line} | {'…' if cut else ''}{shown}{'…' if cut + len(shown) < len(finding.source_line) else ''}"
    yield f"  {margin} | {' ' * (start - cut + (1 if cut else 0))}{'^' * marks}"


def _variants(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:MAX_VARIANTS])
    more = len(names) - MAX_VARIANTS
    return f"{shown} en nog {more}" if more > 0 else shown
