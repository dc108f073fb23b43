"""What a PDF may load: pictures of the project and files of this package.  Nothing else, and never the network."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from checker.errors import HelderError
from publisher.pictures import DRAWN

PACKAGE = Path(__file__).parent
ASSETS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".ttf": "font/ttf"}


class RefusedAddressError(HelderError):
    """A text or style asks for something outside the project."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"'{address}' mag niet in een brief.\n"
            "  Zet de afbeelding als svg, png of jpg in de map van het project en gebruik dat pad."
        )


class StopError(FatalURLFetchingError):  # type: ignore[misc]
    """Carries a refusal out of WeasyPrint, which turns every other exception into a blank space."""

    def __init__(self, error: HelderError) -> None:
        super().__init__(str(error))
        self.error = error


class ProjectFiles(URLFetcher):  # type: ignore[misc]
    """Fetcher for WeasyPrint: files of the kinds in ASSETS below the project's root or this package."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._roots = (root.resolve(), PACKAGE)

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the interface of WeasyPrint
        """The file behind a `file:` address; raises StopError for anything that may not be loaded or is not there."""
        if url.startswith(DRAWN):
            return URLFetcherResponse(url, unquote(url.removeprefix(DRAWN)), {"Content-Type": "image/svg+xml"})
        path = self._allowed(url)
        if not path.is_file():
            raise StopError(HelderError(f"'{path.name}' bestaat niet.\n  Kijk het pad na. Hoofdletters tellen mee."))
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": ASSETS[path.suffix.lower()]})

    def _allowed(self, url: str) -> Path:
        parts = urlsplit(url)
        path = Path(unquote(parts.path)).resolve()
        inside = any(path.is_relative_to(root) for root in self._roots)
        if parts.scheme != "file" or not inside or path.suffix.lower() not in ASSETS:
            raise StopError(RefusedAddressError(url))
        return path
