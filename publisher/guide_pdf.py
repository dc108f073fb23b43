"""The guide as one PDF to print: cover, contents, every chapter with its schemes, all amounts, words and addresses."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup
from mkdocs.utils import meta

from checker.errors import InputError
from checker.source.dutch import long_date
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.scheme import GUIDE
from publisher.addresses_page import addresses_page
from publisher.amounts_page import amounts_page
from publisher.book_html import book_html, fill_lines
from publisher.drafts import draft_words, is_draft
from publisher.glossary_page import glossary_page
from publisher.guide_chapters import CHAPTER, Entry, by_chapter, entries, with_decider
from publisher.house_style import COVER_SHADE, css_string, full_name, house_style, tint
from publisher.infomap_pdf import infomap_style
from publisher.layouts import BOOK_DRAFT, DRAFT, FONTS, LAYOUT, render_layout
from publisher.palette import WHITE
from publisher.pdf import Pdf, Press
from publisher.pictures import picture_uri
from publisher.typography import unbroken

TITLE = "Budgetgids"
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TITLE = re.compile(r"<h2>(.*?)</h2>\s*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One scheme as printed."""

    anchor: str
    title: str
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One chapter as printed: schemes, or one text of its own."""

    number: int
    anchor: str
    title: str
    line: str
    parts: tuple[Part, ...] = ()
    body: Markup | None = None


def guide_pdf(
    project: Project, renderer: Renderer, press: Press, *, on: date | None = None, draft: bool = False
) -> Pdf:
    """The whole guide as PDF/UA-1, with the amounts of a day (default: the project's reference date).

    As a `draft`, when some page in it has no sign-off, every page says so.
    """
    found = entries(project)
    if not found:
        raise InputError(
            "De budgetgids heeft nog geen regelingen.",
            remedy=f"Maak een pagina, bijvoorbeeld {project.settings.website}/{GUIDE}/zorgtoeslag.md.",
            path=project.settings.website,
        )
    day = on or project.settings.peildatum
    html, chapters = guide_html(project, renderer, found, day, draft=draft)
    municipality = project.municipality
    style = infomap_style(municipality, day, chapters) + f"\n:root {{ --kop: {css_string(TITLE)}; }}"
    styles = (FONTS, house_style(municipality), LAYOUT / "infomap.css", LAYOUT / "guide.css", style)
    return press.pdf(html, (*styles, DRAFT, BOOK_DRAFT) if draft else styles)


def guide_html(
    project: Project, renderer: Renderer, found: Sequence[Entry], day: date, *, draft: bool = False
) -> tuple[str, int]:
    """The whole HTML page without style sheets, and its number of chapters."""
    rendered = {entry.page.name: renderer.render_page(entry.page, on=day) for entry in found}
    anchors = {f"{name}.md": anchor(name) for name in rendered}
    texts = {
        name: with_decider(variant.text, entry.scheme)
        for (name, variant), entry in zip(rendered.items(), found, strict=True)
    }
    municipality = project.municipality
    chapters = list(_numbered([*_scheme_chapters(found, texts, anchors), *_lists(project, found, day, anchors)]))
    content: dict[str, object] = {
        "title": TITLE,
        "sender": full_name(municipality.naam),
        "municipality": municipality,
        "phone": unbroken(municipality.telefoon),
        "day": unbroken(long_date(day)),
        "draft": draft_words(text=draft, amounts=is_draft(rendered.values())),
        "chapters": chapters,
        "picture_uri": picture_uri,
        "paper": WHITE,
        "shade": tint(municipality.kleuren.hoofd, COVER_SHADE),
    }
    html = fill_lines(render_layout("guide", content))
    return html.replace(municipality.telefoon, unbroken(municipality.telefoon)), len(chapters)


def anchor(name: str) -> str:
    """`budgetgids/zorgtoeslag` → `regeling-zorgtoeslag`."""
    return f"regeling-{name.rpartition('/')[2]}"


def _scheme_chapters(found: Sequence[Entry], texts: Mapping[str, str], anchors: Mapping[str, str]) -> Iterator[Chapter]:
    for name, inside in by_chapter(found).items():
        parts = tuple(
            Part(
                anchor=anchor(entry.page.name),
                title=entry.scheme.title,
                body=_safe(book_html(texts[entry.page.name], levels=2), anchors),
            )
            for entry in inside
        )
        yield Chapter(number=0, anchor=name, title=CHAPTER[name].title, line=CHAPTER[name].line, parts=parts)


def _lists(project: Project, found: Sequence[Entry], day: date, anchors: Mapping[str, str]) -> Iterator[Chapter]:
    """What stands behind the schemes: the same lists as on the website."""
    municipality = project.municipality
    pages = [("bedragen", amounts_page(project.amounts, municipality, day, found))]
    if project.words:
        words = [word.model_copy(update={"zie": None}) for word in project.words]  # paper has no pages to click to
        pages.append(("woordenlijst", glossary_page(words, {})))
    if project.addresses:
        pages.append(("adressen", addresses_page(project.addresses, municipality.telefoon)))
    for name, text in pages:
        body, front = meta.get_data(text)
        html = book_html(body)
        heading = _TITLE.search(html)
        title = heading[1] if heading else TITLE
        rest = _safe(_TITLE.sub("", html, count=1), anchors)
        yield Chapter(number=0, anchor=name, title=title, line=str(front["omschrijving"]), body=rest)


def _numbered(chapters: Sequence[Chapter]) -> Iterator[Chapter]:
    for number, chapter in enumerate(chapters, start=1):
        yield Chapter(
            number=number,
            anchor=chapter.anchor,
            title=chapter.title,
            line=chapter.line,
            parts=chapter.parts,
            body=chapter.body,
        )


def _safe(html: str, anchors: Mapping[str, str]) -> Markup:
    """HTML of our own renderer, with links as they work on paper."""
    return Markup(_LINK.sub(lambda found: _link(found[1], found[2], anchors), html))  # noqa: S704 - raw HTML is off


def _link(target: str, words: str, anchors: Mapping[str, str]) -> str:
    """A link to a scheme leads there within the PDF; one to another page of the website becomes its words."""
    if target.startswith(("https:", "http:", "mailto:", "tel:")):
        return f'<a href="{target}">{words}</a>'
    place = posixpath.normpath(posixpath.join(GUIDE, target.partition("#")[0]))
    return f'<a href="#{anchors[place]}">{words}</a>' if place in anchors else words
