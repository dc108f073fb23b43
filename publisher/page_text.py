"""The words of a finished page, for the search index, the cards and the description search engines show."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = frozenset({"h2", "h3", "h4"})
BLOCKS = frozenset({"p", "li", "td", "th", "h1", "div", "ul", "ol", "table", "tr", "blockquote"}) | HEADINGS
DESCRIPTION_LENGTH = 155  # search engines cut longer descriptions


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """`headings` without the page title; `lines` are paragraphs and list items; `body` is all words in reading order.

    `summary` is the first paragraph, shortened.
    """

    headings: tuple[str, ...]
    lines: tuple[str, ...]
    body: str
    summary: str


@dataclass(slots=True)
class Collector(HTMLParser):
    """Walks the HTML of a page and keeps words, per heading and per paragraph.

    The explanations of hard words are left out: they stand on many pages, and the list of words has them all.
    """

    headings: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open_text: list[str] = field(default_factory=list)
    is_card_title: bool = False
    inside_explanation: int = 0  # open elements within an explanation, itself included

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new block starts: whatever text was open is complete."""
        if self.inside_explanation or "popover" in dict(attrs):
            self.inside_explanation += 1
            return
        if tag in BLOCKS:
            self.close_block("")
            self.is_card_title = (dict(attrs).get("class") or "").startswith("helder-blok__titel")

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if self.inside_explanation:
            self.inside_explanation -= 1
            return
        if tag in BLOCKS:
            self.close_block(tag)

    def handle_data(self, data: str) -> None:
        """Text of the open block."""
        if not self.inside_explanation:
            self.open_text.append(data)

    def close_block(self, tag: str) -> None:
        """File the open text under what it turned out to be."""
        text = " ".join("".join(self.open_text).split())
        self.open_text.clear()
        if not text or tag == "h1" or self.is_card_title:
            return
        self.words.append(text)
        if tag in HEADINGS:
            self.headings.append(text)
        elif tag in {"p", "li", "div"}:
            self.paragraphs.append(text)


def page_text(html: str) -> PageText:
    """HTML of one page's content → its words."""
    found = Collector()
    found.feed(html)
    found.close()
    found.close_block("")
    summary = shortened(found.paragraphs[0]) if found.paragraphs else ""
    return PageText(
        headings=tuple(found.headings), lines=tuple(found.paragraphs), body=" ".join(found.words), summary=summary
    )


def shortened(text: str) -> str:
    """At most `DESCRIPTION_LENGTH` characters, cut between words."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",;:") + " …"
