"""The file with rows, read as a stream: CSV as Dutch programs write it, or JSON lines."""

from __future__ import annotations

import codecs
import csv
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import HelderError, UsageError

CSV, JSON_LINES = frozenset({".csv", ".tsv", ".txt"}), frozenset({".jsonl", ".ndjson", ".json"})
DELIMITERS = (";", ",", "\t")
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, repr=False)
class Record:
    """One row as it stands in the file; `number` as a spreadsheet or editor shows it.

    `content`: the cells of a CSV row, or the object on a JSON line.  None when the row itself cannot be read, and then
    `problem` and `remedy` say why.
    """

    number: int
    content: Sequence[str] | Mapping[str, Any] | None
    problem: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A data file that was looked over once; `header` is None for JSON lines."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...] | None
    fingerprint: str  # sha256 of the bytes

    def records(self) -> Iterator[Record]:
        """Every row that is not blank, one at a time."""
        return _json_records(self) if self.header is None else _csv_records(self)


def open_table(path: Path) -> Table:
    """Look the file over: encoding, separator, header.  Raises UsageError or HelderError, never with content."""
    suffix = path.suffix.lower()
    if suffix not in CSV | JSON_LINES:
        raise UsageError(
            f"helder leest geen '{path.suffix or path.name}'.\n"
            "  Bewaar het bestand als CSV of als JSON Lines (.jsonl).\n"
            "  In Excel: kies Opslaan als, en dan CSV UTF-8."
        )
    encoding, fingerprint = _look_over(path)
    if suffix in JSON_LINES:
        return Table(path=path, encoding=encoding, delimiter="", header=None, fingerprint=fingerprint)
    with path.open(encoding=encoding, newline="") as lines:
        first = next((line for line in lines if line.strip()), "")
    delimiter = max(DELIMITERS, key=_outside_quotes(first).count)
    table = Table(path=path, encoding=encoding, delimiter=delimiter, header=(), fingerprint=fingerprint)
    header = next(_csv_rows(table), None)
    if header is None or header.content is None:
        raise HelderError(f"{path.name}: de eerste rij met namen van kolommen ontbreekt.\n  Begin met die rij.")
    names = tuple(str(name).strip() for name in header.content)
    return Table(path=path, encoding=encoding, delimiter=delimiter, header=names, fingerprint=fingerprint)


def _look_over(path: Path) -> tuple[str, str]:
    """Encoding and hash, in one pass that keeps nothing."""
    decoder, is_utf8, start, seen = codecs.getincrementaldecoder("utf-8")(), True, b"", hashlib.sha256()
    try:
        with path.open("rb") as data:
            while chunk := data.read(CHUNK):
                start = start or chunk[:4]
                seen.update(chunk)
                is_utf8 = is_utf8 and _decodes(decoder, chunk, final=False)
    except OSError as reason:
        raise UsageError(f"helder kan '{path}' niet lezen: {reason.strerror}.") from reason
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", seen.hexdigest()
    return ("utf-8-sig" if is_utf8 and _decodes(decoder, b"", final=True) else "cp1252"), seen.hexdigest()


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _csv_rows(table: Table) -> Iterator[Record]:
    with table.path.open(encoding=table.encoding, errors="replace", newline="") as lines:
        rows = csv.reader(lines, delimiter=table.delimiter, strict=True)
        number = 0
        while True:
            number += 1
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error:
                yield Record(number, None, "is niet te lezen", "Kijk naar de aanhalingstekens in en boven deze rij.")
                continue
            if any(cell.strip() for cell in cells):
                yield Record(number, cells)


def _csv_records(table: Table) -> Iterator[Record]:
    rows = _csv_rows(table)
    next(rows, None)
    width = len(table.header or ())
    for record in rows:
        cells = record.content
        if cells is not None and (len(cells) < width or any(str(cell).strip() for cell in list(cells)[width:])):
            yield Record(
                record.number, None, "heeft een ander aantal vakken dan de eerste rij",
                "Zet aanhalingstekens om tekst waar een scheidingsteken in staat.",
            )  # fmt: skip
        else:
            yield record


def _json_records(table: Table) -> Iterator[Record]:
    with table.path.open(encoding=table.encoding, errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _json_record(number, line)


def _json_record(number: int, line: str) -> Record:
    try:
        content = json.loads(line, parse_float=str, parse_constant=str, object_pairs_hook=_no_doubles)
    except (ValueError, RecursionError):
        return Record(number, None, "is geen geldige JSON", "Zet op elke regel één object: {…}.")
    if not isinstance(content, dict):
        return Record(number, None, "is geen object", "Begin de regel met { en eindig met }.")
    return Record(number, content)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found
