"""The website built from the repository itself, and a small project to build variations of."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from publisher.site_build import build_site
from tests.publisher.site.walk import served

ROOT = Path(__file__).parents[3]
AMOUNT = """omschrijving: Een bedrag om mee te proberen
label_b1: U krijgt
groep: Proef
eenheid: EUR
periode: maand
soort: norm
beslist: landelijk
waarden:
  2025-07-01:
    waarde: "12.50"
    status: {status}
    bron: {{titel: Proef, url: "https://example.org", gezien: 2026-11-21}}
geldig_gecontroleerd_op: 2026-11-21
"""


class Page(HTMLParser):
    """What a test wants to know of one HTML file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, Mapping[str, str]]] = []
        self.text = path.read_text(encoding="utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str) -> list[Mapping[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def ids(self) -> set[str]:
        return {attributes["id"] for _, attributes in self.tags if "id" in attributes}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the website of this repository."""
    folder = tmp_path_factory.mktemp("site") / "out"
    build_site(ROOT, folder)
    return folder


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where a browser finds it on this machine."""
    with served(site) as start:
        yield start


@pytest.fixture(scope="session")
def pages(site: Path) -> Mapping[str, Page]:
    """Every HTML file of it, by its place in the folder."""
    return {path.relative_to(site).as_posix(): Page(path) for path in sorted(site.rglob("*.html"))}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two amounts, one confirmed and one not, and an opening page."""
    root = tmp_path / "project"
    (root / "bedragen" / "proef").mkdir(parents=True)
    (root / "site" / "gids").mkdir(parents=True)
    for name in ("gemeente.yaml", "mkdocs.yml"):
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(ROOT / "huisstijl", root / "huisstijl")
    (root / "pyproject.toml").write_text("[tool.helder]\npeildatum = 2026-11-21\n", encoding="utf-8")
    for name, status in (("zeker", "vastgesteld"), ("onzeker", "te_controleren")):
        (root / "bedragen" / "proef" / f"{name}.yaml").write_text(AMOUNT.format(status=status), encoding="utf-8")
    (root / "site" / "index.md").write_text("# Begin\n\nHallo.\n", encoding="utf-8")
    return root


@pytest.fixture
def built(project: Path, tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Write pages into the small project, build it and give the folder."""

    def build(texts: Mapping[str, str]) -> Path:
        for name, text in texts.items():
            path = project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        build_site(project, tmp_path / "out")
        return tmp_path / "out"

    return build
