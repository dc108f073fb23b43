"""While somebody writes: `mkdocs serve` shows every edit, soon, and never an old page."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from publisher import site_content
from publisher.build_memory import Memory
from publisher.site_build import build_site

PATIENCE, ANSWER = 60, 5  # seconds; what it takes stands in benchmarks/serve.py
FILES = {
    "site/index.md": "# Begin\n\n- [Een](gids/een.md)\n- [Twee](gids/twee.md)\n",
    "site/gids/een.md": '# Een\n\nU krijgt {{ bedrag("proef.zeker") }}. Lees over de aanslag.\n\n[Twee](twee.md#kop)\n',
    "site/gids/twee.md": '---\nplaatje: geld\n---\n# Twee\n\n## Kop\n\n{% include "_delen/groet.md" %}\n',
    "site/_delen/groet.md": "Dag allemaal. Bel {{ gemeente.telefoon }}.\n",
    "woordenlijst.yaml": '- {woord: aanslag, uitleg: "Een brief over belasting."}\n',
}
EDITS = {
    "bladzijde": ("site/gids/een.md", "Lees over", "Lees nu over"),
    "titel van een andere bladzijde": ("site/gids/twee.md", "# Twee", "# Nummer twee"),
    "plaatje van een andere bladzijde": ("site/gids/twee.md", "plaatje: geld", "plaatje: huis"),
    "gedeeld stuk": ("site/_delen/groet.md", "Dag", "Hallo"),
    "bedrag": ("bedragen/proef/zeker.yaml", "12.50", "13.75"),
    "status van een bedrag": ("bedragen/proef/zeker.yaml", "vastgesteld", "te_controleren"),
    "uitleg van een woord": ("woordenlijst.yaml", "over belasting", "met uw belasting"),
    "ander woord": ("woordenlijst.yaml", "woord: aanslag", "woord: lees"),
    "telefoonnummer": ("gemeente.yaml", "14 0513", "14 0514"),
}


@pytest.fixture
def root(project: Path) -> Path:
    """The small project with pages that lean on each other and on data."""
    for name, text in FILES.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    return project


def edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


def build_again(root: Path, folder: Path, *, first: bool = False) -> Mapping[str, bytes]:
    """As `mkdocs serve` builds: one plugin for all builds of the process."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
    if first:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return contents(folder)


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_the_site_is_what_a_new_build_gives(name: str, root: Path, tmp_path: Path) -> None:
    before = build_again(root, tmp_path / "out", first=True)
    edit(root, *EDITS[name])
    after = build_again(root, tmp_path / "out")
    build_site(root, tmp_path / "fresh")
    assert after != before
    assert after == contents(tmp_path / "fresh")


def test_only_the_page_that_changed_is_read_again(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    make = site_content.markdown_html
    monkeypatch.setattr(site_content, "markdown_html", lambda text: (read.append(text), make(text))[1])
    build_again(root, tmp_path / "out", first=True)
    assert len(read) > len(list((root / "site").rglob("*.md"))) - 1
    read.clear()
    edit(root, *EDITS["bladzijde"])
    build_again(root, tmp_path / "out")
    assert len(read) == 1
    assert "Lees nu over" in read[0]


def test_what_a_build_did_not_use_is_forgotten() -> None:
    memory, made = Memory(), []
    for key in ("a", "b", "a"):
        memory.recall(key, lambda key=key: made.append(key))
    memory.forget_unused()
    memory.recall("a", lambda: made.append("a opnieuw"))
    memory.forget_unused()
    memory.recall("b", lambda: made.append("b opnieuw"))
    assert made == ["a", "b", "b opnieuw"]


@pytest.mark.slow
def test_serve_shows_an_edit_and_waits_out_a_mistake(root: Path) -> None:
    with served(root) as address:
        shown(address, "gids/een/", "Lees over")
        edit(root, *EDITS["bladzijde"])
        shown(address, "gids/een/", "Lees nu over")
        edit(root, *EDITS["bedrag"])
        assert "Lees nu over" in shown(address, "gids/een/", "13,75")
        edit(root, *EDITS["uitleg van een woord"])
        shown(address, "gids/een/", "met uw belasting")
        edit(root, "site/gids/een.md", "proef.zeker", "proef.zekr")
        time.sleep(2)  # it sees the mistake, and lets readers wait
        edit(root, "site/gids/een.md", "proef.zekr", "proef.onzeker")
        shown(address, "gids/een/", "12,50")


@contextmanager
def served(root: Path) -> Iterator[str]:
    """`mkdocs serve` on a free port; gives the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host]
    with subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL) as server:
        try:
            yield f"http://{host}/"
        finally:
            server.terminate()


def shown(address: str, page: str, text: str) -> str:
    """The HTML of a page, as soon as it shows the text."""
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        try:
            with urlopen(f"{address}{page}", timeout=ANSWER) as answer:  # noqa: S310 - our own address
                html: str = answer.read().decode()
            if text in html:
                return html
        except OSError:
            pass  # it does not serve yet, or it is building
        time.sleep(0.1)
    pytest.fail(f"na {PATIENCE} s staat er nog niet: {text}")
