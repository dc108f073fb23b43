"""The pages of the website: the guide, the chapters of the informatiemap and what changes on a date.

Pure functions: a loaded project goes in, Markdown with its place on the site comes out.  MkDocs does the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.source.letter import Page
from checker.source.project import SHARED, Project
from checker.source.render import Renderer
from checker.source.scheme import GUIDE
from publisher.drafts import is_draft
from publisher.guide_chapters import entries, place_of, with_decider
from publisher.guide_index import index_page, index_pictures
from publisher.made_pages import change_pages, glossary, guide_lists, news_pages, search_page, statement_pages
from publisher.page_links import require_links, site_links
from publisher.page_order import menu_key, order_of, with_order
from publisher.site_page import SitePage, with_front_matter

MAP = "informatiemap"
_NUMBER = re.compile(r"^\d+-")


def site_pages(project: Project, renderer: Renderer) -> tuple[SitePage, ...]:
    """All pages in the order of the menu.  A page written by hand wins over a generated one in the same place."""
    generated = [
        search_page(),
        *chapters(project, renderer),
        *change_pages(project),
        *news_pages(project),
        *guide_lists(project),
        *statement_pages(project),
    ]
    written = list(guide(project, renderer))
    pages = {page.src_uri: page for page in [*generated, *written]}
    pages |= {page.src_uri: page for page in glossary(project, pages)}
    require_links(project, pages)
    orders = {uri: order_of(page) for uri, page in pages.items()}
    return tuple(sorted(pages.values(), key=lambda page: menu_key(page.src_uri, orders)))


def guide(project: Project, renderer: Renderer) -> Iterator[SitePage]:
    """The pages that stand as files under site/."""
    for page in project.pages:
        if SHARED not in page.name.split("/"):
            rendered = renderer.render_page(page)
            text = with_front_matter(page, rendered.text)
            made = SitePage(src_uri=f"{page.name}.md", text=text, is_draft=is_draft([rendered]), template=page.template)
            yield in_guide(project, page, made)


def in_guide(project: Project, page: Page, made: SitePage) -> SitePage:
    """A page of the guide knows its place in the whole guide; its opening page gets all chapters."""
    if page.scheme:
        return replace(made, text=with_decider(made.text, page.scheme), order=place_of(page.scheme))
    found = entries(project) if page.name == f"{GUIDE}/index" else ()
    return replace(made, text=index_page(made.text, found), pictures=index_pictures(found)) if found else made


def chapters(project: Project, renderer: Renderer) -> Iterator[SitePage]:
    """The informatiemap: an opening page, then its chapters in the order of their folder names."""
    if project.chapters:
        yield SitePage(src_uri=f"{MAP}/index.md", text=MAP_OPENING)
    for place, chapter in enumerate(project.chapters, start=1):
        rendered = renderer.render_page(chapter)
        name = _NUMBER.sub("", chapter.name)
        text = with_order(site_links(with_front_matter(chapter, rendered.text)), place)
        draft = is_draft([rendered])
        yield SitePage(src_uri=f"{MAP}/{name}.md", text=text, is_draft=draft, template=chapter.template)


MAP_OPENING = """---
volgorde: 300
plaatje: boek
omschrijving: Alles over uw bijstand. Uw rechten, uw plichten en wie u helpt.
---
# Informatiemap bijstand

Krijgt u bijstand? Hier leest u wat u van ons krijgt. U leest ook wat wij van u vragen.

Kies hieronder een onderwerp.
"""
