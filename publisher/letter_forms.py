"""The forms of a letter, all from one source: for the post, in large print, for a phone, and as plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from checker.source.municipality import Municipality
from publisher.letter_html import LetterVariant
from publisher.letter_page import letter_page
from publisher.letter_pdf import letter_pdf
from publisher.letter_text import letter_text
from publisher.pdf import Pdf, Press


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A finished letter; `pages` is 0 for a form without pages."""

    data: bytes
    pages: int = 0


class Maker(Protocol):
    """Makes a letter in one form."""

    def __call__(
        self, variant: LetterVariant, municipality: Municipality, press: Press, /, *, draft: bool = False
    ) -> Made | Pdf:
        """The letter; a `draft`, which nobody signed yet, says so where its reader looks first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form: what an editor calls it, how its file name ends, and how to make it."""

    title: str
    ending: str
    make: Maker


def _large(variant: LetterVariant, municipality: Municipality, press: Press, *, draft: bool = False) -> Pdf:
    return letter_pdf(variant, municipality, press, large=True, draft=draft)


def _html(variant: LetterVariant, municipality: Municipality, press: Press, *, draft: bool = False) -> Made:
    return Made(data=letter_page(variant, municipality, press.root, draft=draft).encode())


def _text(variant: LetterVariant, municipality: Municipality, _: Press, *, draft: bool = False) -> Made:
    return Made(data=letter_text(variant, municipality, draft=draft).encode())


FORMS: Mapping[str, Form] = {
    "pdf": Form(title="pdf", ending=".pdf", make=letter_pdf),
    "groot": Form(title="grote letters", ending=".groot.pdf", make=_large),
    "html": Form(title="html", ending=".html", make=_html),
    "txt": Form(title="tekst", ending=".txt", make=_text),
}
