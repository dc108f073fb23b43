"""S03: a suppression that suppresses nothing, or that cannot be understood."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.coverage import TemplateFacts
from checker.source.suppressions import Suppression


@rule(
    "S03",
    "nutteloze-onderdrukking",
    severity=Severity.WARNING,
    scope=Scope.TEMPLATE,
    kinds=("brief", "infomap", "site"),
)
def idle_suppression(facts: TemplateFacts, context: Context) -> Iterator[Match]:
    """Every suppression without use; one that is not valid is an error, because it does not do what it seems to."""
    del context
    for item in facts.idle:
        yield Match(
            message=_message(item, facts.day),
            template=item.template,
            start=item.start,
            end=item.end,
            severity=Severity.WARNING if item.valid else Severity.ERROR,
        )


def _message(item: Suppression, day: date) -> str:
    codes = " en ".join(item.codes)
    if item.valid and item.until is not None and item.expired(day):
        return f"Deze opmerking gold tot en met {item.until}. Los de melding van {codes} op, of kies een nieuwe dag."
    if item.valid:
        return f"Hier is geen melding van {codes}. Haal deze opmerking weg."
    if item.codes and not item.reason:
        return f"Er staat geen reden bij. Schrijf: {{# helder: negeer {codes} reden: … #}}."
    return "Deze opmerking is niet te lezen. Schrijf: {# helder: negeer W01 reden: … #}."
