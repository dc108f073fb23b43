"""A letter as HTML: the letterhead from the data and the municipality, the body from the rendered Markdown."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Protocol

from markupsafe import Markup

from checker.source.municipality import Municipality
from publisher.house_style import full_name
from publisher.layouts import render_layout
from publisher.markdown_html import markdown_html

LINE_LENGTH = 30  # characters that fit on one line of the window, with room for long words that do not break
NORMAL_LINES = 5  # more lines get a smaller size


class LetterVariant(Protocol):
    """A letter filled in with one case: see `checker.source`."""

    @property
    def text(self) -> str:
        """Rendered Markdown."""

    @property
    def data(self) -> Mapping[str, Any]:
        """The case, with the standard fields."""

    @property
    def title(self) -> str:
        """What brief.yaml says."""


def letter_html(text: str, *, title: str, data: Mapping[str, Any], municipality: Municipality) -> str:
    """The whole HTML page of one letter, without style sheets.

    `text` is rendered Markdown; `data` holds the standard fields (datum, kenmerk, ontvanger, contactpersoon).
    """
    lines = address_lines(data["ontvanger"])
    content = {
        "titel": title,
        "datum": data["datum"],
        "kenmerk": data["kenmerk"],
        "ontvanger": data["ontvanger"],
        "adres": lines,
        "adres_is_lang": sum(math.ceil(len(line) / LINE_LENGTH) for line in lines) > NORMAL_LINES,
        "contactpersoon": data["contactpersoon"],
        "gemeente": municipality,
        "afzender": full_name(municipality.naam),
        "retouradres": return_address(municipality),
        "brief": Markup(markdown_html(text, strong="span")),  # noqa: S704 - our own renderer, raw HTML is off
    }
    return render_layout("letter", content)


def variant_html(variant: LetterVariant, municipality: Municipality) -> str:
    """`letter_html` for a variant of the checker."""
    return letter_html(variant.text, title=variant.title, data=variant.data, municipality=municipality)


def address_lines(recipient: Mapping[str, str]) -> tuple[str, ...]:
    """The lines for the window, the last as PostNL asks: two spaces after the postcode, the town in capitals."""
    postcode = recipient["postcode"].replace(" ", "\u00a0")
    return recipient["naam"], recipient["straat"], f"{postcode}\u00a0\u00a0{recipient['plaats'].upper()}"


def return_address(municipality: Municipality) -> str:
    """One line for when the post cannot deliver the letter."""
    post = municipality.postadres
    return f"Retouradres: {post.regel}, {post.postcode} {post.plaats}"
