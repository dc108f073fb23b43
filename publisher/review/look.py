"""Everything a reader sees of a piece, as hashes: text of every example, pictures, style and fonts.

The version of a piece is the hash of all those parts, so the same version is the same letter on the mat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.source.letter import Letter, Page
from checker.source.municipality import Municipality
from checker.source.render import Renderer, Variant
from publisher.blocks import BLOCKS
from publisher.house_style import house_properties
from publisher.layouts import FONTS, LAYOUT
from publisher.letter_html import variant_html
from publisher.letter_pdf import LETTER, OTHER_SCRIPTS, letter_pdf
from publisher.pdf import press_for
from publisher.pictures import picture_svg
from publisher.review.paragraphs import digest
from publisher.review.pieces import Piece
from publisher.subject import subject

TEXT, SHEET, PICTURE, STYLE, FONT = "tekst", "blad", "plaatje", "stijl", "letters"  # kinds of part
WHOLE = "pagina"  # name of the only text of a chapter or page

_ICON = re.compile(r"pictogram[-:]([a-z0-9-]+)")
_BLOCK = re.compile(r'<section class="([a-z-]+)"')
_IMAGE = re.compile(r'<img[^>]*\bsrc="([^"]+)"')
_MARKDOWN_IMAGE = re.compile(r"!\[[^\]]*\]\((?!pictogram:)([^)\s]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A piece as it looks now."""

    parts: Mapping[str, str]  # 'tekst:met-partner' → hash
    variants: Mapping[str, Variant]  # name of the example → its rendering

    @property
    def version(self) -> str:
        """One hash for all parts."""
        return version_of(self.parts)

    @property
    def texts(self) -> dict[str, str]:
        """Name of the example → rendered Markdown."""
        return {name: variant.text for name, variant in self.variants.items()}


def version_of(parts: Mapping[str, str]) -> str:
    """The version that these parts make."""
    return digest("\n".join(f"{name} {value}" for name, value in sorted(parts.items())))


def look_of(renderer: Renderer, piece: Piece, *, on: date | None = None) -> Look:
    """How a piece looks now.

    Amounts on a chapter or page are those of the day `on` (default: the reference date).  An amount that gets a new
    value later changes no text that was signed: see `bedragen/`, where values have a sign-off of their own.
    """
    if isinstance(piece.source, Letter):
        return _letter_look(renderer, piece.source)
    return _page_look(renderer, piece.source, on)


def pdf_hashes(renderer: Renderer, letter: Letter) -> dict[str, str]:
    """Name of the example → hash of its PDF, as this machine makes it."""
    press = press_for(renderer.project.root)
    hashes = {}
    for case in letter.cases:
        with subject(f"{letter.template}, voorbeeld {case.name}"):
            pdf = letter_pdf(renderer.render_case(letter, case), renderer.project.municipality, press)
        hashes[case.name] = digest(pdf.data)
    return hashes


def _letter_look(renderer: Renderer, letter: Letter) -> Look:
    municipality, root = renderer.project.municipality, renderer.project.root
    variants = {case.name: renderer.render_case(letter, case) for case in letter.cases}
    parts = {STYLE: _style(municipality), FONT: _fonts()}
    for name, variant in variants.items():
        html = variant_html(variant, municipality)
        parts[f"{TEXT}:{name}"] = digest(variant.text)
        parts[f"{SHEET}:{name}"] = digest(html)
        parts |= dict(_pictures(html, root, municipality))
    return Look(parts=parts, variants=variants)


def _page_look(renderer: Renderer, page: Page, on: date | None) -> Look:
    variant = renderer.render_page(page, on=on)
    folder = page.path.parent
    parts = {f"{TEXT}:{WHOLE}": digest(variant.text)}
    for name in _icons(variant.text):
        parts[f"{PICTURE}:{name}"] = digest(picture_svg(name, "currentColor"))
    for source in _MARKDOWN_IMAGE.findall(variant.text):
        parts |= _file(source, folder / source)
    return Look(parts=parts, variants={WHOLE: variant})


def _pictures(html: str, root: Path, municipality: Municipality) -> Iterator[tuple[str, str]]:
    """The pictures that show on this sheet; their colours are in the style."""
    blocks = (BLOCKS[name].picture for name in _BLOCK.findall(html) if name in BLOCKS)
    for name in sorted({*_icons(html), *blocks}):
        yield f"{PICTURE}:{name}", digest(picture_svg(name, municipality.kleuren.hoofd))
    for source in _IMAGE.findall(html):
        yield from _file(source, root / source).items()


def _file(source: str, path: Path) -> dict[str, str]:
    """A picture in a file; what stands in the page itself is part of the sheet already."""
    return {} if source.startswith("data:") else {f"{PICTURE}:{source}": digest(path.read_bytes())}


def _icons(text: str) -> list[str]:
    return sorted(set(_ICON.findall(text)))


def _style(municipality: Municipality) -> str:
    sheets = (path.read_text(encoding="utf-8") for path in (FONTS, OTHER_SCRIPTS, LETTER))
    return digest("\n".join([*sheets, house_properties(municipality)]))


def _fonts() -> str:
    files = sorted((LAYOUT.parent / "fonts").glob("*.ttf"))
    return digest("\n".join(f"{path.name} {digest(path.read_bytes())}" for path in files))
