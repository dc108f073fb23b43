"""What the templates of the theme may use: colours, pictures, and how to write a phone number in a link."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from checker.source.municipality import Municipality
from publisher.guide_chapters import CHAPTER
from publisher.guide_index import anchor
from publisher.palette import palette
from publisher.pictures import picture_element
from publisher.site_files import LOGO, SHARE_PICTURE, SHARE_SIZE, TAB_MARK
from publisher.translations import signpost


def theme_globals(municipality: Municipality) -> dict[str, Any]:
    """Names for every template of the theme."""
    colours = palette(municipality.kleuren.hoofd, municipality.kleuren.accent)
    return {
        "gemeente": municipality,
        "kleuren": Markup(colours.as_css()),  # noqa: S704 - computed colours, nothing typed
        "hoofdstukken": {
            name: {"titel": heading.title, "anker": anchor(heading.title)} for name, heading in CHAPTER.items()
        },
        "plaatje": picture,
        "deelplaatje": {"plaats": SHARE_PICTURE, "maat": SHARE_SIZE},
        "logo": LOGO,
        "merk": TAB_MARK,
        "tel": telephone_link,
        "wegwijzer": signpost,
    }


def picture(name: str) -> Markup:
    """An SVG of `publisher/pictures` for use in a template."""
    return Markup(picture_element(name))  # noqa: S704 - our own file


def telephone_link(number: str) -> str:
    """'14 0513' → 'tel:140513'."""
    return "tel:" + re.sub(r"[^\d+]", "", number)
