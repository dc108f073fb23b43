"""The pieces of text and the painted areas of a PDF page, straight from its content with PDFium.

Points from the bottom left of the sheet, as PDF counts.  Takes about 3 ms a page; reading characters one by one
would take ten times as long.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]  # left, bottom, right, top
Colour = tuple[float, float, float]  # red, green, blue, 0 to 255

PAPER: Colour = (255.0, 255.0, 255.0)
_OPAQUE = 255
_HYPHEN = "\x02"  # what PDFium makes of a hyphen at the end of a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text in one size and colour."""

    mark: int  # its marked content number, -1 when it has none
    text: str
    box: Box
    size: float
    colour: Colour
    paper: Colour  # what is painted behind it


def runs(page: Any) -> Iterator[Run]:
    """The text of a pypdfium2 page, in the order in which it is painted."""
    text_page = page.get_textpage()
    try:
        yield from _runs(page.raw, text_page.raw)
    finally:
        text_page.close()


def _runs(page: Any, text_page: Any) -> Iterator[Run]:
    painted: list[tuple[Box, Colour]] = []
    for item, mark in _items(page):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH and _is_filled(item):
            area = _shown(item)
            painted.append((area, _colour(item, _behind(area, painted))))
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT and (text := _text(item, text_page)).strip():
            box = _bounds(item)
            paper = _behind(box, painted)
            yield Run(mark=mark, text=text, box=box, size=_size(item), colour=_colour(item, paper), paper=paper)


def _items(page: Any) -> Iterator[tuple[Any, int]]:
    """Objects of the page with their marks; what stands in a picture is decoration or has a description."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        yield item, pdfium.FPDFPageObj_GetMarkedContentID(item)


def _is_filled(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value)


def _shown(item: Any) -> Box:
    """The bounds of an object, less what a clipping path hides."""
    left, bottom, right, top = _bounds(item)
    clip = pdfium.FPDFPageObj_GetClipPath(item)
    for number in range(max(0, pdfium.FPDFClipPath_CountPaths(clip))):
        points = list(_points(clip, number))
        across, up = [x for x, _ in points], [y for _, y in points]
        if points:
            left, right = max(left, min(across)), min(right, max(across))
            bottom, top = max(bottom, min(up)), min(top, max(up))
    return left, bottom, right, top


def _points(clip: Any, number: int) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(max(0, pdfium.FPDFClipPath_CountPathSegments(clip, number))):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, number, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            yield x.value, y.value


def _bounds(item: Any) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _behind(box: Box, painted: list[tuple[Box, Colour]]) -> Colour:
    """The colour of the last area that was painted over the middle of a box."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    over = (colour for area, colour in reversed(painted) if area[0] <= x <= area[2] and area[1] <= y <= area[3])
    return next(over, PAPER)


def _colour(item: Any, paper: Colour) -> Colour:
    """The fill colour as seen: one that lets light through is mixed with what is behind it."""
    parts = tuple(ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(item, *parts)
    share = parts[3].value / _OPAQUE
    red, green, blue = (part.value * share + back * (1 - share) for part, back in zip(parts, paper, strict=False))
    return red, green, blue


def _size(item: Any) -> float:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return float(size.value * (matrix.c**2 + matrix.d**2) ** 0.5)


def _text(item: Any, text_page: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFTextObj_GetText(item, text_page, buffer, length)
    return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le").replace(_HYPHEN, "-")
