"""The fields of a letter as a list: what a system must hold to fill the letter in."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.source.dutch import present
from checker.source.letter import STANDARD_FIELDS, FieldSpec, Letter

HEADER = ("naam", "samenvoegveld", "soort", "betekenis", "verplicht", "opties", "voorbeeld")
COMPUTED = "berekend"
MAX_NAME = 40  # Word reads no longer names of fields
_COMPUTED_MEANING = "Dit rekent helder uit, of het staat in de bestanden van de gemeente"


def merge_names(expressions: Sequence[str]) -> dict[str, str]:
    """A name for each expression that Word accepts: letters, digits and underscores, and no name twice."""
    names: dict[str, str] = {}
    for expression in expressions:
        name = re.sub(r"\W+", "_", expression, flags=re.ASCII).strip("_")[:MAX_NAME]
        count = 2
        while name in names.values():
            name = f"{name[: MAX_NAME - 3].rstrip('_')}_{count}"
            count += 1
        names[expression] = name
    return names


def fields_csv(letter: Letter, names: Mapping[str, str]) -> bytes:
    """A row per field, also inside groups and lists, and per expression that is computed.

    Semicolons and a byte order mark: so a Dutch Excel opens it as it is.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(HEADER)
    example = _example(letter)
    rows = list(_rows({**STANDARD_FIELDS, **letter.spec.velden}, "", example))
    declared = {row[0] for row in rows}
    for name, *rest in rows:
        writer.writerow((name, names.get(name, ""), *rest))
    for expression, name in names.items():
        if expression not in declared:
            writer.writerow((expression, name, COMPUTED, _COMPUTED_MEANING, "", "", ""))
    return buffer.getvalue().encode("utf-8-sig")


def _example(letter: Letter) -> Mapping[str, Any]:
    """Values from the cases: of each field the first one that is filled."""
    found: dict[str, Any] = {}
    for case in letter.cases:
        for name, value in case.data.items():
            if name not in found or found[name] in (None, [], ()):
                found[name] = value
    return found


def _rows(fields: Mapping[str, FieldSpec], prefix: str, example: Any) -> Iterator[tuple[str, ...]]:
    for name, spec in fields.items():
        value = example.get(name) if isinstance(example, Mapping) else None
        shown = "" if spec.velden or value is None else _shown(value)
        yield (
            f"{prefix}{name}",
            spec.type,
            spec.betekenis,
            "ja" if spec.verplicht else "nee",
            ", ".join(spec.opties),
            shown,
        )
        inner = next(iter(value), None) if isinstance(value, list | tuple) else value
        yield from _rows(spec.velden, f"{prefix}{name}.", inner)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(present(value))
