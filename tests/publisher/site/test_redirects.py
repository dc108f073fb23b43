"""Pages on the old address of a page that moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from checker.errors import HelderError
from publisher.redirects import robots, steps_up

Build = Callable[[Mapping[str, str]], Path]
PAGE = {"site/gids/nieuw.md": "# Nieuw\n\nTekst.\n"}


def test_an_old_address_sends_the_reader_on_and_has_a_link_for_who_stays(built: Build) -> None:
    folder = built({**PAGE, "doorverwijzingen.yaml": "/gids/oud/: /gids/nieuw/\n/begin/: /\n"})
    text = (folder / "gids/oud/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../gids/nieuw/">' in text
    assert '<a href="../../gids/nieuw/">Nieuw</a>' in text
    assert 'href="../../css/helder.css"' in text
    assert 'url=../">' in (folder / "begin/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("/gids/oud/: /gids/weg/", "verwijst naar '/gids/weg/', maar die pagina is er niet"),
        ("/gids/nieuw/: /", "op '/gids/nieuw/' staat nog een pagina"),
        ("/../buiten/: /gids/nieuw/", "geen adres van een pagina"),
    ],
)
def test_an_address_that_cannot_be_stops_the_build(built: Build, line: str, message: str) -> None:
    with pytest.raises(HelderError, match=message):
        built({**PAGE, "doorverwijzingen.yaml": line + "\n"})


def test_search_engines_may_read_everything(built: Build) -> None:
    assert (built(PAGE) / "robots.txt").read_text(encoding="utf-8") == robots("")
    assert "Sitemap: https://gids.example/sitemap.xml" in robots("https://gids.example/")


def test_the_way_up_follows_the_depth() -> None:
    assert [steps_up("a/"), steps_up("a/b/")] == ["..", "../.."]


def test_a_shared_page_shows_its_title_and_description(built: Build) -> None:
    text = (
        built({"site/gids/a.md": "---\nomschrijving: Over A.\n---\n# A\n\nTekst.\n"}) / "gids/a/index.html"
    ).read_text()
    assert '<meta property="og:title" content="A">' in text
    assert '<meta property="og:description" content="Over A.">' in text
