"""S12: an amount that nobody compared with its source for a year, or a plan whose day has come."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.coverage import TemplateFacts, Unchecked


@rule(
    "S12",
    "bedrag-niet-nagekeken",
    severity=Severity.WARNING,
    scope=Scope.TEMPLATE,
    kinds=("brief", "infomap", "site"),
)
def unchecked_amount(facts: TemplateFacts, context: Context) -> Iterator[Match]:
    """Every such amount or plan, judged on the reference date; more than fifteen months is an error."""
    del context
    for item in facts.unchecked:
        yield Match(
            message=_message(item),
            template=item.path,
            start=item.start,
            end=item.end,
            severity=Severity.ERROR if item.too_long else Severity.WARNING,
        )


def _message(item: Unchecked) -> str:
    if item.is_plan:
        return f"Dit plan zou beginnen op {item.day}. Ging het door? Kies status geldt of vervallen, of een andere dag."
    allowed = "15 maanden" if item.too_long else "een jaar"
    return (
        f"Dit bedrag is meer dan {allowed} niet nagekeken (laatste keer: {item.day}). "
        "Vergelijk het met de bron en schrijf de nieuwe datum op."
    )
