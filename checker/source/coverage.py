"""Which branches of the templates the example cases reach, over all letters together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checker.errors import InputError
from checker.source.decisions import DecisionPoint, Outcome
from checker.source.letter import FieldSpec, Letter
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
class TemplateFacts:
    """What the rules about templates read."""

    gaps: tuple[Gap, ...] = ()
    idle: tuple[Suppression, ...] = ()  # suppressions that suppressed nothing, or that are not valid
    unused_fields: tuple[UnusedField, ...] = ()
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
