"""P04: one line of a paragraph stands alone at the top or bottom of a page."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.print_facts import PrintFacts
from checker.rules.printed import found_in_print
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "P04",
    "losse-regel",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    kinds=("brief",),
)
def lone_line(document: Document, context: Context) -> Iterator[Match]:
    """A match per paragraph that a page break leaves with one line on a side (a widow or an orphan)."""
    printed = context.printed or PrintFacts(pages=0)
    for page in range(1, printed.pages):
        before, after = printed.body(page), printed.body(page + 1)
        if not before or not after or min(len(before[-1].lines), len(after[0].lines)) > 1:
            continue
        match = found_in_print(
            f"Van deze alinea staat één regel alleen op pagina {page if len(before[-1].lines) == 1 else page + 1}. "
            "Maak de tekst iets korter of langer, of verplaats een alinea.",
            f"{before[-1].text} {after[0].text}",
            document,
        )
        if match.block is not None:  # the two belong together
            yield match
