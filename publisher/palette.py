"""Colours of the municipality, moved until they can be read: WCAG 2.2 contrast for light and dark screens."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

WHITE, BLACK = "#ffffff", "#14171f"  # the page in light and dark: also in theme/css/helder.css
READABLE = 7.0  # contrast ratio for text, WCAG success criterion 1.4.6 (AAA)
KNEE = 0.04045  # where the sRGB curve begins
STEPS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours that depend on the municipality; all are `#rrggbb`."""

    main: str  # as the municipality gave it: decoration only, no text on it
    band: str  # background with white text
    link_light: str
    link_dark: str
    accent_light: str
    accent_dark: str

    def as_css(self) -> str:
        """CSS custom properties for `:root`."""
        names = {
            "hoofd": self.main,
            "balk": self.band,
            "link-licht": self.link_light,
            "link-donker": self.link_dark,
            "accent-licht": self.accent_light,
            "accent-donker": self.accent_dark,
        }
        return "".join(f"--helder-{name}:{colour};" for name, colour in names.items())


def palette(main: str, accent: str) -> Palette:
    """Colours of `gemeente.yaml` → colours that keep the contrast of `READABLE` wherever text is involved."""
    return Palette(
        main=main,
        band=readable(main, on=WHITE, towards=0.0),
        link_light=readable(main, on=WHITE, towards=0.0),
        link_dark=readable(main, on=BLACK, towards=1.0),
        accent_light=readable(accent, on=WHITE, towards=0.0),
        accent_dark=readable(accent, on=BLACK, towards=1.0),
    )


def readable(colour: str, *, on: str, towards: float) -> str:
    """The same hue, made darker (`towards` 0) or lighter (1) until it can be read on a background."""
    hue, lightness, saturation = rgb_to_hls(*(part / 255 for part in channels(colour)))
    for step in range(STEPS + 1):
        red, green, blue = hls_to_rgb(hue, lightness + (towards - lightness) * step / STEPS, saturation)
        found = "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))
        if contrast(found, on) >= READABLE:
            break
    return found


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = (linear(part / 255) for part in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(value: float) -> float:
    """One sRGB channel, 0 to 1, made linear."""
    return value / 12.92 if value <= KNEE else ((value + 0.055) / 1.055) ** 2.4


def channels(colour: str) -> tuple[int, int, int]:
    """`#rrggbb` → red, green and blue, 0 to 255."""
    digits = colour.removeprefix("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
