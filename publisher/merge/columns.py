"""Which column holds which field: by the field's own path (`ontvanger.naam`, `maanden.1.maand`) or by names of a team.

A file with names of a team (`--columns`): `kolommen` maps a column to a field, or to nothing (`~`) when the letter does
not need it; `vast` gives fields that are the same in every row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import InputError, InputErrors
from checker.source.letter import STANDARD_FIELDS, FieldSpec, LetterSpec
from checker.source.yaml_file import FileModel, nearest, parse

FieldPath = tuple[str | int, ...]  # positions in a list count from 0
Fields = Mapping[str, FieldSpec]
_POSITION = re.compile(r"[1-9]\d{0,2}")
_NAME = re.compile(r"[^\W\d][\w .,:()/-]{0,60}")


class ColumnsFile(FileModel):
    """The file behind `--columns`."""

    kolommen: Mapping[str, str | None] = {}
    vast: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Per cell of a row its field (None: not needed), and what every row gets besides."""

    paths: tuple[FieldPath | None, ...]
    names: Mapping[str, FieldPath | None]  # the same by name, for JSON lines
    fixed: Mapping[FieldPath, Any]


def all_fields(spec: LetterSpec) -> dict[str, FieldSpec]:
    """The fields of a letter, with those every letter has."""
    return {**STANDARD_FIELDS, **spec.velden}


def read_columns(path: Path | None) -> ColumnsFile:
    """The file with own names; raises InputError(s)."""
    return parse(ColumnsFile, path, path.name) if path else ColumnsFile()


def map_columns(spec: LetterSpec, header: tuple[str, ...] | None, own: ColumnsFile, shown: str) -> Columns:
    """Every column to its field; raises InputErrors for columns that are unknown, double or missing."""
    fields = all_fields(spec)
    errors: list[InputError] = []
    names = {column: _target(fields, column, field, errors) for column, field in own.kolommen.items()}
    fixed = {
        path: value for field, value in own.vast.items() if (path := _target(fields, "vast", field, errors)) is not None
    }
    paths = tuple(_column(fields, name, names, shown, errors) for name in header or ())
    if header is not None:
        _require_header(paths, shown)
        errors += _doubles(paths, fixed, shown)
        errors += _missing(fields, {*paths, *fixed} - {None}, shown) if not errors else []
    if errors:
        raise InputErrors(errors)
    return Columns(paths=paths, names=names, fixed=fixed)


def field_path(fields: Fields, name: str) -> FieldPath | None:
    """'maanden.1.maand' → ('maanden', 0, 'maand'); None when there is no such field of a single value."""
    path: list[str | int] = []
    spec: FieldSpec | None = None
    for part in name.split("."):
        if spec is not None and spec.type == "lijst" and isinstance(path[-1], str):
            if not _POSITION.fullmatch(part):
                return None
            path.append(int(part) - 1)
            continue
        inner = fields if spec is None else spec.velden
        spec = inner.get(part)
        if spec is None:
            return None
        path.append(part)
    return None if spec is None or spec.velden else tuple(path)


def shown_path(path: FieldPath) -> str:
    """The path as people write it."""
    return ".".join(str(part + 1 if isinstance(part, int) else part) for part in path)


def safe_name(name: str) -> str:
    """A name of a column as a message may show it: not when it looks like data."""
    return name if _NAME.fullmatch(name) and not re.search(r"\d{3}", name) else "(naam niet te tonen)"


def leaves(fields: Fields, at: FieldPath = (), *, required: bool = False) -> Iterator[FieldPath]:
    """Paths of all single values, of lists the first item; `required`: only those no letter can do without."""
    for name, spec in fields.items():
        if required and not spec.verplicht:
            continue
        path = (*at, name, 0) if spec.type == "lijst" else (*at, name)
        if spec.velden:
            yield from leaves(spec.velden, path, required=required)
        else:
            yield path


def _target(fields: Fields, column: str, field: str | None, errors: list[InputError]) -> FieldPath | None:
    if field is None:
        return None
    path = field_path(fields, field)
    if path is None:
        errors.append(InputError(f"bij '{column}': het veld '{field}' bestaat niet", remedy=_near(fields, field)))
    return path


def _column(
    fields: Fields, name: str, names: Mapping[str, FieldPath | None], shown: str, errors: list[InputError]
) -> FieldPath | None:
    if name in names:
        return names[name]
    path = field_path(fields, name) or field_path(fields, name.lower())
    if path is None:
        remedy = (
            f"{_near(fields, name)} Heeft de brief deze kolom niet nodig? Zet haar met ~ in het bestand van --columns."
        )
        errors.append(InputError(f"de kolom '{safe_name(name)}' is onbekend", remedy=remedy, path=shown))
    return path


def _near(fields: Fields, name: str) -> str:
    return nearest(name, [shown_path(path) for path in leaves(fields)])


def _require_header(paths: tuple[FieldPath | None, ...], shown: str) -> None:
    """A first row that knows no field at all is most likely the first person: show nothing of it."""
    if not any(paths):
        raise InputErrors(
            [InputError("geen enkele kolom is bekend", path=shown, line=1,
                        remedy="Begin met een rij met namen van velden, zoals 'kenmerk' en 'ontvanger.naam'.")]
        )  # fmt: skip


def _doubles(paths: tuple[FieldPath | None, ...], fixed: Mapping[FieldPath, Any], shown: str) -> Iterator[InputError]:
    seen = set(fixed)
    for path in filter(None, paths):
        if path in seen:
            yield InputError(f"het veld '{shown_path(path)}' krijgt twee keer een waarde",
                             remedy="Laat één kolom staan.", path=shown)  # fmt: skip
        seen.add(path)


def _missing(fields: Fields, known: set[Any], shown: str) -> Iterator[InputError]:
    """Required fields without a column; what an optional group needs depends on the row."""
    for path in leaves(fields, required=True):
        if path not in known:
            yield InputError(f"de kolom '{shown_path(path)}' ontbreekt",
                             remedy="Voeg de kolom toe, of geef haar een vaste waarde in het bestand van --columns.",
                             path=shown)  # fmt: skip
