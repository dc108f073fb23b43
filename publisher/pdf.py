"""HTML to accessible PDF (PDF/UA-1) with WeasyPrint: the same bytes every time, and every warning is an error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from checker.errors import HelderError
from publisher.archive import PROFILES, name_both_standards
from publisher.archive import VARIANT as ARCHIVE_VARIANT
from publisher.glyphs import require_glyphs
from publisher.languages import mark_languages
from publisher.log_messages import kept_messages
from publisher.pdf_checks import STANDARD, pdf_problems
from publisher.project_files import PACKAGE, ProjectFiles, StopError

VARIANT = "pdf/ua-1"


class PdfError(HelderError):
    """A PDF that may not be published, with every reason."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("De PDF is niet goed:\n" + "\n".join(f"  - {problem}" for problem in problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A finished PDF."""

    data: bytes
    pages: int


class Press:
    """What many PDFs share: fonts, parsed style sheets and pictures.

    Make one per process: a new font configuration costs 10 ms a letter and leaks 0.26 MB.  Not for threads.
    `root` is the project's folder: addresses in the HTML count from there.  `archive` makes PDF/A-2a of it as well.
    """

    def __init__(self, root: Path, *, archive: bool = False) -> None:
        self.root = root.resolve()
        self._archive = archive
        self._variant = ARCHIVE_VARIANT if archive else VARIANT
        self._files = ProjectFiles(self.root)
        self._fonts = FontConfiguration()
        self._images: dict[str, Any] = {}
        self._sheets: dict[Path | str, CSS] = {}

    def lay_out(self, html: str, styles: tuple[Path | str, ...]) -> Any:
        """The pages, as a WeasyPrint document that is not written yet.

        `styles` are paths of CSS files or CSS text, the later ones win.  Raises PdfError on any warning.
        """
        with _strict(), _refusals():
            page = HTML(string=html, base_url=f"{self.root}/", url_fetcher=self._files)
            require_glyphs(page.etree_element)
            sheets = [self._sheet(style) for style in styles]
            return page.render(
                font_config=self._fonts,
                stylesheets=sheets,
                cache=self._images,
                pdf_variant=self._variant,
                pdf_tags=True,
            )

    def write(self, document: Any) -> Pdf:
        """The PDF of a laid out document; raises PdfError when it warns or fails a check of `pdf_checks`."""
        if self._archive:
            name_both_standards(document.metadata)
        with _strict(), _refusals():
            data: bytes = document.write_pdf(finisher=mark_languages, pdf_variant=self._variant, pdf_tags=True)
        if problems := pdf_problems(data, PROFILES if self._archive else STANDARD):
            raise PdfError(problems)
        return Pdf(data=data, pages=len(document.pages))

    def pdf(self, html: str, styles: tuple[Path | str, ...]) -> Pdf:
        """Lay out and write in one go."""
        return self.write(self.lay_out(html, styles))

    def _sheet(self, style: Path | str) -> CSS:
        if style not in self._sheets:
            source: dict[str, Any] = {"filename": style} if isinstance(style, Path) else {"string": style}
            self._sheets[style] = CSS(
                **source,
                base_url=str(style if isinstance(style, Path) else PACKAGE),
                url_fetcher=self._files,
                font_config=self._fonts,
            )
        return self._sheets[style]


@contextmanager
def _strict() -> Iterator[None]:
    """Turn what WeasyPrint logs as warning or error into a PdfError."""
    with kept_messages("weasyprint") as messages:
        yield
    if messages:
        raise PdfError(tuple(dict.fromkeys(map(_in_dutch, messages))))


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except StopError as stop:
        raise stop.error from None


_DUTCH = (
    (
        "has no required alt description",
        "Een afbeelding heeft geen beschrijving. Schrijf: ![wat er te zien is](bestand).",
    ),
    ("Failed to load image", "helder kan een afbeelding niet lezen. Sla haar opnieuw op als svg, png of jpg."),
    ("Failed to render SVG", "Een svg-afbeelding kan niet worden getekend. Sla haar opnieuw op."),
    (".notdef glyph", "Ons lettertype heeft een teken uit deze tekst niet."),
)


def _in_dutch(message: str) -> str:
    known = next((dutch for start, dutch in _DUTCH if start in message), "De opmaak geeft een waarschuwing.")
    return f"{known} ({message})"


@lru_cache(maxsize=4)
def press_for(root: Path, *, archive: bool = False) -> Press:
    """The press of this process for a project."""
    return Press(root, archive=archive)
