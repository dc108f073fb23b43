"""S06: a field of `brief.yaml` that no template of the letter uses."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.coverage import TemplateFacts


@rule("S06", "ongebruikt-veld", severity=Severity.WARNING, scope=Scope.TEMPLATE, kinds=("brief",))
def unused_field(facts: TemplateFacts, context: Context) -> Iterator[Match]:
    """Every declared field whose name occurs in no expression of the letter or a shared part."""
    del context
    for item in facts.unused_fields:
        yield Match(
            message=f"Geen enkele tekst gebruikt het veld “{item.name}”. Gebruik het, of haal het weg.",
            template=item.path,
            start=item.start,
            end=item.end,
        )
