"""Files of the site that do not stand in its folder: generated pages, fonts and the logo of the municipality."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from checker.source.glossary import ADDRESSES, WORDS
from checker.source.municipality import Municipality
from checker.source.project import Project
from checker.source.settings import MARKER
from publisher.made_pages import SEARCH
from publisher.redirects import FILE as REDIRECTS
from publisher.site_page import SitePage
from publisher.statement import FILE as STATEMENT

FONTS = files("publisher") / "fonts"
LOGO = "plaatjes/gemeente.svg"
TAB_MARK = "plaatjes/favicon.svg"
SHARE_PICTURE = "plaatjes/delen.png"
SHARE_SIZE = (1200, 630)  # pixels: what Open Graph readers show without cutting


def all_files(found: Files, pages: Mapping[str, SitePage], project: Project, config: MkDocsConfig) -> Iterator[File]:
    """The pages in their order, what else MkDocs found, and what the site brings along."""
    written = {file.src_uri: file for file in found}
    for place, page in pages.items():
        yield written.pop(place) if place in written else page_file(page, config)
    yield from written.values()
    yield from asset_files(config, project.root, project.municipality)


def watched(project: Project) -> Iterator[Path]:
    """Whatever pages are made of: when it changes, `mkdocs serve` builds again."""
    settings = project.settings
    folders = (settings.website, settings.informatiemap, settings.brieven, settings.bedragen)
    names = (*folders, settings.gemeente, project.municipality.logo, WORDS, ADDRESSES, REDIRECTS, STATEMENT, MARKER)
    return (project.root / name for name in names if (project.root / name).exists())


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
