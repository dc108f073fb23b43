"""Reading the word lists: lines of parts between semicolons, in groups that each name their source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.errors import InputError

FOLDER = Path(__file__).parent
_SOURCE = "# Bron:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a list: its parts, and where it stands and comes from."""

    parts: tuple[str, ...]
    source: str
    path: Path
    line: int  # 1-based

    def part(self, index: int) -> str:
        """That part, or an empty text when the line ends before it."""
        return self.parts[index] if index < len(self.parts) else ""

    def error(self, problem: str, remedy: str) -> InputError:
        """A fault in this line."""
        return InputError(problem, remedy=remedy, path=self.path, line=self.line)


def read_rows(path: Path, *, least: int, most: int) -> Iterator[Row]:
    """The lines of the list at `path` that hold a word, each with `least` to `most` parts.

    Raises `InputError` for a line with too few or too many parts, and for one without a source above it.
    """
    source = ""
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = text.strip()
        if line.startswith(_SOURCE):
            source = line.removeprefix(_SOURCE).strip()
        elif line and not line.startswith("#"):
            row = Row(parts=tuple(part.strip() for part in line.split(";")), source=source, path=path, line=number)
            _check(row, least, most)
            yield row


def _check(row: Row, least: int, most: int) -> None:
    if not row.source:
        raise row.error("Boven dit woord staat geen bron.", f"Zet boven de groep een regel die begint met '{_SOURCE}'.")
    if not least <= len(row.parts) <= most or not row.parts[0]:
        count = f"{least}" if least == most else f"{least} tot {most}"
        raise row.error(
            f"Deze regel heeft {len(row.parts)} delen.", f"Schrijf {count} delen, met een puntkomma ertussen."
        )
