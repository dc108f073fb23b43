"""Readability scores of a document, and the norms for them."""

from checker.scores.formulas import flesch_douma, leesindex_a, lix, mattr
from checker.scores.measure import Scores, score
from checker.scores.norms import DEFAULT_LIMITS, Limits, Norm, norms
from checker.scores.textstat import TextstatValues, running_text, textstat_values

__all__ = [
    "DEFAULT_LIMITS",
    "Limits",
    "Norm",
    "Scores",
    "TextstatValues",
    "flesch_douma",
    "leesindex_a",
    "lix",
    "mattr",
    "norms",
    "running_text",
    "score",
    "textstat_values",
]
