"""P02: printed text that hardly differs from its background."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.printed import found_in_print, points, shortened
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document


@rule(
    "P02",
    "te-weinig-contrast",
    severity=Severity.ERROR,
    scope=Scope.DOCUMENT,
    options={"contrast": 4.5},
    kinds=("brief",),
)
def low_contrast(document: Document, context: Context) -> Iterator[Match]:
    """A match per piece of the PDF with less contrast than the option (WCAG 2.2, success criterion 1.4.3)."""
    least = context.options["contrast"]
    for piece in context.printed.pieces if context.printed else ():
        contrast = min(line.contrast for line in piece.lines)
        if contrast < least:
            yield found_in_print(
                f"Deze tekst is in de pdf te licht: het contrast is {points(contrast)}. "
                f"Kies een donkerder kleur. Nodig is {points(least)}: “{shortened(piece.text)}”.",
                piece.text,
                document,
            )
