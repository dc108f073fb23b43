"""`helder changes` as data: the difference between two reference dates as JSON, text or Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.source.dutch import long_date
from publisher.change_words import change_words, label, value
from publisher.changes import ChangedAmount, ChangedRule, Changes, Kind

HEADINGS: Mapping[Kind, str] = {
    Kind.NIEUW: "NIEUW",
    Kind.ANDERS: "ANDERS",
    Kind.GESTOPT: "GESTOPT",
    Kind.VERPLAATST: "VERPLAATST",
    Kind.LOKALE_KEUZE: "LOKALE KEUZE",
    Kind.NOG_NIET_ZEKER: "NOG NIET ZEKER",
    Kind.GELIJK: "GELIJK",
    Kind.NIET_VERGELEKEN: "NIET VERGELEKEN",
}


def as_json(found: Changes) -> str:
    """Everything, in the order of printing; numbers as text, so that no program rounds them."""
    content = {
        "van": found.old.isoformat(),
        "tot": found.new.isoformat(),
        "concept": found.to_check,
        "bedragen": [_amount(item) for item in found.amounts],
        "regels": [_rule(item) for item in found.rules],
        "zonder_waarde": list(found.absent),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_text(found: Changes, phone: str) -> str:
    """For a terminal: by kind, and within a kind by the headings of the reader."""
    lines = [f"Van {long_date(found.old)} naar {long_date(found.new)}", ""]
    for kind, heading in HEADINGS.items():
        items = list(_of_kind(found, kind))
        if items:
            lines += [f"{heading} ({len(items)})", *(f"  {_line(item, phone)}" for item in items), ""]
    if found.to_check:
        lines.append("Concept: deze waarden en regels zijn nog niet allemaal nagekeken.")
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(found: Changes, phone: str) -> str:
    """For colleagues: a table per kind with the keys of the files, so that each row can be found and mended."""
    parts = [f"# Verschil tussen {long_date(found.old)} en {long_date(found.new)}"]
    for kind, heading in HEADINGS.items():
        rows = [_table_row(item, phone) for item in _of_kind(found, kind)]
        if rows:
            parts.append(f"## {heading.capitalize()}")
            parts.append("\n".join(["| Onderwerp | Naam | Was | Wordt | Bestand |", "|---|---|--:|--:|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _of_kind(found: Changes, kind: Kind) -> Iterator[ChangedAmount | ChangedRule]:
    for group in found.groups():
        items: tuple[ChangedAmount | ChangedRule, ...] = (*group.amounts, *group.rules)
        yield from (item for item in items if item.kind is kind)


def _line(item: ChangedAmount | ChangedRule, phone: str) -> str:
    if isinstance(item, ChangedRule):
        return f"{item.group}: {item.title} [{item.key}]"
    numbers = f"{value(item, item.old)} → {value(item, item.new)}"
    return f"{item.group}: {label(item)}: {numbers} ({change_words(item, phone).lower()}) [{item.key}]"


def _table_row(item: ChangedAmount | ChangedRule, phone: str) -> str:
    if isinstance(item, ChangedRule):
        cells = (item.group, item.title, "", "", f"regels/{item.key}")
    else:
        new = value(item, item.new) if item.new is not None else change_words(item, phone)
        cells = (item.group, label(item), value(item, item.old), new, item.key.replace(".", "/"))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _amount(item: ChangedAmount) -> dict[str, Any]:
    numbers = {"oud": item.old, "nieuw": item.new, "verschil": item.difference}
    return {
        "sleutel": item.key,
        "soort": HEADINGS[item.kind],
        "groep": item.group,
        "label": item.label,
        "eenheid": item.unit,
        "periode": item.period,
        **{name: None if number is None else str(number) for name, number in numbers.items()},
        "te_controleren": item.to_check,
    }


def _rule(item: ChangedRule) -> dict[str, Any]:
    return {
        "id": item.key,
        "soort": HEADINGS[item.kind],
        "groep": item.group,
        "titel": item.title,
        "tekst": " ".join(item.text.split()),
        "begint": item.starts.isoformat() if item.starts else None,
        "te_controleren": item.to_check,
    }
