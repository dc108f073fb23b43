"""A row of the file as checked data for one letter.  Faults name the field, never the value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.source.cases import read_data
from checker.source.letter import FieldSpec, LetterSpec
from checker.source.yaml_file import Location, dotted, nearest
from publisher.merge.columns import Columns, FieldPath, Fields, all_fields, field_path, safe_name
from publisher.merge.dutch_values import HINTS, plain_value
from publisher.merge.table import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with a row, as the report says it."""

    field: str
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """A row that may become a letter.  It does not show its data, not even in a log."""

    number: int
    data: Mapping[str, Any]

    def __repr__(self) -> str:
        return f"<rij {self.number}>"


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that goes to the report."""

    number: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows for one letter."""

    spec: LetterSpec
    columns: Columns

    def read(self, record: Record) -> Row | BadRow:
        """The data of the row, or everything that is wrong with it."""
        if record.content is None:
            return BadRow(record.number, (Problem(field="", problem=record.problem, remedy=record.remedy),))
        reading = _Reading()
        fields = all_fields(self.spec)
        raw = reading.fields(fields, self._nested(record.content, fields, reading), ())
        values, faults = read_data(self.spec, raw)
        for fault in faults:
            reading.add(fields, fault.location, fault.problem, fault.remedy)
        if reading.problems:
            return BadRow(record.number, tuple(reading.problems.values()))
        return Row(record.number, values)

    def _nested(self, content: Sequence[str] | Mapping[str, Any], fields: Fields, reading: _Reading) -> dict[str, Any]:
        nested: dict[str, Any] = {}
        for fixed, value in self.columns.fixed.items():
            _put(nested, fixed, value)
        if isinstance(content, Mapping):
            pairs = [(self._path(name, fields, reading), value) for name, value in content.items()]
        else:
            pairs = list(zip(self.columns.paths, content, strict=False))  # more cells than columns are blank
        for path, value in pairs:
            if path is not None:
                _put(nested, path, value)
        return nested

    def _path(self, name: str, fields: Fields, reading: _Reading) -> FieldPath | None:
        if name in self.columns.names:
            return self.columns.names[name]
        path = (name,) if name in fields else field_path(fields, name)
        if path is None:
            reading.unknown((), name, fields)
        return path


def _put(nested: dict[Any, Any], path: FieldPath, value: Any) -> None:
    *heads, last = path
    for part in heads:
        inner = nested.setdefault(part, {})
        if not isinstance(inner, dict):
            inner = nested[part] = {}
        nested = inner
    nested[last] = value


@dataclass(slots=True)
class _Reading:
    """Turns raw cells into what a case file would hold, and keeps one problem per place."""

    problems: dict[Location, Problem] = field(default_factory=dict)

    def fields(self, specs: Fields, raw: Mapping[Any, Any], at: Location) -> dict[str, Any]:
        """Only what is filled in: an empty cell is an absent field."""
        for name in raw:
            if name not in specs:
                self.unknown(at, str(name), specs)
        found = {name: self._value(spec, raw[name], (*at, name)) for name, spec in specs.items() if name in raw}
        return {name: value for name, value in found.items() if value is not None}

    def _value(self, spec: FieldSpec, value: Any, at: Location) -> Any:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if spec.type == "groep" and isinstance(value, Mapping):
            return self.fields(spec.velden, value, at) or None
        if spec.type == "lijst" and isinstance(value, Mapping) and all(isinstance(key, int) for key in value):
            value = [value[position] for position in sorted(value) if _is_filled(value[position])]  # from columns
        if spec.type == "lijst" and isinstance(value, list):
            return [
                self.fields(spec.velden, item, (*at, index)) if isinstance(item, Mapping) else item
                for index, item in enumerate(value)
            ]
        try:
            return plain_value(spec, value)
        except ValueError:
            self._put(at, *HINTS[spec.type])
            return value

    def unknown(self, at: Location, name: str, specs: Fields) -> None:
        """A name that is no field."""
        self._put((*at, safe_name(name)), "is een onbekend veld", nearest(name, specs))

    def add(self, fields: Fields, at: Location, problem: str, remedy: str) -> None:
        """A fault of `read_data`, in words for somebody who fills in a table; the first fault of a place stays."""
        spec = _spec_at(fields, at)
        if problem == "is een onbekend veld":
            return  # told already, with a name that may be shown
        if problem == "ontbreekt" and spec is not None:
            remedy = f"Vul dit vak in: {spec.betekenis}."
        elif spec is not None and spec.type in HINTS and not spec.velden:
            problem, remedy = HINTS[spec.type]
        self._put(at, problem, remedy)

    def _put(self, at: Location, problem: str, remedy: str) -> None:
        self.problems.setdefault(at, Problem(field=dotted(at), problem=problem, remedy=remedy))


def _is_filled(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(map(_is_filled, value.values()))
    return bool(value.strip()) if isinstance(value, str) else value is not None


def _spec_at(fields: Fields, at: Location) -> FieldSpec | None:
    spec: FieldSpec | None = None
    for part in at:
        if not isinstance(part, int):
            spec = (fields if spec is None else spec.velden).get(str(part))
            if spec is None:
                return None
    return spec
