"""Our figures beside the official ones of lint-ii's own examples, which were made with nl_core_news_lg 3.7.0."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import correlation
from typing import Any

import pytest

from checker.lint.features import Features
from checker.lint.score import coefficients, difficulty, lint_scores
from checker.text import analysis, nlp
from checker.text.document import Document, Sentence
from tests.checker.lint.sentence_by_hand import document_of

EXAMPLES = Path(__file__).parents[4] / "shared/data/lint/examples.json"

pytestmark = pytest.mark.skipif(
    not EXAMPLES.is_file(), reason="het bestand shared/data/lint/examples.json is hier niet"
)


def examples() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    return found


def installed(name: str) -> nlp.Pipeline:
    try:
        return nlp.choose(name)
    except nlp.PipelineError as fault:
        pytest.skip(str(fault))


def analysed(example: dict[str, Any], pipeline: nlp.Pipeline) -> Document:
    """The example in its official sentences, as the pipeline analyses them."""
    texts = [sentence["text_cased"] for sentence in example["sentences"]]
    tokens = analysis.analyse(texts, pipeline)
    found = zip(texts, tokens, strict=True)
    return document_of(*(Sentence(text=text, start=0, end=len(text), block=0, tokens=of) for text, of in found))


def test_the_formula_gives_nearly_the_official_scores_from_the_official_features() -> None:
    sentences = [sentence for example in examples() for sentence in example["sentences"] if "max_sdl" in sentence]
    assert len(sentences) == 44
    for sentence in sentences:
        measured = Features(
            frequency=sentence["mean_log_word_frequency"],
            dependency=sentence["max_sdl"],
            density=sentence["content_words_per_clause"],
            concrete=sentence["proportion_of_concrete_nouns"],
        )
        found = coefficients("3.7.0").score(measured)
        # The examples were made with noun list 20251118; its weights differ a little from those of 20260420.
        assert found == (None if sentence["lint_score"] is None else pytest.approx(sentence["lint_score"], abs=0.1))
        assert found is None or difficulty(found)[0] == sentence["difficulty_level"]


@pytest.mark.slow
@pytest.mark.parametrize("name", [nlp.EMBEDDED, "nl_core_news_lg"])
def test_our_figures_are_close(name: str) -> None:
    pipeline = installed(name)
    official: list[float] = []
    ours: list[float] = []
    for example in examples():
        found = lint_scores(analysed(example, pipeline), pipeline.label)
        assert found is not None
        assert found.score == pytest.approx(example["document"]["document_lint_score"], abs=3)
        assert found.level == example["document"]["document_difficulty_level"]
        for sentence, score in zip(example["sentences"], found.sentences, strict=True):
            if score is not None and sentence["lint_score"] is not None:
                official.append(sentence["lint_score"])
                ours.append(score)
    assert len(ours) >= 30
    assert correlation(official, ours) >= 0.9
