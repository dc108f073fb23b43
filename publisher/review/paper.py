"""The paper sheet: the letter in large type with faces to circle, for who answers with a pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from checker.source.municipality import Municipality
from publisher.house_style import css_string, full_name, house_style
from publisher.layouts import FONTS, LAYOUT, render_layout
from publisher.markdown_html import markdown_html
from publisher.pdf import Pdf, Press
from publisher.pictures import FACE, picture_uri
from publisher.review.paragraphs import Paragraph
from publisher.review.sheets import FACES, QUESTIONS, Sheet

SHEET = LAYOUT / "review-sheet.css"
SHORT_FACES = {
    "goed": "ja",
    "beetje": "beetje",
    "niet": "nee",
}  # below a face; the top of the sheet has whole sentences
LINES = 4  # to write on, per question
_INK = "#1d252c"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paragraph as it stands on paper."""

    number: int | None
    heading: str
    level: int  # of its heading: the sheet has a title of its own
    html: Markup
    is_wide: bool  # needs the whole line, so its faces stand below


def sheet_pdf(sheet: Sheet, municipality: Municipality, press: Press) -> Pdf:
    """The sheet as PDF/UA-1."""
    styles = (FONTS, house_style(municipality), own_style(sheet), SHEET)
    return press.pdf(sheet_html(sheet, municipality), styles)


def sheet_html(sheet: Sheet, municipality: Municipality) -> str:
    """The whole HTML page, without style sheets."""
    return render_layout(
        "review-sheet",
        {
            "sheet": sheet,
            "sender": full_name(municipality.naam),
            "faces": FACES,
            "short": SHORT_FACES,
            "paragraphs": tuple(_printed(sheet.paragraphs)),
            "questions": QUESTIONS,
            "lines": LINES,
        },
    )


def _printed(paragraphs: Sequence[Paragraph]) -> Iterator[Printed]:
    level = 1
    for paragraph in paragraphs:
        if paragraph.heading:  # one deeper than on the letter, and never two deeper than the heading before
            level = min(paragraph.heading_level + 1, level + 1, 6)
        html = markdown_html(paragraph.markdown, strong="span")
        yield Printed(
            number=paragraph.number,
            heading=paragraph.heading,
            level=level,
            html=Markup(html),  # noqa: S704 - our own renderer, raw HTML is off
            is_wide="<table" in html,
        )


def own_style(sheet: Sheet) -> str:
    """The faces, and what the foot of every page says to who types the answer in."""
    faces = (f'.{FACE}{face} {{ background-image: url("{picture_uri(FACE + face, _INK)}"); }}' for face in FACES)
    origin = css_string(f"Brief: {sheet.letter}\nVoorbeeld: {sheet.example}, ronde {sheet.round}")
    return "\n".join([f":root {{ --code: {css_string(sheet.code)}; --herkomst: {origin}; }}", *faces])
