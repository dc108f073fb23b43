"""How well does `checker.text.passive` find the sentences with a passive?  Precision and recall per sentence.

    .venv/bin/python -m training.measure_passives [--treebank dev.conllu] [--faults]

Four sets, each from plain text as `helder check` reads it: a treebank (gold: the sentence has `aux:pass`), our letters
(`tests/gold/letters.conllu`), sentences written to be hard (`tests/gold/passives.tsv`: both halves were looked at while
the rules were made) and sentences written blind, before anything was measured on them (`tests/gold/passives_test.tsv`:
the figure to report).  `--faults` shows mistakes, but never those of the last.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.text import analysis, nlp
from checker.text.document import Sentence
from checker.text.passive import passives

GOLD = Path(__file__).parents[1] / "tests" / "gold"
LETTERS = GOLD / "letters.conllu"
WRITTEN = GOLD / "passives.tsv"
BLIND = GOLD / "passives_test.tsv"
NONE = "none"
TREEBANK = "aux:pass"  # the relation that tells a treebank's passive; it tells no kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence with the kind of its passive, or `none`."""

    text: str
    kind: str
    half: str = ""  # 'dev' or 'test'


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """An example and the kinds of passive that were found in it."""

    example: Example
    kinds: tuple[str, ...]

    @property
    def is_passive(self) -> bool:
        """Has the sentence a passive?"""
        return self.example.kind != NONE

    @property
    def is_found(self) -> bool:
        """Was a passive found?"""
        return bool(self.kinds)

    @property
    def has_right_kind(self) -> bool:
        """Is the kind of the passive among those found?"""
        return self.example.kind in self.kinds


def written(path: Path = WRITTEN) -> list[Example]:
    """The sentences of `passives.tsv` or `passives_test.tsv`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Example(text=text, kind=kind, half=half) for text, kind, half in cells]


def letters(path: Path = LETTERS) -> list[Example]:
    """The sentences of `letters.conllu`, with the kind in their comment."""
    return [Example(text=comments["text"], kind=comments["passive"]) for comments, _ in _trees(path)]


def treebank(path: Path) -> list[Example]:
    """The sentences of a treebank file."""
    return [
        Example(text=comments["text"], kind=TREEBANK if TREEBANK in relations else NONE)
        for comments, relations in _trees(path)
    ]


def _trees(path: Path) -> Iterator[tuple[dict[str, str], set[str]]]:
    for tree in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = tree.split("\n")
        told = (line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        yield dict(told), {line.split("\t")[7] for line in lines if line[0].isdigit()}


def results(examples: Sequence[Example], pipeline: nlp.Pipeline) -> list[Result]:
    """What is found in every example."""
    tokens = analysis.analyse([example.text for example in examples], pipeline)
    sentences = [
        Sentence(text=example.text, start=0, end=len(example.text), block=0, tokens=own)
        for example, own in zip(examples, tokens, strict=True)
    ]
    return [
        Result(example=example, kinds=tuple(passive.kind for passive in passives(sentence)))
        for example, sentence in zip(examples, sentences, strict=True)
    ]


def summary(found: Sequence[Result]) -> str:
    """Precision and recall per sentence, and how often the kind is right too."""
    both = [result for result in found if result.is_passive and result.is_found]
    there = sum(result.is_passive for result in found)
    precision, recall = (len(both) / max(1, number) for number in (sum(result.is_found for result in found), there))
    kinds = sum(result.has_right_kind for result in both)
    told = "" if any(result.example.kind == TREEBANK for result in both) else f", kind right {kinds} of {len(both)}"
    return f"{len(found)} sentences, {there} passive: P {precision:.3f}  R {recall:.3f}{told}"


def faults(found: Iterable[Result]) -> Iterator[str]:
    """The sentences where a passive was missed (-) or found where there is none (+)."""
    for result in found:
        if result.is_passive != result.is_found:
            yield f"  {'-' if result.is_passive else '+'} {result.example.kind}: {result.example.text}"


def main() -> None:
    """Print a line per set."""
    parser = argparse.ArgumentParser(description="Precision and recall of passives per sentence.")
    parser.add_argument("--treebank", type=Path, help="a CoNLL-U file")
    parser.add_argument("--faults", action="store_true", help="show mistakes, but not those of the blind set")
    given = parser.parse_args()
    sets = {"letters": letters(), "written": written(), "written blind": written(BLIND)}
    if given.treebank:
        sets[given.treebank.name] = treebank(given.treebank)
    pipeline = nlp.choose()
    sys.stdout.write(f"{pipeline.label}\n")
    for name, examples in sets.items():
        found = results(examples, pipeline)
        sys.stdout.write(f"{name}: {summary(found)}\n")
        if given.faults and name != "written blind":
            sys.stdout.writelines(f"{fault}\n" for fault in faults(found))


if __name__ == "__main__":
    main()
