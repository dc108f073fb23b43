"""A run of the checker: from project or texts to a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from checker import readers
from checker.engine.cache import Cache, cached_analysis, digest
from checker.engine.gather import Gathered, Sighting
from checker.engine.panel import hard_words
from checker.engine.profiles import profiles_of
from checker.engine.reading import Reading, Tokenize, read_text
from checker.engine.report import CoverageReport, DocumentReport, Report, VariantReport
from checker.engine.selection import Selection
from checker.engine.sources import Sources
from checker.engine.stretches import stretches
from checker.engine.view import view
from checker.errors import HelderError, InputError, MeasureError
from checker.rules.letter_facts import LetterFacts
from checker.rules.panel_facts import HardWord
from checker.rules.print_facts import PrintFacts
from checker.rules.rule import Context, Match, Rule, Scope
from checker.scores import DEFAULT_LIMITS, Limits, norms, score
from checker.source.amount_dates import unchecked
from checker.source.coverage import (
    IdleCase,
    Stretch,
    TemplateFacts,
    Unchecked,
    UnusedField,
    coverage,
    idle_cases,
    unused_fields,
)
from checker.source.letter import Letter, Page
from checker.source.norm_settings import with_norms
from checker.source.project import SHARED, Project
from checker.source.provenance import Site
from checker.source.render import Renderer, Variant
from checker.source.suppressions import Suppression, suppressions
from checker.source.variants import VariantSet, letter_variants, page_variants
from checker.text import analysis, nlp
from checker.text.document import Document
from checker.text.parse import parse

PRINT_RULES = ("O02", "P")  # codes of the rules that read the finished PDF


class PrintMeasurer(Protocol):
    """Measures a letter as it would be printed; `key` changes when the result may change."""

    def key(self, variant: Variant) -> str:
        """What the result depends on."""

    def measure(self, variant: Variant) -> PrintFacts:
        """What the PDF shows; raises MeasureError when this machine cannot tell, HelderError when it cannot be made."""


@dataclass(slots=True)
class _State:
    """What fills up during a run."""

    gathered: Gathered = field(default_factory=Gathered)
    sets: list[VariantSet] = field(default_factory=list)
    documents: list[DocumentReport] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)

    def note(self, text: str) -> None:
        """Something the reader of the report should know, said once."""
        if text not in self.notes:
            self.notes.append(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run over (part of) a project."""

    project: Project
    selection: Selection
    cache: Cache
    pipeline: nlp.Pipeline
    measurer: PrintMeasurer | None = None

    def report(self, targets: Sequence[Letter | Page], *, within: Sequence[str] = ()) -> Report:
        """Check letters, chapters and pages.  `within` keeps only findings in these files (a shared part)."""
        state = _State()
        renderer = Renderer(self.project)
        sources = Sources(self.project.root)
        tokenize = cached_analysis(self.cache, self.pipeline)
        for target in targets:
            self._document(target, renderer, tokenize, state, sources)
        if self._reads_print and self.measurer is None and any(isinstance(t, Letter) for t in targets):
            state.note("De brieven zijn niet opgemeten. Gebruik daarvoor 'helder check'.")
        complete = len(targets) == len(all_targets(self.project))
        facts = self._templates(state, renderer, sources, complete=complete)
        if self.cache.problem:
            state.note(self.cache.problem)
        findings = state.gathered.findings(sources)
        return Report(
            pipeline=self.pipeline.label,
            documents=tuple(state.documents),
            findings=tuple(f for f in findings if not within or f.path in within),
            coverage=CoverageReport(outcomes=facts.outcomes, reached=facts.reached),
            errors=tuple(state.errors),
            notes=tuple(state.notes),
        )

    def _document(
        self, target: Letter | Page, renderer: Renderer, tokenize: Tokenize, state: _State, sources: Sources
    ) -> None:
        try:
            found = letter_variants(renderer, target) if isinstance(target, Letter) else page_variants(renderer, target)
        except InputError as error:
            state.errors.append(error)
            return
        state.sets.append(found)
        limits = self._limits(target)
        selection = self.selection.for_profiles(profiles_of(target)).held_to(limits)
        panel = hard_words(self.project)
        reports: list[VariantReport] = []
        readings: list[Reading] = []
        for variant in found.variants:
            document = parse(variant.text, tokenize)
            printed = self._printed(variant, state)
            reading = Reading(
                path=variant.document,
                kind=variant.kind,
                variant=_variant_name(target, variant),
                forced=variant.forced is not None,
                document=document,
                provenance=variant.provenance,
                printed=printed,
                letter=_letter_facts(target, variant),
                panel=panel,
            )
            readings.append(reading)
            sightings = state.gathered.add_all(reading.sightings(selection))
            measured = _variant_report(reading, self.pipeline, limits, variant.name)
            reports.append(replace(measured, view=view(document, sightings, sources)))
        if isinstance(target, Letter):
            state.stretches += stretches(target, readings, sources)
        state.documents.append(
            DocumentReport(path=found.document, kind=found.variants[0].kind, variants=tuple(reports))
        )

    def _limits(self, target: Letter | Page) -> Limits:
        own = target.spec.normen if isinstance(target, Letter) else None
        return with_norms(with_norms(DEFAULT_LIMITS, self.project.settings.normen), own)

    @property
    def _reads_print(self) -> bool:
        """Is there a rule that needs the PDF?"""
        return any(rule.code.startswith(PRINT_RULES) for rule in self.selection.rules)

    def _printed(self, variant: Variant, state: _State) -> PrintFacts | None:
        """What the PDF of a real case shows; forced variants are never printed, so they have none."""
        if self.measurer is None or variant.kind != "brief" or variant.forced or not self._reads_print:
            return None
        key = digest("print", self.measurer.key(variant))
        known = self.cache.get([key])
        if key not in known:
            try:
                known[key] = self.measurer.measure(variant).as_data()
            except MeasureError as fault:
                state.note(str(fault))
                return None
            except HelderError as fault:
                state.errors.append(_no_pdf(variant, fault))
                return None
            self.cache.put(known)
        return PrintFacts.from_data(known[key])

    def _templates(self, state: _State, renderer: Renderer, sources: Sources, *, complete: bool) -> TemplateFacts:
        """Coverage and suppressions.  Shared parts are judged only when all that may use them was read."""
        roots = {found.document for found in state.sets}
        names = sorted(name for name in renderer.environment.points if complete or name in roots)
        points = [point for name in names for point in renderer.points(name)]
        facts = coverage(state.sets, points)
        more = replace(
            facts,
            unused_fields=self._unused(roots, renderer, sources),
            idle_cases=self._idle_cases(state),
            stretches=tuple(state.stretches),
            unchecked=self._unchecked(sources) if complete else (),
        )
        self._add_template_findings(more, state)
        everything = [
            item for name in sorted(renderer.environment.points) for item in suppressions(name, sources[name].text)
        ]
        day = self.project.settings.peildatum
        used = _suppress(state.gathered, [item for item in everything if not item.expired(day)])
        idle = tuple(item for item in everything if item.template in names and self._is_idle(item, used))
        self._add_template_findings(TemplateFacts(idle=idle, day=day), state)
        return facts

    def _unused(self, roots: set[str], renderer: Renderer, sources: Sources) -> tuple[UnusedField, ...]:
        """Fields of the letters that neither the letter nor any shared part mentions."""
        names = renderer.environment.names
        shared = frozenset().union(*(found for name, found in names.items() if SHARED in name.split("/")))
        found: list[UnusedField] = []
        for letter in self.project.letters:
            if letter.template in roots:
                path = letter.template.removesuffix(".md") + ".yaml"
                found += unused_fields(letter, path, sources[path].text, names[letter.template] | shared)
        return tuple(found)

    def _unchecked(self, sources: Sources) -> tuple[Unchecked, ...]:
        """Amounts and plans that nobody looked at for too long, on the reference date of the project."""
        book, day = self.project.amounts, self.project.settings.peildatum
        return tuple(unchecked(book, day, lambda path: sources[path].text))

    def _idle_cases(self, state: _State) -> tuple[IdleCase, ...]:
        """Cases of the letters that show nothing new."""
        sets = {found.document: found for found in state.sets}
        letters = [letter for letter in self.project.letters if letter.template in sets]
        return tuple(case for letter in letters for case in idle_cases(letter, sets[letter.template]))

    def _is_idle(self, item: Suppression, used: set[Suppression]) -> bool:
        """Only a run with all rules it names can tell that a suppression does nothing."""
        return not item.valid or (item not in used and all(self.selection.has(code) for code in item.codes))

    def _add_template_findings(self, facts: TemplateFacts, state: _State) -> None:
        for rule in self.selection.rules:
            if rule.scope is not Scope.TEMPLATE:
                continue
            context = Context(
                document=Document(text="", blocks=()),
                kind="brief",
                options=self.selection.options[rule.code],
                is_literal=lambda _block, _start, _end: True,
            )
            for match in rule.check(facts, context):
                state.gathered.add(_template_sighting(rule, match))


def all_targets(project: Project) -> tuple[Letter | Page, ...]:
    """Everything in a project that has text; the rules are about Dutch, so translations stay out."""
    return (*project.letters, *project.chapters, *(page for page in project.pages if page.translation is None))


def report_texts(
    texts: Mapping[str, str],
    selection: Selection,
    sources: Sources,
    pipeline: nlp.Pipeline,
    *,
    kind: str = "los",
    limits: Limits = DEFAULT_LIMITS,
    panel: tuple[HardWord, ...] = (),
) -> Report:
    """Texts from elsewhere, by name: plain text or Markdown.  They may be about real people, so nothing is kept."""
    gathered = Gathered()
    documents: list[DocumentReport] = []
    for name, text in texts.items():
        sources.add(name, text, by_paragraph=readers.is_extracted(name))
        tokenize = partial(analysis.analyse, pipeline=pipeline)
        reading = read_text(name, text, tokenize, kind=kind, keep_lines=readers.keeps_lines(name), panel=panel)
        sightings = gathered.add_all(reading.sightings(selection.held_to(limits)))
        measured = replace(_variant_report(reading, pipeline, limits), view=view(reading.document, sightings, sources))
        documents.append(DocumentReport(path=name, kind=reading.kind, variants=(measured,)))
    return Report(
        pipeline=pipeline.label,
        documents=tuple(documents),
        findings=tuple(gathered.findings(sources)),
        coverage=CoverageReport(outcomes=0, reached=0),
    )


def _no_pdf(variant: Variant, fault: HelderError) -> InputError:
    problem, _, remedy = str(fault).partition("\n")
    return InputError(
        f"helder kan geen pdf maken van voorbeeld '{variant.name}'. {problem}",
        remedy=remedy.strip(" \n-") or "Verbeter de tekst van de brief.",
        path=variant.document,
    )


def _variant_name(target: Letter | Page, variant: Variant) -> str:
    return f"{target.name}: {variant.name}" if isinstance(target, Letter) else target.name


def _letter_facts(target: Letter | Page, variant: Variant) -> LetterFacts | None:
    if not isinstance(target, Letter):
        return None
    spec = target.spec
    return LetterFacts(
        name=target.name,
        soort=spec.soort,
        handelingen=spec.handelingen,
        bijlagen=spec.bijlagen,
        data=variant.data,
        forced=variant.forced is not None,
    )


def _variant_report(reading: Reading, pipeline: nlp.Pipeline, limits: Limits, name: str = "") -> VariantReport:
    scores = score(reading.document, pipeline)
    return VariantReport(
        name=name, forced=reading.forced, pages=reading.pages, scores=scores, norms=norms(scores, limits)
    )


def _template_sighting(rule: Rule, match: Match) -> Sighting:
    if match.template is None:
        raise TypeError(f"rule {rule.code} reads templates, so its matches name one")
    return Sighting(
        rule=rule,
        match=match,
        site=Site(match.template, match.start, match.end),
        whole=False,
        excerpt="",
        document=match.template,
        variant="",
        forced=False,
        via=None,
    )


def _suppress(gathered: Gathered, everything: Iterable[Suppression]) -> set[Suppression]:
    """Take out what is suppressed; gives the suppressions that did something."""
    used: set[Suppression] = set()
    by_template: dict[str, list[Suppression]] = {}
    for item in everything:
        by_template.setdefault(item.template, []).append(item)
    for (code, site), sightings in list(gathered.by_place.items()):
        offset = None if sightings[0].whole else site.start
        covering = [item for item in by_template.get(site.template, ()) if item.covers(code, offset)]
        if covering:
            used.update(covering)
            del gathered.by_place[(code, site)]
    return used
