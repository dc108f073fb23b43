"""Pages without a file of their own: made from amounts, rules, words and what pages say of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.source.dutch import long_date
from checker.source.project import Project
from checker.source.scheme import GUIDE
from publisher import rights_page
from publisher.addresses_page import addresses_page
from publisher.amounts_page import amounts_page, is_draft_page
from publisher.change_page import change_page
from publisher.changes import changes
from publisher.glossary_page import FOLDER as WORD_LIST
from publisher.glossary_page import glossary_page, with_pages
from publisher.guide_chapters import entries
from publisher.guide_index import list_pages
from publisher.jump_list import with_jump_list
from publisher.news import news_item
from publisher.site_page import SitePage
from publisher.statement import FILE as STATEMENT
from publisher.statement import complaints_address, load_statement
from publisher.statement_page import PLACE as STATEMENT_PLACE
from publisher.statement_page import statement_page

CHANGES, NEWS, SEARCH = "wijzigingen", "nieuws", "zoeken.md"


def search_page() -> SitePage:
    """The page that finds pages; without JavaScript it lists them all."""
    return SitePage(src_uri=SEARCH, text=SEARCH_PAGE)


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
        shown = with_jump_list(text, "Waarvan zoekt u een bedrag?")
        yield SitePage(src_uri=f"{GUIDE}/bedragen.md", text=shown, is_draft=draft)
    if project.addresses:
        text = addresses_page(project.addresses, project.municipality.telefoon)
        yield SitePage(src_uri="hulp/adressen.md", text=text)


def statement_pages(project: Project) -> Iterator[SitePage]:
    """The page about accessibility, where the project has a statement."""
    statement = load_statement(project.root)
    if statement:
        text = statement_page(statement, project.municipality, complaints_address(statement, project.addresses))
        yield SitePage(src_uri=STATEMENT_PLACE, text=text, template=STATEMENT)


def glossary(project: Project, pages: Mapping[str, SitePage]) -> Iterator[SitePage]:
    """The page with hard words; each may lead to one of `pages`."""
    if project.words:
        words = with_pages(project.words, pages)
        titles = {uri: page.title for uri, page in pages.items()}
        text = with_jump_list(glossary_page(words, titles), "Met welke letter begint uw woord?")
        yield SitePage(src_uri=f"{WORD_LIST}/index.md", text=text)


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
