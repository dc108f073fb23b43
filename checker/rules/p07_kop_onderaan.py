"""P07: a heading at the bottom of a page, with its text on the next."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.print_facts import PrintFacts
from checker.rules.printed import found_in_print
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "P07",
    "kop-onderaan",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    kinds=("brief",),
)
def stranded_heading(document: Document, context: Context) -> Iterator[Match]:
    """A match per heading that is the last text on its page."""
    printed = context.printed or PrintFacts(pages=0)
    for page in range(1, printed.pages):
        body = printed.body(page)
        if body and body[-1].is_heading:
            yield found_in_print(
                f"Deze kop staat onderaan pagina {page}, zonder tekst erbij. "
                "Maak de tekst iets korter of langer. Dan komt de kop bij zijn tekst.",
                body[-1].text,
                document,
            )
