"""The report as one HTML page: each letter as it reads, findings underlined, the B1-toets beside it.

It needs no JavaScript and asks nothing of another address.  Everything a text holds is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from checker.engine.report import DocumentReport, Finding, FindingKey, Mark, Report, VariantReport, View
from checker.report.letter_view import Underline, letter_html
from checker.report.scores import bound, rows, shown, verdict
from checker.report.summary import counts, summary
from checker.rules.rule import Severity

KINDS = {"brief": "Brief", "infomap": "Hoofdstuk", "site": "Pagina", "los": "Tekst"}
SEVERITIES = tuple(sorted(Severity, reverse=True))

Findings = Mapping[FindingKey, Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A finding as it stands beside a text.  `number` 0: about the text as a whole or about its template."""

    number: int
    target: str
    finding: Finding
    message: str
    replacement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One variant: its text, its findings in reading order, its measurements."""

    name: str
    forced: bool
    is_open: bool
    pages: int | None
    letter: Markup
    points: tuple[Point, ...]
    variant: VariantReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One document with its versions; `points` are about its template."""

    target: str
    path: str
    kind: str
    count: tuple[int, ...]
    versions: tuple[Version, ...]
    points: tuple[Point, ...]


def render(report: Report) -> str:
    """The whole page."""
    findings = {finding.key(): finding for finding in report.findings}
    sheets = tuple(_sheet(number, one, findings) for number, one in enumerate(report.documents, start=1))
    told = {point.finding.key() for sheet in sheets for point in _all_points(sheet)}
    return _template().render(
        report=report,
        sheets=sheets,
        rest=_points(finding for key, finding in findings.items() if key not in told),
        summary=summary(report),
        style=Markup(_file("page.css")),  # noqa: S704 - our own file
    )


def _sheet(number: int, document: DocumentReport, findings: Findings) -> Sheet:
    marked = {mark.finding for variant in document.variants for mark in (variant.view.marks if variant.view else ())}
    own = [finding for finding in findings.values() if document.path in finding.documents]
    first = next((v for v in document.variants if v.view and any(m.finding in findings for m in v.view.marks)), None)
    opened = first or next(iter(document.variants), None)
    count = Counter(finding.severity for finding in own)
    return Sheet(
        target=f"tekst-{number}",
        path=document.path,
        kind=KINDS[document.kind],
        count=tuple(count[severity] for severity in SEVERITIES),
        versions=tuple(
            _version(f"t{number}v{index}", variant, findings, is_open=variant is opened)
            for index, variant in enumerate(document.variants, start=1)
        ),
        points=_points(finding for finding in own if finding.key() not in marked),
    )


def _version(target: str, variant: VariantReport, findings: Findings, *, is_open: bool) -> Version:
    view = variant.view or View(text="", blocks=(), marks=())
    marks = sorted((mark for mark in view.marks if mark.finding in findings), key=_place)
    points = tuple(_marked(target, marks, findings))
    return Version(
        name=variant.name,
        forced=variant.forced,
        is_open=is_open,
        pages=variant.pages,
        letter=Markup(letter_html(view.text, view.blocks, _underlines(len(view.blocks), marks, points))),  # noqa: S704 - escapes all text
        points=points,
        variant=variant,
    )


def _place(mark: Mark) -> tuple[int, int, int]:
    return (-1 if mark.block is None else mark.block, mark.start, -mark.end)


def _marked(target: str, marks: Sequence[Mark], findings: Findings) -> Iterator[Point]:
    number = 0
    for index, mark in enumerate(marks, start=1):
        number += mark.block is not None
        yield Point(
            number=0 if mark.block is None else number,
            target=f"{target}p{index}",
            finding=findings[mark.finding],
            message=mark.message,
            replacement=mark.replacement,
        )


def _underlines(blocks: int, marks: Sequence[Mark], points: Sequence[Point]) -> list[list[Underline]]:
    """What to underline in each block."""
    found: list[list[Underline]] = [[] for _ in range(blocks)]
    for mark, point in zip(marks, points, strict=True):
        if mark.block is None:
            continue
        kind = point.finding.severity.dutch
        label = f"{point.number}, {kind}: {point.finding.name.replace('-', ' ')}"
        found[mark.block].append(
            Underline(start=mark.start, end=mark.end, number=point.number, target=point.target, label=label, kind=kind)
        )
    return found


def _points(findings: Iterable[Finding]) -> tuple[Point, ...]:
    return tuple(
        Point(number=0, target="", finding=finding, message=finding.message, replacement=finding.replacement)
        for finding in findings
    )


def _all_points(sheet: Sheet) -> Iterator[Point]:
    yield from sheet.points
    for version in sheet.versions:
        yield from version.points


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.globals |= {"bound": bound, "rows": rows, "shown": shown, "verdict": verdict, "counts": counts}
    return environment.from_string(_file("page.html.j2"))


def _file(name: str) -> str:
    return files("checker.report").joinpath(name).read_text(encoding="utf-8")
