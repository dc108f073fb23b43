"""How a letter looks in print, for the checker's rules on the finished PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from checker.engine.cache import digest
from checker.errors import MeasureError
from checker.rules.print_facts import PrintFacts
from checker.source.project import Project
from checker.source.render import Variant
from publisher.house_style import house_style
from publisher.layouts import LAYOUT
from publisher.letter_html import variant_html

READER = Path(__file__).with_name("print_facts.py")


@dataclass(frozen=True, slots=True)
class LetterPrint:
    """Measures by making the PDF, with all its checks.

    Asking only for `key` does not load WeasyPrint, so a run with a warm cache stays fast.
    """

    project: Project
    style: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "style", house_style(self.project.municipality))

    def key(self, variant: Variant) -> str:
        """Everything the print depends on: the text, the style, and the versions of layout and measuring."""
        return digest(variant_html(variant, self.project.municipality), self.style, layout_version())

    def measure(self, variant: Variant) -> PrintFacts:
        """What the PDF shows; raises MeasureError when this machine cannot make PDFs, else PdfError and its kin."""
        try:
            from publisher.letter_pdf import letter_pdf  # noqa: PLC0415 - loads WeasyPrint and Pango
            from publisher.pdf import press_for  # noqa: PLC0415
            from publisher.print_facts import measure  # noqa: PLC0415
            from publisher.window import window_of  # noqa: PLC0415
        except (ImportError, OSError) as fault:
            raise MeasureError(
                "De brieven zijn niet opgemeten, want helder kan hier geen PDF maken. Typ: helder doctor"
            ) from fault
        municipality = self.project.municipality
        pdf = letter_pdf(variant, municipality, press_for(self.project.root))
        return measure(pdf.data, variant_html(variant, municipality), window_of(municipality.envelop).shown)


@lru_cache(maxsize=1)
def layout_version() -> str:
    """Changes with the layout files, with how we measure, and with the libraries that do both."""
    files = [READER, *(path for path in sorted(LAYOUT.iterdir()) if path.suffix in {".css", ".j2"})]
    libraries = (version(name) for name in ("weasyprint", "pypdfium2"))
    return digest(*libraries, *(path.read_text(encoding="utf-8") for path in files))
