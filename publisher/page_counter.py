"""How many pages a letter takes, for the checker's rule O02."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from checker.engine.cache import digest
from checker.errors import MeasureError
from checker.source.project import Project
from checker.source.render import Variant
from publisher.house_style import house_style
from publisher.layouts import LAYOUT
from publisher.letter_html import variant_html


@dataclass(frozen=True, slots=True)
class LetterPages:
    """Counts by making the PDF, with all its checks.

    Asking only for `key` does not load WeasyPrint, so a run with a warm cache stays fast.
    """

    project: Project
    style: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "style", house_style(self.project.municipality))

    def key(self, variant: Variant) -> str:
        """Everything the pages depend on: the text, the style and the version of the layout engine."""
        return digest(variant_html(variant, self.project.municipality), self.style, layout_version())

    def count(self, variant: Variant) -> int:
        """Pages of the PDF; raises MeasureError when this machine cannot make PDFs, else PdfError and its kin."""
        try:
            from publisher.letter_pdf import letter_pdf  # noqa: PLC0415 - loads WeasyPrint and Pango
            from publisher.pdf import press_for  # noqa: PLC0415
        except (ImportError, OSError) as fault:
            raise MeasureError(
                "De lengte van de brieven is niet gemeten, want helder kan hier geen PDF maken. Typ: helder doctor"
            ) from fault
        return letter_pdf(variant, self.project.municipality, press_for(self.project.root)).pages


@lru_cache(maxsize=1)
def layout_version() -> str:
    """Changes with the layout files and with WeasyPrint."""
    files = (path for path in sorted(LAYOUT.iterdir()) if path.suffix in {".css", ".j2"})
    return digest(version("weasyprint"), *(Path(path).read_text(encoding="utf-8") for path in files))
