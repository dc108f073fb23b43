"""All that the website is made of, loaded once per build, and what of it decides how one page looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from mkdocs.structure.pages import Page as MkDocsPage

from checker.source.glossary import Word
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.translation import Translation
from publisher.build_memory import KeptTemplates, Memory
from publisher.glossary_page import FOLDER as WORD_LIST
from publisher.glossary_page import with_pages
from publisher.markdown_html import markdown_html
from publisher.page_links import linked_picture
from publisher.site_page import SitePage
from publisher.site_pages import site_pages
from publisher.translations import translations, with_notice
from publisher.word_explanations import Explainer, normal

_MARKS = re.compile(r"[\\*_`]")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteContent:
    """`pages` by their place, in the order of the menu; the two `seen` texts change when words or pictures do."""

    project: Project
    pages: Mapping[str, SitePage]
    words: tuple[Word, ...]
    translations: Mapping[str, tuple[Translation, bool]]
    words_seen: str
    pictures_seen: str
    unsigned: frozenset[str]  # templates that must say that nobody signed them yet

    @classmethod
    def load(cls, root: Path, memory: Memory, unsigned: frozenset[str] = frozenset()) -> SiteContent:
        """Everything below `root`, with every template rendered.  Raises HelderError."""
        project = Project.load(root)
        pages = {page.src_uri: page for page in site_pages(project, Renderer(project, compiled=KeptTemplates(memory)))}
        words = with_pages(project.words, pages)
        return cls(
            project=project,
            pages=pages,
            words=words,
            translations=translations(project),
            unsigned=unsigned,
            words_seen=repr(words),
            pictures_seen=repr([(place, page.picture, page.pictures) for place, page in pages.items()]),
        )

    def text_of(self, place: str) -> str | None:
        """Our page at `place` as Markdown; None when we have none there."""
        return self.pages[place].text if place in self.pages else None

    def is_draft(self, place: str) -> bool:
        """Does our page at `place` show amounts that nobody confirmed?"""
        return place in self.pages and self.pages[place].is_draft

    def lacks_sign_off(self, place: str) -> bool:
        """Must our page at `place` say that nobody signed it yet?"""
        return place in self.pages and self.pages[place].template in self.unsigned

    def noted(self, text: str, place: str) -> str:
        """The Markdown of a page; a translation says that it is a draft or behind the Dutch text."""
        if place not in self.translations:
            return text
        translation, behind = self.translations[place]
        return with_notice(text, translation, behind=behind)

    def dialect(self, page: MkDocsPage, memory: Memory) -> dict[str, Any]:
        """What `site_markdown` wants to know of a page.

        Opening pages show lists of links as cards.  The hard words of Dutch pages are explained, except on their list.
        """
        place, is_opening = page.file.src_uri, page.file.name == "index"
        explains = page.meta.get("taal", "nl") == "nl" and not place.startswith(f"{WORD_LIST}/")

        def keep(text: str, make: Callable[[], str]) -> str:
            words = memory.recall(("woorden", self.words_seen, text), partial(words_in, text, self.words))
            pictures = self.pictures_seen if is_opening else ""
            return memory.recall(("tekst", place, words if explains else "", pictures, text), make)

        return {
            "picture_of": partial(linked_picture, self.pages, place) if is_opening else None,
            "explain": partial(self._explain, place) if explains else None,
            "read": lambda text: memory.recall(("gelezen", text), partial(markdown_html, text)),
            "keep": keep,
        }

    def _explain(self, place: str, tree: ET.Element) -> None:
        Explainer(self.words, page=place).explain(tree)


def words_in(markdown: str, words: Sequence[Word]) -> str:
    """The words that a page may explain, with all that is said of them: another word changes nothing on that page.

    Rather one too many: part of a longer word counts, and marks within a form do not hide it.
    """
    text = normal(_MARKS.sub("", markdown))
    return repr([word for word in words if any(normal(form) in text for form in word.forms)])
