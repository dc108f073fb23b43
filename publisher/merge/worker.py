"""What a worker process does: one row in, one checked PDF or the reasons why not out.

Each process loads the project once and keeps one press.  Nothing of a row is logged, kept or put in an exception.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.errors import HelderError, InputError
from checker.source.dutch import present
from checker.source.letter import Case, Letter
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.letter_pdf import letter_pdf
from publisher.merge.letter_checks import PartChecks, without_values
from publisher.merge.rows import Problem, Row
from publisher.merge.version import template_version
from publisher.pdf import PdfError, Press


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The same for every row."""

    root: Path
    letter: str
    version: str  # of the template, as the command saw it
    only_check: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Made:
    """A finished letter; without data when it was only checked."""

    number: int
    data: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A row whose letter may not be sent."""

    number: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug: what went wrong and where in the code, without the message, which could hold data."""

    number: int
    kind: str
    place: str


Result = Made | Refused | Failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything one process needs; one letter at a time, for the press is not made for threads."""

    project: Project
    letter: Letter
    renderer: Renderer
    press: Press
    checks: PartChecks
    lock: threading.Lock

    @classmethod
    def open(cls, job: Job) -> Desk:
        """Load the project; raises HelderError when it is not the one the command was started with."""
        project = Project.load(job.root)
        letter = project.letter(job.letter)
        if letter is None or template_version(project, letter) != job.version:
            raise HelderError(
                "De brief veranderde terwijl helder brieven maakte, of staat anders op een andere computer.\n"
                "  Begin opnieuw, met een nieuwe map voor de brieven."
            )
        renderer = Renderer(project)
        checks = PartChecks.of(project, letter, renderer)
        press = Press(project.root, archive=project.settings.archief)
        return cls(project=project, letter=letter, renderer=renderer, press=press, checks=checks, lock=threading.Lock())

    def make(self, row: Row, *, only_check: bool) -> Made | Refused:
        """The letter of a row, through every check."""
        case = Case(name=f"rij {row.number}", path=Path(), omschrijving="", data=row.data)
        try:
            variant = self.renderer.render_case(self.letter, case)
            if faults := self.checks.faults(variant):
                return Refused(row.number, tuple(_missing(fault.code, fault.message, row) for fault in faults))
            if only_check:
                return Made(row.number, b"", 0)
            pdf = letter_pdf(variant, self.project.municipality, self.press)
        except HelderError as fault:
            return Refused(row.number, tuple(_problems(fault, row)))
        return Made(row.number, pdf.data, pdf.pages)


@lru_cache(maxsize=1)
def desk(job: Job) -> Desk:
    """The desk of this process."""
    return Desk.open(job)


_OPENING = threading.Lock()


def make(job: Job, row: Row) -> Result:
    """The letter of one row; raises HelderError only for what concerns all rows."""
    with _OPENING:
        here = desk(job)
    try:
        with here.lock:
            return here.make(row, only_check=job.only_check)
    except Exception as fault:  # noqa: BLE001 - a log of the cluster would show its message, and that may hold data
        last = traceback.extract_tb(fault.__traceback__)[-1]
        return Failed(row.number, type(fault).__name__, f"{Path(last.filename).name}:{last.lineno}")


def _missing(code: str, message: str, row: Row) -> Problem:
    return Problem(
        field=f"regel {code}",
        problem=without_values(message, _values(row.data)),
        remedy=f"Vul de velden in die dit deel tonen. Typ: helder rule {code}",
    )


def _problems(fault: HelderError, row: Row) -> Iterator[Problem]:
    remedy = fault.remedy if isinstance(fault, InputError) else "Kijk de velden na die hiermee te maken hebben."
    if isinstance(fault, PdfError):
        problems = fault.problems
    else:
        problems = (f"{fault.place}: {fault.problem}" if isinstance(fault, InputError) else str(fault),)
    for problem in problems:
        hidden = [" ".join(without_values(text, _values(row.data)).split()) for text in (problem, remedy)]
        yield Problem(field="", problem=hidden[0], remedy=hidden[1])


def _values(value: Any) -> Iterator[str]:
    """Every value of the row as it could stand in a message."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _values(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
        yield str(present(value))
        yield from (word for word in str(value).split() if word[0].isupper())  # a name by itself tells enough
