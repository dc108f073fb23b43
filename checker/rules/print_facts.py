"""What rules may know of the finished PDF of a letter: every printed line with its place, size and contrast.

The publisher measures; rules read.  Millimetres count from the top left of the sheet, sizes are points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Zone(StrEnum):
    """Where a piece of text stands: the reader needs larger letters in a text than beside it."""

    BODY = "tekst"  # from the main heading on
    HEAD = "briefhoofd"  # before it: date, reference, contact person
    FOOT = "slot"  # what the layout puts below it: attachments, a question, help in other languages
    WINDOW = "venster"  # the address, and the return address for the post
    EDGE = "rand"  # header and footer of a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line of a piece of text, or of one cell."""

    page: int  # from 1
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float = 12.0  # of its smallest letters
    contrast: float = 21.0  # of its palest letters with what is painted behind them (WCAG 2.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph, heading, list item or cell.  One that goes on at the next page is two pieces."""

    tag: str  # of PDF: P, H1, LBody, TD …; empty for headers and footers
    zone: Zone
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines as one."""
        return " ".join(line.text for line in self.lines)

    @property
    def page(self) -> int:
        """The page it stands on."""
        return self.lines[0].page

    @property
    def is_heading(self) -> bool:
        """Is this a heading of the text?"""
        return self.tag in _HEADINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFacts:
    """The PDF of one letter.  `pieces` stand in the order in which they are read aloud."""

    pages: int
    pieces: tuple[Piece, ...] = ()
    width: float = 210.0
    height: float = 297.0
    window: tuple[float, float, float, float] = (20.0, 45.0, 105.0, 90.0)  # left, top, right, bottom on page 1
    disordered: tuple[str, ...] = ()  # texts that a screen reader reads at another place than the letter has them

    def of_zone(self, *zones: Zone) -> Iterator[Piece]:
        """The pieces of these zones."""
        return (piece for piece in self.pieces if piece.zone in zones)

    def body(self, page: int, *more: Zone) -> tuple[Piece, ...]:
        """The text of the letter on one page, with more zones when asked."""
        return tuple(piece for piece in self.of_zone(Zone.BODY, *more) if piece.page == page)

    def as_data(self) -> dict[str, Any]:
        """Plain data, for a cache."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> PrintFacts:
        """The way back from `as_data`."""
        pieces = tuple(
            Piece(tag=piece["tag"], zone=Zone(piece["zone"]), lines=tuple(Line(**line) for line in piece["lines"]))
            for piece in data["pieces"]
        )
        return cls(**{**data, "pieces": pieces, **{name: tuple(data[name]) for name in ("window", "disordered")}})


_HEADINGS = frozenset(f"H{level}" for level in range(1, 7))
