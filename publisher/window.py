"""The window of the envelope: the whole address shows in it, and nothing else does.

Millimetres from the top left of the sheet.  The address zone suits all layouts we know: isodoc (NEN 1026 lineage),
NotifyNL and Epistola C5/6; 20–105 × 45–90 is what a window may show when the sheet shifts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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


ADDRESS = Area(left=35, top=54, right=105, bottom=78)
SHOWN = Area(left=20, top=45, right=105, bottom=90)
RETURN_LINE = Area(left=20, top=45, right=105, bottom=54)


def window_problems(first_page: Any) -> tuple[str, ...]:
    """What is wrong with the window of a laid out first page, as Dutch sentences."""
    return tuple(dict.fromkeys(_problems(first_page)))


def _problems(first_page: Any) -> Iterator[str]:
    for name, area in _marks(first_page._page_box, ""):  # noqa: SLF001 - WeasyPrint gives positions no other way
        if name == "adres" and not ADDRESS.holds(area):
            yield "Het adres past niet in het venster van de envelop. Kort de naam of de straat in."
        elif name == "retour" and not RETURN_LINE.holds(area):
            yield "Het retouradres past niet op één regel boven het adres. Kort het postadres in."
        elif name not in {"adres", "retour"} and SHOWN.meets(area):
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
