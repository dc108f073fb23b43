"""A walk through pages of the website in one browser, as a reader has them: on a phone, at four times the size, on paper.

All rules of axe run on every page.  How a page looks in the dark, on paper or on a wide screen follows from its tags and
classes: there the rules that look at colour and size run on each page that has a combination no earlier page had.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

AXE = "/axe.min.js"
WIDTH, HEIGHT = 320, 256  # what is left of 1280 by 1024 at 400% (WCAG 2.2, 1.4.10)
COLOURS = ["color-contrast", "link-in-text-block"]
WIDE_SCREEN = [*COLOURS, "target-size", "scrollable-region-focusable"]

# Loads axe and gives what the look of the page follows from.
OPENED = f"""async () => {{
  await new Promise((onload, onerror) => document.head.append(
    Object.assign(document.createElement("script"), {{src: "{AXE}", onload, onerror}})));
  await document.fonts.ready;
  return [...new Set([...document.querySelectorAll("body, body *")].map(element => {{
    const path = [];
    for (let up = element; up && path.length < 4; up = up.parentElement) path.push(up.tagName + "." + up.className);
    return path.join(" ");
  }}))];
}}"""

RUN = """async ([rules, colours]) => {
  const options = {resultTypes: ["violations"], preload: false};
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  if (rules.length) options.runOnly = {type: "rule", values: rules};
  else {
    options.runOnly = {type: "tag", values: tags};
    options.rules = {"target-size": {enabled: true}};
    for (const name of ["color-contrast", "link-in-text-block"]) options.rules[name] = {enabled: colours};
  }
  const found = await axe.run(document, options);
  return found.violations.map(one => [one.id, one.nodes[0].html]);
}"""

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

# Text that runs out of the window or out of a box that hides the rest, and boxes that stay in the way of the text.
CUT = """() => {
  const cut = [];
  const styles = new Map([...document.querySelectorAll("body *")].map(each => [each, getComputedStyle(each)]));
  const within = (each, test) => { for (let up = each; up && styles.has(up); up = up.parentElement) if (test(up)) return true; };
  for (const [each, style] of styles) {
    const box = each.getBoundingClientRect();
    if (!box.width || !box.height || each.closest("svg") || within(each, up => styles.get(up).clipPath !== "none")) continue;
    const hides = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
    if (hides && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)) cut.push(each.outerHTML);
    const scrolls = within(each, up => /auto|scroll/.test(styles.get(up).overflowX));
    if (!scrolls && (box.left < -1 || box.right > innerWidth + 1)) cut.push(each.outerHTML);
    if (each.placeholder) {
      const line = document.createElement("canvas").getContext("2d");
      line.font = style.font;
      const room = each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (line.measureText(each.placeholder).width > room) cut.push(each.outerHTML);
    }
    if (/fixed|sticky/.test(style.position) && box.height > innerHeight / 2) cut.push(each.outerHTML);
  }
  return cut.map(html => html.slice(0, 120));
}"""


def axe_file() -> Path:
    package = pytest.importorskip("axe_playwright_python")
    return Path(package.__file__).parent / "axe.min.js"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Lets the browser keep what all pages share, and answers with 404.html as a web server does."""

    def log_message(self, *_: object) -> None:
        pass

    def translate_path(self, path: str) -> str:
        return str(axe_file()) if path == AXE else super().translate_path(path)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which the folder can be visited."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


class Visit(NamedTuple):
    """What a walk found."""

    seen: list[str]
    violations: list[tuple[str, ...]]
    wide: list[tuple[str, str]]
    cut: list[tuple[str, str]]
    outside: list[str]
    errors: list[str]


def walk(browser: Any, site: Path, names: Iterable[str]) -> Visit:
    """Visit the pages once each.  The first look is the smallest; wider looks follow where a page has something new."""
    result, known = Visit([], [], [], [], [], []), set[str]()
    with served(site) as start:
        context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
        page = context.new_page()
        page.on("request", lambda one: None if one.url.startswith((start, "data:")) else result.outside.append(one.url))
        page.on("pageerror", lambda error: result.errors.append(f"{page.url}: {error}"))
        for name in names:
            page.goto(start + name.removesuffix("index.html"))
            combinations = set(page.evaluate(OPENED))
            for look, *fault in looks(page, result, name, new=not combinations <= known):
                result.violations.append((name, look, *fault))
            known |= combinations
            result.seen.append(name)
        context.close()
    return result


def looks(page: Any, result: Visit, name: str, *, new: bool) -> Iterator[tuple[str, ...]]:
    """What axe says of one page that has just been opened; widths go into the result."""
    yield from (("phone", *one) for one in page.evaluate(RUN, [[], new]))
    result.wide.extend((name, "screen") for wide in [page.evaluate(TOO_WIDE)] if wide)
    result.cut.extend((name, html) for html in page.evaluate(CUT))
    page.emulate_media(media="print")
    result.wide.extend((name, "print") for wide in [page.evaluate(TOO_WIDE)] if wide)
    if new:
        yield from (("print", *one) for one in page.evaluate(RUN, [COLOURS, True]))
        page.emulate_media(media="screen", color_scheme="dark")
        yield from (("dark", *one) for one in page.evaluate(RUN, [COLOURS, True]))
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1280, "height": 900})
        yield from (("wide screen", *one) for one in page.evaluate(RUN, [WIDE_SCREEN, True]))
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.emulate_media(media="screen")


class Proof:
    """What holds for every page of a part of the site; a test class that inherits it says which part."""

    extra: tuple[str, ...] = ()  # addresses at which a page shows something else than its file holds

    @staticmethod
    def part(name: str) -> bool:
        raise NotImplementedError

    @pytest.fixture(scope="class")
    @classmethod
    def names(cls, pages: Mapping[str, Any]) -> list[str]:
        return [*(name for name in pages if cls.part(name)), *cls.extra]

    @pytest.fixture(scope="class")
    @classmethod
    def visit(cls, browser: Any, site: Path, names: list[str]) -> Visit:
        return walk(browser, site, names)

    def test_every_page_is_visited(self, visit: Visit, names: list[str]) -> None:
        assert visit.seen == names
        assert len(names) > 80

    def test_axe_finds_nothing_in_light_in_dark_on_paper_and_on_a_phone(self, visit: Visit) -> None:
        assert visit.violations == []

    def test_no_page_scrolls_sideways_at_four_times_the_size_nor_on_paper_of_that_width(self, visit: Visit) -> None:
        assert visit.wide == []

    def test_no_text_is_cut_or_covered_at_four_times_the_size(self, visit: Visit) -> None:
        assert visit.cut == []

    def test_no_page_asks_anything_of_another_machine(self, visit: Visit) -> None:
        assert visit.outside == []

    def test_no_script_fails(self, visit: Visit) -> None:
        assert visit.errors == []
