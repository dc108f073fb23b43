"""Which way a template went: every `if` and `for` is a decision with two outcomes, recorded and, if asked, forced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.source.provenance import Site


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """One test in one template; `index` counts the decisions of that template in source order."""

    template: str
    index: int


@dataclass(frozen=True, slots=True)
class DecisionPoint:
    """A decision as it stands in the source."""

    decision: Decision
    keyword: str  # if, elif, for, or 'inline' for `a if b else c`
    site: Site  # the tag, or the expression around an inline if
    otherwise: Site | None  # the `{% else %}` tag

    def site_of(self, taken: bool) -> Site:  # noqa: FBT001 - an outcome is a truth value
        """Where the text of an outcome begins."""
        return self.site if taken or self.otherwise is None else self.otherwise


@dataclass(frozen=True, slots=True, order=True)
class Outcome:
    """A decision and the way it went: taken (true, or at least one round of the loop) or not."""

    decision: Decision
    taken: bool


@dataclass(slots=True)
class Recorder:
    """What happened in one rendering; `forced` outcomes overrule what the data say."""

    forced: Mapping[Decision, bool] = field(default_factory=dict)
    stand_ins: Mapping[Decision, Any] = field(default_factory=dict)
    seen: set[Outcome] = field(default_factory=set)
    _filtered: dict[Decision, bool] = field(default_factory=dict)

    def test(self, decision: Decision, value: Any) -> bool:
        """The outcome of an `if`, recorded."""
        taken = self.forced.get(decision, bool(value))
        self.seen.add(Outcome(decision, taken))
        return taken

    def loop(self, decision: Decision, values: Iterable[Any], *, filtered: bool) -> list[Any]:
        """The values a `for` goes through, recorded.  With a filter (`for … if`) the filter decides."""
        items = list(values)
        if decision in self.forced:
            items = items if self.forced[decision] else []
        if filtered and items:
            self._filtered.setdefault(decision, False)
        else:
            self.seen.add(Outcome(decision, bool(items)))
        return items

    def keep(self, decision: Decision, value: Any) -> bool:
        """The filter of a loop, recorded: one value that passes makes the loop run."""
        kept = bool(value) or self.forced.get(decision, False)
        self._filtered[decision] = self._filtered.get(decision, False) or kept
        return kept

    def close(self) -> frozenset[Outcome]:
        """Everything seen, once the rendering is complete."""
        self.seen.update(Outcome(decision, taken) for decision, taken in self._filtered.items())
        return frozenset(self.seen)
