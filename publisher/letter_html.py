"""A letter as HTML: the letterhead from the data and the municipality, the body from the rendered Markdown."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Protocol

from markupsafe import Markup

from checker.source.municipality import Municipality
from publisher.drafts import LETTER_DRAFT
from publisher.explanation import explanation_address, qr_code
from publisher.house_style import full_name, site_name
from publisher.layouts import render_layout
from publisher.markdown_html import markdown_html

LINE_LENGTH = 30  # characters that fit on one line of the window, with room for long words that do not break
NORMAL_LINES = 5  # more lines get a smaller size


class LetterVariant(Protocol):
    """A letter filled in with one case: see `checker.source`."""

    @property
    def document(self) -> str:
        """Path of brief.md in the project; the folder has the name of the letter."""

    @property
    def text(self) -> str:
        """Rendered Markdown."""

    @property
    def data(self) -> Mapping[str, Any]:
        """The case, with the standard fields."""

    @property
    def title(self) -> str:
        """What brief.yaml says."""

    @property
    def attachments(self) -> Sequence[str]:
        """What goes along with the letter: also in brief.yaml."""


def variant_html(variant: LetterVariant, municipality: Municipality, *, draft: bool = False) -> str:
    """The whole HTML page of one letter for print, without style sheets; a `draft` says so."""
    brief = Markup(markdown_html(variant.text, strong="span"))  # noqa: S704 - our own renderer, raw HTML is off
    return render_layout("letter", {**letter_content(variant, municipality, draft=draft), "brief": brief})


def letter_content(variant: LetterVariant, municipality: Municipality, *, draft: bool = False) -> dict[str, object]:
    """What stands around the text of a letter, for every layout."""
    data = variant.data
    lines = address_lines(data["ontvanger"])
    explanation = explanation_of(variant, municipality)
    return {
        "titel": variant.title,
        "concept": LETTER_DRAFT if draft else "",
        "datum": data["datum"],
        "kenmerk": data["kenmerk"],
        "adres": lines,
        "adres_is_lang": sum(math.ceil(len(line) / LINE_LENGTH) for line in lines) > NORMAL_LINES,
        "contactpersoon": data["contactpersoon"],
        "gemeente": municipality,
        "afzender": full_name(municipality.naam),
        "retouradres": return_address(municipality),
        "uitleg": explanation,
        "uitleg_kort": site_name(explanation),
        "qr_code": qr_code(explanation),
        "bijlagen": variant.attachments,
        "talen": municipality.talen,
    }


def explanation_of(variant: LetterVariant, municipality: Municipality) -> str:
    """The address of the page that explains this letter."""
    return explanation_address(PurePosixPath(variant.document).parent.name, municipality)


def address_lines(recipient: Mapping[str, str]) -> tuple[str, ...]:
    """The lines for the window, the last as PostNL asks: two spaces after the postcode, the town in capitals."""
    postcode = recipient["postcode"].replace(" ", "\u00a0")
    return recipient["naam"], recipient["straat"], f"{postcode}\u00a0\u00a0{recipient['plaats'].upper()}"


def return_address(municipality: Municipality) -> str:
    """One line for when the post cannot deliver the letter."""
    post = municipality.postadres
    return f"Retouradres: {post.regel}, {post.postcode} {post.plaats}"
