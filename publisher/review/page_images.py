"""The pages of a letter as pictures, sharp enough to read from a screen."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
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


class ImageStore:
    """Pictures of pages, kept from one build to the next: drawing all letters takes a minute.

    Like the checker's own store it holds only what comes from invented cases, and may be thrown away.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def pages(self, key: str, pdf: Callable[[], bytes]) -> tuple[bytes, ...]:
        """The pages of what `key` stands for; `pdf` is only asked for when they are not known.

        `key` must change with everything that shows on the page.
        """
        self._used.add(key)
        kept = sorted(self._folder.glob(f"{key}-*.{ENDING}"))
        if kept and kept[0].stem == f"{key}-01-{len(kept):02}":
            return tuple(path.read_bytes() for path in kept)
        made = tuple(map(_packed, _drawn(pdf())))
        for number, data in enumerate(made, start=1):
            write_file(self._folder / f"{key}-{number:02}-{len(made):02}.{ENDING}", data)
        return made

    def forget_others(self) -> None:
        """Remove what was not asked for since this store was made."""
        for path in self._folder.glob(f"*.{ENDING}"):
            if path.stem.partition("-")[0] not in self._used:
                path.unlink(missing_ok=True)


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


def _drawn(pdf: bytes) -> Iterator[Image.Image]:
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
