"""Amounts and rules made in a test, with everything a file must say filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.source.amounts import Amount, AmountBook, RuleChange, with_key

OLD, NEW, CHECKED = date(2025, 7, 1), date(2026, 1, 1), date(2026, 11, 21)
SOURCE = {"titel": "Normenbrief", "url": "https://example.nl", "gezien": CHECKED}


def fact(value: str, status: str = "vastgesteld") -> dict[str, Any]:
    return {"waarde": value, "status": status, "bron": SOURCE}


def amount(key: str, values: Mapping[date, dict[str, Any] | None], **more: Any) -> Amount:
    fields = {
        "omschrijving": key,
        "label_b1": f"Label van {key}",
        "groep": "Uw uitkering",
        "eenheid": "EUR",
        "periode": "maand",
        "soort": "norm",
        "beslist": "landelijk",
        "reden": "Bestond niet.",
        "geldig_gecontroleerd_op": CHECKED,
        "waarden": values,
    }
    return with_key(Amount.model_validate(fields | more), key)


def rule(key: str, **more: Any) -> RuleChange:
    fields = {
        "id": key,
        "groep": "Giften",
        "titel": f"Regel {key}",
        "tekst_b1": "Dit is de regel.",
        "van": NEW,
        "status": "geldt",
        "soort": "nieuw",
        "bron": {"titel": "Wet", "gezien": CHECKED, "status": "vastgesteld"},
    }
    return RuleChange.model_validate(fields | more)


def book(*parts: Amount | RuleChange) -> AmountBook:
    return AmountBook(
        amounts={part.key: part for part in parts if isinstance(part, Amount)},
        rules=tuple(part for part in parts if isinstance(part, RuleChange)),
    )
