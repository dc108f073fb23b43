"""The list of abbreviations, with what each is short for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from checker.lists.reading import FOLDER, Row, read_rows

PATH = FOLDER / "afkortingen.txt"


class Kind(StrEnum):
    """What to do with an abbreviation."""

    PLAIN = "gewoon"  # write it out, always
    NAME = "naam"  # explain it at its first use
    KNOWN = "bekend"  # may stand without an explanation


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """An abbreviation in all its spellings, and what it is short for (for a name: what that is or does)."""

    spellings: tuple[str, ...]
    full: str
    kind: Kind
    source: str


@lru_cache(maxsize=4)
def abbreviations(path: Path = PATH) -> Mapping[str, Abbreviation]:
    """Spelling → abbreviation.  Raises `InputError` on a wrong line."""
    found: dict[str, Abbreviation] = {}
    for row in read_rows(path, least=2, most=3):
        entry = _abbreviation(row)
        for spelling in entry.spellings:
            if spelling in found:
                raise row.error(f"'{spelling}' staat twee keer in de lijst.", "Haal een van de twee weg.")
            found[spelling] = entry
    return found


def _abbreviation(row: Row) -> Abbreviation:
    try:
        kind = Kind(row.part(2) or Kind.PLAIN)
    except ValueError as error:
        raise row.error(f"De soort '{row.part(2)}' bestaat niet.", "Schrijf gewoon, naam of bekend.") from error
    if not row.part(1) and kind is not Kind.KNOWN:
        raise row.error(f"Bij '{row.part(0)}' staat niet wat het betekent.", "Schrijf dat in het tweede deel.")
    spellings = tuple(spelling.strip() for spelling in row.part(0).split(","))
    return Abbreviation(spellings=spellings, full=row.part(1), kind=kind, source=row.source)
