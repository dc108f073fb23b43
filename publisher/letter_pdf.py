"""A letter as PDF, and how many pages it takes."""

from __future__ import annotations

from pathlib import Path

from checker.source.municipality import Municipality
from publisher.house_style import house_style
from publisher.layouts import DRAFT, FONTS, LAYOUT
from publisher.letter_html import LetterVariant, variant_html
from publisher.pdf import Pdf, PdfError, Press
from publisher.window import window_problems

LETTER = LAYOUT / "letter.css"
LARGE = LAYOUT / "letter-large.css"
LETTER_DRAFT = LAYOUT / "letter-draft.css"
OTHER_SCRIPTS = LAYOUT / "fonts-talen.css"


def letter_pdf(
    variant: LetterVariant, municipality: Municipality, press: Press, *, large: bool = False, draft: bool = False
) -> Pdf:
    """The letter, checked: PDF/UA, our structure rules, and the address in the window of the envelope.

    `large` gives large print, for who asks for it; a `draft` says so on every page, and breaks where the letter will.
    """
    styles: list[Path | str] = [FONTS, OTHER_SCRIPTS, house_style(municipality), LETTER]
    styles += [LARGE] if large else []
    styles += [DRAFT, LETTER_DRAFT] if draft else []
    document = press.lay_out(variant_html(variant, municipality, draft=draft), tuple(styles))
    if problems := window_problems(document.pages[0], municipality.envelop):
        raise PdfError(problems)
    return press.write(document)
