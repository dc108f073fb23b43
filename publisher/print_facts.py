"""Measuring a finished letter: what the reader of the paper sees, and what a screen reader reads, in which order.

Everything comes from the bytes of the PDF, not from the style sheet: what was meant to be 12 points may not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from checker.rules.print_facts import Line, Piece, PrintFacts, Zone
from publisher.palette import linear
from publisher.pdf_objects import Box, Colour, Run, runs
from publisher.window import SHOWN, Area

MM_PER_POINT = 25.4 / 72
BLOCKS = frozenset({"P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "Lbl", "TH", "TD", "Caption", "Figure"})
_MARKER = "Lbl"  # bullets and numbers
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SAME_LINE = 0.5  # share of the lower height that two runs on one line have in common
_SHOWN_WRONG = 3  # texts in the wrong order: the first ones tell enough


@dataclass(slots=True)
class _Reader:
    """Pieces in reading order, while the pages are read."""

    window: Area
    pieces: list[Piece]
    seen_title: bool = False


def measure(data: bytes, html: str = "", window: Area = SHOWN) -> PrintFacts:
    """The facts of a PDF; with the HTML it was made of also whether its reading order is that of the text.

    `window` is what the envelope shows of the first page.
    """
    reader = _Reader(window, [])
    document = pypdfium2.PdfDocument(data)
    try:
        width, height = (edge * MM_PER_POINT for edge in document[0].get_size())
        for number in range(len(document)):
            _read_page(document[number], number + 1, reader)
        pages = len(document)
    finally:
        document.close()
    pieces = tuple(reader.pieces)
    return PrintFacts(
        pages=pages,
        pieces=pieces,
        width=round(width, 1),
        height=round(height, 1),
        window=(window.left, window.top, window.right, window.bottom),
        disordered=tuple(_disordered(pieces, html)) if html else (),
    )


def _read_page(page: Any, number: int, reader: _Reader) -> None:
    height = page.get_size()[1]
    by_mark: dict[int, list[Run]] = {}
    for run in runs(page):
        by_mark.setdefault(run.mark, []).append(run)
    for tag, marks, apart in _tagged(page):
        found = [run for mark in marks for run in by_mark.pop(mark, ())]
        reader.seen_title = reader.seen_title or tag == "H1"
        if found and tag != _MARKER:
            lines = _lines(found, number, height)
            zone = Zone.FOOT if reader.seen_title and apart else _zone(lines, reader)
            reader.pieces.append(Piece(tag=tag, zone=zone, lines=lines))
    edge = [run for left in by_mark.values() for run in left]  # headers and footers are not tagged
    reader.pieces += [Piece(tag="", zone=Zone.EDGE, lines=(line,)) for line in _lines(edge, number, height)]


def _zone(lines: Sequence[Line], reader: _Reader) -> Zone:
    if reader.seen_title:
        return Zone.BODY
    inside = all(
        line.page == 1 and reader.window.holds(Area(left=line.left, top=line.top, right=line.right, bottom=line.bottom))
        for line in lines
    )
    return Zone.WINDOW if inside else Zone.HEAD


_Block = tuple[str, list[int], bool]  # tag, marks, and whether the layout sets it apart with a Div


def _tagged(page: Any) -> Iterator[_Block]:
    """Every block of a page that has text, in reading order."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    try:
        blocks: list[_Block] = []
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            _descend(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), None, blocks, apart=False)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return (block for block in blocks if block[1])


def _descend(element: Any, block: list[int] | None, blocks: list[_Block], *, apart: bool) -> None:
    """Text belongs to the nearest paragraph, heading, cell or item above it, else to the element it stands in."""
    tag = _type(element)
    apart = apart or tag == "Div"
    if tag in BLOCKS:
        block = []
        blocks.append((tag, block, apart))
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if child:
            _descend(child, block, blocks, apart=apart)
        elif mark >= 0 and block is not None:
            block.append(mark)
        elif mark >= 0:
            blocks.append((tag, [mark], apart))


def _type(element: Any) -> str:
    buffer = (pdfium.FPDF_WCHAR * 32)()
    size = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return bytes(buffer)[: max(0, size - 2)].decode("utf-16-le")


def _lines(found: Sequence[Run], page: int, height: float) -> tuple[Line, ...]:
    """Runs side by side make one line."""
    rows: list[list[Run]] = []
    for run in found:
        if rows and _beside(rows[-1][-1].box, run.box):
            rows[-1].append(run)
        else:
            rows.append([run])
    return tuple(_line(row, page, height) for row in rows)


def _beside(first: Box, second: Box) -> bool:
    common = min(first[3], second[3]) - max(first[1], second[1])
    return common >= _SAME_LINE * min(first[3] - first[1], second[3] - second[1])


def _line(row: Sequence[Run], page: int, height: float) -> Line:
    return Line(
        page=page,
        text=re.sub(" +", " ", "".join(run.text for run in row)).strip(),
        left=_mm(min(run.box[0] for run in row)),
        top=_mm(height - max(run.box[3] for run in row)),
        right=_mm(max(run.box[2] for run in row)),
        bottom=_mm(height - min(run.box[1] for run in row)),
        size=round(min(run.size for run in row), 2),
        contrast=round(min(_contrast(run.colour, run.paper) for run in row), 2),
    )


def _mm(points: float) -> float:
    return round(points * MM_PER_POINT, 1)


def _contrast(first: Colour, second: Colour) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class _Words(HTMLParser):
    """The text of an HTML page without spaces, as a screen reader would go through it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self._silent = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - of the base class
        self._silent = tag in {"title", "style", "script"}

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - of the base class
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text += _bare(data)


def _bare(text: str) -> str:
    return re.sub(r"[\s\u00a0\u00ad\u200b]+", "", text)


def _disordered(pieces: Sequence[Piece], html: str) -> Iterator[str]:
    """Texts that do not follow, in the source, what is read aloud before them."""
    source, place, shown = _Words(html).text, 0, 0
    for piece in pieces:
        wanted = _bare(piece.text)
        if piece.zone is Zone.EDGE or _RIGHT_TO_LEFT.search(wanted):
            continue  # PDF stores Arabic in the order of the paper, HTML in that of reading
        if piece.tag == "TH" and wanted in source[:place]:
            continue  # the head of a table is repeated on the next page
        found = source.find(wanted, place)
        if found >= 0:
            place = found + len(wanted)
        elif shown < _SHOWN_WRONG:
            shown += 1
            yield piece.text
