"""The MkDocs plugin: hands MkDocs the pages that `site_pages` makes, and the theme what it needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import nest_paths

from checker.errors import HelderError
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.glossary_page import FOLDER as WORD_LIST
from publisher.glossary_page import with_pages
from publisher.made_pages import SEARCH
from publisher.page_links import linked_picture
from publisher.redirects import FILE as REDIRECTS
from publisher.redirects import load_redirects, robots, steps_up
from publisher.search import Entry, entry, write_index
from publisher.site_files import asset_files, page_file
from publisher.site_pages import site_pages
from publisher.site_theme import theme_globals
from publisher.translations import translations, with_dutch_marked, with_notice
from publisher.word_explanations import Explainer

WATCHED = (
    "letters",
    "infomap",
    "bedragen",
    "gemeente.yaml",
    "woordenlijst.yaml",
    "adressen.yaml",
    REDIRECTS,
    "huisstijl",
    "pyproject.toml",
)
DIALECT = "publisher.site_markdown"
BUILD_DAY = "2000-01-01"  # stands in for today, so that two builds give the same bytes


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: everything stands in the project itself."""


class HelderPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """One instance per build."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the project and render every page before MkDocs looks at any."""
        self.root = Path(config.config_file_path).parent
        try:
            self.project = Project.load(self.root)
            self.pages = {page.src_uri: page for page in site_pages(self.project, Renderer(self.project))}
            self.words = with_pages(self.project.words, self.pages)
            self.translations = translations(self.project)
        except HelderError as error:
            raise PluginError(str(error)) from error
        self.entries: list[Entry] = []
        config.markdown_extensions.append(DIALECT)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Pages in the order of the menu, then everything that is not a page."""
        written = {file.src_uri: file for file in files}
        pages = [written.pop(uri) if uri in written else page_file(page, config) for uri, page in self.pages.items()]
        assets = asset_files(config, self.root, self.project.municipality)
        # Without a nav MkDocs sorts by name.
        config.nav = config.nav or nest_paths(self.pages)  # type: ignore[no-untyped-call]
        return Files([*pages, *written.values(), *assets])

    def on_page_read_source(self, *, page: Page, **_: Any) -> str | None:
        """The page as rendered from its template; pages of other plugins stay as they are."""
        known = self.pages.get(page.file.src_uri)
        return known.text if known else None

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Tell the theme of drafts; on opening pages let lists of links become cards with pictures."""
        page.update_date = BUILD_DAY  # MkDocs puts it into sitemap.xml.gz
        page.meta["concept"] = page.file.src_uri in self.pages and self.pages[page.file.src_uri].is_draft
        picture_of = partial(linked_picture, self.pages, page.file.src_uri) if page.file.name == "index" else None
        config.mdx_configs[DIALECT] = {"picture_of": picture_of, "explain": self._explain(page)}
        if page.file.src_uri in self.translations:
            translation, behind = self.translations[page.file.src_uri]
            return with_notice(markdown, translation, behind=behind)
        return markdown

    def _explain(self, page: Page) -> Callable[[Element], None] | None:
        """What explains the hard words of a page; pages in another language and the list of words have none."""
        place = page.file.src_uri
        if page.meta.get("taal", "nl") != "nl" or place.startswith(f"{WORD_LIST}/"):
            return None
        return Explainer(self.words, page=place).explain

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Note what the search and the cards show of the page."""
        page.title = str(page.meta.get("title") or unescape(str(page.title)))
        section, description = str(page.parent.title) if page.parent else "", page.meta.get("omschrijving", "")
        found = entry(html, title=page.title, url=page.url, section=section, description=description)
        page.meta["omschrijving"] = found.description
        if page.file.src_uri != SEARCH and page.file.src_uri not in self.translations:  # search knows Dutch only
            self.entries.append(found)
        return with_dutch_marked(html) if page.file.src_uri in self.translations else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files, **_: Any) -> Environment:
        """What every template may use.  Values are escaped unless a template says otherwise."""
        env.autoescape = True
        env.globals.update(theme_globals(self.project.municipality))
        titles = {str(file.url): str(file.page.title) for file in files.documentation_pages() if file.page}
        titles[""] = titles.pop("./", config.site_name)
        try:
            redirects = load_redirects(self.root, titles)
        except HelderError as error:
            raise PluginError(str(error)) from error
        self.moved = {
            old: env.get_template("verplaatst.html").render(
                page=None,
                nav=None,
                config=config,
                base_url=steps_up(old),
                oud=old,
                nieuw=new,
                nieuw_titel=titles[new],
            )
            for old, new in redirects.items()
        }
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index, what search engines may read, and a page on every address that moved."""
        folder = Path(config.site_dir)
        write_index(folder, self.entries)
        (folder / "robots.txt").write_text(robots(config.site_url or ""), encoding="utf-8")
        for old, html in self.moved.items():
            (folder / old).mkdir(parents=True, exist_ok=True)
            (folder / old / "index.html").write_text(html, encoding="utf-8")

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Rebuild when anything changes that pages are made of."""
        for path in (self.root / name for name in WATCHED):
            if path.exists():
                server.watch(str(path))
        return server
