"""The informatiemap as one PDF to print: cover, contents with page numbers, and every chapter with its own tab."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from checker.errors import InputError
from checker.source.dutch import NO_BREAK_SPACE, long_date
from checker.source.municipality import Municipality
from checker.source.project import Project
from checker.source.render import Renderer, Variant
from publisher.house_style import css_string, full_name, house_style
from publisher.markdown_html import markdown_html
from publisher.palette import WHITE, mix
from publisher.pdf import Pdf, Press
from publisher.pictures import picture_uri

LAYOUT = Path(__file__).parent / "layout"
TITLE = "Informatiemap bijstand"
UNCHECKED = frozenset({"te_controleren", "in_te_vullen"})

_TAB_TOP, _TAB_STEP, _TAB_HEIGHT, _TABS_PER_EDGE = 32, 19, 16, 12  # millimetres; twelve tabs fill the edge
_SHADE = 0.09  # how much white the large picture on the cover holds: just lighter than its background
_HEADING = re.compile(r"<(/?)h([1-5])>")
_TITLE = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TO_CHAPTER = re.compile(r'href="(?:\.\./)*(?:infomap/)?([\w-]+)/hoofdstuk\.md(?:#[^"]*)?"')
_TO_GUIDE = re.compile(r'<a href="(?:\.\./)+site/[^"]*">(.*?)</a>', re.DOTALL)
_LABELS = {"voorbeeld": ("Voorbeeld", "tip"), "hulp": ("Hulp nodig?", "hulp")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One chapter as printed."""

    number: int
    anchor: str
    title: Markup
    body: Markup


def infomap_pdf(project: Project, renderer: Renderer, press: Press, *, on: date | None = None) -> Pdf:
    """All chapters in one PDF/UA-1, with the amounts of a day (default: the project's reference date)."""
    if not project.chapters:
        raise InputError(
            "De informatiemap heeft nog geen hoofdstuk.",
            remedy="Maak een map met hoofdstuk.md en hoofdstuk.yaml, bijvoorbeeld infomap/01-welkom/.",
            path=project.settings.informatiemap,
        )
    day = on or project.settings.peildatum
    pages = sorted(project.chapters, key=lambda page: page.template)
    variants = [renderer.render_page(page, on=day) for page in pages]
    html = infomap_html(variants, project.municipality, day)
    style = infomap_style(project.municipality, day, len(variants))
    return press.pdf(html, (LAYOUT / "fonts.css", house_style(project.municipality), LAYOUT / "infomap.css", style))


def infomap_html(variants: Sequence[Variant], municipality: Municipality, day: date) -> str:
    """The whole HTML page, without style sheets.  `variants` are the rendered chapters in order."""
    environment = Environment(
        loader=FileSystemLoader(LAYOUT), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("infomap.html.j2").render(
        title=TITLE,
        sender=full_name(municipality.naam),
        municipality=municipality,
        phone=municipality.telefoon.replace(" ", NO_BREAK_SPACE),
        day=long_date(day).replace(" ", NO_BREAK_SPACE),
        is_draft=any(status in UNCHECKED for variant in variants for _, status in variant.amounts_used),
        chapters=[_chapter(number, variant) for number, variant in enumerate(variants, start=1)],
        picture_uri=picture_uri,
        paper=WHITE,
        shade=mix(municipality.kleuren.hoofd, WHITE, _SHADE),
    )


def infomap_style(municipality: Municipality, day: date, chapters: int) -> str:
    """CSS that depends on the data: header, footer, labels, and one page style with a tab per chapter."""
    main, accent = municipality.kleuren.hoofd, municipality.kleuren.accent
    texts = {
        "--kop": TITLE,
        "--vraag": f"Vragen? Bel {municipality.telefoon}",
        "--stand": f"Stand op {long_date(day)}",
    }
    root = " ".join(f"{name}: {css_string(text)};" for name, text in texts.items())
    tabs = (_tab(number, (accent, main)[number % 2]) for number in range(1, chapters + 1))
    labels = (
        f'.label-{name} {{ background-image: url("{picture_uri(picture, main if name == "hulp" else accent)}"); }}'
        for name, (_, picture) in _LABELS.items()
    )
    return "\n".join([f":root {{ {root} }}", *tabs, *labels])


def _tab(number: int, colour: str) -> str:
    """The tab of one chapter: further down the edge for every next chapter, so that the map opens by thumb."""
    top = _TAB_TOP + (number - 1) % _TABS_PER_EDGE * _TAB_STEP
    return (
        f".chapter-{number} {{ page: chapter-{number}; }} .place-{number} {{ background: {colour}; }}\n"
        f"@page chapter-{number} {{ background: linear-gradient({colour}, {colour}) no-repeat 100% {top}mm"
        f" / 15mm {_TAB_HEIGHT}mm; @right-top {{ content: \"{number}\"; font: 700 17pt/{_TAB_HEIGHT}mm \"Helder\";"
        f" color: #ffffff; vertical-align: top; text-align: center; margin-left: 19mm; width: 15mm;"
        f" padding-top: {top - _TAB_TOP}mm; }} }}"
    )


def _chapter(number: int, variant: Variant) -> Chapter:
    """Headings go one level down: the title of the map is the only first one."""
    html = _HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}>", markdown_html(variant.text, strong="span"))
    html = _TO_GUIDE.sub(r"\1", _TO_CHAPTER.sub(r'href="#\1"', html))  # paper has no guide to click to
    for name, (label, _) in _LABELS.items():
        opening = f'<section class="{name}">'
        html = html.replace(opening, f'{opening}<p class="label label-{name}">{label}</p>')
    title = _TITLE.search(html)
    if title is None:
        raise InputError("Dit hoofdstuk heeft geen titel.", remedy="Begin met '# Titel'.", path=variant.document, line=1)
    # Our own renderer, raw HTML is off.
    return Chapter(number=number, anchor=_anchor(variant), title=Markup(title[1]), body=Markup(html))  # noqa: S704


def _anchor(variant: Variant) -> str:
    """`infomap/02-uw-uitkering/hoofdstuk.md` → `02-uw-uitkering`."""
    return Path(variant.document).parent.name
