"""The pages of a letter as pictures, sharp enough to read from a screen."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image

from publisher.output import write_file

DPI = 110  # A4 is then 909 pixels wide: as wide as the page that shows it
FOLDER = "beelden"
ENDING = "webp"  # without loss a third of the size of the same page as PNG


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """One page of a letter as a picture in the review site."""

    path: str  # from the folder of the site: 'beelden/terugvordering--fout-van-ons-1.webp'
    alt: str
    width: int
    height: int


def drawn(pdf: bytes) -> tuple[bytes, ...]:
    """Every page of a PDF as WebP."""
    return tuple(map(_packed, _pages(pdf)))


def place_images(pages: Sequence[bytes], name: str, title: str, folder: Path) -> tuple[PageImage, ...]:
    """Write the pages to `folder`/beelden, named after `name`; gives them in order."""
    placed = []
    for number, data in enumerate(pages, start=1):
        path = f"{FOLDER}/{name}-{number}.{ENDING}"
        write_file(folder / path, data)
        with Image.open(io.BytesIO(data)) as picture:
            width, height = picture.size
        alt = f"De brief '{title}' op papier, bladzijde {number} van {len(pages)}"
        placed.append(PageImage(path=path, alt=alt, width=width, height=height))
    return tuple(placed)


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=DPI / 72).to_pil().convert("RGB")
    finally:
        document.close()


def _packed(page: Image.Image) -> bytes:
    buffer = io.BytesIO()
    page.save(buffer, ENDING.upper(), lossless=True, quality=30, method=4)
    return buffer.getvalue()
