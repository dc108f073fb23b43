"""The 'B1-index': one number from our own features, judged on documents it has not seen.

It learns from the separate sentences of the other documents, and then scores the sentences and the document put aside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.logistic import Array, Model, fit, held_out
from evaluation.municipal import FORMULAS, Pair, index_features, measure
from evaluation.separation import Estimate, estimate, resampled, separation, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Index of the hard and the easy side of pairs, each by a model that did not see their document."""

    hard: tuple[float, ...]
    easy: tuple[float, ...]


def train(pairs: Sequence[Pair]) -> Model:
    """The model of all sentences of these pairs."""
    features = _rows([pair.hard for pair in pairs] + [pair.easy for pair in pairs])
    return fit(features, np.repeat([1.0, 0.0], len(pairs)))


def cross_validated(pairs: Sequence[Pair], scored: Sequence[Pair]) -> Held:
    """Learns from `pairs`, fold by fold, and scores those of `scored` whose document was put aside."""
    hard, easy = [0.0] * len(scored), [0.0] * len(scored)
    for chosen, aside in held_out([pair.document for pair in pairs]):
        model = train([pair for pair, learn in zip(pairs, chosen, strict=True) if learn])
        places = [at for at, pair in enumerate(scored) if pair.document in aside]
        for side, found in (("hard", hard), ("easy", easy)):
            for at, value in zip(places, model.index(_rows([getattr(scored[at], side) for at in places])), strict=True):
                found[at] = float(value)
    return Held(hard=tuple(hard), easy=tuple(easy))


def gains(held: Held, scored: Sequence[Pair]) -> Mapping[str, tuple[Estimate, Estimate]]:
    """Per formula how much more the index gives: share of pairs ordered rightly, and AUC.  Same resamples for both."""
    groups = [pair.document for pair in scored]
    ours = separation(held.hard, held.easy, groups)
    once, weights = whole(len(ours.pairs)), resampled(len(ours.pairs))
    found = {}
    for formula in FORMULAS:
        theirs = separation(*formula.of(scored), groups)
        found[formula.name] = (
            estimate(float((ours.share(once) - theirs.share(once))[0]), ours.share(weights) - theirs.share(weights)),
            estimate(float((ours.auc(once) - theirs.auc(once))[0]), ours.auc(weights) - theirs.auc(weights)),
        )
    return found


def beats_all(found: Mapping[str, tuple[Estimate, Estimate]]) -> bool:
    """Is the whole interval above 0, for both numbers and every formula?"""
    return all(gain.low > 0 for both in found.values() for gain in both)


def _rows(texts: Sequence[str]) -> Array:
    return np.array([index_features(measure(text)) for text in texts], dtype=np.float64)
