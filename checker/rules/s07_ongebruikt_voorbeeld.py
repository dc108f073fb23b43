"""S07: an example case that shows nothing the other cases do not show."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.coverage import TemplateFacts


@rule("S07", "ongebruikt-voorbeeld", severity=Severity.SUGGESTION, scope=Scope.TEMPLATE, kinds=("brief",))
def idle_case(facts: TemplateFacts, context: Context) -> Iterator[Match]:
    """Every case that reaches no branch of its own and makes no choice of its own."""
    del context
    for case in facts.idle_cases:
        yield Match(
            message=f"Het voorbeeld “{case.name}” laat niets zien wat andere voorbeelden niet tonen. "
            "Verander er iets in, of haal het weg.",
            template=case.path,
        )
