"""Colours of the municipality, moved until they can be read: WCAG 2.2 contrast for light and dark screens."""

from __future__ import annotations

from dataclasses import dataclass

WHITE, BLACK = "#ffffff", "#14171f"  # the page in light and dark: also in theme/css/helder.css
READABLE = 7.0  # contrast ratio for text, WCAG success criterion 1.4.6 (AAA)
STEPS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours that depend on the municipality; all are `#rrggbb`."""

    main: str  # as the municipality gave it: decoration only, no text on it
    band: str  # background with white text
    link_light: str
    link_dark: str
    accent: str

    def as_css(self) -> str:
        """CSS custom properties for `:root`."""
        names = {
            "hoofd": self.main,
            "balk": self.band,
            "link-licht": self.link_light,
            "link-donker": self.link_dark,
            "accent": self.accent,
        }
        return "".join(f"--helder-{name}:{colour};" for name, colour in names.items())


def palette(main: str, accent: str) -> Palette:
    """Colours of `gemeente.yaml` → colours that keep the contrast of `READABLE` wherever text is involved."""
    return Palette(
        main=main,
        band=readable(main, on=WHITE, towards="#000000"),
        link_light=readable(main, on=WHITE, towards="#000000"),
        link_dark=readable(main, on=BLACK, towards=WHITE),
        accent=accent,
    )


def readable(colour: str, *, on: str, towards: str) -> str:
    """The colour nearest to `colour` on its way to `towards` that can be read on a background."""
    for step in range(STEPS + 1):
        mixed = mix(colour, towards, step / STEPS)
        if contrast(mixed, on) >= READABLE:
            return mixed
    return towards


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
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def mix(colour: str, towards: str, share: float) -> str:
    """`share` 0 gives `colour`, 1 gives `towards`."""
    pairs = zip(channels(colour), channels(towards), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def channels(colour: str) -> tuple[int, int, int]:
    """`#rrggbb` → red, green and blue, 0 to 255."""
    digits = colour.removeprefix("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
