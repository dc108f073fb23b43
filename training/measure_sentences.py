"""How well does `checker.text.sentences` find where sentences stop?  Measured on boundaries inside a paragraph.

    .venv/bin/python training/measure_sentences.py              # both files
    .venv/bin/python training/measure_sentences.py --faults     # with what went wrong; in the first file only

The end of a paragraph is known beforehand and counts for nothing.  `sentences.gold` is what the rules were made with;
`sentences_test.gold` was put aside before they were last changed, and is the figure to report.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checker.text.sentences import split

FOLDER = Path(__file__).parents[1] / "tests" / "checker" / "text"
GOLD = FOLDER / "sentences.gold"
TEST = FOLDER / "sentences_test.gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A text and the half-open spans of its sentences, marked by hand."""

    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Boundaries: found rightly, found where there is none, missed; and sentences in all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    sentences: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            right=self.right + other.right,
            wrong=self.wrong + other.wrong,
            missed=self.missed + other.missed,
            sentences=self.sentences + other.sentences,
        )

    @property
    def precision(self) -> float:
        """Share of the boundaries found that are there."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the boundaries there that are found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f_score(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def read(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a gold file; the file itself tells its notation."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(paragraph(line) for line in lines if line and not line.startswith("#"))


def paragraph(line: str) -> Paragraph:
    """One line of a gold file: `‖` between sentences, `⏎` a line break, `⍽` a no-break space."""
    text = ""
    spans: list[tuple[int, int]] = []
    for part in line.replace("⍽", "\u00a0").replace("⏎", "\n").split("‖"):
        start = len(text) if text.endswith(("\n", " ")) or not part.startswith(" ") else len(text) + 1
        text = text.ljust(start) + part.lstrip(" ").removesuffix(" ").replace("\n ", "\n")
        spans.append((start, len(text.rstrip())))
    return Paragraph(text=text.strip(), spans=tuple(spans))


def count(case: Paragraph) -> Counts:
    """Counts of one paragraph."""
    gold = {end for _, end in case.spans[:-1]}
    found = {end for _, end in split(case.text)[:-1]}
    return Counts(right=len(gold & found), wrong=len(found - gold), missed=len(gold - found), sentences=len(case.spans))


def measure(cases: Iterable[Paragraph]) -> Counts:
    """Counts of all paragraphs together."""
    return sum((count(case) for case in cases), Counts())


def _faults(cases: Iterable[Paragraph]) -> Iterable[str]:
    for case in cases:
        parts = [case.text[start:end] for start, end in split(case.text)]
        if parts != [case.text[start:end] for start, end in case.spans]:
            yield " ‖ ".join(parts).replace("\n", "⏎")


def _line(path: Path) -> str:
    cases = read(path)
    counts = measure(cases)
    return (
        f"{path.name}: {len(cases)} paragraphs, {counts.sentences} sentences: "
        f"P {counts.precision:.4f}  R {counts.recall:.4f}  F {counts.f_score:.4f}  "
        f"(right {counts.right}, wrong {counts.wrong}, missed {counts.missed})\n"
    )


def main() -> None:
    """Print a line per gold file."""
    sys.stdout.writelines(_line(path) for path in (GOLD, TEST))
    if "--faults" in sys.argv[1:]:
        sys.stdout.writelines(f"{fault}\n" for fault in _faults(read(GOLD)))


if __name__ == "__main__":
    main()
