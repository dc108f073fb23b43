"""What the theme needs besides pages: colours, pictures, fonts, and how to write a phone number in a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from checker.source.municipality import Municipality
from publisher.icon import icon
from publisher.palette import palette

LOGO = "plaatjes/gemeente.svg"  # where the logo of the municipality stands on the site
FONTS = files("publisher") / "fonts"


def theme_globals(municipality: Municipality) -> dict[str, Any]:
    """Names that every template of the theme may use."""
    colours = palette(municipality.kleuren.hoofd, municipality.kleuren.accent)
    return {
        "gemeente": municipality,
        "kleuren": Markup(colours.as_css()),  # noqa: S704 - computed colours, nothing typed
        "plaatje": picture,
        "logo": LOGO,
        "tel": telephone_link,
    }


def picture(name: str) -> Markup:
    """An SVG of `publisher/icons` for use in a template."""
    return Markup(icon(name))  # noqa: S704 - our own file


def telephone_link(number: str) -> str:
    """'14 0513' → 'tel:140513'."""
    return "tel:" + re.sub(r"[^\d+]", "", number)


def web_fonts() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every font a page loads, with the licence that must travel along."""
    for font in sorted(FONTS.iterdir(), key=lambda entry: entry.name):
        if font.name.endswith((".woff2", ".txt")):
            yield font.name, font.read_bytes()
