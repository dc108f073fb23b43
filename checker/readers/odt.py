"""OpenOffice and LibreOffice: .odt, by odfdo."""

from __future__ import annotations

import io
from collections.abc import Iterator

import odfdo
from odfdo.security import SecurityError

from checker.readers import package
from checker.readers.writer import Cell, Writer

_GONE = {
    "office:annotation",
    "office:annotation-end",
    "text:note",
    "text:tracked-changes",
    "draw:frame",
    "text:bookmark",
}
_BREAKS = {"text:tab": " ", "text:s": " ", "text:line-break": "\n"}


def read(content: bytes, name: str) -> str:
    """The text of an .odt file as Markdown, without headers, footers, notes and text boxes."""
    with package.opened(content, name, part="META-INF/manifest.xml") as archive:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise package.locked(name)
        if "content.xml" not in archive.namelist():
            raise package.damaged(name)
    try:
        body = odfdo.Document(io.BytesIO(content)).body
    except (KeyError, ValueError, SyntaxError, SecurityError) as fault:
        raise package.damaged(name) from fault
    writer = Writer()
    _write(writer, body)
    return writer.text()


def _write(writer: Writer, parent: odfdo.Element) -> None:
    for element in parent.children:
        if element.tag == "text:h":
            writer.heading(int(element.get_attribute_string("text:outline-level") or 1), _text(element))
        elif element.tag == "text:p":
            writer.paragraph(_text(element))
        elif element.tag == "text:list":
            for item in _below(element, {"text:p", "text:h"}):
                writer.item(_text(item))
        elif element.tag == "table:table":
            writer.table([_cells(row) for row in _below(element, {"table:table-row"})])
        elif element.tag not in _GONE:
            _write(writer, element)


def _cells(row: odfdo.Element) -> list[Cell]:
    return [[_text(part) for part in _below(cell, {"text:p", "text:h"})] for cell in _below(row, {"table:table-cell"})]


def _below(parent: odfdo.Element, tags: set[str]) -> Iterator[odfdo.Element]:
    """The nearest elements with these tags, at any depth."""
    for child in parent.children:
        if child.tag in tags:
            yield child
        elif child.tag not in _GONE:
            yield from _below(child, tags)


def _text(element: odfdo.Element) -> str:
    parts = [element.text or ""]
    for child in element.children:
        if child.tag not in _GONE:
            parts.append(_BREAKS.get(child.tag) or _text(child))
        parts.append(child.tail or "")
    return "".join(parts)
