"""S09: a sentence that fits in every example case, and becomes too long with a long value in a field."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.coverage import TemplateFacts


@rule(
    "S09",
    "lang-veld",
    severity=Severity.SUGGESTION,
    scope=Scope.TEMPLATE,
    options={"woorden": 20},
    kinds=("brief",),
)
def long_field(facts: TemplateFacts, context: Context) -> Iterator[Match]:
    """Every sentence within the limit in all cases that a long name or text takes over it; Z01 reads the others."""
    most = context.options["woorden"]
    for stretch in facts.stretches:
        if stretch.words <= most < stretch.possible:
            yield Match(
                message=f"Deze zin kan {stretch.possible} woorden krijgen, als “{stretch.field}” lang is. "
                "Maak de zin korter, of maak er twee zinnen van.",
                template=stretch.site.template,
                start=stretch.site.start,
                end=stretch.site.end,
            )
