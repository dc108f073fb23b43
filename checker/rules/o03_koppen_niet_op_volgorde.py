"""O03: a heading skips a level, or a letter has not exactly one title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind, Document


@rule(
    "O03",
    "koppen-niet-op-volgorde",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    kinds=("brief", "infomap", "site"),
)
def heading_order(document: Document, context: Context) -> Iterator[Match]:
    """A match for a heading more than one level below the one before it; in a letter also for a second title.

    A skipped level is an error in a letter: its PDF would break PDF/UA-1 (ISO 14289-1, 7.4.2).
    """
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    yield from _skips(headings, Severity.ERROR if context.kind == "brief" else Severity.WARNING)
    if context.kind == "brief":
        yield from _titles(headings)


def _skips(headings: Sequence[Block], severity: Severity) -> Iterator[Match]:
    before = 0
    for heading in headings:
        if heading.level > before + 1 and before:
            yield Match(
                message=f"Deze kop slaat een niveau over. Schrijf {'#' * (before + 1)} voor de kop, "
                f"in plaats van {'#' * heading.level}.",
                block=heading.index,
                end=len(heading.text),
                severity=severity,
            )
        before = heading.level


def _titles(headings: Sequence[Block]) -> Iterator[Match]:
    titles = [heading for heading in headings if heading.level == 1]
    for heading in titles[1:]:
        yield Match(
            message="Een brief heeft één titel. Maak hiervan een kop met ##.",
            block=heading.index,
            end=len(heading.text),
        )
    if headings and not titles:
        first = headings[0]
        yield Match(
            message="Deze brief heeft koppen, maar geen titel. Begin de brief met # en waar de brief over gaat.",
            block=first.index,
            end=len(first.text),
        )
