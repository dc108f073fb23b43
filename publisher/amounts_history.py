"""Append-only: a value that was published stays as it was, or says in `correctie` why it is another one now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from checker.errors import InputError, UsageError
from checker.source.amounts import PRINTABLE, AmountBook
from publisher.git import git

RULES = "regels"  # the folder of rules: their texts may be made clearer at any time


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A value as it once stood in the history."""

    path: str  # within the project
    key: str
    start: date
    value: Decimal


def check_history(root: Path, book: AmountBook, ref: str | None) -> Iterator[InputError]:
    """What the present book no longer says: of one version (`ref`), or of the whole history (None)."""
    seen: set[Published] = set()
    for path, text in _versions(root, book.folder.as_posix(), ref):
        seen.update(published(path, text, book.folder))
    yield from broken(book, sorted(seen, key=lambda one: (one.path, one.start, one.value)))


def in_git(root: Path) -> bool:
    """Is there a history to compare with?  A copy of the project without one has nothing to keep."""
    try:
        git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    except UsageError:
        return False
    return True


def published(path: str, text: str, folder: Path) -> Iterator[Published]:
    """The published values in one version of a file; a version that was no valid file published nothing."""
    try:
        content = YAML(typ="safe").load(text)
    except (YAMLError, ValueError):
        return
    key = Path(path).relative_to(folder).with_suffix("").as_posix().replace("/", ".")
    values = content.get("waarden") if isinstance(content, dict) else None
    for start, entry in values.items() if isinstance(values, dict) else ():
        value = _value(entry)
        if isinstance(start, date) and value is not None:
            yield Published(path=path, key=key, start=start, value=value)


def broken(book: AmountBook, earlier: list[Published]) -> Iterator[InputError]:
    """One error per value that is gone or another one, without a `correctie`."""
    now = {old: amount for amount in book for old in (amount.key, *amount.voorheen)}
    for one in earlier:
        amount = now.get(one.key)
        if amount is None:
            yield InputError(
                f"het bedrag '{one.key}' is weg, maar het was gepubliceerd",
                remedy="Zet het bestand terug. Stopt het bedrag? Schrijf 'null' bij de datum en een reden. "
                "Heet het bestand nu anders? Schrijf daarin: voorheen: [" + one.key + "].",
                path=one.path,
            )
            continue
        entry = amount.waarden.get(one.start)
        if entry is not None and (entry.waarde == one.value or entry.correctie):
            continue
        shown = "weg" if entry is None else f"nu {entry.waarde if entry.waarde is not None else 'leeg'}"
        yield InputError(
            f"de waarde van {one.start} was {one.value} en is {shown}",
            remedy="Zet de oude waarde terug. Was die fout? Schrijf bij de nieuwe waarde: "
            'correctie: "waarom het anders is".',
            path=f"{book.folder.as_posix()}/{amount.key.replace('.', '/')}.yaml",
        )  # fmt: skip


def _value(entry: Any) -> Decimal | None:
    if not isinstance(entry, Mapping) or entry.get("status") not in PRINTABLE:
        return None
    try:
        return Decimal(str(entry.get("waarde")))
    except InvalidOperation:
        return None


def _versions(root: Path, folder: str, ref: str | None) -> Iterator[tuple[str, str]]:
    """Path and text of every version of every amount, read from Git in one go."""
    if ref is None:
        listed = git(
            root, "log", "--format=", "--raw", "--no-abbrev", "--no-renames", "--relative", "HEAD", "--", folder
        )
        rows = (line.split("\t", 1) for line in listed.decode().splitlines() if line.startswith(":"))
        wanted = {(fields.split()[3], path) for fields, path in rows}
    else:
        listed = git(root, "ls-tree", "-r", "--end-of-options", ref, "--", folder)
        rows = (line.split("\t", 1) for line in listed.decode().splitlines())
        wanted = {(fields.split()[2], path) for fields, path in rows}
    blobs = sorted(
        (blob, path)
        for blob, path in wanted
        if path.endswith(".yaml") and f"{folder}/{RULES}/" not in f"{path}" and set(blob) != {"0"}
    )
    yield from zip((path for _, path in blobs), _texts(root, [blob for blob, _ in blobs]), strict=True)


def _texts(root: Path, blobs: list[str]) -> Iterator[str]:
    answer = git(root, "cat-file", "--batch", given="\n".join(blobs).encode())
    place = 0
    for _ in blobs:
        end = answer.index(b"\n", place)
        size = int(answer[place:end].split()[-1])
        yield answer[end + 1 : end + 1 + size].decode(errors="replace")
        place = end + size + 2
