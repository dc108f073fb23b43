"""How long does `mkdocs serve` take from saving an edit to serving the page that shows it?

It edits a copy of this repository.  The ratio compares an edit with the first build of the same run: machines differ,
and so does the same machine from minute to minute.
"""

from __future__ import annotations

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ("site", "letters", "infomap", "bedragen", "huisstijl", "gemeente.yaml", "woordenlijst.yaml", "adressen.yaml",
           "mkdocs.yml", "pyproject.toml")  # fmt: skip
ROUNDS = 3
PATIENCE = 60  # seconds
FIRST = "::: kort\n- "


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What an editor changes: in `path` the text `old`; `page` shows it."""

    name: str
    path: str
    old: str
    page: str


EDITS = (
    Edit(name="bladzijde", path="site/budgetgids/huurtoeslag.md", old="::: kort\n- ", page="budgetgids/huurtoeslag/"),
    Edit(
        name="hoofdstuk",
        path="infomap/04-uw-plichten/hoofdstuk.md",
        old="::: kort\n- ",
        page="informatiemap/uw-plichten/",
    ),
    Edit(name="bedrag", path="bedragen/bijstand/alleenstaand.yaml", old='label_b1: "', page="budgetgids/bedragen/"),
    Edit(name="woord", path="woordenlijst.yaml", old='uitleg: "', page="woordenlijst/"),
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder) / "project")
        begin = time.perf_counter()
        with served(root) as address:
            until_shown(address, "<h1")
            first = time.perf_counter() - begin
            print(f"begin: {first:.2f} s tot de eerste bladzijde er is")
            for edit in EDITS:
                times = [seconds(root, address, edit, number) for number in range(ROUNDS)]
                middle = statistics.median(times)
                print(f"{edit.name}: {middle / first:.2f} × het begin ({middle:.2f} s, hoogstens {max(times):.2f} s)")


def copied(root: Path) -> Path:
    """The content of this repository in another folder."""
    root.mkdir()
    for name in CONTENT:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
    return root


@contextmanager
def served(root: Path) -> Iterator[str]:
    """`mkdocs serve` in a folder; gives the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host]
    with subprocess.Popen(command, cwd=root) as server:  # noqa: S603 - our own command
        try:
            yield f"http://{host}/"
        finally:
            server.terminate()


def seconds(root: Path, address: str, edit: Edit, number: int) -> float:
    """From saving an edit to the page that shows it."""
    path, new = root / edit.path, f"Proef {edit.name} {number} "
    text = path.read_text(encoding="utf-8")
    begin = time.perf_counter()
    path.write_text(text.replace(edit.old, edit.old + new, 1), encoding="utf-8")
    until_shown(f"{address}{edit.page}", new)
    return time.perf_counter() - begin


def until_shown(address: str, text: str) -> None:
    """Wait until a page shows a text."""
    limit = time.perf_counter() + PATIENCE
    while time.perf_counter() < limit:
        try:
            with urlopen(address) as page:  # noqa: S310 - our own address
                if text in page.read().decode():
                    return
        except URLError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} toont na {PATIENCE} s nog niet: {text}")


if __name__ == "__main__":
    main()
