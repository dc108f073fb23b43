"""Values that stand in for absent ones, so that a branch no case reaches can still be read by the checker.

Only forced variants use them; they never reach a PDF or a reviewer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from checker.source.dutch import Money, Percentage
from checker.source.letter import Case, FieldSpec, LetterSpec


def with_stand_ins(spec: LetterSpec, case: Case) -> Case:
    """The case with every absent field and every empty list filled with something of the right type."""
    day: date = case.data["datum"]
    filled = {
        name: _filled(spec.velden[name], name, value, day) for name, value in case.data.items() if name in spec.velden
    }
    return replace(case, data={**case.data, **filled})


def _filled(spec: FieldSpec, name: str, value: Any, day: date) -> Any:
    if spec.type == "groep":
        present: Mapping[str, Any] = value or {}
        return {part: _filled(inner, part, present.get(part), day) for part, inner in spec.velden.items()}
    if spec.type == "lijst":
        items = value or [{}]
        return [
            {part: _filled(inner, part, item.get(part), day) for part, inner in spec.velden.items()} for item in items
        ]
    return _stand_in(spec, name, day) if value is None else value


def _stand_in(spec: FieldSpec, name: str, day: date) -> Any:
    if spec.type == "keuze":
        return spec.opties[0]
    values = {
        "bedrag": Money(Decimal(100)),
        "procent": Percentage(Decimal(5)),
        "getal": 2,
        "datum": day + timedelta(days=14),
        "tijd": "10.00",
        "ja_nee": True,
    }
    return values.get(spec.type, name.replace("_", " "))
