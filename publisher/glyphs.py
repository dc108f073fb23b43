"""Can our font draw every character of a text?  If not, another font of the machine would, or an empty box appears."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from checker.errors import HelderError
from publisher.project_files import PACKAGE

FONTS = tuple(PACKAGE / "fonts" / f"atkinson-hyperlegible-next-{weight}.ttf" for weight in ("regular", "bold"))
_INVISIBLE = frozenset("\n\t\r")


class MissingGlyphError(HelderError):
    """A text holds characters that our font cannot draw."""

    def __init__(self, characters: str) -> None:
        named = ", ".join(f"'{character}' (U+{ord(character):04X})" for character in characters)
        super().__init__(f"Ons lettertype heeft dit teken niet: {named}.\n  Schrijf dit met letters van ons alfabet.")


@lru_cache(maxsize=1)
def drawable() -> frozenset[str]:
    """The characters that every weight of our font can draw."""
    maps = []
    for path in FONTS:
        with TTFont(path, lazy=True) as font:
            maps.append({chr(code) for code in font.getBestCmap()})
    return frozenset.intersection(*map(frozenset, maps))


def require_glyphs(text: str) -> None:
    """MissingGlyphError with the characters of the text that cannot be drawn.

    A letter and its loose accent count as one when Unicode has them as one character: so do layout engines.
    """
    missing = set(unicodedata.normalize("NFC", text)) - drawable() - _INVISIBLE
    if missing:
        raise MissingGlyphError("".join(sorted(missing)))
