"""Groups of words for the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from checker.lists.reading import FOLDER, read_rows

PATH = FOLDER / "twee-namen.txt"


@lru_cache(maxsize=4)
def groups(path: Path = PATH) -> Mapping[str, tuple[str, ...]]:
    """Word → the words of its group, the plainest first.  Raises `InputError` for a word in two groups."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_rows(path, least=2, most=6):
        for word in row.parts:
            if word in found:
                raise row.error(f"'{word}' staat twee keer in de lijst.", "Haal een van de twee weg.")
            found[word] = row.parts
    return found
