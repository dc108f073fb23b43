"""The house style of a municipality as CSS: its colours, its pictures in those colours, its footer and its envelope."""

from __future__ import annotations

import re

from checker.errors import InputError
from checker.source.municipality import Colours, Municipality
from publisher.blocks import BLOCKS
from publisher.palette import WHITE, channels, contrast
from publisher.pictures import picture_names, picture_uri
from publisher.window import window_style

TEXT_CONTRAST = 4.5  # WCAG 2.2 success criterion 1.4.3, level AA
CARD_SHARE = 0.07  # how much main colour a card holds: enough to see, little enough to read on
LINE_SHARE = 0.28
COVER_SHADE = 0.91  # the same for the large picture on a cover: just lighter than its background


def full_name(name: str) -> str:
    """'Heerenveen' or 'gemeente Heerenveen' → 'Gemeente Heerenveen'."""
    return f"Gemeente {bare_name(name)}"


def bare_name(name: str) -> str:
    """'Heerenveen' or 'gemeente Heerenveen' → 'Heerenveen'."""
    return re.sub(r"^gemeente\s+", "", name.strip(), flags=re.IGNORECASE)


def site_name(url: str) -> str:
    """'https://www.heerenveen.nl/' → 'www.heerenveen.nl': how a person types it."""
    return re.sub(r"^https?://", "", str(url)).rstrip("/")


def house_style(municipality: Municipality) -> str:
    """Custom properties and picture classes for letter.css.  InputError when a colour is too light to read."""
    colours = municipality.kleuren
    return f"{house_properties(municipality)}{_picture_rules(colours.hoofd, colours.accent)}"


def house_properties(municipality: Municipality) -> str:
    """The custom properties alone: colours, footer and the place of the window."""
    require_readable(municipality.kleuren)
    main, accent = municipality.kleuren.hoofd, municipality.kleuren.accent
    card, accent_card = tint(main, CARD_SHARE), tint(accent, CARD_SHARE)
    footer = " · ".join((full_name(municipality.naam), municipality.telefoon, site_name(municipality.website)))
    properties = {
        "--hoofd": main,
        "--accent": accent,
        "--kaart": card,
        "--accentkaart": accent_card,
        "--lijn": tint(main, LINE_SHARE),
        "--voettekst": css_string(footer),
        **window_style(municipality.envelop),
    }
    root = "".join(f"  {name}: {value};\n" for name, value in properties.items())
    return f":root {{\n{root}}}\n"


def tint(colour: str, share: float) -> str:
    """`share` (0 to 1) of the colour on white paper, as `#rrggbb`."""
    pairs = zip(channels(colour), channels(WHITE), strict=True)
    return "#" + "".join(f"{round(ink * share + paper * (1 - share)):02x}" for ink, paper in pairs)


def require_readable(colours: Colours) -> None:
    """InputError when a colour is too light for text on a card: letters, print and site stop on the same colour."""
    for name, colour in (("hoofd", colours.hoofd), ("accent", colours.accent)):
        for ground in (colours.hoofd, colours.accent):
            require_contrast(name, colour, tint(ground, CARD_SHARE))


def require_contrast(name: str, colour: str, background: str) -> None:
    """InputError when text in this colour cannot be read on the background."""
    ratio = contrast(colour, background)
    if ratio < TEXT_CONTRAST:
        shown = f"{ratio:.1f}".replace(".", ",")
        raise InputError(
            f"De kleur '{name}' ({colour}) is te licht voor tekst: het contrast is {shown}.",
            remedy="Kies een donkerder kleur. Het contrast met de achtergrond moet 4,5 of hoger zijn.",
            path="gemeente.yaml",
        )


def css_string(text: str) -> str:
    """The text as a quoted CSS string."""
    return '"' + re.sub(r'["\\\n]', lambda found: f"\\{ord(found[0]):x} ", text) + '"'


def _picture_rules(main: str, accent: str) -> str:
    rules = [f'.pictogram-{name} {{ background-image: url("{picture_uri(name, main)}"); }}' for name in picture_names()]
    rules += [
        f"section.{block} > h2:first-child, section.{block} > h3:first-child {{ "
        f'background-image: url("{picture_uri(dress.picture, accent if dress.is_urgent else main)}"); }}'
        for block, dress in BLOCKS.items()
        if block != "kort"  # there every item has its own
    ]
    return "\n".join(rules) + "\n"
