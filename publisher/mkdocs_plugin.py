"""The MkDocs plugin: hands MkDocs the pages of `site_content`, and the theme what it needs."""

from __future__ import annotations

from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import nest_paths

from publisher.build_memory import Memory
from publisher.house_style import require_readable
from publisher.made_pages import SEARCH
from publisher.plugin_errors import told_to_mkdocs
from publisher.redirects import moved_pages, write_signposts
from publisher.search import Entry, entry, write_index
from publisher.site_content import SiteContent
from publisher.site_files import all_files, watched
from publisher.site_marks import mark_files
from publisher.site_theme import theme_globals
from publisher.translations import with_dutch_marked

DIALECT = "publisher.site_markdown"
BUILD_DAY = "2000-01-01"  # stands in for today, so that two builds give the same bytes


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: everything stands in the project itself."""


class HelderPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """One instance per command; under `mkdocs serve` it sees many builds."""

    unsigned: frozenset[str] = frozenset()  # templates without sign-off, when the site is made to be published

    def on_startup(self, **_: Any) -> None:
        """A new command remembers nothing.  Because of this method MkDocs keeps one instance for all builds."""
        self.memory = Memory()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the project and render every page before MkDocs looks at any."""
        with told_to_mkdocs():
            self.content = SiteContent.load(Path(config.config_file_path).parent, self.memory, self.unsigned)
            require_readable(self.content.project.municipality.kleuren)
        self.entries: list[Entry] = []
        config.markdown_extensions.append(DIALECT)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Pages in the order of the menu, then everything that is not a page."""
        # Without a nav MkDocs sorts by name.
        config.nav = config.nav or nest_paths(self.content.pages)  # type: ignore[no-untyped-call]
        with told_to_mkdocs():
            marks = tuple(mark_files(config, self.content.project, self.memory))
        return Files((*all_files(files, self.content.pages, self.content.project, config), *marks))

    def on_page_read_source(self, *, page: Page, **_: Any) -> str | None:
        """The page as rendered from its template; pages of other plugins stay as they are."""
        return self.content.text_of(page.file.src_uri)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Tell the theme of drafts, and the Markdown what it must know of this page."""
        page.update_date = BUILD_DAY  # MkDocs puts it into sitemap.xml.gz
        page.meta["concept"] = self.content.is_draft(page.file.src_uri)
        page.meta["zonder_akkoord"] = self.content.lacks_sign_off(page.file.src_uri)
        config.mdx_configs[DIALECT] = self.content.dialect(page, self.memory)
        return self.content.noted(markdown, page.file.src_uri)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Note what the search and the cards show of the page."""
        page.title = str(page.meta.get("title") or unescape(str(page.title)))
        section, description = str(page.parent.title) if page.parent else "", page.meta.get("omschrijving", "")
        about = {"title": page.title, "url": page.url, "section": section, "description": description}
        found = self.memory.recall(("zoeken", html, *about.values()), partial(entry, html, **about))
        page.meta["omschrijving"] = found.description
        is_translation = page.file.src_uri in self.content.translations
        if page.file.src_uri != SEARCH and not is_translation:  # search knows Dutch only
            self.entries.append(found)
        return with_dutch_marked(html) if is_translation else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files, **_: Any) -> Environment:
        """What every template may use.  Values are escaped unless a template says otherwise."""
        env.autoescape = True
        env.globals.update(theme_globals(self.content.project.municipality))
        with told_to_mkdocs():
            self.moved = moved_pages(self.content.project.root, config, files, env)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index, what search engines may read, and a page on every address that moved."""
        write_index(Path(config.site_dir), self.entries)
        write_signposts(Path(config.site_dir), config.site_url or "", self.moved)
        self.memory.forget_unused()

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Rebuild when anything changes that pages are made of."""
        for path in watched(self.content.project):
            server.watch(str(path))
        return server
