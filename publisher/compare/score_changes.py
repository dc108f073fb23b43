"""What was measured otherwise in two versions of a letter: words, and the norms of the B1-toets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.engine.report import DocumentReport, VariantReport
from checker.report.scores import shown
from publisher.compare.difference import ScoreChange

_Value = tuple[float | None, bool | None]  # what was measured, and whether the norm is met; None: there is no norm
WORDS = "woorden"
_NOTHING: _Value = (None, None)


def score_changes(old: DocumentReport, new: DocumentReport, examples: Sequence[str]) -> tuple[ScoreChange, ...]:
    """Every measure that changed, over the examples that both versions have."""
    before, now = _by_example(old), _by_example(new)
    both = [name for name in examples if name in before and name in now]
    measures = dict.fromkeys(measure for name in both for measure in (*before[name], *now[name]))
    changes = (_change(measure, before, now, both) for measure in measures)
    return tuple(change for change in changes if change.examples)


def _by_example(report: DocumentReport) -> dict[str, dict[str, _Value]]:
    return {variant.name: _values(variant) for variant in report.variants if not variant.forced}


def _values(variant: VariantReport) -> dict[str, _Value]:
    scores = variant.scores
    values: dict[str, _Value] = {WORDS: (scores.words, None)}
    if scores.lint:
        values[scores.lint.name] = (scores.lint.score, None)
    return values | {norm.name: (norm.value, norm.met) for norm in variant.norms}


def _change(
    measure: str, before: Mapping[str, dict[str, _Value]], now: Mapping[str, dict[str, _Value]], names: Sequence[str]
) -> ScoreChange:
    pairs = {name: (before[name].get(measure, _NOTHING), now[name].get(measure, _NOTHING)) for name in names}
    changed = {name: pair for name, pair in pairs.items() if _told(pair[0]) != _told(pair[1])}
    return ScoreChange(
        measure=measure,
        before=tuple(old[0] for old, _ in changed.values()),
        after=tuple(new[0] for _, new in changed.values()),
        examples=tuple(changed),
        worse=tuple(name for name, (old, new) in changed.items() if old[1] is not False and new[1] is False),
        better=tuple(name for name, (old, new) in changed.items() if old[1] is False and new[1] is not False),
    )


def _told(value: _Value) -> tuple[str, bool | None]:
    """Two values that print the same are the same to an editor."""
    return shown(value[0]), value[1]
