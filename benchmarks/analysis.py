"""What our own reading of text adds to the bare pipeline, on the same sentences: a ratio within this one run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from checker.source.project import Project
from checker.source.render import Renderer
from checker.text import analysis, nlp
from checker.text.blocks import blocks
from checker.text.sentences import split

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 7


def own_texts() -> list[str]:
    """Every case of every letter, and every page."""
    project = Project.load(ROOT)
    renderer = Renderer(project)
    letters = [renderer.render_case(letter, case).text for letter in project.letters for case in letter.cases]
    return letters + [renderer.render_page(page).text for page in (*project.chapters, *project.pages)]


def sentences(texts: list[str]) -> list[str]:
    """Their distinct sentences."""
    found = [block.text[start:end] for text in texts for block in blocks(text) for start, end in split(block.text)]
    return list(dict.fromkeys(found))


def seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main() -> None:
    texts = own_texts()
    distinct = sentences(texts)
    pipeline = nlp.choose()
    bare = nlp.load(pipeline)
    analysis.analyse(distinct, pipeline)  # both warm
    ratios, speeds = [], []
    for _ in range(ROUNDS):
        alone = seconds(lambda: list(bare.pipe(distinct, batch_size=nlp.BATCH)))
        ours = seconds(lambda: (sentences(texts), analysis.analyse(distinct, pipeline)))
        ratios.append(ours / alone)
        speeds.append(sum(len(text.split()) for text in distinct) / ours)
    print(f"{pipeline.label}: {len(distinct)} verschillende zinnen")
    print(f"ontleden met alles erom: {statistics.median(ratios):.2f} × de kale pijplijn")
    print(f"(in deze keer: {statistics.median(speeds):.0f} woorden per seconde)")


if __name__ == "__main__":
    main()
