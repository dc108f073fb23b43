"""A letter as one HTML file for a phone: nothing is fetched, so it opens from a mail or a USB stick too."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from html import escape, unescape
from io import BytesIO
from itertools import product
from pathlib import Path
from urllib.parse import quote

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from markupsafe import Markup

from checker.source.municipality import Municipality, OtherLanguage
from publisher.glyphs import SCRIPTS
from publisher.house_style import house_style
from publisher.layouts import LAYOUT, render_layout
from publisher.letter_html import LetterVariant, letter_content
from publisher.markdown_html import markdown_html
from publisher.project_files import ASSETS, PACKAGE

_RANGES = {
    "latin-ext": "U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB",
    "latin": "U+0000-00FF, U+2000-206F, U+20AC",
}

_NARROW = 2  # columns that fit side by side on a phone
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
_COLUMN = re.compile(r'<th[^>]*scope="col"[^>]*>(.*?)</th>', re.DOTALL)
_ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td([^>]*)>")


def letter_page(variant: LetterVariant, municipality: Municipality, root: Path, *, draft: bool = False) -> str:
    """The whole page, with style, fonts and logo in it; `root` is the folder of the project.  A `draft` says so."""
    content = {
        **letter_content(variant, municipality, draft=draft),
        "brief": Markup(with_column_names(markdown_html(variant.text))),  # noqa: S704 - our own renderer, raw HTML is off
        "logo": _inlined(root / municipality.logo),
        "stijl": Markup(_style(municipality)),  # noqa: S704 - our own style sheets
    }
    return render_layout("letter-page", content)


def with_column_names(html: str) -> str:
    """Mark tables of more than two columns, and give each value the name of its column: see the style."""
    return _TABLE.sub(_named_cells, html)


def _named_cells(found: re.Match[str]) -> str:
    table = found[0]
    names = [escape(unescape(re.sub(r"<[^>]*>", "", name))) for name in _COLUMN.findall(table)]
    if len(names) <= _NARROW:
        return table
    rows = _ROW.sub(lambda row: _CELL.sub(partial(_name_cell, iter(names[1:])), row[0]), table)
    return rows.replace("<table", "<table data-breed", 1)


def _name_cell(names: Iterator[str], cell: re.Match[str]) -> str:
    return f'<td data-kolom="{next(names)}"{cell[1]}>'


@lru_cache(maxsize=4)
def _style(municipality: Municipality) -> str:
    own = (LAYOUT / "letter-page.css").read_text(encoding="utf-8")
    return "\n".join([*_fonts(), *_other_scripts(municipality.talen), house_style(municipality), own])


def _fonts() -> Iterator[str]:
    for weight, (script, letters) in product((400, 700), _RANGES.items()):
        source = _inlined(PACKAGE / f"fonts/atkinson-hyperlegible-next-{script}-{weight}-normal.woff2")
        yield _face("Helder", source, f"font-weight: {weight}; unicode-range: {letters};")


def _other_scripts(languages: Iterable[OtherLanguage]) -> Iterator[str]:
    """Only the letters that are needed: a whole script is too heavy for one sentence."""
    text = "".join(language.tekst for language in languages)
    for path in SCRIPTS:
        with TTFont(path) as font, BytesIO() as small:
            needed = set(text) & {chr(code) for code in font.getBestCmap()} - {" "}
            if not needed:
                continue
            subsetter = Subsetter(Options(layout_features=["*"], notdef_outline=True))
            subsetter.populate(text="".join(needed))
            subsetter.subset(font)
            font.save(small)
            yield _face(f"Helder {path.stem}", f"data:font/ttf;base64,{b64encode(small.getvalue()).decode()}", "")


def _face(family: str, source: str, more: str) -> str:
    return f'@font-face {{ font-family: "{family}"; src: url("{source}"); {more} }}'


@lru_cache(maxsize=16)
def _inlined(path: Path) -> str:
    """The file as a `data:` address."""
    if path.suffix == ".svg":
        return "data:image/svg+xml," + quote(path.read_text(encoding="utf-8"), safe="")
    kind = {**ASSETS, ".woff2": "font/woff2"}[path.suffix.lower()]
    return f"data:{kind};base64,{b64encode(path.read_bytes()).decode()}"
