"""Paper sheets, kept from one build to the next: laying out all of them takes longer than the rest of the site."""

from __future__ import annotations

from pathlib import Path

from checker.engine.cache import digest
from checker.source.municipality import Municipality
from publisher.letter_print import layout_version
from publisher.pdf import Press
from publisher.review.kept import Kept
from publisher.review.paper import own_style, sheet_html, sheet_pdf
from publisher.review.sheets import Sheet


class SheetStore:
    """Makes each sheet once."""

    def __init__(self, folder: Path, municipality: Municipality, press: Press) -> None:
        self._kept = Kept(folder)
        self._municipality = municipality
        self._press = press

    def pdf(self, sheet: Sheet) -> bytes:
        """The sheet as PDF, from an earlier build when nothing on it changed."""
        colours = self._municipality.kleuren.model_dump_json()
        key = digest(sheet_html(sheet, self._municipality), own_style(sheet), colours, layout_version())
        (data,) = self._kept.parts(key, "pdf", lambda: [sheet_pdf(sheet, self._municipality, self._press).data])
        return data

    def forget_others(self) -> None:
        """Remove what was not asked for since this store was made."""
        self._kept.forget_others()
