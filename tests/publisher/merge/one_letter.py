"""A row of data for a small letter, and merging rows in this process: what the tests of merging share."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from checker.source.project import Project
from publisher.merge.pool import Crew
from publisher.merge.run import Summary, merge, plan

ROW: Mapping[str, Any] = {
    "datum": "2026-07-06", "kenmerk": "2026-TST-00001",
    "ontvanger": {"naam": "Mevrouw Zonnebloem", "aanhef": "mevrouw Zonnebloem", "straat": "Tulpenhof 88", "postcode": "8441 ES", "plaats": "Heerenveen"},
    "contactpersoon": {"naam": "B. Bos", "telefoon": "0513 000 101", "bereikbaar": "maandag"},
    "partner": "Jan Klaproos", "posten": [{"naam": "loon", "bedrag": "10,50"}],
}  # fmt: skip
PERSONAL = ("Zonnebloem", "Tulpenhof", "Klaproos", "8441", "TST", "10,50", "10.50")


class Inline(Executor):
    """Works at once, in this process."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(work(*args, **named))
        except Exception as fault:  # noqa: BLE001 - as an executor does
            future.set_exception(fault)
        return future


@contextmanager
def inline() -> Iterator[Executor]:
    yield Inline()


INLINE = Crew(size=1, start=inline)


def write_rows(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def report_of(folder: Path) -> list[dict[str, str]]:
    path = folder / "rapport.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def letters_of(folder: Path) -> dict[int, Path]:
    return {int(path.stem.removeprefix("brief-")): path for path in folder.glob("brief-*.pdf")}


def merged(root: Path, rows: list[Any], folder: Path, crew: Crew = INLINE, **more: Any) -> Summary:
    planned = plan(Project.load(root), "een-brief", write_rows(root / "rijen.jsonl", rows), None, **more)
    return merge(planned, folder, crew, lambda _done, _total: None)
