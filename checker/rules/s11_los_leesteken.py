"""S11: 'Beste ,' and 'op .': punctuation that is left alone where a field stayed empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block

_LOOSE = (
    (
        re.compile(r"(?<=\w)[ \u00a0]+[,;:!?](?=\s|$)|(?<=\w)[ \u00a0]+\.(?=\s|$)"),
        "Er staat een spatie voor een leesteken.",
    ),
    (re.compile(r"\(\s*\)|“\s*”|‘\s*’"), "Tussen deze tekens staat niets."),
    (re.compile(r",\s*[,.;:]|;\s*[,.;]|(?<!\.)\.\.(?!\.)"), "Hier staan twee leestekens achter elkaar."),
)


@rule("S11", "los-leesteken", severity=Severity.WARNING, scope=Scope.BLOCK, kinds=("brief", "infomap", "site"))
def loose_punctuation(block: Block, context: Context) -> Iterator[Match]:
    """A space before punctuation, empty brackets, two marks in a row."""
    del context
    for pattern, problem in _LOOSE:
        for found in pattern.finditer(block.text):
            yield Match(
                message=f"{problem} Kijk of een veld leeg kan zijn, of waar de spaties staan.",
                block=block.index,
                start=found.start(),
                end=found.end(),
            )
