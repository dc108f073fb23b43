"""S02: a branch of a template that no example case reaches."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.coverage import Gap, TemplateFacts


@rule(
    "S02", "tak-zonder-voorbeeld", severity=Severity.WARNING, scope=Scope.TEMPLATE, kinds=("brief", "infomap", "site")
)
def branch_without_case(facts: TemplateFacts, context: Context) -> Iterator[Match]:
    """Outcomes that no case reaches and that can be read; a missing text is only a suggestion."""
    del context
    seen: set[object] = set()
    for gap in facts.gaps:
        if not gap.readable and not gap.never_met:
            continue  # S04 tells that
        if gap.never_met and gap.point.decision in seen:
            continue  # one finding for a decision nobody comes at
        seen.add(gap.point.decision)
        site = gap.point.site_of(gap.taken)
        yield Match(
            message=_message(gap),
            template=site.template,
            start=site.start,
            end=site.end,
            severity=Severity.WARNING if gap.has_text else Severity.SUGGESTION,
        )


def _message(gap: Gap) -> str:
    if gap.never_met:
        return "Geen enkel voorbeeld komt bij deze keuze. Maak een voorbeeld dat dit deel gebruikt, of haal het weg."
    if not gap.has_text:
        return "Geen enkel voorbeeld laat deze tekst weg. Maak een voorbeeld zonder deze tekst."
    return "Deze tekst komt in geen enkel voorbeeld voor. Maak een voorbeeld met deze tekst."
