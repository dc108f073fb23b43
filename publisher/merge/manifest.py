"""What was made, on disk at once: a line per letter, so that a run that was killed goes on where it was.

A letter counts when its line is complete and its file has the hash that the line tells.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from checker.errors import UsageError
from publisher.output import OutputError, write_file

NAME, LOCK, LETTER = "manifest.jsonl", ".bezig", "brief-{:06d}.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a folder of letters was made from; two origins in one folder would be a mix nobody can explain."""

    brief: str
    gegevens: str  # sha256 of the data file and of the names of columns
    sjabloon: str  # version of the template
    helder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One letter."""

    rij: int
    bestand: str
    sha256: str
    bladzijden: int


class Manifest:
    """The list of a folder; only one command at a time has it."""

    def __init__(self, folder: Path, origin: Origin, lines: IO[str], entries: tuple[Entry, ...]) -> None:
        self.folder = folder
        self.done = {entry.rij for entry in entries}
        self._origin = asdict(origin)
        self._lines = lines

    def add(self, row: int, data: bytes, pages: int) -> None:
        """Put a letter on disk, whole or not at all, and then its line."""
        name = LETTER.format(row)
        write_file(self.folder / name, data)
        entry = Entry(rij=row, bestand=name, sha256=hashlib.sha256(data).hexdigest(), bladzijden=pages)
        self._lines.write(_line(entry, self._origin))
        self._lines.flush()
        self.done.add(row)


@contextmanager
def open_manifest(folder: Path, origin: Origin) -> Iterator[Manifest]:
    """Begin, or go on where an earlier run ended; raises UsageError when the folder holds something else."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOCK).open("w", encoding="utf-8") as lock:
            _lock(lock, folder)
            entries = tuple(_kept(folder, origin))
            _tidy(folder, {entry.bestand for entry in entries})
            write_file(folder / NAME, "".join(_line(entry, asdict(origin)) for entry in entries).encode())
            with (folder / NAME).open("a", encoding="utf-8") as lines:
                yield Manifest(folder, origin, lines, entries)
            (folder / LOCK).unlink(missing_ok=True)
    except OSError as reason:
        raise OutputError(folder, reason) from reason


def read_manifest(folder: Path) -> Iterator[tuple[Entry, Origin]]:
    """The complete lines of a manifest; a last line that was broken off is none."""
    path = folder / NAME
    if not path.is_file():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.endswith("\n"):
                content = json.loads(line)
                origin = Origin(**{key: content.pop(key) for key in Origin.__slots__})
                yield Entry(**content), origin


def _line(entry: Entry, origin: dict[str, str]) -> str:
    return json.dumps(asdict(entry) | origin, ensure_ascii=False) + "\n"


def _lock(lock: IO[str], folder: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as fault:
        raise UsageError(f"In '{folder}' maakt een andere opdracht al brieven.\n  Wacht tot die klaar is.") from fault


def _kept(folder: Path, origin: Origin) -> Iterator[Entry]:
    """The letters that are there and whole."""
    for entry, made_from in read_manifest(folder):
        if made_from != origin:
            changed = [name for name in Origin.__slots__ if getattr(made_from, name) != getattr(origin, name)]
            raise UsageError(
                f"In '{folder}' staan brieven die anders gemaakt zijn (verschil in: {', '.join(changed)}).\n"
                "  Kies een nieuwe map voor de brieven."
            )
        path = folder / entry.bestand
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == entry.sha256:
            yield entry


def _tidy(folder: Path, kept: set[str]) -> None:
    """Remove what a killed run left; a folder with letters that no manifest tells of is not ours."""
    strangers = {path.name for path in folder.glob("brief-*.pdf")} - kept
    if strangers and not (folder / NAME).is_file():
        raise UsageError(f"In '{folder}' staan al brieven.\n  Kies een nieuwe map voor de brieven.")
    for name in strangers:
        (folder / name).unlink()
    for path in folder.glob(".*"):
        if path.is_dir() and path.name.startswith((".brief-", f".{NAME}.")):
            shutil.rmtree(path)
