"""Can our fonts draw every character of a text?  If not, another font of the machine would, or an empty box appears."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from checker.errors import HelderError
from publisher.project_files import PACKAGE

FONTS = tuple(PACKAGE / "fonts" / f"atkinson-hyperlegible-next-{weight}.ttf" for weight in ("regular", "bold"))
SCRIPTS = tuple(
    PACKAGE / "fonts" / f"{name}-regular.ttf"
    for name in ("vazirmatn-arabic", "noto-sans-cyrillic", "noto-sans-ethiopic")
)
_INVISIBLE = frozenset("\n\t\r")


class MissingGlyphError(HelderError):
    """A text holds characters that our font cannot draw."""

    def __init__(self, characters: str) -> None:
        named = ", ".join(f"'{character}' (U+{ord(character):04X})" for character in characters)
        super().__init__(f"Ons lettertype heeft dit teken niet: {named}.\n  Schrijf dit met letters van ons alfabet.")


@lru_cache(maxsize=1)
def drawable() -> frozenset[str]:
    """The characters that every weight of our font can draw."""
    return frozenset.intersection(*map(_characters, FONTS))


@lru_cache(maxsize=1)
def drawable_abroad() -> frozenset[str]:
    """The same for a sentence in another language: `layout/fonts-talen.css` adds fonts there."""
    return drawable().union(*map(_characters, SCRIPTS))


def _characters(path: Path) -> frozenset[str]:
    with TTFont(path, lazy=True) as font:
        return frozenset(chr(code) for code in font.getBestCmap())


def require_glyphs(page: Element) -> None:
    """MissingGlyphError with the characters of a page of HTML that cannot be drawn.

    A letter and its loose accent count as one when Unicode has them as one character: so do layout engines.
    """
    foreign = (text for element in page.iter() if _is_foreign(element, page) for text in element.itertext())
    missing = _undrawn(_dutch(page), drawable()) | _undrawn(foreign, drawable_abroad())
    if missing:
        raise MissingGlyphError("".join(sorted(missing)))


def _is_foreign(element: Element, page: Element) -> bool:
    return element is not page and bool(element.get("lang"))


def _dutch(element: Element) -> Iterator[str]:
    """The text of an element without what is in another language."""
    yield element.text or ""
    for child in element:
        if not child.get("lang"):
            yield from _dutch(child)
        yield child.tail or ""


def _undrawn(texts: Iterable[str], known: frozenset[str]) -> set[str]:
    return set(unicodedata.normalize("NFC", "".join(texts))) - known - _INVISIBLE
