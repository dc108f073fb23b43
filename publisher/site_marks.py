"""What stands for the site elsewhere, in the colours of the municipality: on a browser tab and in a shared link."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path

import pypdfium2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from checker.source.municipality import Municipality
from checker.source.project import Project
from publisher.build_memory import Memory
from publisher.house_style import bare_name, full_name
from publisher.layouts import FONTS
from publisher.palette import palette
from publisher.pdf import press_for
from publisher.site_files import SHARE_PICTURE, SHARE_SIZE, TAB_MARK

PIXELS_PER_POINT = 96 / 72


def mark_files(config: MkDocsConfig, project: Project, memory: Memory) -> Iterator[File]:
    """The mark on the tab, and the picture of a shared link when there is an address to find it at."""
    municipality = project.municipality
    yield File.generated(config, TAB_MARK, content=tab_mark(municipality))
    if config.site_url:
        logo = (project.root / municipality.logo).read_bytes()
        key = ("deelplaatje", config.site_name, municipality.naam, municipality.kleuren.hoofd, logo)
        make = partial(share_picture, project.root, municipality, config.site_name)
        yield File.generated(config, SHARE_PICTURE, content=memory.recall(key, make))


def tab_mark(municipality: Municipality) -> str:
    """An SVG: the first capital of the name in white on the main colour."""
    name = bare_name(municipality.naam)
    initial = next((sign for sign in name if sign.isupper()), name[:1].upper())
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="8" fill="{_band(municipality)}"/>'
        '<text x="16" y="24.5" font-family="Verdana, Arial, sans-serif" font-size="24" font-weight="700" '
        f'text-anchor="middle" fill="#fff">{escape(initial)}</text></svg>'
    )


def share_picture(root: Path, municipality: Municipality, site_name: str) -> bytes:
    """A PNG of 1200 × 630: the name of the site, of the municipality and its logo."""
    page = SHARE_PAGE.format(
        site=escape(site_name), name=escape(full_name(municipality.naam)), logo=escape(municipality.logo)
    )
    style = SHARE_STYLE.replace("BALK", _band(municipality))
    document = pypdfium2.PdfDocument(press_for(root).pdf(page, (FONTS, style)).data)
    try:
        picture = document[0].render(scale=PIXELS_PER_POINT).to_pil()
    finally:
        document.close()
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _band(municipality: Municipality) -> str:
    """The colour behind white text."""
    colours = municipality.kleuren
    return palette(colours.hoofd, colours.accent).band


SHARE_PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{site}</title></head>
<body><h1>{site}</h1><p>{name}</p><div><img src="{logo}" alt="Logo van {name}"></div></body></html>"""
SHARE_STYLE = f"""@page {{ size: {SHARE_SIZE[0]}px {SHARE_SIZE[1]}px; margin: 0; background: BALK; }}
body {{ margin: 0; padding: 110px 90px 0; color: #fff; font-family: "Atkinson Hyperlegible Next"; line-height: 1.15; }}
h1 {{ margin: 0 0 24px; font-size: 120px; font-weight: 700; }}
p {{ margin: 0; font-size: 52px; }}
div {{ position: absolute; left: 90px; bottom: 80px; padding: 22px 34px; border-radius: 22px; background: #fff; }}
img {{ display: block; height: 90px; }}
"""
