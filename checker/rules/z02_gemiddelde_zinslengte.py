"""Z02: the sentences of a text are too long on average."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "Z02",
    "gemiddelde-zinslengte",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"streef": 12, "fout": 14, "zinnen": 5},
)
def long_on_average(document: Document, context: Context) -> Iterator[Match]:
    """A match when a text of enough sentences has more words per sentence than the options allow."""
    counts = [len(sentence.words) for sentence in document.running_sentences() if sentence.words]
    target = context.options["streef"]
    if len(counts) < max(1, context.options["zinnen"]):
        return
    average = sum(counts) / len(counts)
    if average <= target:
        return
    shown = f"{average:.1f}".replace(".", ",")
    yield Match(
        message=f"De zinnen hebben gemiddeld {shown} woorden. "
        f"Maak de langste zinnen korter: streef naar {target} woorden.",
        severity=Severity.ERROR if average > context.options["fout"] else Severity.WARNING,
    )
