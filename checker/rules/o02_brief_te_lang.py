"""O02: a letter has too many pages."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "O02",
    "brief-te-lang",
    severity=Severity.ERROR,
    scope=Scope.DOCUMENT,
    options={"paginas": 2},
    kinds=("brief",),
)
def long_letter(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - the pages stand in the context
    """A match when the PDF of the letter was made and has more pages than the option allows."""
    most = context.options["paginas"]
    if context.printed is None or context.printed.pages <= most:
        return
    yield Match(
        message=f"Deze brief heeft {context.printed.pages} pagina’s. Maak de brief korter: hoogstens {most} pagina’s. "
        "Zet uitleg die niet in de brief hoeft in een bijlage."
    )
