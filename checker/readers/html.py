"""Web pages: .html, by the parser of Python itself, which forgives what browsers forgive."""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser

from checker.readers.writer import Writer
from checker.source.text_file import decode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_AFTER_MAIN = "/main"  # never closed: the foot of the website is no letter
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SILENT = {"script", "style", "head", "nav", "template", "noscript", "svg", "button", "select", "textarea"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "br", *_HEADINGS,
}  # fmt: skip


def read(content: bytes, name: str) -> str:
    """The text of a page as Markdown, without menus, buttons and code."""
    page = _Page()
    page.feed(_decoded(content, name))
    page.close()
    page.flush()
    return page.writer.text()


def _decoded(content: bytes, name: str) -> str:
    """By the character set the page names; UTF-8 when it names none."""
    found = _CHARSET.search(content[:2048])
    try:
        codec = codecs.lookup(found.group(1).decode("ascii")).name if found else "utf-8"
    except LookupError:
        codec = "utf-8"
    if codec in {"utf-8", "ascii"}:
        return decode(content, name)
    # Browsers read Latin-1 as Windows-1252, and so did who wrote it.
    return content.decode("cp1252" if codec == "iso8859-1" else codec, errors="replace")


class _Page(HTMLParser):
    """Collects the text of a block until the next one begins."""

    def __init__(self) -> None:
        super().__init__()
        self.writer = Writer()
        self._text = ""
        self._silent: list[str] = []  # silent elements that are open
        self._heading = 0
        self._is_item = False
        self._tables: list[list[list[list[str]]]] = []  # tables that are open: rows of cells of paragraphs

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, so the one before ends."""
        del attrs
        if tag in _BLOCKS:
            self._silent = [open_tag for open_tag in self._silent if open_tag != "head"]  # an unclosed head
            self.flush()
        if tag == "main":  # what stood above it is the head of the website
            self.writer = Writer()
        if tag in _SILENT:
            self._silent.append(tag)
        if tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._tables[-1].append([])
        elif tag in {"td", "th"} and self._tables and self._tables[-1]:
            self._tables[-1][-1].append([])
        self._heading = _HEADINGS.get(tag, 0 if tag in _BLOCKS else self._heading)
        self._is_item = tag == "li" or (self._is_item and tag not in _BLOCKS - {"p", "div", "br"})

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if tag in self._silent:
            self._silent.remove(tag)
        if tag in _BLOCKS:
            self.flush()
            self._heading = 0
            self._is_item = self._is_item and tag in {"p", "div"}
        if tag == "main":
            self._silent.append(_AFTER_MAIN)
        if tag == "table" and self._tables:
            rows = self._tables.pop()
            if self._tables:  # a table in a table: its text belongs to the cell around it
                self._cell().extend(text for row in rows for cell in row for text in cell)
            else:
                self.writer.table(rows)

    def handle_data(self, data: str) -> None:
        """Text of the block that is open."""
        if not self._silent:
            self._text += data

    def flush(self) -> None:
        """Write the block that was open."""
        text, self._text = " ".join(self._text.split()), ""
        if not text:
            return
        if self._tables:
            self._cell().append(text)
        elif self._heading:
            self.writer.heading(self._heading, text)
        elif self._is_item:
            self.writer.item(text)
        else:
            self.writer.paragraph(text)

    def _cell(self) -> list[str]:
        """The cell that is open; text between the rows gets one of its own."""
        rows = self._tables[-1]
        if not rows:
            rows.append([])
        if not rows[-1]:
            rows[-1].append([])
        return rows[-1][-1]
