"""Paper sheets, kept from one build to the next: laying all of them out takes longer than the rest of the site."""

from __future__ import annotations

from pathlib import Path

from checker.engine.cache import digest
from checker.source.municipality import Municipality
from publisher.letter_print import layout_version
from publisher.output import write_file
from publisher.pdf import Press
from publisher.review.paper import own_style, sheet_html, sheet_pdf
from publisher.review.sheets import Sheet


class SheetStore:
    """Makes each sheet once.  It holds only invented people, and may be thrown away."""

    def __init__(self, folder: Path, municipality: Municipality, press: Press) -> None:
        self._folder = folder
        self._municipality = municipality
        self._press = press
        self._used: set[Path] = set()

    def pdf(self, sheet: Sheet) -> bytes:
        """The sheet as PDF, from an earlier build when nothing on it changed."""
        colours = self._municipality.kleuren.model_dump_json()
        key = digest(sheet_html(sheet, self._municipality), own_style(sheet), colours, layout_version())
        path = self._folder / f"{key}.pdf"
        self._used.add(path)
        if not path.exists():
            write_file(path, sheet_pdf(sheet, self._municipality, self._press).data)
        return path.read_bytes()

    def forget_others(self) -> None:
        """Remove what was not asked for since this store was made."""
        for path in self._folder.glob("*.pdf"):
            if path not in self._used:
                path.unlink(missing_ok=True)
