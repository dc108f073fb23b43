"""Templates with data, rendered: every case of a letter, every page, always with provenance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from jinja2 import BytecodeCache, StrictUndefined

from checker.source.amounts import AmountBook
from checker.source.decisions import Decision, DecisionPoint, Outcome, Recorder
from checker.source.dutch import Money, Percentage, long_date, money, present, weekday_date
from checker.source.escape import escape_markdown
from checker.source.faults import RENDER_FAULTS, render_error
from checker.source.letter import Case, Letter, Page
from checker.source.loader import ProjectLoader
from checker.source.project import Project
from checker.source.provenance import Provenance
from checker.source.terms import end_of_term
from checker.source.tracing import TracingEnvironment

TERM_UNITS = ("dagen", "weken", "maanden")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One rendering of a template: the Markdown text, where it came from, which way it went."""

    document: str  # template of the letter or page
    kind: str  # 'brief', 'infomap' or 'site'
    name: str  # name of the case; 'pagina' for a page
    forced: Outcome | None  # the one decision that was flipped, or None for a real case
    text: str
    provenance: Provenance
    outcomes: frozenset[Outcome]
    data: Mapping[str, Any]
    title: str  # from brief.yaml or hoofdstuk.yaml; '' for a page of the website
    amounts_used: tuple[tuple[str, str], ...]  # (key, status), sorted
    attachments: tuple[str, ...] = ()  # from brief.yaml: what goes along with the letter


class Renderer:
    """Renders templates of one project.  Compiled templates are kept between renderings."""

    def __init__(self, project: Project, *, compiled: BytecodeCache | None = None) -> None:
        """`compiled` keeps templates for a next renderer that asks for no `points`."""
        self.project = project
        settings = project.settings
        self.loader = ProjectLoader(project.root, (settings.brieven, settings.informatiemap, settings.website))
        self.environment = TracingEnvironment(
            escape=escape_markdown,
            present=present,
            loader=self.loader,
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=compiled,
        )
        self.environment.filters |= FILTERS
        self.environment.join_path = self.loader.canonical  # type: ignore[method-assign]

    def render_case(
        self,
        letter: Letter,
        case: Case,
        *,
        forced: Mapping[Decision, bool] | None = None,
        outcome: Outcome | None = None,
    ) -> Variant:
        """A letter with one case; raises InputError with file and line when that cannot be done.

        `forced` decisions overrule the data; `outcome` is the one for whose sake that is done.
        """
        return self._render(
            letter.template,
            "brief",
            case.name,
            title=letter.spec.titel,
            attachments=letter.spec.bijlagen,
            day=case.data["datum"],
            data=case.data,
            forced=forced or {},
            outcome=outcome,
        )

    def render_page(self, page: Page, *, on: date | None = None) -> Variant:
        """A page or chapter with the amounts of a day (default: the reference date of the project)."""
        return self._page(page, on or self.project.settings.peildatum)

    def force_page(self, page: Page, forced: Mapping[Decision, bool], outcome: Outcome) -> Variant:
        """A page with one decision flipped."""
        return self._page(page, self.project.settings.peildatum, forced, outcome)

    def _page(
        self, page: Page, day: date, forced: Mapping[Decision, bool] | None = None, outcome: Outcome | None = None
    ) -> Variant:
        title = page.spec.titel if page.spec else ""
        return self._render(
            page.template, page.kind, "pagina", title=title, day=day, data={}, forced=forced or {}, outcome=outcome
        )

    def points(self, template: str) -> tuple[DecisionPoint, ...]:
        """The decisions of a template; loads it when that was not done yet."""
        if template not in self.environment.points:
            self.environment.get_template(template)
        return self.environment.points[template]

    def _render(
        self,
        template: str,
        kind: str,
        name: str,
        *,
        title: str,
        attachments: tuple[str, ...] = (),
        day: date,
        data: Mapping[str, Any],
        forced: Mapping[Decision, bool],
        outcome: Outcome | None,
    ) -> Variant:
        used: dict[str, str] = {}
        values = {**data, **self._functions(day, used)}
        recorder = Recorder(forced=forced)
        try:
            with self.environment.recording(recorder):
                text, provenance = self.environment.render(template, values)
        except RENDER_FAULTS as fault:
            raise render_error(fault, self.project.root, template, values, self.loader.shared_templates()) from fault
        return Variant(
            document=template,
            kind=kind,
            name=name,
            forced=outcome,
            text=text,
            provenance=provenance,
            outcomes=recorder.close(),
            data=data,
            title=title,
            attachments=attachments,
            amounts_used=tuple(sorted(used.items())),
        )

    def _functions(self, day: date, used: dict[str, str]) -> dict[str, Any]:
        """What every template can use besides its fields."""
        book = self.project.amounts
        return {
            "gemeente": self.project.municipality,
            "peildatum": day,
            "bedrag": _Reader(book, day, used, ("EUR",), Money),
            "procent": _Reader(book, day, used, ("procent",), Percentage),
            "termijn": _Reader(book, day, used, TERM_UNITS, int, "termijn."),
        }


@dataclass(frozen=True, slots=True)
class _Reader:
    """`bedrag(…)`, `procent(…)` or `termijn(…)` in a template: the value on a day, noting that it was used."""

    book: AmountBook
    day: date
    used: dict[str, str]
    units: tuple[str, ...]
    convert: Callable[[Decimal], Any]
    folder: str = ""

    def __call__(self, name: str) -> Any:
        key = f"{self.folder}{name}"
        unit = self.book.amount(key).eenheid
        if unit not in self.units:
            raise ValueError(f"'{key}' staat in {unit}; deze functie is voor {' of '.join(self.units)}")
        value = self.book.value(key, self.day)
        entry = self.book.entry(key, self.day)
        self.used[key] = entry.status if entry else ""
        return self.convert(value)


def _plus_days(day: date, days: int) -> date:
    return day + timedelta(days=days)


FILTERS: dict[str, Callable[..., Any]] = {
    "euro": money,
    "datum": long_date,
    "dag_en_datum": weekday_date,
    "plus_dagen": _plus_days,
    "einde_termijn": end_of_term,
}
