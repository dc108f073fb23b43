"""S01: an amount, percentage or year is typed in the template instead of read from the dated data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.masks import addresses, law_names
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block

_NUMBER = r"\d+(?:\.\d{3})*(?:,(?:\d+|-+|–))?"
_AMOUNT = re.compile(rf"(?:€|\b(?:EUR|eur))\s?{_NUMBER}|(?<![\w.,]){_NUMBER}\s?(?:euro|miljoen euro|EUR)\b")
_PERCENTAGE = re.compile(rf"(?<![\w.,]){_NUMBER}\s?(?:%|procent\b)")
# A date in figures, a school year, or a year that is not part of a longer number or reference.
_YEAR = re.compile(
    r"(?<![\w.,/€+-])(?:\d{1,2}[-/]\d{1,2}[-/]20\d\d|20\d\d/(?:20)?\d\d|20\d\d)"
    r"(?![\w/-]|[.,]\d|\s?[A-Z]{2}\b|\s\d)"
)
_NO_YEAR_AFTER = re.compile(
    r"(?:\b(?:postbus|nummer|kenmerk|nr\.?|artikel|art\.?|lid|telefoon|tel\.?|straat|weg|laan|plein|"
    r"Stb\.?|Staatsblad|Stcrt\.?|Staatscourant|ECLI\S*)|€|\d)[\s:]*$",
    re.IGNORECASE,
)


@rule(
    "S01",
    "vast-bedrag",
    severity=Severity.ERROR,
    scope=Scope.BLOCK,
    kinds=("brief", "infomap", "site"),
)
def typed_amount(block: Block, context: Context) -> Iterator[Match]:
    """A match for every amount, percentage and year that the editor typed; not for values of fields and data."""
    skipped = [*addresses(block.text), *law_names(block.text)]
    for start, end, thing, advice, severity in _typed(block.text):
        if any(first < end and start < last for first, last in skipped):
            continue
        if context.is_literal(block, start, end):
            yield Match(
                message=f"{thing} “{block.text[start:end]}” staat vast in de tekst. {advice}",
                block=block.index,
                start=start,
                end=end,
                severity=severity,
            )


def _typed(text: str) -> Iterator[tuple[int, int, str, str, Severity]]:
    advice = 'Gebruik {{ bedrag("…") }} of een veld.'
    for match in _AMOUNT.finditer(text):
        yield *match.span(), "Het bedrag", advice, Severity.ERROR
    advice = 'Gebruik {{ procent("…") }} of een veld.'
    for match in _PERCENTAGE.finditer(text):
        yield *match.span(), "Het percentage", advice, Severity.ERROR
    for match in _YEAR.finditer(text):
        if not _NO_YEAR_AFTER.search(text, 0, match.start()) and not _AMOUNT.match(text, match.start()):
            yield *match.span(), "Het jaar", "Gebruik een veld met een datum.", Severity.WARNING
