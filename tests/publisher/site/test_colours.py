"""The colours of another municipality on the site: in a browser, on the tab, in a shared link, and too light."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checker.errors import HelderError
from publisher.palette import contrast, palette
from publisher.site_build import build_site
from publisher.site_files import SHARE_PICTURE, SHARE_SIZE, TAB_MARK
from publisher.site_marks import share_picture, tab_mark
from tests.publisher.site.conftest import Page
from tests.publisher.site.walk import served

RED, GREEN = "#8a1538", "#1f6b2d"
PAGE = "# Begin\n\nLees [meer](#kop).\n\n## Kop\n\n::: let-op\nBel ons.\n:::\n"
LOOK = """() => {
  const look = (name, kind) => getComputedStyle(document.querySelector(name))[kind];
  const link = document.querySelector("main a");
  link.focus({focusVisible: true});
  return {link: look("main a", "color"), button: look(".utrecht-button", "backgroundColor"),
    focus: getComputedStyle(link).outlineColor, warning: look(".helder-blok--let-op", "borderLeftColor"),
    band: look(".helder-voet", "backgroundColor")};
}"""


@pytest.fixture
def other(project: Path) -> Path:
    """The small project, in red and green."""
    return recoloured(project, RED, GREEN)


def recoloured(project: Path, main: str, accent: str) -> Path:
    file = project / "gemeente.yaml"
    text = file.read_text(encoding="utf-8").replace("#0B5563", main).replace("#A13D12", accent)
    file.write_text(text.replace("naam: Gemeente Heerenveen", "naam: gemeente 's-Proefdam"), encoding="utf-8")
    (project / "site" / "index.md").write_text(PAGE, encoding="utf-8")
    return project


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_buttons_focus_and_warnings_have_the_colours_of_the_municipality(
    other: Path, tmp_path: Path, browser: Any, scheme: str
) -> None:
    build_site(other, tmp_path / "out")
    with served(tmp_path / "out") as start:
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(start)
        seen: Mapping[str, str] = page.evaluate(LOOK)
        context.close()
    colours = palette(RED, GREEN)
    link, accent = (
        (colours.link_light, colours.accent_light) if scheme == "light" else (colours.link_dark, colours.accent_dark)
    )
    wanted = {"link": link, "button": link, "focus": link, "warning": accent, "band": colours.band}
    assert seen == {name: as_rgb(colour) for name, colour in wanted.items()}


def as_rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*bytes.fromhex(colour.removeprefix("#")))


@pytest.mark.parametrize("name", ["hoofd", "accent"])
def test_a_colour_too_light_to_read_stops_the_site_as_it_stops_letters(
    project: Path, tmp_path: Path, name: str
) -> None:
    colours = {"hoofd": RED, "accent": GREEN, name: "#ffcc00"}
    with pytest.raises(HelderError, match=rf"gemeente\.yaml.*'{name}' .#ffcc00. is te licht"):
        build_site(recoloured(project, colours["hoofd"], colours["accent"]), tmp_path / "out")


def test_the_tab_and_a_shared_link_show_the_municipality(
    other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "HELDER_SITE_URL", "https://gids.example/geld/")
    build_site(other, tmp_path / "out")
    page = Page(tmp_path / "out" / "index.html")
    mark = (tmp_path / "out" / TAB_MARK).read_text(encoding="utf-8")
    assert [link["href"] for link in page.all("link") if link.get("rel") == "icon"] == [TAB_MARK]
    assert palette(RED, GREEN).band in mark
    assert ">P<" in mark
    shown = {meta["property"]: meta["content"] for meta in page.all("meta") if "property" in meta}
    assert shown["og:image"] == f"https://gids.example/geld/{SHARE_PICTURE}"
    picture = (tmp_path / "out" / SHARE_PICTURE).read_bytes()
    assert struct.unpack(">II", picture[16:24]) == SHARE_SIZE


def test_without_an_address_no_page_names_a_picture(other: Path, tmp_path: Path) -> None:
    build_site(other, tmp_path / "out")
    assert "og:image" not in Page(tmp_path / "out" / "index.html").text
    assert not (tmp_path / "out" / SHARE_PICTURE).exists()


def test_a_shared_link_gives_the_same_picture_every_time(desk: Any) -> None:
    first, second = (share_picture(desk.root, desk.municipality, "Budgetgids") for _ in range(2))
    assert first == second


def test_a_name_without_a_capital_still_gives_a_letter(desk: Any) -> None:
    assert ">D<" in tab_mark(desk.municipality.model_copy(update={"naam": "gemeente dijkdorp"}))


@pytest.mark.parametrize("main", ["#0b5563", RED, "#ffcc00", "#101010"])
def test_every_colour_with_text_can_be_read(main: str) -> None:
    found = palette(main, main)
    assert contrast(found.accent_light, "#fff3cd") >= 4.5
    assert contrast(found.accent_dark, "#332a0c") >= 4.5
