"""`helder merge`: check all rows, make the good ones, report the others, and say how it went."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checker.errors import UsageError
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.yaml_file import nearest
from publisher.merge.columns import map_columns, read_columns
from publisher.merge.manifest import Manifest, Origin, open_manifest
from publisher.merge.pool import Crew, results
from publisher.merge.report import Report, new_report
from publisher.merge.rows import BadRow, Problem, Row, RowReader
from publisher.merge.table import Table, open_table
from publisher.merge.version import helder_version, template_version
from publisher.merge.worker import Failed, Job, Made, Refused, Result, make

Tell = Callable[[int, int], None]  # how many are finished, of how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How it went; every row that is not blank is either in the folder or in the report."""

    made: int  # letters that are in the folder now; with a dry run: that would be
    earlier: int  # of these, made by an earlier run
    bad: int
    report: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that is known before the first row."""

    table: Table
    reader: RowReader
    job: Job
    origin: Origin


def plan(project: Project, name: str, data: Path, columns: Path | None, *, dry_run: bool = False) -> Plan:
    """Letter, file and columns put together; raises UsageError or InputErrors when they do not fit."""
    letter = _letter(project, name)
    table = open_table(data)
    own = read_columns(columns)
    mapped = map_columns(letter.spec, table.header, own, data.name)
    version = template_version(project, letter)
    source = hashlib.sha256(table.fingerprint.encode() + (columns.read_bytes() if columns else b"")).hexdigest()
    return Plan(
        table=table,
        reader=RowReader(letter.spec, mapped),
        job=Job(root=project.root.resolve(), letter=name, version=version, only_check=dry_run),
        origin=Origin(brief=name, gegevens=source, sjabloon=version, helder=helder_version()),
    )


def _letter(project: Project, name: str) -> Letter:
    letter = project.letter(name)
    if letter is None:
        raise UsageError(f"De brief '{name}' bestaat niet. {nearest(name, [each.name for each in project.letters])}")
    return letter


def merge(plan: Plan, folder: Path, crew: Crew, tell: Tell) -> Summary:
    """First all rows are read, then the good ones become letters in `folder`."""
    with new_report(folder) as report:
        shift = _Shift(plan=plan, crew=crew, report=report, tell=tell, good=check_rows(plan, report))
        if plan.job.only_check:
            return shift.check_letters()
        with open_manifest(folder, plan.origin) as manifest:
            return shift.make_letters(manifest)


def check_rows(plan: Plan, report: Report) -> int:
    """Report every row whose data are not right; gives how many are."""
    good = 0
    for record in plan.table.records():
        row = plan.reader.read(record)
        if isinstance(row, BadRow):
            report.add(row.number, row.problems)
        else:
            good += 1
    return good


def good_rows(plan: Plan, done: set[int]) -> Iterator[Row]:
    """The same file again, now for the rows to make: nothing of the first reading was kept."""
    for record in plan.table.records():
        if record.number not in done and isinstance(row := plan.reader.read(record), Row):
            yield row


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shift:
    """The second reading: good rows to letters."""

    plan: Plan
    crew: Crew
    report: Report
    tell: Tell
    good: int

    def make_letters(self, manifest: Manifest) -> Summary:
        """Letters on disk, except those an earlier run made."""
        earlier, refused = len(manifest.done), 0
        self.tell(earlier, self.good)
        for result in self._results(set(manifest.done)):
            if isinstance(result, Made):
                manifest.add(result.number, result.data, result.pages)
            else:
                refused += 1
                self.report.add(result.number, _reasons(result))
            self.tell(len(manifest.done) + refused, self.good)
        return Summary(made=len(manifest.done), earlier=earlier, bad=self.report.bad, report=self.report.path)

    def check_letters(self) -> Summary:
        """Texts with their checks, but no PDFs."""
        right = 0
        self.tell(0, self.good)
        for number, result in enumerate(self._results(set()), 1):
            if isinstance(result, Made):
                right += 1
            else:
                self.report.add(result.number, _reasons(result))
            self.tell(number, self.good)
        return Summary(made=right, earlier=0, bad=self.report.bad, report=self.report.path)

    def _results(self, done: set[int]) -> Iterator[Result]:
        return results(self.crew, partial(make, self.plan.job), good_rows(self.plan, done))


def _reasons(result: Refused | Failed) -> tuple[Problem, ...]:
    if isinstance(result, Refused):
        return result.problems
    return (
        Problem(
            field="",
            problem=f"helder zelf gaat hier fout ({result.kind} in {result.place})",
            remedy="Maak deze brief met de hand, en meld deze fout aan de makers.",
        ),
    )
