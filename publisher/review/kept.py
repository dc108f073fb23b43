"""Pictures and sheets of the review site, kept from one build to the next: making them all takes minutes.

Like the checker's own store it holds only what comes from invented cases, and may be thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from publisher.output import write_file


class Kept:
    """A folder of files by what they were made from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def parts(self, key: str, ending: str, make: Callable[[], Sequence[bytes]]) -> tuple[bytes, ...]:
        """What `make` gives, in order; it is only asked when it is not known.

        `key` must change with everything that changes the result.
        """
        self._used.add(key)
        known = sorted(self._folder.glob(f"{key}-*.{ending}"))
        if known and known[-1].stem == f"{key}-{len(known):02}-{len(known):02}":
            return tuple(path.read_bytes() for path in known)
        made = tuple(make())
        for number, data in enumerate(made, start=1):
            write_file(self._folder / f"{key}-{number:02}-{len(made):02}.{ending}", data)
        return made

    def forget_others(self) -> None:
        """Remove what was not asked for since this was made."""
        for path in self._folder.glob("*-*.*"):
            if path.stem.partition("-")[0] not in self._used:
                path.unlink(missing_ok=True)
