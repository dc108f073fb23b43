"""What the scores take from the analysis: passives and finite verbs, against what people say of the same sentences.

Measured from the plain text, so with our own words in between: as `helder check` does it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.scores.clauses import is_finite
from checker.text import analysis, nlp
from checker.text.document import Token
from training import measure_passives
from training.treebank import read

FILE = measure_passives.LETTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """What was found rightly, found at all, and there to find."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float | None:
        """Share of what was found that is there; None when nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of what is there that was found; None when there is nothing."""
        return self.right / self.gold if self.gold else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A sentence and its finite verbs, as a person marked them."""

    text: str
    finite_verbs: tuple[str, ...]


def annotated(path: Path = FILE) -> tuple[Annotated, ...]:
    """The sentences of letters."""
    texts = [example.text for example in measure_passives.letters(path)]
    return tuple(
        Annotated(text=text, finite_verbs=tuple(row.form for row in rows if "VerbForm=Fin" in row.morph))
        for text, rows in zip(texts, read(path), strict=True)
    )


def finite_verbs(expected: Sequence[Annotated], pipeline: nlp.Pipeline) -> Hits:
    """Finite verbs, per sentence by their form."""
    found = analysis.analyse([sentence.text for sentence in expected], pipeline)
    return _finite_hits(expected, found)


def passives(treebank: Path | None, pipeline: nlp.Pipeline) -> Iterator[tuple[str, Hits]]:
    """Sentences with a passive, per set: what it is, and the hits.  `treebank`: a CoNLL-U file, if there is one."""
    yield "passive sentences, letters", _passive_hits(measure_passives.letters(), pipeline)
    blind = measure_passives.written(measure_passives.BLIND)
    yield "passive sentences, `passives_test.tsv`, written blind", _passive_hits(blind, pipeline)
    if treebank is not None:
        yield "passive sentences, dev (gold: `aux:pass`)", _passive_hits(measure_passives.treebank(treebank), pipeline)


def _finite_hits(expected: Sequence[Annotated], found: Sequence[Sequence[Token]]) -> Hits:
    pairs = [
        (Counter(one.finite_verbs), Counter(token.text for token in tokens if is_finite(token)))
        for one, tokens in zip(expected, found, strict=True)
    ]
    return Hits(
        right=sum((one & other).total() for one, other in pairs),
        found=sum(other.total() for _, other in pairs),
        gold=sum(one.total() for one, _ in pairs),
    )


def _passive_hits(examples: Sequence[measure_passives.Example], pipeline: nlp.Pipeline) -> Hits:
    results = measure_passives.results(examples, pipeline)
    return Hits(
        right=sum(result.is_passive and result.is_found for result in results),
        found=sum(result.is_found for result in results),
        gold=sum(result.is_passive for result in results),
    )
