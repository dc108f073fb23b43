"""Data for the letter on changes (letters/wijziging-regels): what changes for the people some amounts touch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.errors import UsageError
from checker.source.yaml_file import nearest
from publisher.changes import ChangedAmount, Changes, Kind

MOST = 3  # changes the letter names; the rest stands on the insert
MIDWAY = 1  # January: the only month in which the letter of each year goes out
_WORDS = {Kind.NIEUW: "Nieuw", Kind.GESTOPT: "Dit stopt"}


def letter_data(found: Changes, keys: Sequence[str]) -> dict[str, Any]:
    """The fields that follow from the book; what only a person can tell (`voor_u`, `waarom`) is left to that person.

    `keys`: the amounts and rules of the people who get the letter.  UsageError on one that does not change.
    """
    amounts = {item.key: item for item in found.amounts if _is_told(item)}
    rules = {item.key: item for item in found.rules if item.kind is not Kind.NOG_NIET_ZEKER}
    for key in keys:
        if key not in amounts and key not in rules:
            known = nearest(key, [*amounts, *rules])
            raise UsageError(f"'{key}' verandert niet op {found.new}, of is nog niet zeker. {known}")
    told = [amounts[key] for key in keys if key in amounts]
    lines = [_sentence(item) for item in told] + [f"{rules[key].title}." for key in keys if key in rules]
    return {
        "soort_wijziging": "elk jaar" if found.new.month == MIDWAY else "tussendoor",
        "ingangsdatum": found.new,
        "wijzigingen": [{"wat": line} for line in lines[:MOST]],
        "bedragen": [_row(item) for item in told if item.unit == "EUR" and item.period == "maand"],
    }


def _is_told(item: ChangedAmount) -> bool:
    return item.kind in {Kind.ANDERS, Kind.NIEUW, Kind.GESTOPT}


def _sentence(item: ChangedAmount) -> str:
    if item.kind is not Kind.ANDERS or item.difference is None:
        return f"{_WORDS[item.kind]}: {item.label[:1].lower()}{item.label[1:]}."
    return f"Dit bedrag gaat {'omhoog' if item.difference > 0 else 'omlaag'}: {item.label[:1].lower()}{item.label[1:]}."


def _row(item: ChangedAmount) -> dict[str, str]:
    numbers = {"oud": item.old, "nieuw": item.new}
    return {"omschrijving": item.label, **{name: str(number or 0) for name, number in numbers.items()}}
