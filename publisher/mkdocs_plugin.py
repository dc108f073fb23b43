"""The MkDocs plugin: hands MkDocs the pages that `site_pages` makes, and the theme what it needs."""

from __future__ import annotations

from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from checker.errors import HelderError
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.search import INDEX, Entry, entry, index_script, load_synonyms
from publisher.site_pages import SEARCH, SitePage, linked_picture, site_pages
from publisher.site_theme import LOGO, theme_globals, web_fonts

WATCHED = ("letters", "infomap", "bedragen", "gemeente.yaml")
DIALECT = "publisher.site_markdown"
BUILD_DAY = "2000-01-01"  # stands in for today, so that two builds give the same bytes


class PluginConfig(Config):
    """The plugin has no options: everything stands in the project itself."""


class HelderPlugin(BasePlugin[PluginConfig]):
    """One instance per build."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the project and render every page before MkDocs looks at any."""
        self.root = Path(config.config_file_path).parent
        try:
            self.project = Project.load(self.root)
            self.pages = {page.src_uri: page for page in site_pages(self.project, Renderer(self.project))}
        except HelderError as error:
            raise PluginError(str(error)) from error
        self.entries: list[Entry] = []
        config.markdown_extensions.append(DIALECT)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Pages in the order of the menu, then everything that is not a page."""
        written = {file.src_uri: file for file in files}
        pages = [written.pop(uri, None) or generated(page, config) for uri, page in self.pages.items()]
        fonts = [File.generated(config, f"fonts/{name}", content=data) for name, data in web_fonts()]
        logo = File.generated(config, LOGO, abs_src_path=str(self.root / self.project.municipality.logo))
        return Files([*pages, *written.values(), *fonts, logo])

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Take today's date out: MkDocs puts it into sitemap.xml.gz."""
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = BUILD_DAY
        return nav

    def on_page_read_source(self, *, page: Page, **_: Any) -> str | None:
        """The page as rendered from its template."""
        known = self.pages.get(page.file.src_uri)
        return known.text if known else None

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """On opening pages a list of links becomes cards, with the picture of the page each leads to."""
        picture_of = partial(linked_picture, self.pages, page.file.src_uri) if page.file.name == "index" else None
        config.mdx_configs[DIALECT] = {"picture_of": picture_of}
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Note what the search and the cards show of the page."""
        page.title = str(page.meta.get("title") or unescape(str(page.title)))
        section, description = str(page.parent.title) if page.parent else "", page.meta.get("omschrijving", "")
        found = entry(html, title=page.title, url=page.url, section=section, description=description)
        page.meta["omschrijving"] = found.description
        if page.file.src_uri != SEARCH:
            self.entries.append(found)
        return html

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """What every template may use.  Values are escaped unless a template says otherwise."""
        env.autoescape = True
        env.globals.update(theme_globals(self.project.municipality))
        return env

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Tell the template whether the page shows amounts nobody has confirmed."""
        return {**context, "concept": self.pages[page.file.src_uri].is_draft}  # type: ignore[typeddict-unknown-key]

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index."""
        target = Path(config.site_dir, INDEX)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(index_script(self.entries, load_synonyms()), encoding="utf-8", newline="\n")

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Rebuild when anything changes that pages are made of."""
        for name in WATCHED:
            if (self.root / name).exists():
                server.watch(str(self.root / name))
        return server


def generated(page: SitePage, config: MkDocsConfig) -> File:
    """A page without a file of its own."""
    inclusion = InclusionLevel.NOT_IN_NAV if page.src_uri == SEARCH else InclusionLevel.UNDEFINED
    return File.generated(config, page.src_uri, content=page.text, inclusion=inclusion)
