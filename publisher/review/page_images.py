"""The pages of a letter as pictures, sharp enough to read from a screen."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image

from publisher.output import write_file

DPI = 110  # A4 is then 909 pixels wide: as wide as the page that shows it
FOLDER = "beelden"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """One page of a letter as a picture in the review site."""

    path: str  # from the folder of the site: 'beelden/terugvordering--fout-van-ons-1.webp'
    alt: str
    width: int
    height: int


def page_images(pdf: bytes, name: str, title: str, folder: Path) -> tuple[PageImage, ...]:
    """Write every page of a PDF to `folder`/beelden, named after `name`; gives them in order."""
    pages = list(_drawn(pdf))
    made = []
    for number, page in enumerate(pages, start=1):
        data, ending = _smallest(page)
        path = f"{FOLDER}/{name}-{number}.{ending}"
        write_file(folder / path, data)
        alt = f"De brief '{title}' op papier, bladzijde {number} van {len(pages)}"
        made.append(PageImage(path=path, alt=alt, width=page.width, height=page.height))
    return tuple(made)


def _drawn(pdf: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=DPI / 72).to_pil().convert("RGB")
    finally:
        document.close()


def _smallest(page: Image.Image) -> tuple[bytes, str]:
    """The same pixels as PNG and as WebP without loss: whichever is smaller, with its file ending."""
    png, webp = io.BytesIO(), io.BytesIO()
    page.save(png, "PNG", optimize=True)
    page.save(webp, "WEBP", lossless=True, quality=50, method=4)
    return min((png.getvalue(), "png"), (webp.getvalue(), "webp"), key=lambda made: len(made[0]))
