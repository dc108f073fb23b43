"""How many findings there are, per rule and per text: two tables in place of the findings themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.engine.report import Report
from checker.report.text import closing
from checker.rules.rule import Severity

SEVERITIES = tuple(sorted(Severity, reverse=True))
HEADINGS = ("fouten", "waarschuwingen", "tips", "samen")

Count = Counter[Severity]


def render(report: Report) -> str:
    """Both tables, the most findings first, ending in the summary of the report."""
    rules: dict[str, Count] = {}
    texts: dict[str, Count] = {document.path: Counter() for document in report.documents}
    for finding in report.findings:
        rules.setdefault(f"{finding.rule} {finding.name}", Counter())[finding.severity] += 1
        for path in finding.documents:
            texts.setdefault(path, Counter())[finding.severity] += 1
    parts = ["\n".join(_table(name, rows)) for name, rows in (("regel", rules), ("tekst", texts)) if rows]
    return "\n\n".join([*parts, *closing(report)]) + "\n"


def _table(name: str, rows: Mapping[str, Count]) -> Iterator[str]:
    width = max(len(name), *map(len, rows))
    yield _line(name, HEADINGS, width)
    for label, count in sorted(rows.items(), key=_worst_first):
        yield _line(label, [str(number) for number in (*(count[each] for each in SEVERITIES), count.total())], width)


def _line(label: str, cells: Sequence[str], width: int) -> str:
    numbers = (cell.rjust(len(heading)) for cell, heading in zip(cells, HEADINGS, strict=True))
    return "  ".join([label.ljust(width), *numbers])


def _worst_first(row: tuple[str, Count]) -> tuple[list[int], str]:
    label, count = row
    return [-count[each] for each in SEVERITIES], label
