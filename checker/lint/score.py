"""The LiNT score of a text: 0 easy to 100 hard, a level, and how many adults have difficulty with it.

The weights were fitted on the analysis of one parser.  With another one the outcome is an estimate, and is called so.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import HelderError
from checker.lint import tables
from checker.lint.features import Features, count, features
from checker.text.document import Document

OFFICIAL = "nl_core_news_lg"
NAME = "LiNT-II"
ESTIMATE = "LiNT-schatting"
ESTIMATED_WITH = "3.7.0"  # lint-ii: 'most accurate with spaCy 3.7'
# lint-ii 0.1.3, `lint_scorer.py`: the score from which a level begins, and the adults in a hundred who have difficulty.
_LEVELS = ((58, 4, 78), (46, 3, 53), (34, 2, 29), (0, 1, 14))


class LintError(HelderError):
    """LiNT-II has no weights for what is installed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coefficients:
    """The weights that belong to one version of nl_core_news_lg and one noun list."""

    model_version: str
    constant: float
    frequency: float
    dependency: float
    density: float
    concrete: float

    def score(self, measured: Features) -> float | None:
        """0 easy to 100 hard; None when a feature is missing, as in a sentence without a verb."""
        if None in (measured.frequency, measured.dependency, measured.density, measured.concrete):
            return None
        understood = (
            self.constant
            + self.frequency * (measured.frequency or 0)
            + self.dependency * (measured.dependency or 0)
            + self.density * (measured.density or 0)
            + self.concrete * (measured.concrete or 0)
        )
        return min(100.0, max(0.0, 100 - understood))


@dataclass(frozen=True, slots=True, kw_only=True)
class LintScores:
    """The outcome for a text."""

    name: str  # 'LiNT-II', or 'LiNT-schatting' with a pipeline the weights were not made for
    pipeline: str  # stands beside the score: name and versions
    score: float  # 0 easy – 100 hard
    level: int  # 1 easy – 4 hard
    adults_in_100: int  # who have difficulty with a text of this level
    features: Features
    sentences: tuple[float | None, ...]  # per running sentence, in reading order; None without a score


def lint_scores(document: Document, pipeline: str) -> LintScores | None:
    """The LiNT score of a document's running text, None when a feature is missing.

    `pipeline` is the label of the pipeline that analysed it ('nl_core_news_lg 3.8.0, spaCy 3.8.7').  Raises LintError
    when that is nl_core_news_lg in a version without weights.
    """
    name, version = pipeline.partition(",")[0].split()
    weights = coefficients(version if name == OFFICIAL else ESTIMATED_WITH)
    counts = [count(sentence) for sentence in document.running_sentences()]
    measured = features(counts)
    outcome = weights.score(measured)
    if outcome is None:
        return None
    level, adults = difficulty(outcome)
    return LintScores(
        name=NAME if name == OFFICIAL else ESTIMATE,
        pipeline=pipeline,
        score=outcome,
        level=level,
        adults_in_100=adults,
        features=measured,
        sentences=tuple(weights.score(features([counted])) for counted in counts),
    )


def coefficients(model_version: str) -> Coefficients:
    """The weights for a version of nl_core_news_lg; raises LintError when there are none."""
    known, nouns = tables.formula()["coefficients"], tables.formula()["noun_list"]
    for weights in known:
        if weights["model_version"] == model_version:
            return Coefficients(**weights)
    versions = " of ".join(weights["model_version"] for weights in known)
    raise LintError(
        f"LiNT-II heeft geen gewichten voor {OFFICIAL} {model_version} met woordenlijst {nouns}.\n"
        f"  Installeer {OFFICIAL} {versions}, of kies in pyproject.toml: taalmodel = 'helder_nl'."
    )


def difficulty(score: float) -> tuple[int, int]:
    """The level of a score, and how many adults in a hundred have difficulty with it."""
    return next((level, adults) for begin, level, adults in _LEVELS if score >= begin)
