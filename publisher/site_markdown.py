"""The website speaks the same Markdown as letters: one parser, inside the frame of Python-Markdown.

MkDocs checks links and anchors on the element tree of Python-Markdown.  This extension keeps that frame but lets the
parser of `checker.text.markup` read the text, so that letter, PDF and page never disagree (docs/adr/0003).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from checker.text.markup import CONTAINERS, parser
from publisher.icon import icon

OWN_PREPROCESSORS = ("fenced_code_block", "html_block")
BLOCK_TITLES = {
    "kort": ("In het kort", "kort"),
    "actie": ("Wat moet u doen?", "lijst"),
    "let-op": ("Let op", "waarschuwing"),
    "hulp": ("Hulp nodig?", "hulp"),
    "bezwaar": ("Bent u het er niet mee eens?", "recht"),
    "voorbeeld": ("Voorbeeld", "idee"),
}


class CommonMarkParser(BlockParser):
    """A block parser that leaves all reading to markdown-it and returns its result as an element tree."""

    def parseDocument(self, lines: list[str]) -> ET.ElementTree:  # noqa: N802 - the name Python-Markdown calls
        """Lines of Markdown → tree with one root, as Python-Markdown expects it."""
        html = parser().render("\n".join(lines), {}) if lines else ""
        # The parser escapes everything an author types and knows no raw HTML: this is our own, well-formed output.
        self.root = ET.fromstring(f"<{self.md.doc_tag}>{html}</{self.md.doc_tag}>")  # noqa: S314
        return ET.ElementTree(self.root)


class BlockDressing(Treeprocessor):
    """Gives containers a title with a picture, and tables a frame that can scroll on a small screen."""

    def run(self, root: ET.Element) -> None:
        """Change the tree in place."""
        for element in list(root.iter("div")):
            name = element.get("class")
            if name in CONTAINERS:
                dress_container(element, name)
        for parent in list(root.iter()):
            for position, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[position] = framed_table(child)


class OneMarkdown(Extension):
    """Replaces the reading half of Python-Markdown; tree processors of MkDocs and `toc` stay as they are."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Wire the parser in and everything out that would read Markdown a second time."""
        md.parser = CommonMarkParser(md)
        md.inlinePatterns = Registry()
        for name in OWN_PREPROCESSORS:
            md.preprocessors.deregister(name, strict=False)
        for name in ("inline", "prettify"):
            md.treeprocessors.deregister(name, strict=False)
        md.treeprocessors.register(BlockDressing(md), "helder_blocks", 30)


def makeExtension(**options: object) -> OneMarkdown:  # noqa: N802 - the name Python-Markdown calls
    """The extension under its module name: `publisher.site_markdown`."""
    return OneMarkdown(**options)


def dress_container(element: ET.Element, name: str) -> None:
    """`<div class="kort">…` becomes a card; a heading the author typed replaces the standard title."""
    title, picture = BLOCK_TITLES[name]
    element.set("class", f"helder-blok helder-blok--{name}")
    first = element[0] if len(element) else None
    if first is not None and first.tag in {"h2", "h3", "h4"}:
        heading = first
    else:
        heading = ET.Element("p")
        heading.text = title
        element.insert(0, heading)
    heading.set("class", "helder-blok__titel")
    drawing = ET.fromstring(icon(picture))  # noqa: S314 - our own file
    drawing.tail, heading.text = heading.text, None
    heading.insert(0, drawing)


def framed_table(table: ET.Element) -> ET.Element:
    """The table in a frame that keyboard users can scroll; every column heading says that it is one."""
    frame = ET.Element("div", {"class": "helder-tabel", "tabindex": "0", "role": "group", "aria-label": "Tabel"})
    frame.tail, table.tail = table.tail, None
    for heading in table.iter("th"):
        heading.set("scope", "col")
    frame.append(table)
    return frame
