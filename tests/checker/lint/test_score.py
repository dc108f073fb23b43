"""The LiNT score, its level and its name."""

from __future__ import annotations

import pytest

from checker.lint.features import Features
from checker.lint.score import LintError, LintScores, coefficients, difficulty, lint_scores
from tests.checker.lint.sentence_by_hand import OUDEGRACHT, by_hand, document_of

OWN = "helder_nl 0.1.0, spaCy 3.8.7"


def scored(pipeline: str) -> LintScores:
    found = lint_scores(document_of(OUDEGRACHT), pipeline)
    assert found is not None
    return found


def test_the_documented_scores() -> None:
    # lint-ii 0.1.3: the first sentence of README.md, and the docstring of LintScorer.
    assert scored("nl_core_news_lg 3.7.0, spaCy 3.7.5").score == pytest.approx(18.488663741182307, abs=1e-9)
    measured = Features(frequency=5.2, dependency=3, density=4.5, concrete=0.6)
    assert coefficients("3.7.0").score(measured) == pytest.approx(21.010140322363895, abs=1e-9)


def test_each_model_version_has_its_own_weights() -> None:
    assert scored("nl_core_news_lg 3.8.0, spaCy 3.8.7").score == pytest.approx(
        100 - (-11.471733 + 18.676264 * 5.364349 - 1.406996 * 3 - 2.583548 * 4 + 15.459724 * 0.5), abs=1e-4
    )


def test_only_the_parser_of_the_weights_gives_the_name() -> None:
    assert scored("nl_core_news_lg 3.8.0, spaCy 3.8.7").name == "LiNT-II"
    assert {scored(label).name for label in (OWN, "nl_core_news_md 3.8.0, spaCy 3.8.7")} == {"LiNT-schatting"}
    assert scored(OWN).pipeline == OWN


def test_a_version_without_weights_is_an_error() -> None:
    with pytest.raises(LintError, match=r"nl_core_news_lg 3\.9\.0 met woordenlijst 20260420") as fault:
        scored("nl_core_news_lg 3.9.0, spaCy 3.9.0")
    assert "3.7.0 of 3.8.0" in str(fault.value)


@pytest.mark.parametrize(
    ("score", "level", "adults"),
    [(0, 1, 14), (33.99, 1, 14), (34, 2, 29), (45.99, 2, 29), (46, 3, 53), (57.99, 3, 53), (58, 4, 78), (100, 4, 78)],
)
def test_levels(score: float, level: int, adults: int) -> None:
    assert difficulty(score) == (level, adults)


@pytest.mark.parametrize(("frequency", "score"), [(9.0, 0.0), (0.5, 100.0)])
def test_a_score_stays_between_0_and_100(frequency: float, score: float) -> None:
    measured = Features(frequency=frequency, dependency=5, density=5, concrete=0.5)
    assert coefficients("3.7.0").score(measured) == score


@pytest.mark.parametrize("missing", ["frequency", "dependency", "density", "concrete"])
def test_no_score_without_every_feature(missing: str) -> None:
    measured = {"frequency": 5.0, "dependency": 3.0, "density": 3.0, "concrete": 0.5} | {missing: None}
    assert coefficients("3.7.0").score(Features(**measured)) is None


def test_every_running_sentence_has_its_own_score() -> None:
    found = lint_scores(document_of(OUDEGRACHT, by_hand("Inleiding NOUN N|soort|ev root 0")), OWN)
    assert found is not None
    first, second = found.sentences
    assert first == pytest.approx(18.488663741182307, abs=1e-9)
    assert second is None
    assert (found.level, found.adults_in_100) == difficulty(found.score)


def test_a_text_without_all_features_has_no_score() -> None:
    assert lint_scores(document_of(by_hand("Inleiding NOUN N|soort|ev root 0")), OWN) is None
    assert lint_scores(document_of(), OWN) is None
