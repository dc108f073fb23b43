"""Files of the site that do not stand in its folder: generated pages, fonts and the logo of the municipality."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from checker.source.municipality import Municipality
from publisher.made_pages import SEARCH
from publisher.site_page import SitePage

FONTS = files("publisher") / "fonts"
LOGO = "plaatjes/gemeente.svg"


def page_file(page: SitePage, config: MkDocsConfig) -> File:
    """A page without a file of its own."""
    inclusion = InclusionLevel.NOT_IN_NAV if page.src_uri == SEARCH else InclusionLevel.UNDEFINED
    return File.generated(config, page.src_uri, content=page.text, inclusion=inclusion)


def asset_files(config: MkDocsConfig, root: Path, municipality: Municipality) -> Iterator[File]:
    """The fonts that pages load, with the licence that must travel along, and the logo."""
    for font in sorted(FONTS.iterdir(), key=lambda entry: entry.name):
        if font.name.endswith((".woff2", ".txt")):
            yield File.generated(config, f"fonts/{font.name}", content=font.read_bytes())
    yield File.generated(config, LOGO, abs_src_path=str(root / municipality.logo))
