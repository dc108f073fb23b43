"""The window of the envelope: the whole address shows in it, and nothing else does.

Millimetres from the top left of the sheet.  The address zone suits all layouts we know: isodoc (NEN 1026 lineage),
NotifyNL and Epistola C5/6; 20–105 × 45–90 is what a window may show when the sheet shifts.  A window on the right
mirrors it to 105–190; some envelopes have it up to 10 mm lower.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.source.municipality import Envelope

MM_PER_PX = 25.4 / 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A rectangle in millimetres."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Area, slack: float = 0.1) -> bool:
        """Whether the other rectangle lies inside this one."""
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: Area) -> bool:
        """Whether the two rectangles share any surface."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Where things may stand in the window of one kind of envelope."""

    address: Area
    shown: Area  # what may show when the sheet shifts
    return_line: Area


def window_of(envelope: Envelope) -> Window:
    """The window of the envelopes of a municipality."""
    left, down = _LEFT[envelope.venster], envelope.omlaag
    right = left + 85
    return Window(
        address=Area(left=left + _INDENT[envelope.venster], top=54 + down, right=right, bottom=78 + down),
        shown=Area(left=left, top=45 + down, right=right, bottom=90 + down),
        return_line=Area(left=left, top=45 + down, right=right, bottom=54 + down),
    )


def window_style(envelope: Envelope) -> Mapping[str, str]:
    """Custom properties that put the parts of the letterhead in and beside the window, for letter.css."""
    window = window_of(envelope)
    beside = TEXT_LEFT if envelope.venster == "rechts" else BESIDE
    places = {
        "--adres-x": window.address.left,
        "--adres-y": window.address.top,
        "--retour-y": window.return_line.top + 1.5,
        "--gegevens-x": beside,
        "--tekst-y": window.shown.bottom + 1,
    }
    return {name: f"{place:g}mm" for name, place in places.items()}


_LEFT = {"links": 20, "rechts": 105}
_INDENT = {"links": 15, "rechts": 0}  # from the edge of the window to the address (NEN 1026 lineage: 35 and 105 mm)
TEXT_LEFT, BESIDE = 35, 117  # where the data beside the window begin, for a window on the right and on the left
SHOWN = window_of(Envelope()).shown


def window_problems(first_page: Any, envelope: Envelope) -> tuple[str, ...]:
    """What is wrong with the window of a laid out first page, as Dutch sentences."""
    return tuple(dict.fromkeys(_problems(first_page, window_of(envelope))))


def _problems(first_page: Any, window: Window) -> Iterator[str]:
    for name, area in _marks(first_page._page_box, ""):  # noqa: SLF001 - WeasyPrint gives positions no other way
        if name == "adres" and not window.address.holds(area):
            yield "Het adres past niet in het venster van de envelop. Kort de naam of de straat in."
        elif name == "retour" and not window.return_line.holds(area):
            yield "Het retouradres past niet op één regel boven het adres. Kort het postadres in."
        elif name not in {"adres", "retour"} and window.shown.meets(area):
            yield "Er staat iets naast het adres in het venster van de envelop. Kijk de opmaak na."


def _marks(box: Any, name: str) -> Iterator[tuple[str, Area]]:
    """Every piece of text and every picture, with the class of the block it belongs to."""
    box = getattr(box, "_box", box)  # absolutely placed boxes are wrapped
    classes = box.element.get("class", "") if box.element is not None else ""
    name = next((kind for kind in ("adres", "retour") if kind in classes.split()), name)
    if hasattr(box, "text") or type(box).__name__.endswith("ReplacedBox"):
        yield name, _area(box)
    for child in getattr(box, "children", ()):
        yield from _marks(child, name)


def _area(box: Any) -> Area:
    """The box in millimetres; of a piece of text only the height of its letters, not the white above and below."""
    left, top, height = box.position_x, box.position_y, box.height
    if hasattr(box, "text"):
        spare = max(0.0, height - float(box.style["font_size"])) / 2
        top, height = top + spare, height - 2 * spare
    edges = (left, top, left + box.width, top + height)
    return Area(**dict(zip(("left", "top", "right", "bottom"), (edge * MM_PER_PX for edge in edges), strict=True)))
