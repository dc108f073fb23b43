"""The pages of a PDF as one small grey picture, and where two of those differ."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

DPI = 50
GREYS = 4  # levels kept: 15 kB for two pages instead of 60
CLEAR = 64  # a difference of 255 that counts: half a level (43) comes from keeping few of them
SPECKS = 3  # pixels that may differ so much: another processor rounds here and there
PIXELS_PER_POINT = DPI / 72
SOURCE = "pdf"  # name of the text in the PNG that holds the hash of the PDF


def picture_of(data: bytes) -> Image.Image:
    """All pages of a PDF side by side, in grey."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.render(scale=PIXELS_PER_POINT, grayscale=True).to_pil() for page in document]
    finally:
        document.close()
    joined = Image.new("L", (sum(page.width for page in pages), max(page.height for page in pages)), 255)
    left = 0
    for page in pages:
        joined.paste(page, (left, 0))
        left += page.width
    return joined


def as_png(picture: Image.Image, source: str) -> bytes:
    """The picture as a small PNG that also tells the hash of the PDF it was made of."""
    notes = PngInfo()
    notes.add_text(SOURCE, source)
    indexed = picture.point([round(level * (GREYS - 1) / 255) for level in range(256)]).convert("P")
    indexed.putpalette([value for level in range(GREYS) for value in [level * 255 // (GREYS - 1)] * 3])
    buffer = io.BytesIO()
    indexed.save(buffer, "PNG", bits=2, optimize=True, pnginfo=notes)
    return buffer.getvalue()


def read_png(path: Path) -> tuple[Image.Image, str]:
    """The picture and the hash of its PDF."""
    with Image.open(path) as picture:
        notes: dict[Any, Any] = picture.info
        return picture.convert("L"), str(notes.get(SOURCE, ""))


def differs(old: Image.Image, new: Image.Image) -> bool:
    """Would an eye see a difference?"""
    return old.size != new.size or _clear(old, new).histogram()[255] > SPECKS


def side_by_side(old: Image.Image, new: Image.Image) -> bytes:
    """The old picture above the new one, as PNG; what differs is red."""
    size = (max(old.width, new.width), max(old.height, new.height))
    first, second = _on_sheet(old, size), _on_sheet(new, size)
    mask = _clear(first, second)
    sheet = Image.new("RGB", (size[0], 2 * size[1] + 8), "#808080")
    for top, picture in ((0, first), (size[1] + 8, second)):
        shown = picture.convert("RGB")
        shown.paste(Image.new("RGB", size, "#d00000"), mask=mask)
        sheet.paste(shown, (0, top))
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG")
    return buffer.getvalue()


def _clear(old: Image.Image, new: Image.Image) -> Image.Image:
    """White where the two differ clearly."""
    return ImageChops.difference(old, new).point([255 if level > CLEAR else 0 for level in range(256)])


def _on_sheet(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    sheet = Image.new("L", size, 255)
    sheet.paste(picture, (0, 0))
    return sheet
