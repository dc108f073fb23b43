"""The chapters on scores: what separates hard from easy, and what a model of our own would add."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import fmean

from evaluation import b1_index, municipal
from evaluation.markdown import gain, interval, table
from evaluation.municipal import FORMULAS, INDEX_FEATURES, LEAST_PAIRS, PARTS, VERDICT, Pair
from evaluation.separation import LEVEL, ROUNDS, SEED, estimate, resampled, separation, whole

INDEX = "B1-index (on unseen documents)"
HEAD = (
    "measure",
    "sentence pairs ordered rightly",
    "AUC of sentences",
    "documents ordered rightly",
    "AUC of documents",
)

Sides = tuple[Sequence[float | None], Sequence[float | None]]


def chapter(data: Path) -> Iterator[str]:
    """Paragraphs and tables."""
    pairs = municipal.read(data)
    documents = municipal.documents(pairs)
    yield _what(pairs, documents)
    rows = [_row(measure.name, measure.of, pairs, documents) for measure in (*FORMULAS, *PARTS, VERDICT)]
    held = {unit: b1_index.cross_validated(pairs, unit) for unit in (pairs, documents)}
    rows.append(_row(INDEX, lambda unit: (held[unit].hard, held[unit].easy), pairs, documents))
    yield table(HEAD, rows)
    yield _missed(documents)
    yield _caveats()
    yield from _index(pairs, documents, held)


def _what(pairs: Sequence[Pair], documents: Sequence[Pair]) -> str:
    return (
        f"{len(pairs)} pairs of sentences of {len({pair.document for pair in pairs})} municipal documents, before "
        f"(hard) and after (easy) editing by communications experts (City of Amsterdam; aligned automatically).\n"
        f"As documents: the {len(documents)} of which at least {LEAST_PAIRS} pairs are known, all sentences together.\n"
        "Ordered rightly: the hard side scores harder than the easy side of the same pair. Ties, and sides without a "
        "value, count half.\n"
        "AUC: the same for any hard side beside any easy side. Chance is 0.500.\n"
        f"Between brackets: the {LEVEL:.0%} interval of {ROUNDS} bootstrap samples of documents (seed {SEED})."
    )


def _row(name: str, sides: Callable[[tuple[Pair, ...]], Sides], *units: tuple[Pair, ...]) -> list[str]:
    cells = [name]
    for unit in units:
        found = separation(*sides(unit), [pair.document for pair in unit])
        once, weights = whole(len(found.pairs)), resampled(len(found.pairs))
        cells += [
            interval(estimate(float(statistic(once)[0]), statistic(weights))) for statistic in (found.share, found.auc)
        ]
    return cells


def _missed(documents: Sequence[Pair]) -> str:
    before, after = (fmean(value or 0 for value in side) for side in VERDICT.of(documents))
    return (
        f"Of the norms of the B1-toets a document misses {before:.1f} before editing and {after:.1f} after, on average."
    )


def _caveats() -> str:
    return (
        "How to read this:\n\n"
        "- No weight or norm was fitted here to these pairs, except the weights of the B1-index, which are judged on "
        "documents they did not see. The intervals resample the documents that are judged, not the learning.\n"
        "- Two norms of the B1-toets (sentences over 15 words, passives) are averages measured earlier on the edited "
        "side of 1,310 pairs, of which these are a part; the norm for hard words is what our list finds on the edited "
        "side of these pairs. For the B1-toets the figures are therefore not fully independent.\n"
        "- While the list of difficult words was made, its hits in these pairs were read for mistakes. So for hard "
        "words, and what is built on them, the figures are not fully independent either.\n"
        "- An editor who splits sentences makes any measure of length look good. Editing here is mostly that, so a low "
        "place in this table is no proof that a measure says nothing about readers.\n"
        "- MATTR needs 50 words, so separate sentences have none."
    )


def _index(
    pairs: tuple[Pair, ...], documents: tuple[Pair, ...], held: dict[tuple[Pair, ...], b1_index.Held]
) -> Iterator[str]:
    gains = {unit: b1_index.gains(held[unit], unit) for unit in (pairs, documents)}
    yield "### A B1-index?"
    yield (
        "A logistic regression (L2 penalty 1 on standardised features, not tuned) over ten of our own features, in "
        "five folds of whole documents. What it gives above each published formula, on documents it has not seen:"
    )
    yield table(
        ("instead of", *HEAD[1:]),
        [
            [formula.name, *(gain(one) for unit in (pairs, documents) for one in gains[unit][formula.name])]
            for formula in FORMULAS
        ],
    )
    beaten = all(b1_index.beats_all(gains[unit]) for unit in (pairs, documents))
    yield (
        "Every interval lies above 0: the index beats each single formula."
        if beaten
        else "Not every interval lies above 0, so the index does not clearly beat every single formula. "
        "It is not part of `helder`."
    )
    weights = b1_index.train(pairs).weights
    yield "Its weights on all pairs, per standard deviation (positive: harder):"
    yield table(
        ("feature", "weight"), [[name, f"{weight:+.2f}"] for name, weight in zip(INDEX_FEATURES, weights, strict=True)]
    )
