"""The website speaks the same Markdown as letters: one parser, inside the frame of Python-Markdown.

MkDocs checks links and anchors on the element tree of Python-Markdown.  This extension keeps that frame but lets the
parser of `checker.text.markup` read the text, so that letter, PDF and page never disagree (docs/adr/0004).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.extensions.toc import slugify
from markdown.util import Registry

from checker.text.markup import CONTAINERS
from publisher.blocks import BLOCKS
from publisher.markdown_html import markdown_html
from publisher.phone_links import link_phones
from publisher.pictures import picture_element
from publisher.plugin_errors import told_to_mkdocs

PictureOf = Callable[[str], str | None]
Explain = Callable[[ET.Element], None]
Read = Callable[[str], str]
Keep = Callable[[str, Callable[[], str]], str]  # (text, how to make its HTML) → the HTML, perhaps kept from before
OWN_PREPROCESSORS = ("fenced_code_block", "html_block")
PICTOGRAM = "pictogram-"
WIDE = 3  # columns from which a table no longer fits a phone


class CommonMarkParser(BlockParser):
    """A block parser that leaves all reading to markdown-it and returns its result, dressed, as an element tree."""

    def __init__(self, md: Markdown, make: Callable[[str], str], keep: Keep | None) -> None:
        """`make` gives the dressed HTML of a text."""
        super().__init__(md)
        self.make = make
        self.keep = keep

    def parseDocument(self, lines: Iterable[str]) -> ET.ElementTree:  # noqa: N802 - the name Python-Markdown calls
        """Lines of Markdown → tree with one root, as Python-Markdown expects it."""
        text = "\n".join(lines)
        with told_to_mkdocs():
            html = self.keep(text, partial(self.make, text)) if self.keep else self.make(text)
        self.root = parsed(html, self.md.doc_tag)
        return ET.ElementTree(self.root)


def parsed(html: str, tag: str) -> ET.Element:
    """HTML as a tree below one element."""
    # The parser escapes everything an author types and knows no raw HTML: this is our own, well-formed output.
    return ET.fromstring(f"<{tag}>{html}</{tag}>")  # noqa: S314


def dressed(text: str, *, picture_of: PictureOf | None, explain: Explain | None, read: Read) -> str:
    """Markdown → HTML in which blocks have a title with a picture, tables a frame that can scroll, and so on."""
    root = parsed(read(text), "div")
    dress(root, picture_of, explain)
    return ET.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def dress(root: ET.Element, picture_of: PictureOf | None, explain: Explain | None) -> None:
    """Containers get a title, tables a frame, lists of pages become cards: all in the tree, in place."""
    if picture_of:
        dress_opening(root, picture_of)
    for element in list(root.iter("section")):
        name = element.get("class")
        if name in CONTAINERS:
            dress_container(element, name)
    for item in root.iter("li"):
        dress_item(item)
    if explain:
        explain(root)
    link_phones(root)
    for parent in list(root.iter()):
        for position, child in enumerate(list(parent)):
            if child.tag == "table":
                parent[position] = framed_table(child)


class OneMarkdown(Extension):
    """Replaces the reading half of Python-Markdown; tree processors of MkDocs and `toc` stay as they are."""

    def __init__(
        self,
        *,
        picture_of: PictureOf | None = None,
        explain: Explain | None = None,
        read: Read = markdown_html,
        keep: Keep | None = None,
        **options: Any,
    ) -> None:
        """`picture_of` gives the picture of the page a link leads to; without it lists stay lists.

        `explain` explains the hard words of the page in its tree.  `read` makes plain HTML of Markdown, and `keep` may
        give dressed HTML that an earlier build made.
        """
        super().__init__(**options)
        self.make = partial(dressed, picture_of=picture_of, explain=explain, read=read)
        self.keep = keep

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Wire the parser in and everything out that would read Markdown a second time."""
        md.parser = CommonMarkParser(md, self.make, self.keep)
        md.inlinePatterns = Registry()
        for name in OWN_PREPROCESSORS:
            md.preprocessors.deregister(name, strict=False)
        for name in ("inline", "prettify"):
            md.treeprocessors.deregister(name, strict=False)


def makeExtension(**options: Any) -> OneMarkdown:  # noqa: N802 - the name Python-Markdown calls
    """The extension under its module name: `publisher.site_markdown`."""
    return OneMarkdown(**options)


def dress_container(element: ET.Element, name: str) -> None:
    """`<section class="kort">…` becomes a card; a heading the author typed replaces the standard title."""
    element.set("class", f"helder-blok helder-blok--{name}")
    first = element[0] if len(element) else None
    if first is not None and first.tag in {"h2", "h3", "h4"}:
        heading = first
    else:
        heading = ET.Element("p")
        heading.text = BLOCKS[name].title
        element.insert(0, heading)
    heading.set("class", "helder-blok__titel")
    image = drawing(BLOCKS[name].picture)
    image.tail, heading.text = heading.text, None
    heading.insert(0, image)


def dress_item(item: ET.Element) -> None:
    """`<li class="pictogram-geld">` gets that picture, as in letters and the insert."""
    name = item.get("class", "")
    if name.startswith(PICTOGRAM):
        box = ET.Element("div")
        box.text, item.text = item.text, None
        box.extend(item)
        for child in list(item):
            item.remove(child)
        item.extend([drawing(name.removeprefix(PICTOGRAM)), box])


def dress_opening(root: ET.Element, picture_of: PictureOf) -> None:
    """The pictures of an opening page: with its lists of links, and with its headings."""
    for element in list(root.iter("ul")):
        dress_links(element, picture_of)
    for heading in list(root.iter("h2")):
        dress_heading(heading, picture_of)


def dress_links(element: ET.Element, picture_of: PictureOf) -> None:
    """A list in which every item begins with a link to a page becomes cards; any other list stays as it is."""
    pictures = [page_picture(item, picture_of) for item in element]
    if not all(pictures):
        return
    element.set("class", "helder-kaarten")
    for item, picture in zip(element, pictures, strict=True):
        dress_card(item, str(picture))


def page_picture(item: ET.Element, picture_of: PictureOf) -> str | None:
    """The picture of the page that a list item begins with."""
    link = item[0] if len(item) and not (item.text or "").strip() else None
    return picture_of(link.get("href", "")) if link is not None and link.tag == "a" else None


def dress_card(item: ET.Element, picture: str) -> None:
    """`<li><a>title</a>: what it is</li>` → picture, title, and what it is as a sentence."""
    link, *rest = list(item)
    words, link.tail = (link.tail or "").lstrip().removeprefix(":").lstrip(), None
    for child in rest:
        item.remove(child)
    item.set("class", "helder-kaart")
    link.set("class", "helder-kaart__titel")
    item.remove(link)
    ET.SubElement(item, "span", {"class": "helder-kaart__plaatje"}).append(drawing(picture))
    box = ET.SubElement(item, "div")
    box.append(link)
    if words or rest:
        text = ET.SubElement(box, "p", {"class": "helder-kaart__tekst"})
        text.text = words[:1].upper() + words[1:]
        text.extend(rest)


def dress_heading(heading: ET.Element, picture_of: PictureOf) -> None:
    """A heading that has a picture of its own gets it in front; `toc` gives it its anchor later."""
    picture = picture_of("#" + str(slugify("".join(heading.itertext()), "-")))
    if picture:
        image = drawing(picture)
        image.tail, heading.text = heading.text, None
        heading.insert(0, image)
        heading.set("class", "helder-kop-plaatje")


def drawing(name: str) -> ET.Element:
    """A picture as an element."""
    return ET.fromstring(picture_element(name))  # noqa: S314 - our own file


def framed_table(table: ET.Element) -> ET.Element:
    """The table in a frame that keyboard users can scroll; wide ones know how to show rows as cards."""
    frame = ET.Element("div", {"class": "helder-tabel", "tabindex": "0", "role": "group", "aria-label": "Tabel"})
    frame.tail, table.tail = table.tail, None
    headings = list(table.iterfind("thead/tr/th"))
    if len(headings) >= WIDE:
        frame.set("class", "helder-tabel helder-tabel--breed")
        label_cells(table, ["".join(heading.itertext()).rstrip("?") for heading in headings])
    frame.append(table)
    return frame


def label_cells(table: ET.Element, names: list[str]) -> None:
    """Every cell learns the heading of its column: a small screen shows rows as cards."""
    for row in table.iterfind("tbody/tr"):
        for cell, name in zip(row, names, strict=False):
            cell.set("data-kop", name)
