"""Our LiNT beside the official scores of the examples of lint-ii."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import correlation, fmean
from typing import Any

from checker.lint.features import count, features
from checker.lint.score import ESTIMATED_WITH, OFFICIAL, coefficients, difficulty
from checker.text import analysis, nlp
from checker.text.document import Sentence

FILE = "lint/examples.json"
FEATURES = {  # ours → the key in the file
    "frequency": "mean_log_word_frequency",
    "dependency": "max_sdl",
    "density": "content_words_per_clause",
    "concrete": "proportion_of_concrete_nouns",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One text: score and level, theirs and ours."""

    name: str
    theirs: float
    ours: float | None
    their_level: int
    our_level: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Per sentence: how many have a value on both sides, the correlation, and ours minus theirs on average."""

    sentences: int
    correlation: float
    difference: float


def read(folder: Path) -> list[dict[str, Any]]:
    """The examples."""
    found: list[dict[str, Any]] = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return found


def compare(example: dict[str, Any], pipeline: nlp.Pipeline) -> Compared:
    """One example, in its official sentences."""
    counted = [count(sentence) for sentence in _sentences(example, pipeline)]
    ours = _weights(pipeline).score(features(counted))
    return Compared(
        name=example["id"],
        theirs=example["document"]["document_lint_score"],
        ours=ours,
        their_level=example["document"]["document_difficulty_level"],
        our_level=None if ours is None else difficulty(ours)[0],
    )


def agreements(examples: Sequence[dict[str, Any]], pipeline: nlp.Pipeline) -> dict[str, Agreement]:
    """Per feature, and for the score, over all sentences that have an official value."""
    rows: dict[str, list[tuple[float | None, float | None]]] = {name: [] for name in (*FEATURES, "score")}
    weights = _weights(pipeline)
    for example in examples:
        for official, sentence in zip(example["sentences"], _sentences(example, pipeline), strict=True):
            measured = features([count(sentence)])
            rows["score"].append((official.get("lint_score"), weights.score(measured)))
            for ours, theirs in FEATURES.items():
                rows[ours].append((official.get(theirs), getattr(measured, ours)))
    return {name: _agreement(pairs) for name, pairs in rows.items()}


def _agreement(pairs: Sequence[tuple[float | None, float | None]]) -> Agreement:
    known = [(theirs, ours) for theirs, ours in pairs if theirs is not None and ours is not None]
    theirs, ours = zip(*known, strict=True)
    return Agreement(
        sentences=len(known),
        correlation=correlation(theirs, ours),
        difference=fmean(one - other for other, one in known),
    )


def _weights(pipeline: nlp.Pipeline) -> Any:
    return coefficients(pipeline.version if pipeline.name == OFFICIAL else ESTIMATED_WITH)


def _sentences(example: dict[str, Any], pipeline: nlp.Pipeline) -> list[Sentence]:
    texts = [sentence["text_cased"] for sentence in example["sentences"]]
    return [
        Sentence(text=text, start=0, end=len(text), block=0, tokens=tokens)
        for text, tokens in zip(texts, analysis.analyse(texts, pipeline), strict=True)
    ]
