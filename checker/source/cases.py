"""The data of one letter checked against the fields of its `brief.yaml`.

Cases may hold personal data, so a fault names the field and never shows its value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from checker.errors import InputError, InputErrors
from checker.source.dutch import Money, Percentage
from checker.source.letter import STANDARD_FIELDS, Case, FieldSpec, LetterSpec
from checker.source.text_file import read_text
from checker.source.yaml_file import Lines, Location, dotted, load, nearest

_TIME = re.compile(r"([01]?\d|2[0-3])[.:][0-5]\d")
_DUTCH_AMOUNT = re.compile(r"-?\d{1,3}(\.\d{3})*,\d{1,2}|-?\d+,\d{1,2}")

NEW_FIELD = "Is dit een nieuw veld? Zet het dan eerst bij 'velden' in brief.yaml."


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place in the data."""

    location: Location
    problem: str
    remedy: str


@dataclass(slots=True)
class DataReader:
    """Turns raw data into values for a template; `faults` fills up with everything that is wrong."""

    faults: list[Fault] = field(default_factory=list)

    def fields(self, specs: Mapping[str, FieldSpec], data: Any, at: Location) -> dict[str, Any]:
        """A mapping with a value for every declared field; optional fields that are absent become None."""
        if not isinstance(data, Mapping):
            self._fault(at, "moet onderdelen hebben", f"Schrijf hieronder: {', '.join(specs)}.")
            return {}
        for name in data:
            if name not in specs:
                self._fault((*at, str(name)), "is een onbekend veld", f"{nearest(str(name), specs)} {NEW_FIELD}")
        return {name: self._field(spec, data.get(name), (*at, name)) for name, spec in specs.items()}

    def _field(self, spec: FieldSpec, value: Any, at: Location) -> Any:
        if value is None:
            if spec.verplicht:
                self._fault(at, "ontbreekt", f"Voeg toe: '{at[-1]}: …' ({spec.betekenis}).")
            return None
        return self._value(spec, value, at)

    def _value(self, spec: FieldSpec, value: Any, at: Location) -> Any:
        if spec.type == "groep":
            return self.fields(spec.velden, value, at)
        if spec.type == "lijst":
            return self._items(spec, value, at)
        if spec.type == "keuze":
            if value not in spec.opties:
                self._fault(at, "heeft een waarde die niet kan", f"Kies uit: {', '.join(spec.opties)}.")
            return value
        try:
            return CONVERTERS[spec.type](value)
        except (ValueError, InvalidOperation):
            problem, remedy = MESSAGES[spec.type]
            self._fault(at, problem, remedy)
            return None

    def _items(self, spec: FieldSpec, value: Any, at: Location) -> list[Any]:
        if not isinstance(value, list):
            self._fault(at, "moet een lijst zijn", "Zet elk onderdeel op een eigen regel, met '- ' ervoor.")
            return []
        return [self.fields(spec.velden, item, (*at, index)) for index, item in enumerate(value)]

    def _fault(self, at: Location, problem: str, remedy: str) -> None:
        self.faults.append(Fault(at, problem, remedy))


def read_data(spec: LetterSpec, data: Any) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """The values for one letter, and everything that is wrong with them."""
    reader = DataReader()
    values = reader.fields({**STANDARD_FIELDS, **spec.velden}, data, ())
    return values, tuple(reader.faults)


def load_case(spec: LetterSpec, path: Path, shown: str) -> Case:
    """A case file; raises InputErrors with every fault in it."""
    content = load(path, shown)
    errors = list(_envelope_faults(content, shown))
    values, faults = read_data(spec, content.get("gegevens", {}))
    if faults:
        lines = Lines(read_text(path, shown))
        errors += [
            InputError(
                f"het veld '{dotted(fault.location)}' {fault.problem}",
                remedy=fault.remedy,
                path=shown,
                line=lines.of(("gegevens", *fault.location)),
            )
            for fault in faults
        ]
    if errors:
        raise InputErrors(errors)
    return Case(name=path.stem, path=path, omschrijving=str(content["omschrijving"]), data=values)


def _envelope_faults(content: Mapping[str, Any], shown: str) -> Iterator[InputError]:
    for name in ("omschrijving", "gegevens"):
        if name not in content:
            yield InputError(f"'{name}' ontbreekt", remedy=f"Voeg een regel toe: '{name}: …'.", path=shown)
    for name in content.keys() - {"omschrijving", "gegevens"}:
        yield InputError(
            f"'{name}' is een onbekende naam", remedy="Zet velden van de brief onder 'gegevens:'.", path=shown
        )


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value.strip()


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not (isinstance(value, int) or (isinstance(value, str) and value.strip().isdigit())):
        raise ValueError
    return int(value)


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError  # noqa: TRY004 - one exception for "cannot be read"
    text = str(value).replace("€", "").replace("\u00a0", "").strip()
    if _DUTCH_AMOUNT.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError
    return number


def _money(value: Any) -> Money:
    amount = _decimal(value)
    if amount != amount.quantize(Decimal("0.01")):
        raise ValueError
    return Money(amount)


def _day(value: Any) -> date:
    if isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ValueError  # noqa: TRY004
    return value


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004
    return value


def _time(value: Any) -> str:
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        raise ValueError
    return value.replace(":", ".")


CONVERTERS: Mapping[str, Callable[[Any], Any]] = {
    "tekst": lambda value: " ".join(_text(value).split()),
    "alineas": _text,
    "getal": _whole,
    "bedrag": _money,
    "procent": lambda value: Percentage(_decimal(value)),
    "datum": _day,
    "tijd": _time,
    "ja_nee": _yes_no,
}
MESSAGES: Mapping[str, tuple[str, str]] = {
    "tekst": ("moet tekst zijn", "Zet de tekst tussen dubbele aanhalingstekens. Leeg mag niet."),
    "alineas": ("moet tekst zijn", "Begin met '|' en zet de alinea's eronder, met een lege regel ertussen."),
    "getal": ("moet een heel getal zijn", "Schrijf alleen cijfers, bijvoorbeeld 3."),
    "bedrag": ("is geen bedrag", 'Schrijf het met een punt en hooguit twee cijfers erna, bijvoorbeeld "1419.46".'),
    "procent": ("is geen percentage", 'Schrijf alleen het getal, bijvoorbeeld "5".'),
    "datum": ("is geen bestaande datum", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-07-06."),
    "tijd": ("is geen tijd", 'Schrijf uren en minuten tussen aanhalingstekens, bijvoorbeeld "14.00".'),
    "ja_nee": ("moet true of false zijn", "Schrijf true (ja) of false (nee)."),
}
