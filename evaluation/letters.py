"""What the scores rest on in letters: passives and finite verbs, in sentences that were annotated by hand.

Measured from the plain text, so with our own words and sentences in between: as `helder check` does it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.scores.clauses import is_finite
from checker.text import analysis, nlp
from checker.text.document import Sentence
from checker.text.passive import passives
from training.treebank import read

FILE = Path(__file__).parents[1] / "tests" / "gold" / "letters.conllu"
KINDS = ("worden", "zijn", "te")


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
    """A sentence with what a person says of it."""

    text: str
    passive: str  # 'worden', 'zijn', 'te' or 'none'
    finite_verbs: tuple[str, ...]


def annotated(path: Path = FILE) -> tuple[Annotated, ...]:
    """The sentences of the file, with its comments `text` and `passive`."""
    texts, kinds = ([*_comments(path, name)] for name in ("text", "passive"))
    return tuple(
        Annotated(
            text=text,
            passive=kind,
            finite_verbs=tuple(row.form for row in rows if "VerbForm=Fin" in row.morph),
        )
        for text, kind, rows in zip(texts, kinds, read(path), strict=True)
    )


def analysed(sentences: Sequence[Annotated], pipeline: nlp.Pipeline) -> tuple[Sentence, ...]:
    """The same texts as the checker reads them."""
    texts = [sentence.text for sentence in sentences]
    return tuple(
        Sentence(text=text, start=0, end=len(text), block=0, tokens=tokens)
        for text, tokens in zip(texts, analysis.analyse(texts, pipeline), strict=True)
    )


def passive_sentences(expected: Sequence[Annotated], found: Sequence[Sentence], kinds: Collection[str]) -> Hits:
    """Sentences with a passive of these kinds."""
    pairs = [
        (one.passive in kinds, any(passive.kind in kinds for passive in passives(other)))
        for one, other in zip(expected, found, strict=True)
    ]
    return Hits(
        right=sum(one and other for one, other in pairs),
        found=sum(other for _, other in pairs),
        gold=sum(one for one, _ in pairs),
    )


def finite_verbs(expected: Sequence[Annotated], found: Sequence[Sentence]) -> Hits:
    """Finite verbs, per sentence by their form."""
    pairs = [
        (Counter(one.finite_verbs), Counter(token.text for token in other.tokens if is_finite(token)))
        for one, other in zip(expected, found, strict=True)
    ]
    return Hits(
        right=sum((one & other).total() for one, other in pairs),
        found=sum(other.total() for _, other in pairs),
        gold=sum(one.total() for one, _ in pairs),
    )


def _comments(path: Path, name: str) -> Iterable[str]:
    start = f"# {name} = "
    lines = path.read_text(encoding="utf-8").splitlines()
    return (line.removeprefix(start) for line in lines if line.startswith(start))
