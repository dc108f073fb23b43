"""S04: a branch that no case reaches and that cannot be rendered without one, so that nobody has read its text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.coverage import TemplateFacts


@rule("S04", "onleesbare-tak", severity=Severity.ERROR, scope=Scope.TEMPLATE, kinds=("brief", "infomap", "site"))
def unreadable_branch(facts: TemplateFacts, context: Context) -> Iterator[Match]:
    """Outcomes that could not be forced, with what stood in the way."""
    del context
    for gap in facts.gaps:
        if gap.readable or gap.never_met:
            continue
        site = gap.point.site_of(gap.taken)
        reason = f" ({gap.error.place}: {gap.error.problem})" if gap.error else ""
        yield Match(
            message=f"helder kon deze tekst niet lezen{reason}. Maak een voorbeeld dat hier komt.",
            template=site.template,
            start=site.start,
            end=site.end,
        )
