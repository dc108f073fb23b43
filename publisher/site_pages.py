"""The pages of the website: the guide, the chapters of the informatiemap and what changes on a date.

Pure functions: a loaded project goes in, Markdown with its place on the site comes out.  MkDocs does the rest.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from mkdocs.utils import meta

from checker.errors import InputError, InputErrors
from checker.source.dutch import long_date
from checker.source.letter import Page
from checker.source.project import SHARED, Project
from checker.source.render import Renderer
from checker.source.scheme import GUIDE
from checker.source.text_file import read_text
from publisher import rights_page
from publisher.addresses_page import addresses_page
from publisher.amounts_page import amounts_page, is_draft_page
from publisher.change_page import change_page
from publisher.changes import changes
from publisher.drafts import is_draft
from publisher.glossary_page import FOLDER as WORD_LIST
from publisher.glossary_page import glossary_page, with_pages
from publisher.guide_chapters import entries, place_of, with_decider
from publisher.guide_index import index_page, index_pictures, list_pages
from publisher.link_checks import broken_links
from publisher.news import news_item
from publisher.pictures import require_picture

MAP, CHANGES, NEWS, SEARCH = "informatiemap", "wijzigingen", "nieuws", "zoeken.md"
PICTURE = "onderwerp"  # `plaatje` of a page that names none
LAST = 500  # `volgorde` of a page that does not say where it wants to stand
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*\n", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)
_NUMBER = re.compile(r"^\d+-")
_TO_CHAPTER = re.compile(r"\]\((?:\.\./)*(?:infomap/)?(?:\d+-)?([\w-]+)/hoofdstuk\.md")
_TO_GUIDE = re.compile(r"\]\(\.\./\.\./site/")


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """One page: `src_uri` is its place under `site/`, whether or not a file stands there."""

    src_uri: str
    text: str
    is_draft: bool = False
    template: str = ""  # the file an editor can mend, for error messages
    order: int | None = None  # where it stands in its folder, when its `volgorde` does not say that
    pictures: Mapping[str, str] = field(default_factory=dict)  # by the anchor of a heading that gets one


def site_pages(project: Project, renderer: Renderer) -> tuple[SitePage, ...]:
    """All pages in the order of the menu.  A page written by hand wins over a generated one in the same place."""
    generated = [
        search_page(),
        *chapters(project, renderer),
        *change_pages(project),
        *news_pages(project),
        *guide_lists(project),
    ]
    written = list(guide(project, renderer))
    pages = {page.src_uri: page for page in [*generated, *written]}
    pages |= {page.src_uri: page for page in glossary(project, pages)}
    require_links(project, pages)
    orders = {uri: order_of(page) for uri, page in pages.items()}
    return tuple(sorted(pages.values(), key=lambda page: menu_key(page.src_uri, orders)))


def require_links(project: Project, pages: Mapping[str, SitePage]) -> None:
    """InputErrors for links of editors to pages that are not there."""
    faults = [
        fault
        for page in pages.values()
        if page.template
        for fault in broken_links(project.root, page.src_uri, page.text, page.template, pages)
    ]
    if faults:
        raise InputErrors(faults)


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


def guide_lists(project: Project) -> Iterator[SitePage]:
    """What is made from the data of the guide: the lists for groups of readers, all amounts, and the addresses."""
    found = entries(project)
    day = project.settings.peildatum
    for name, text in list_pages(found):
        yield SitePage(src_uri=f"{GUIDE}/{name}", text=text)
    if found:
        yield SitePage(src_uri=rights_page.PLACE, text=rights_page.rights_page(found))
    if found and project.amounts.amounts:
        text = amounts_page(project.amounts, project.municipality, day, found)
        draft = is_draft_page(project.amounts, day)
        yield SitePage(src_uri=f"{GUIDE}/bedragen.md", text=text, is_draft=draft)
    if project.addresses:
        text = addresses_page(project.addresses, project.municipality.telefoon)
        yield SitePage(src_uri="hulp/adressen.md", text=text)


def glossary(project: Project, pages: Mapping[str, SitePage]) -> Iterator[SitePage]:
    """The page with hard words; each may lead to one of `pages`."""
    if project.words:
        words = with_pages(project.words, pages)
        titles = {uri: title_of(page) for uri, page in pages.items()}
        yield SitePage(src_uri=f"{WORD_LIST}/index.md", text=glossary_page(words, titles))


def title_of(page: SitePage) -> str:
    """The title from the front matter, else the heading of the page."""
    body, front = meta.get_data(page.text)
    heading = _TITLE.search(body)
    return str(front.get("title") or (heading[1].strip() if heading else page.src_uri))


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


def change_pages(project: Project) -> Iterator[SitePage]:
    """One page per pair of dates in the settings, newest first.  The page itself says when it is a concept."""
    pairs = sorted(project.settings.wijzigingen, key=lambda pair: pair[1], reverse=True)
    if pairs:
        yield SitePage(src_uri=f"{CHANGES}/index.md", text=CHANGES_OPENING)
    for place, (old, new) in enumerate(pairs, start=1):
        text = change_page(project.amounts, project.municipality, old, new)
        about = f"Welke bedragen en regels veranderen er op {long_date(new)}?"
        front = f"---\nplaatje: agenda\nvolgorde: {place}\nomschrijving: {about}\n---\n"
        yield SitePage(src_uri=f"{CHANGES}/{new.isoformat()}.md", text=front + text)


def news_pages(project: Project) -> Iterator[SitePage]:
    """A short item per pair of dates, newest first, that leads to the page with everything."""
    pairs = sorted(project.settings.wijzigingen, key=lambda pair: pair[1], reverse=True)
    if pairs:
        yield SitePage(src_uri=f"{NEWS}/index.md", text=NEWS_OPENING)
    for place, (old, new) in enumerate(pairs, start=1):
        name = f"{new.isoformat()}.md"
        text = news_item(changes(project.amounts, old, new), project.municipality.telefoon, f"../{CHANGES}/{name}")
        front = f"---\nplaatje: agenda\nvolgorde: {place}\nomschrijving: De belangrijkste veranderingen, kort.\n---\n"
        yield SitePage(src_uri=f"{NEWS}/{name}", text=front + text)


def search_page() -> SitePage:
    """The page that finds pages; without JavaScript it lists them all."""
    return SitePage(src_uri=SEARCH, text=SEARCH_PAGE)


def with_front_matter(page: Page, text: str) -> str:
    """The rendered text with the front matter of its file: the renderer leaves that blank."""
    front = _FRONT_MATTER.match(read_text(page.path, page.template))
    return f"{front[0] if front else ''}{text.lstrip()}"


def site_links(text: str) -> str:
    """Links as they work between the files of infomap/ → links as they work between pages of the site."""
    return _TO_GUIDE.sub("](../", _TO_CHAPTER.sub(r"](\1.md", text))


def with_order(text: str, place: int) -> str:
    """The text with `volgorde` in its front matter, unless it stands there already."""
    body, front = meta.get_data(text)
    if not front:
        return f"---\nvolgorde: {place}\n---\n{body}"
    return text if "volgorde" in front else text.replace("---\n", f"---\nvolgorde: {place}\n", 1)


def linked_picture(pages: Mapping[str, SitePage], src_uri: str, link: str) -> str | None:
    """The picture of the page or heading that a link on page `src_uri` leads to; None when it leads elsewhere.

    A page with pictures at its headings shows only the links to those as cards: its other lists would be endless.
    """
    if pictures := pages[src_uri].pictures if src_uri in pages else None:
        return pictures.get(link.removeprefix("#")) if link.startswith("#") else None
    target = pages.get(posixpath.normpath(posixpath.join(posixpath.dirname(src_uri), link.partition("#")[0])))
    return str(meta.get_data(target.text)[1].get("plaatje", PICTURE)) if target else None


def order_of(page: SitePage) -> int:
    """`volgorde` from the front matter; a page with a wrong `volgorde` or `plaatje` is an InputError."""
    front = meta.get_data(page.text)[1]
    order = page.order if page.order is not None else front.get("volgorde", LAST)
    if not isinstance(order, int):
        raise InputError("'volgorde' is geen getal.", remedy="Schrijf bijvoorbeeld: volgorde: 10", path=page.template)
    require_picture(front.get("plaatje", PICTURE), path=page.template)
    return order


def menu_key(src_uri: str, orders: dict[str, int]) -> tuple[tuple[int, str], ...]:
    """Sort key: pages of a folder stay together, a folder stands where its index page wants to be."""
    *folders, name = src_uri.split("/")
    keys = []
    for depth in range(len(folders)):
        folder = "/".join(folders[: depth + 1])
        keys.append((orders.get(f"{folder}/index.md", LAST), folders[depth]))
    keys.append((-1, "") if name == "index.md" else (orders[src_uri], name))
    return tuple(keys)


MAP_OPENING = """---
volgorde: 300
plaatje: boek
omschrijving: Alles over uw bijstand. Uw rechten, uw plichten en wie u helpt.
---
# Informatiemap bijstand

Krijgt u bijstand? Hier leest u wat u van ons krijgt. U leest ook wat wij van u vragen.

Kies hieronder een onderwerp.
"""
CHANGES_OPENING = """---
volgorde: 200
plaatje: wijziging
omschrijving: Welke bedragen en regels veranderen? Per datum op een rij.
---
# Wat verandert er?

Bedragen en regels veranderen vaak op 1 januari en op 1 juli. Kies hieronder een datum.
"""
NEWS_OPENING = """---
volgorde: 210
plaatje: wijziging
omschrijving: Korte berichten over nieuwe bedragen en regels.
---
# Nieuws

Hier leest u kort wat er verandert. Kies hieronder een bericht.
"""
SEARCH_PAGE = """---
template: zoeken.html
plaatje: zoeken
volgorde: 900
omschrijving: Zoek in alle onderwerpen.
---
# Zoeken
"""
