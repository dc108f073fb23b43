"""P08: a page with nothing or next to nothing on it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.print_facts import PrintFacts, Zone
from checker.rules.printed import found_in_print
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "P08",
    "lege-pagina",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"regels": 3},
    kinds=("brief",),
)
def empty_page(document: Document, context: Context) -> Iterator[Match]:
    """A match per page without text (an error), or after the first with fewer lines of text than the option."""
    printed = context.printed or PrintFacts(pages=0)
    for page in range(1, printed.pages + 1 if printed.pieces else 1):
        body = printed.body(page, Zone.FOOT)
        lines = sum(len(piece.lines) for piece in body)
        if lines == 0:
            yield Match(
                message=f"Op pagina {page} staat geen tekst. Kijk de opmaak na.",
                severity=Severity.ERROR,
            )
        elif page > 1 and lines < context.options["regels"]:
            yield found_in_print(
                f"Op pagina {page} {'staat één regel' if lines == 1 else f'staan maar {lines} regels'}. "
                "Maak de brief iets korter. Dan is er een pagina minder nodig.",
                body[0].text,
                document,
            )
