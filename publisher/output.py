"""Writing results so that a failed build leaves the last good one: aside first, then put in place in one step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.errors import HelderError

FILE_MODE = 0o644


class OutputError(HelderError):
    """The result cannot be written."""

    def __init__(self, path: Path, reason: OSError) -> None:
        super().__init__(
            f"helder kan '{path}' niet schrijven: {reason.strerror}.\n"
            "  Sluit het bestand, of kijk of er ruimte is en of u hier mag schrijven."
        )


def write_file(path: Path, data: bytes) -> None:
    """Write the bytes to `path`; readers see the old file or the whole new one, never half of it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _aside(path) as temporary:
            temporary.write_bytes(data)
            temporary.chmod(FILE_MODE)
            temporary.replace(path)
    except OSError as reason:
        raise OutputError(path, reason) from reason


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """An empty folder to fill; takes the place of `path` when the block ends well, and vanishes when it does not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _aside(path) as temporary:
        temporary.mkdir()
        yield temporary
        try:
            _swap(temporary, path)
        except OSError as reason:
            raise OutputError(path, reason) from reason


def _swap(new: Path, path: Path) -> None:
    """Two renames with nothing between them: a folder that holds files cannot be replaced in one."""
    old = new.with_name(f"{new.name}.oud")
    if path.exists():
        path.rename(old)
    try:
        new.rename(path)
    except OSError:
        if old.exists():
            old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _aside(path: Path) -> Iterator[Path]:
    """A name on the same disk that nobody else uses; whatever still stands there afterwards is removed."""
    home = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        yield home / path.name
    finally:
        shutil.rmtree(home, ignore_errors=True)
