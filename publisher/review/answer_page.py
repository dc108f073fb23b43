"""The page on which one reader reads one example of a letter, and says what is clear and what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from publisher.blocks import BLOCKS
from publisher.markdown_html import markdown_html
from publisher.review.page_images import PageImage
from publisher.review.paragraph_words import paragraph_words
from publisher.review.paragraphs import Paragraph
from publisher.review.records import LONGEST
from publisher.review.sheets import FACES, QUESTIONS, Sheet
from publisher.review.templates import render
from publisher.site_markdown import dressed, parsed

WITH_PICTURES = "kort"  # the block whose items have a picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A paragraph as it stands on the page."""

    number: int | None
    heading: str
    level: int  # of its heading on the page: the page has a title of its own
    block: str
    picture: str  # beside the heading of a block
    html: Markup
    words: tuple[str, ...]  # that can be called hard


def answer_content(sheet: Sheet, images: Sequence[PageImage], changes_html: str) -> Markup:
    """What stands between the head and the foot of the page.

    In: the example, the pictures of its pages, and what changed since the reader saw it ('' when nothing did).
    """
    return render(
        "antwoord",
        sheet=sheet,
        images=images,
        changes=Markup(changes_html),  # noqa: S704 - made by `word_diff`, which escapes
        paragraphs=tuple(_shown(sheet.paragraphs)),
        total=len(sheet.asked),
        faces=FACES,
        questions=dict(zip(("wat_doen", "gevoel"), QUESTIONS, strict=True)),
        longest=LONGEST,
    )


def _shown(paragraphs: Sequence[Paragraph]) -> Iterator[Shown]:
    for paragraph in paragraphs:
        block = paragraph.container
        yield Shown(
            number=paragraph.number,
            heading=paragraph.heading,
            level=min(paragraph.heading_level + 1, 6),
            block=block,
            picture=BLOCKS[block].picture if block in BLOCKS and paragraph.heading else "",
            html=_text(paragraph),
            words=paragraph_words(paragraph),
        )


def _text(paragraph: Paragraph) -> Markup:
    """The words as HTML.  A link is no link here: a tap marks a word, and nothing leads away."""
    in_block = paragraph.container == WITH_PICTURES
    source = f"::: {WITH_PICTURES}\n{paragraph.markdown}\n:::" if in_block else paragraph.markdown
    root = parsed(dressed(source, picture_of=None, explain=None, read=markdown_html), "div")
    if in_block:
        card = root[0]
        root[:] = list(card)[1:]  # without its heading: the page has the one of the letter
    for link in list(root.iter("a")):
        link.tag = "span"
        link.attrib.clear()
    inside = (root.text or "") + "".join(ET.tostring(child, encoding="unicode", method="html") for child in root)
    return Markup(inside)  # noqa: S704 - our own HTML: the parser knows no raw HTML
