"""Colours, pictures and footer of a municipality."""

from __future__ import annotations

import re
from typing import Any

import pytest

from checker.errors import InputError
from publisher.house_style import CARD_SHARE, css_string, full_name, house_style, site_name, tint
from publisher.letter_pdf import LETTER
from publisher.palette import WHITE, contrast
from publisher.pictures import picture_for, picture_names, picture_svg


def test_every_colour_of_text_can_be_read_on_every_background(desk: Any) -> None:
    colours = desk.municipality.kleuren
    grounds = [WHITE, tint(colours.hoofd, CARD_SHARE), tint(colours.accent, CARD_SHARE)]
    fixed = re.findall(r"--(?:inkt|grijs): (#\w{6});", LETTER.read_text())
    assert len(fixed) == 2
    for colour in (*fixed, colours.hoofd, colours.accent):
        assert min(contrast(colour, ground) for ground in grounds) >= 4.5


def test_a_colour_that_is_too_light_is_refused(desk: Any) -> None:
    light = desk.municipality.kleuren.model_copy(update={"accent": "#ff9900"})
    with pytest.raises(InputError, match=r"'accent' .* is te licht"):
        house_style(desk.municipality.model_copy(update={"kleuren": light}))


@pytest.mark.parametrize("name", ["Heerenveen", "gemeente Heerenveen", "Gemeente Heerenveen"])
def test_the_full_name_says_gemeente_once(name: str) -> None:
    assert full_name(name) == "Gemeente Heerenveen"


def test_a_website_is_shown_as_people_type_it() -> None:
    assert site_name("https://www.heerenveen.nl/") == "www.heerenveen.nl"


def test_a_text_cannot_break_out_of_the_style() -> None:
    assert css_string('a"b\\c\n') == '"a\\22 b\\5c c\\a "'


@pytest.mark.parametrize("name", picture_names())
def test_every_picture_takes_the_colour_of_the_house(name: str) -> None:
    svg = picture_svg(name, "#123456")
    assert "#123456" in svg
    assert "currentColor" not in svg


def test_every_word_leads_to_a_picture_that_exists() -> None:
    from publisher.pictures import _WORDS, FALLBACK  # noqa: PLC0415

    assert {name for name, _ in _WORDS} | {FALLBACK} <= set(picture_names())
    assert picture_for("U kunt bezwaar maken tegen het bedrag.") == "bezwaar"
