"""Every text a template can become: all cases, and one forced variant per outcome that no case reaches.

With n decisions there are at most (cases + 2n) variants, never 2ⁿ: a forced variant flips one decision in the case
nearest to it, the one that already meets that decision with the fewest other decisions flipped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checker.errors import InputError
from checker.source.decisions import Decision, Outcome
from checker.source.letter import Case, Letter, Page
from checker.source.render import Renderer, Variant
from checker.source.stand_ins import with_stand_ins

Force = Callable[[Mapping[Decision, bool], Outcome, bool], Variant]
"""Renders with decisions forced, for the sake of one outcome; the flag asks for stand-ins where data are absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """An outcome that no case reaches and that cannot be rendered either: its text stays unread."""

    outcome: Outcome
    error: InputError | None  # None: it was rendered, but the text did not appear


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantSet:
    """All variants of one document."""

    document: str
    variants: tuple[Variant, ...]
    unreadable: tuple[Unreadable, ...]

    @property
    def cases(self) -> tuple[Variant, ...]:
        """The variants nobody forced."""
        return tuple(variant for variant in self.variants if variant.forced is None)

    def reached(self) -> frozenset[Outcome]:
        """The outcomes that some case reaches."""
        return frozenset().union(*(variant.outcomes for variant in self.cases))


@dataclass(slots=True)
class _Start:
    """A rendering from which others can be forced."""

    variant: Variant
    forced: dict[Decision, bool]
    force: Force


def letter_variants(renderer: Renderer, letter: Letter) -> VariantSet:
    """All variants of a letter; raises InputError when a case itself cannot be rendered."""

    def force(case: Case) -> Force:
        def render(forced: Mapping[Decision, bool], outcome: Outcome, fill: bool) -> Variant:  # noqa: FBT001
            used = with_stand_ins(letter.spec, case) if fill else case
            return renderer.render_case(letter, used, forced=forced, outcome=outcome)

        return render

    return _explore(
        letter.template, [_Start(renderer.render_case(letter, case), {}, force(case)) for case in letter.cases]
    )


def page_variants(renderer: Renderer, page: Page) -> VariantSet:
    """All variants of a page."""

    def force(forced: Mapping[Decision, bool], outcome: Outcome, fill: bool) -> Variant:  # noqa: ARG001, FBT001
        return renderer.force_page(page, forced, outcome)  # a page has no data, so nothing to fill

    return _explore(page.template, [_Start(renderer.render_page(page), {}, force)])


def _explore(document: str, starts: list[_Start]) -> VariantSet:
    """Force each outcome that is still missing, nested ones after the ones around them."""
    queue = list(starts)
    reached = {outcome for start in starts for outcome in start.variant.outcomes}
    unreadable: dict[Outcome, InputError | None] = {}
    for start in queue:  # grows while it is walked
        for seen in sorted(start.variant.outcomes):
            wanted = Outcome(seen.decision, not seen.taken)
            if wanted in reached:
                continue
            found = _force(start, wanted)
            if isinstance(found, _Start):
                reached |= found.variant.outcomes
                queue.append(found)
            else:
                unreadable.setdefault(wanted, found)
    return VariantSet(
        document=document,
        variants=tuple(start.variant for start in queue),
        unreadable=tuple(
            Unreadable(outcome=outcome, error=error)
            for outcome, error in sorted(unreadable.items(), key=lambda item: item[0])
            if outcome not in reached
        ),
    )


def _force(start: _Start, wanted: Outcome) -> _Start | InputError | None:
    """A rendering that reaches the outcome, with the data as they are or else with stand-ins for what is absent.

    Stand-ins would turn other decisions too, so those are held where the case had them.
    """
    flipped = {**start.forced, wanted.decision: wanted.taken}
    held = {**_settled(start.variant.outcomes), **flipped}
    problem: InputError | None = None
    for forced, fill in ((flipped, False), (held, True)):
        try:
            variant = start.force(forced, wanted, fill)
        except InputError as error:
            problem = error
            continue
        if wanted in variant.outcomes:
            return _Start(variant, forced, start.force)
    return problem


def _settled(outcomes: frozenset[Outcome]) -> dict[Decision, bool]:
    """Decisions that went one way only in a rendering."""
    ways: dict[Decision, set[bool]] = {}
    for outcome in outcomes:
        ways.setdefault(outcome.decision, set()).add(outcome.taken)
    return {decision: taken.pop() for decision, taken in ways.items() if len(taken) == 1}
