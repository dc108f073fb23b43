"""Pictures next to text: Tabler icons as inline SVG, called by a Dutch name."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from checker.errors import InputError

FOLDER = files("publisher") / "icons"


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Every name that a page may use, in order."""
    return tuple(sorted(entry.name.removesuffix(".svg") for entry in FOLDER.iterdir() if entry.name.endswith(".svg")))


@lru_cache(maxsize=None)
def icon(name: str) -> str:
    """The picture as SVG that screen readers skip.  The namespace goes: HTML needs none, and trees stay simple."""
    if name not in names():
        raise InputError(f"Er is geen plaatje met de naam '{name}'.", remedy=f"Kies uit: {', '.join(names())}.")
    svg = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").strip()
    return svg.replace(' xmlns="http://www.w3.org/2000/svg"', ' class="helder-plaatje" aria-hidden="true"', 1)
