"""Prints examples of letters, each only once: more parts of a build need the same PDF."""

from __future__ import annotations

from checker.source.municipality import Municipality
from checker.source.render import Variant
from publisher.letter_pdf import letter_pdf
from publisher.pdf import Pdf, Press


class Printer:
    """Keeps what it printed; make one per build."""

    def __init__(self, municipality: Municipality, press: Press) -> None:
        self.municipality = municipality
        self.press = press
        self._printed: dict[tuple[str, str], Pdf] = {}

    def pdf(self, variant: Variant) -> Pdf:
        """The PDF of a letter with one case; raises PdfError and its kin."""
        key = (variant.document, variant.name)
        if key not in self._printed:
            self._printed[key] = letter_pdf(variant, self.municipality, self.press)
        return self._printed[key]
