"""Pictures next to text: Tabler icons as inline SVG, called by a Dutch name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from checker.errors import InputError
from publisher.pictures import picture_svg

FOLDER = files("publisher") / "icons"


@cache
def names() -> tuple[str, ...]:
    """Every name that a page may use, in order."""
    return tuple(sorted(entry.name.removesuffix(".svg") for entry in FOLDER.iterdir() if entry.name.endswith(".svg")))


@cache
def icon(name: str) -> str:
    """The picture as SVG that screen readers skip.  The namespace goes: HTML needs none, and trees stay simple."""
    if name not in names():
        raise InputError(f"Er is geen plaatje met de naam '{name}'.", remedy=f"Kies uit: {', '.join(names())}.")
    return for_page((FOLDER / f"{name}.svg").read_text(encoding="utf-8"))


@cache
def pictogram(name: str) -> str:
    """The picture that letters and the insert use for an item of 'In het kort', for use on a page."""
    return for_page(picture_svg(name, "currentColor"))


def for_page(svg: str) -> str:
    """An SVG file → an SVG element that follows the text in size and colour."""
    start = svg.index("<svg") + len("<svg")
    stop = svg.index(">", start)
    kept = re.sub(r'\s(?:xmlns|class|width|height|role|aria-\w+)="[^"]*"', "", svg[start:stop])
    return f'<svg class="helder-plaatje" aria-hidden="true"{kept}{svg[stop:].strip()}'
