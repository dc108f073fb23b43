"""`python -m evaluation [--date DATE] [--data FOLDER] [--output FILE]`: measure everything and write it down."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from importlib import metadata
from pathlib import Path

from checker.text import nlp
from evaluation import municipal, pipeline_chapter, rules_chapter, scores_chapter, words_chapter

ROOT = Path(__file__).parents[1]
LIBRARIES = ("spacy", "numpy", "textstat", "pyphen")


def main() -> None:
    """Write the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", type=date.fromisoformat, default=date.today(), help="date above the document")  # noqa: DTZ011 - the day here
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="folder of the shared data")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "evaluation.md")
    chosen = parser.parse_args()
    text = "\n\n".join(document(chosen.data, chosen.date)) + "\n"
    chosen.output.write_text(text, encoding="utf-8")


def document(data: Path, day: date) -> Iterator[str]:
    """The paragraphs of the document."""
    pipeline = nlp.choose()
    yield "# Evaluation"
    yield (
        f"Made on {day.isoformat()} by `make evaluate`; do not edit by hand.\n"
        f"Pipeline: {pipeline.label}. "
        f"Libraries: {', '.join(f'{name} {metadata.version(name)}' for name in LIBRARIES)}.\n"
        "The data are not part of this repository; without them a chapter says so."
    )
    yield "## Pipeline"
    yield from pipeline_chapter.treebank(data, pipeline)
    yield from pipeline_chapter.from_text(data, pipeline)
    yield "## Sentence boundaries"
    yield from pipeline_chapter.boundaries()
    yield "## Scores: hard and easy"
    if (data / municipal.FILE).is_file():
        yield from scores_chapter.chapter(data)
    else:
        yield f"The pairs (`{municipal.FILE}` of the shared data) are absent here, so this was not measured."
    yield "## Rules: hard and easy"
    if (data / municipal.FILE).is_file():
        yield from rules_chapter.chapter(data)
    else:
        yield f"The pairs (`{municipal.FILE}` of the shared data) are absent here, so this was not measured."
    yield "## Words"
    yield from words_chapter.chapter(data)
    yield "## Syllables"
    yield from pipeline_chapter.syllables(data)
    yield "## LiNT"
    yield from pipeline_chapter.lint(data, pipeline)


if __name__ == "__main__":
    main()
