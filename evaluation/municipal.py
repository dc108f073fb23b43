"""The pairs of municipal sentences, before and after editing, and everything we measure on them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from checker.lint.features import Features, count, features
from checker.scores import Scores, TextstatValues, norms, running_text, score, textstat_values
from checker.text.parse import parse

FILE = "municipal-pairs/pairs.jsonl"
LEAST_PAIRS = 5  # a document of which fewer sentences are known is too short to be scored as one


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A text before and after editing."""

    document: str
    hard: str
    easy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What we and textstat make of a text; textstat None when there is nothing to count."""

    scores: Scores
    lint: Features  # also where the score itself is unknown
    textstat: TextstatValues | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number of a text.  `easier`: a higher value calls the text easier, so that its sign must turn."""

    name: str
    value: Callable[[Measured], float | None]
    easier: bool = False

    def hardness(self, measured: Measured) -> float | None:
        """The value, turned so that higher is harder."""
        value = self.value(measured)
        return -value if self.easier and value is not None else value

    def of(self, pairs: Sequence[Pair]) -> tuple[list[float | None], list[float | None]]:
        """Hardness of the hard and of the easy sides."""
        hard = [self.hardness(measure(pair.hard)) for pair in pairs]
        return hard, [self.hardness(measure(pair.easy)) for pair in pairs]


def read(folder: Path) -> tuple[Pair, ...]:
    """The pairs of sentences."""
    lines = (folder / FILE).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    return tuple(Pair(document=row["doc_id"], hard=row["hard"], easy=row["easy"]) for row in rows)


def is_put_aside(name: str) -> bool:
    """Is what goes by this name in the half that nobody looked at while the word lists were made?"""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1


def documents(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The same as whole documents, of at least five sentences: each sentence a paragraph, so that none run together."""
    names = dict.fromkeys(pair.document for pair in pairs)
    of = {name: [pair for pair in pairs if pair.document == name] for name in names}
    return tuple(
        Pair(
            document=name,
            hard="\n\n".join(pair.hard for pair in own),
            easy="\n\n".join(pair.easy for pair in own),
        )
        for name, own in of.items()
        if len(own) >= LEAST_PAIRS
    )


@cache
def measure(text: str) -> Measured:
    """Every measure of a text, with the pipeline that `helder` chooses."""
    document = parse(text)
    scores = score(document)
    lint = features([count(sentence) for sentence in document.running_sentences()])
    return Measured(
        scores=scores, lint=lint, textstat=textstat_values(running_text(document)) if scores.words else None
    )


def _missed(measured: Measured) -> float:
    return sum(not norm.met for norm in norms(measured.scores))


FORMULAS = (
    Measure(name="words per sentence", value=lambda m: m.scores.average_sentence),
    Measure(name="Flesch-Douma", value=lambda m: m.scores.flesch_douma, easier=True),
    Measure(name="Leesindex A", value=lambda m: m.scores.leesindex_a, easier=True),
    Measure(name="LIX", value=lambda m: m.scores.lix),
    Measure(name="LiNT score", value=lambda m: m.scores.lint.score if m.scores.lint else None),
    Measure(name="textstat: words per sentence", value=lambda m: m.textstat.average_sentence if m.textstat else None),
    Measure(name="textstat: Flesch", value=lambda m: m.textstat.flesch_douma if m.textstat else None, easier=True),
    Measure(name="textstat: LIX", value=lambda m: m.textstat.lix if m.textstat else None),
)
"""Published indices: what the B1-index must beat."""

PARTS = (
    Measure(name="longest sentence", value=lambda m: m.scores.longest_sentence or None),
    Measure(name="share of sentences over 15 words", value=lambda m: m.scores.share_over_15),
    Measure(name="syllables per word", value=lambda m: m.scores.syllables / m.scores.words if m.scores.words else None),
    Measure(
        name="share of long words", value=lambda m: m.scores.long_words / m.scores.words if m.scores.words else None
    ),
    Measure(name="hard words per 1000", value=lambda m: m.scores.hard_words_per_1000),
    Measure(name="share of passive sentences", value=lambda m: m.scores.passive_share),
    Measure(name="words per clause", value=lambda m: m.scores.words_per_clause),
    Measure(name="MATTR", value=lambda m: m.scores.mattr),
)
VERDICT = Measure(name="B1-toets: norms not met", value=_missed)

_INDEX: Mapping[str, Callable[[Measured], float | None]] = MappingProxyType(
    {
        "words per sentence": lambda m: m.scores.average_sentence,
        "syllables per word": lambda m: m.scores.syllables / m.scores.words if m.scores.words else None,
        "share of long words": lambda m: m.scores.long_words / m.scores.words if m.scores.words else None,
        "hard words per 1000": lambda m: m.scores.hard_words_per_1000,
        "share of passive sentences": lambda m: m.scores.passive_share,
        "words per clause": lambda m: m.scores.words_per_clause,
        "LiNT: word frequency": lambda m: m.lint.frequency,
        "LiNT: dependency length": lambda m: m.lint.dependency,
        "LiNT: content words per clause": lambda m: m.lint.density,
        "LiNT: share of concrete nouns": lambda m: m.lint.concrete,
    }
)
INDEX_FEATURES = tuple(_INDEX)


def index_features(measured: Measured) -> list[float]:
    """What the B1-index reads, in the order of `INDEX_FEATURES`; NaN for what is not known."""
    values = [value(measured) for value in _INDEX.values()]
    return [float("nan") if value is None else value for value in values]
