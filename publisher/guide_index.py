"""The opening page of the guide by chapter, and the lists 'Alles voor …', made from what the pages say themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markdown.extensions.toc import slugify

from checker.source.scheme import Audience
from publisher.guide_chapters import AUDIENCE, CHAPTER, EVERYONE, Entry, by_audience, by_chapter

LISTS = "voor"  # the folder of the lists, within that of the guide


def index_page(written: str, found: Sequence[Entry]) -> str:
    """The opening page: what an editor wrote before the first heading, every chapter, and what comes after it."""
    opening, heading, closing = written.partition("\n## ")
    chapters = by_chapter(found)
    cards = [f"- [{CHAPTER[name].title}](#{anchor(CHAPTER[name].title)}): {CHAPTER[name].line}" for name in chapters]
    parts = [opening.rstrip(), "## Kies een onderwerp", "\n".join(cards), *_more_ways(found)]
    for name, inside in chapters.items():
        parts += [f"## {CHAPTER[name].title}", "\n".join(_line(entry) for entry in inside)]
    return "\n\n".join([*parts, f"{heading}{closing}".strip()]) + "\n"


def index_pictures(found: Sequence[Entry]) -> Mapping[str, str]:
    """The picture of every chapter, by the anchor of its heading on the opening page."""
    return {anchor(CHAPTER[name].title): CHAPTER[name].picture for name in by_chapter(found)}


def anchor(title: str) -> str:
    """The id that MkDocs gives a heading."""
    return str(slugify(title, "-"))


def _more_ways(found: Sequence[Entry]) -> Iterator[str]:
    yield "## Zoek op uw situatie"
    links = [f"- [{AUDIENCE[name].title}]({LISTS}/{name}.md)" for name in by_audience(found)]
    yield "\n".join([*links, "- [Alle bedragen](bedragen.md)"])


def _line(entry: Entry, up: str = "") -> str:
    return f"- [{entry.scheme.title}]({up}{entry.file})\\\n  {entry.scheme.omschrijving}"


def list_pages(found: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """(name of the file within the folder of the guide, text) of the lists and of the page that opens them."""
    groups = by_audience(found)
    if not groups:
        return
    links = [f"- [{AUDIENCE[name].title}]({name}.md): {AUDIENCE[name].line}" for name in groups]
    yield f"{LISTS}/index.md", f"{LISTS_OPENING}\n" + "\n".join(links) + "\n"
    for place, (name, inside) in enumerate(groups.items(), start=1):
        yield f"{LISTS}/{name}.md", list_page(name, inside, groups.get(EVERYONE, []), place)


def list_page(name: Audience, inside: Sequence[Entry], everyone: Sequence[Entry], place: int) -> str:
    """One list: the schemes for these readers by chapter, then those that are for everyone."""
    heading = AUDIENCE[name]
    also = [entry for entry in everyone if entry not in inside]
    front = f"---\nplaatje: {heading.picture}\nvolgorde: {place}\nomschrijving: {heading.line}\n---\n"
    parts = [f"{front}# {heading.title}", _about(inside)]
    for chapter, entries in by_chapter(inside).items():
        parts += [f"## {CHAPTER[chapter].title}", "\n".join(_line(entry, "../") for entry in entries)]
    if also:
        parts += ["## Ook voor u", ALSO, "\n".join(_line(entry, "../") for entry in also)]
    return "\n\n".join(parts) + "\n"


def _about(inside: Sequence[Entry]) -> str:
    count = "staat 1 regeling" if len(inside) == 1 else f"staan {len(inside)} regelingen"
    return f"::: kort\n- In deze lijst {count}.\n{ABOUT}\n:::"


ABOUT = """- Kijk bij elke regeling of die voor u is.
- Weet u het niet zeker? Bel ons. Wij kijken met u mee."""
ALSO = "Deze regelingen zijn voor iedereen met weinig geld. Kijk dus ook hier."
LISTS_OPENING = """---
plaatje: mensen
volgorde: 90000
omschrijving: Lijsten met regelingen voor uw situatie.
---
# Zoek op uw situatie

Kies wat bij u past. U mag meer lijsten bekijken.
"""
