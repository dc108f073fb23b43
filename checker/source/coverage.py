"""Which branches of the templates the example cases reach, over all letters together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.errors import InputError
from checker.source.decisions import DecisionPoint, Outcome
from checker.source.letter import FieldSpec, Letter
from checker.source.provenance import Site
from checker.source.suppressions import Suppression
from checker.source.variants import VariantSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An outcome of a decision that no case reaches."""

    point: DecisionPoint
    taken: bool
    never_met: bool  # no case even comes at the decision
    readable: bool  # a forced variant showed its text, so that the rules could read it
    error: InputError | None  # why not

    @property
    def has_text(self) -> bool:
        """Does the outcome have text of its own, or does it only leave text out?"""
        return self.taken or self.point.otherwise is not None or self.point.keyword == "inline"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedField:
    """A declared field that no template uses, with its place in `brief.yaml`."""

    name: str
    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleCase:
    """A case that shows nothing the other cases do not show, with its file."""

    name: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """An amount or plan that somebody must look at again, with its place in the file."""

    path: str
    start: int
    end: int
    day: date  # of the last check, or on which the plan would begin
    is_plan: bool
    too_long: bool  # longer than an amount may go without a check


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A sentence with fields in it: how long it is in the cases, and how long it can become."""

    site: Site
    words: int  # in the case that makes it longest
    possible: int  # with the longest value of every field
    field: str  # the field that can grow most


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFacts:
    """What the rules about templates read."""

    gaps: tuple[Gap, ...] = ()
    idle: tuple[Suppression, ...] = ()  # suppressions that suppressed nothing, or that are not valid
    unused_fields: tuple[UnusedField, ...] = ()
    idle_cases: tuple[IdleCase, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    day: date = date.min  # the project's reference date: suppressions may end
    outcomes: int = 0
    reached: int = 0


def coverage(sets: Iterable[VariantSet], points: Iterable[DecisionPoint]) -> TemplateFacts:
    """The gaps in the given decision points, and how many outcomes there are and are reached."""
    reached: set[Outcome] = set()
    forced: set[Outcome] = set()
    errors: dict[Outcome, InputError | None] = {}
    for variants in sets:
        reached |= variants.reached()
        forced |= {variant.forced for variant in variants.variants if variant.forced}
        forced |= {outcome for variant in variants.variants for outcome in variant.outcomes}
        errors |= {item.outcome: item.error for item in variants.unreadable}
    gaps: list[Gap] = []
    total = 0
    for point in points:
        outcomes = [Outcome(point.decision, taken) for taken in (True, False)]
        total += len(outcomes)
        met = any(outcome in reached for outcome in outcomes)
        gaps += [
            Gap(
                point=point,
                taken=outcome.taken,
                never_met=not met,
                readable=outcome in forced,
                error=errors.get(outcome),
            )
            for outcome in outcomes
            if outcome not in reached
        ]
    return TemplateFacts(gaps=tuple(gaps), outcomes=total, reached=total - len(gaps))


def idle_cases(letter: Letter, variants: VariantSet) -> Iterator[IdleCase]:
    """Cases whose outcomes and choices other cases show too.

    The case with the longest text stays, and does not count as one of the others: it shows whether the letter fits on
    its pages, and often holds all there is.
    """
    longest = max(variants.cases, key=lambda case: len(case.text))
    shown = {case.name: {*case.outcomes, *_choices(letter.spec.velden, case.data)} for case in variants.cases}
    for case in letter.cases:
        others = set().union(*(found for name, found in shown.items() if name not in {case.name, longest.name}))
        if case.name != longest.name and shown[case.name] <= others:
            del shown[case.name]
            folder = letter.template.rpartition("/")[0]
            yield IdleCase(name=case.name, path=f"{folder}/{case.path.parent.name}/{case.path.name}")


def _choices(fields: Mapping[str, FieldSpec], data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What a case chooses in every field of type `keuze` and `ja_nee`."""
    for name, spec in fields.items():
        value = data.get(name)
        if spec.type in {"keuze", "ja_nee"}:
            yield name, value
        elif isinstance(value, Mapping):
            yield from _choices(spec.velden, value)
        elif spec.type == "lijst":
            for item in value or ():
                yield from _choices(spec.velden, item)


def unused_fields(letter: Letter, path: str, text: str, used: Collection[str]) -> Iterator[UnusedField]:
    """Fields of a letter, and parts of its lists and groups, whose name is not among the names templates use.

    `path` and `text` are those of `brief.yaml`.
    """
    for name in _declared(letter.spec.velden):
        if name not in used:
            found = re.search(rf"\b{re.escape(name)}(?=\s*:)", text[text.find("velden:") :])
            start = text.find("velden:") + (found.start() if found else 0)
            yield UnusedField(name=name, path=path, start=start, end=start + len(name))


def _declared(fields: Mapping[str, FieldSpec]) -> Iterator[str]:
    for name, spec in fields.items():
        yield name
        yield from _declared(spec.velden)
