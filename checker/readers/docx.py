"""Word: .docx, by python-docx, with the text of content controls and tracked insertions: templates are full of them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from checker.readers import package
from checker.readers.writer import Cell, Writer

_HEADING = re.compile(r"(?:heading|kop|subtitle|ondertitel)\s*(?P<level>\d?)", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titel)\b", re.IGNORECASE)
_LIST = re.compile(r"(?:list|lijst|opsomming)", re.IGNORECASE)
_AROUND = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")}
_GONE = {qn(name) for name in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:drawing", "w:pict", "w:sdtPr")}
_BREAKS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read(content: bytes, name: str) -> str:
    """The text of a Word file as Markdown, without headers, footers and text boxes."""
    package.opened(content, name, part="[Content_Types].xml")
    try:
        document = docx.Document(io.BytesIO(content))
    except (KeyError, ValueError, SyntaxError) as fault:
        raise package.damaged(name) from fault
    writer = Writer()
    for element in _blocks(document.element.body):
        if element.tag == qn("w:tbl"):
            writer.table([[_cell(cell) for cell in row.iter(qn("w:tc"))] for row in _within(element, "w:tr")])
        else:
            _write(writer, element, document)
    return writer.text()


def _blocks(parent: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Paragraphs and tables in reading order, also those in a content control."""
    for child in parent.iterchildren():
        if child.tag in {qn("w:p"), qn("w:tbl")}:
            yield child
        elif child.tag in _AROUND:
            yield from _blocks(child)


def _within(element: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    for child in element.iterchildren():
        if child.tag == qn(tag):
            yield child
        elif child.tag in _AROUND:
            yield from _within(child, tag)


def _cell(cell: BaseOxmlElement) -> Cell:
    return [_text(paragraph) for paragraph in cell.iter(qn("w:p"))]


def _write(writer: Writer, element: BaseOxmlElement, document: Document) -> None:
    style = Paragraph(element, document).style
    named = (style.name or "") if style is not None else ""
    text = _text(element)
    if found := _HEADING.match(named):
        writer.heading(int(found["level"] or 2), text)
    elif _TITLE.match(named):
        writer.heading(1, text)
    elif _LIST.match(named) or element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
        writer.item(text)
    else:
        writer.paragraph(text)


def _text(element: BaseOxmlElement) -> str:
    """What a reader sees of a paragraph: no deleted text, no pictures, no codes of fields."""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _BREAKS:
        return _BREAKS[element.tag]
    return "".join(_text(child) for child in element.iterchildren() if child.tag not in _GONE)
