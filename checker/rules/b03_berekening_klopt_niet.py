"""B03: the rows of a calculation do not add up to its total, or a difference in a row is not right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.rules.letter_parts import about
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.rules.tables import Row, tables
from checker.source.dutch import money
from checker.text.document import Document

_SUBTRACTED = re.compile(
    r"^(?:daar gaat af|dat gaat eraf|daar gaat nog af|af\b|min\b|hoeft u niet)|\bgaat er ?(?:van)?af\b", re.IGNORECASE
)
_TOTAL = re.compile(r"^(?:samen(?! met)|totaal|subtotaal|bij elkaar|opgeteld)\b", re.IGNORECASE)
_DIFFERENCE = re.compile(r"\bte (?:veel|weinig)\b|\bverschil\b", re.IGNORECASE)


@rule("B03", "berekening-klopt-niet", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def wrong_sum(document: Document, context: Context) -> Iterator[Match]:
    """A match for every total that differs from the sum of the rows above it, and for every wrong difference."""
    if context.letter is not None and context.letter.forced:
        return  # a branch was forced, so the amounts do not belong together
    for header, *rows in tables(document):
        yield from _wrong_totals(rows)
        yield from _wrong_differences(header, rows)


def _wrong_totals(rows: Sequence[Row]) -> Iterator[Match]:
    sums: dict[int, Decimal] = defaultdict(Decimal)
    seen: list[Row] = []
    for row in rows:
        amounts = row.amounts()
        is_total = bool(seen) and _is_total(row, seen[0])
        for column, value in amounts.items():
            if not is_total:
                sums[column] += -abs(value) if _SUBTRACTED.search(row.label) else value
                continue
            if value != sums[column]:
                yield _match(row, column, "De rijen hierboven zijn samen", sums[column], value)
            sums[column] = value
        if amounts:
            seen.append(row)


def _is_total(row: Row, first: Row) -> bool:
    """Does it say so, or is its amount bold while that of the first row is not?"""
    return bool(_TOTAL.match(row.label) or (row.bold - first.bold) & row.amounts().keys())


def _wrong_differences(header: Row, rows: Sequence[Row]) -> Iterator[Match]:
    """A row with three amounts under 'U kreeg', 'Goed was' and 'Te veel': the third is the difference of the others."""
    for row in rows:
        amounts = row.amounts()
        if len(amounts) != 3:  # noqa: PLR2004 - two amounts and their difference
            continue
        (_, first), (_, second), (column, value) = sorted(amounts.items())
        if (
            column in header.cells
            and _DIFFERENCE.search(header.cells[column].text)
            and abs(first - second) != abs(value)
        ):
            yield _match(row, column, "Het verschil in deze rij is", abs(first - second), value)


def _match(row: Row, column: int, what: str, right: Decimal, shown: Decimal) -> Match:
    return about(
        row.cells[column],
        f"{what} {money(right)}, maar hier staat {money(shown)}. Dat scheelt {money(abs(right - shown))}. "
        "Verbeter het bedrag.",
    )
