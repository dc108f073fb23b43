"""The rows that became no letter, as CSV for a spreadsheet: row, field, what is wrong, what to do.  No data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publisher.merge.rows import Problem
from publisher.output import OutputError

NAME = "rapport.csv"
HEADER = ("rij", "veld", "probleem", "oplossing")


class Report:
    """Written row by row; `bad` counts rows, not problems."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bad = 0

    def add(self, number: int, problems: tuple[Problem, ...]) -> None:
        """All problems of one row."""
        self.bad += 1
        lines = io.StringIO()
        csv.writer(lines, delimiter=";").writerows(
            (number, problem.field, problem.problem, problem.remedy) for problem in problems
        )
        with self.path.open("a", encoding="utf-8", newline="") as file:
            file.write(lines.getvalue())


@contextmanager
def new_report(folder: Path) -> Iterator[Report]:
    """An empty report; a report without rows is not left behind."""
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(f"\ufeff{';'.join(HEADER)}\r\n", encoding="utf-8", newline="")
        report = Report(path)
        try:
            yield report
        finally:
            if not report.bad:
                path.unlink()
    except OSError as reason:
        raise OutputError(path, reason) from reason
