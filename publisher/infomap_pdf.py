"""The informatiemap as one PDF to print: cover, contents with page numbers, and every chapter with its own tab."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from checker.errors import InputError, InputErrors
from checker.source.dutch import long_date
from checker.source.municipality import Municipality
from checker.source.project import Project
from checker.source.render import Renderer, Variant
from publisher.blocks import BLOCKS
from publisher.book_html import LABELS, book_html, fill_lines
from publisher.drafts import draft_words, is_draft
from publisher.explanation import explanation_address
from publisher.house_style import COVER_SHADE, css_string, full_name, house_style, site_name, tint
from publisher.layouts import BOOK_DRAFT, DRAFT, FONTS, LAYOUT, render_layout
from publisher.palette import WHITE
from publisher.pdf import Pdf, Press
from publisher.pictures import picture_uri
from publisher.typography import unbroken

TITLE = "Informatiemap bijstand"

_TAB_STEP, _TAB_HEIGHT, _TAB_INDENT = 19, 16, 20  # millimetres: apart, high, from the text to the tab
_TABS_PER_EDGE = 12  # then the next one starts at the top again
_TITLE = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TO_CHAPTER = re.compile(r'href="(?:\.\./)*(?:infomap/)?([\w-]+)/hoofdstuk\.md(?:#[^"]*)?"')
_TO_LETTER = re.compile(r'<a href="(?:\.\./)+site/brief/(?!index\.md)([\w-]+)\.md">(.*?)</a>', re.DOTALL)
_TO_GUIDE = re.compile(r'<a href="(?:\.\./)+site/[^"]*">(.*?)</a>', re.DOTALL)
_INTERNAL = re.compile(r'href="#([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One chapter as printed."""

    number: int
    anchor: str
    path: str  # the template, for errors
    title: Markup
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The letters a chapter may point to."""

    municipality: Municipality
    names: frozenset[str]

    def link(self, name: str, words: str, path: str) -> str:
        """A link to the explanation of a letter, with the address below it: nobody can click on paper."""
        if name not in self.names:
            raise InputError(
                f"De link naar de brief '{name}' klopt niet: die brief is er niet.",
                remedy="Kies de naam van een map in letters/.",
                path=path,
            )
        address = explanation_address(name, self.municipality)
        return f'{words}<br><a class="address" href="{address}">{site_name(address)}</a>'


def infomap_pdf(
    project: Project, renderer: Renderer, press: Press, *, on: date | None = None, draft: bool = False
) -> Pdf:
    """All chapters in one PDF/UA-1, with the amounts of a day (default: the project's reference date).

    As a `draft`, when some chapter has no sign-off, every page says so.
    """
    if not project.chapters:
        raise InputError(
            "De informatiemap heeft nog geen hoofdstuk.",
            remedy="Maak een map met hoofdstuk.md en hoofdstuk.yaml, bijvoorbeeld infomap/01-welkom/.",
            path=project.settings.informatiemap,
        )
    day = on or project.settings.peildatum
    pages = sorted(project.chapters, key=lambda page: page.template)
    variants = [renderer.render_page(page, on=day) for page in pages]
    letters = {letter.name for letter in project.letters}
    html = infomap_html(variants, project.municipality, day, letters, draft=draft)
    style = infomap_style(project.municipality, day, len(variants))
    styles = (FONTS, house_style(project.municipality), LAYOUT / "infomap.css", style)
    return press.pdf(html, (*styles, DRAFT, BOOK_DRAFT) if draft else styles)


def infomap_html(
    variants: Sequence[Variant],
    municipality: Municipality,
    day: date,
    letters: Collection[str] = (),
    *,
    draft: bool = False,
) -> str:
    """The whole HTML page, without style sheets.  `variants` are the rendered chapters in order.

    `letters` are the names of the letters a chapter may point to.  InputErrors for links that lead nowhere.
    """
    phone = unbroken(municipality.telefoon)
    on_paper = Letters(municipality=municipality, names=frozenset(letters))
    chapters = [_chapter(number, variant, on_paper) for number, variant in enumerate(variants, start=1)]
    _require_targets(chapters)
    content: dict[str, object] = {
        "title": TITLE,
        "sender": full_name(municipality.naam),
        "municipality": municipality,
        "phone": phone,
        "day": unbroken(long_date(day)),
        "draft": draft_words(text=draft, amounts=is_draft(variants)),
        "chapters": chapters,
        "picture_uri": picture_uri,
        "paper": WHITE,
        "shade": tint(municipality.kleuren.hoofd, COVER_SHADE),
    }
    html = fill_lines(render_layout("infomap", content))
    return html.replace(municipality.telefoon, phone)  # a phone number never breaks over two lines


def infomap_style(municipality: Municipality, day: date, chapters: int) -> str:
    """CSS that depends on the data: header, footer, labels, and one page style with a tab per chapter."""
    colours = municipality.kleuren
    texts = {
        "--kop": TITLE,
        "--vraag": f"Vragen? Bel {municipality.telefoon}",
        "--stand": f"Stand op {long_date(day)}",
    }
    root = " ".join(f"{name}: {css_string(text)};" for name, text in texts.items())
    tabs = (_tab(number, (colours.accent, colours.hoofd)[number % 2]) for number in range(1, chapters + 1))
    labels = (
        f'.label-{name} {{ background-image: url("{picture_uri(BLOCKS[name].picture, getattr(colours, colour))}"); }}'
        for name, colour in LABELS.items()
    )
    return "\n".join([f":root {{ {root} }}", *tabs, *labels])


def _tab(number: int, colour: str) -> str:
    """The tab of one chapter: further down the edge for every next chapter, so that the map opens by thumb."""
    top = (number - 1) % _TABS_PER_EDGE * _TAB_STEP
    return (
        f".chapter-{number} {{ page: chapter-{number}; }} .place-{number} {{ background: {colour}; }}\n"
        f'@page chapter-{number} {{ @right-top {{ content: "{number}"; margin: {top}mm 0 0 {_TAB_INDENT}mm;'
        f' height: {_TAB_HEIGHT}mm; font: 700 17pt/{_TAB_HEIGHT}mm "Helder"; vertical-align: top;'
        f" text-align: center; color: #ffffff; background: {colour}; border-radius: 2mm 0 0 2mm; }} }}"
    )


def _chapter(number: int, variant: Variant, letters: Letters) -> Chapter:
    """Headings go one level down: the title of the map is the only first one."""
    html = _TO_CHAPTER.sub(r'href="#\1"', book_html(variant.text))
    html = _TO_LETTER.sub(lambda found: letters.link(found[1], found[2], variant.document), html)
    html = _TO_GUIDE.sub(r"\1", html)  # paper has no guide to click to
    title = _TITLE.search(html)
    if title is None:
        raise InputError("Dit hoofdstuk heeft geen titel.", remedy="Begin met '# Titel'.", path=variant.document)
    safe = Markup(html)  # noqa: S704 - our own renderer, raw HTML is off
    heading = Markup(title[1])  # noqa: S704 - the same
    return Chapter(number=number, anchor=_anchor(variant), path=variant.document, title=heading, body=safe)


def _require_targets(chapters: Sequence[Chapter]) -> None:
    """InputErrors for links to chapters that are not there."""
    known = {chapter.anchor for chapter in chapters}
    broken = [
        InputError(
            f"De link naar het hoofdstuk '{target}' klopt niet: dat hoofdstuk is er niet.",
            remedy=f"Kies een van deze: {', '.join(sorted(known))}.",
            path=chapter.path,
        )
        for chapter in chapters
        for target in _INTERNAL.findall(chapter.body)
        if target not in known
    ]
    if broken:
        raise InputErrors(broken)


def _anchor(variant: Variant) -> str:
    """`infomap/02-uw-uitkering/hoofdstuk.md` → `02-uw-uitkering`."""
    return Path(variant.document).parent.name
