"""YAML files written by people: loaded fast, and on a fault read again with line numbers for a Dutch error."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from checker.errors import InputError, InputErrors
from checker.source.text_file import read_text

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[str | int | date, ...]
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_DATE_KEY = re.compile(r"datetime\.date\((\d+), (\d+), (\d+)\)")  # how pydantic names a key that is a date


class FileModel(BaseModel):
    """Base of every model of a file people write: unknown keys are faults, values never change afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def load(path: Path, shown: str) -> dict[str, Any]:
    """The mapping in a YAML file; `shown` is the path as errors name it."""
    return load_text(read_text(path, shown), shown)


def load_text(text: str, shown: str) -> dict[str, Any]:
    """The mapping in a text that is YAML."""
    return deepcopy(_mapping(text, shown))


def _mapping(text: str, shown: str) -> dict[str, Any]:
    content = _content(text, shown)
    if not isinstance(content, dict):
        raise InputError(
            "hier moet een lijst met 'naam: waarde' staan", remedy="Vergelijk het bestand met een voorbeeld.",
            path=shown, line=1,
        )  # fmt: skip
    return content


@lru_cache(maxsize=2048)  # `mkdocs serve` reads everything again after every edit
def _content(text: str, shown: str) -> Any:
    """What stands in a text; nobody may change it, because the next who asks gets the same."""
    try:
        content = YAML(typ="safe").load(text)
    except MarkedYAMLError as fault:
        mark = fault.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise InputError(
            f"dit is geen geldige YAML ({fault.problem})",
            remedy="Kijk naar de spaties aan het begin van de regel. Let ook op dubbele punten en aanhalingstekens.",
            path=shown, line=line, column=column,
        ) from fault  # fmt: skip
    except ValueError as fault:  # the one value YAML itself cannot make: a day that does not exist
        raise InputError(
            "deze datum bestaat niet",
            remedy="Schrijf jaar-maand-dag, bijvoorbeeld 2026-07-06.",
            path=shown,
            line=_line_of_wrong_date(text),
        ) from fault
    except YAMLError as fault:
        raise InputError(
            f"dit is geen geldige YAML ({fault})", remedy="Vergelijk het bestand met een voorbeeld.", path=shown
        ) from fault
    return content


def _line_of_wrong_date(text: str) -> int | None:
    for number, line in enumerate(text.splitlines(), 1):
        for found in _DATE.findall(line):
            try:
                date.fromisoformat(found)
            except ValueError:
                return number
    return None


def parse(model: type[Model], path: Path, shown: str) -> Model:
    """The file as a checked model; raises InputErrors with every fault in it."""
    return parse_text(model, read_text(path, shown), shown)


def parse_text(model: type[Model], text: str, shown: str) -> Model:
    """The same for a text: the front matter of a page is YAML too."""
    content = _mapping(text, shown)
    try:
        return model.model_validate(content)
    except ValidationError as fault:
        lines = Lines(text)
        raise InputErrors(_pydantic_faults(fault, model, lines, shown)) from fault


def parse_list(model: type[Model], path: Path, shown: str) -> tuple[Model, ...]:
    """A file that is a list of the same things; raises InputErrors with every fault in it."""
    text = read_text(path, shown)
    content = _content(text, shown)
    if not isinstance(content, list):
        raise InputError("hier moet een lijst staan", remedy="Begin elk onderdeel met '- '.", path=shown, line=1)
    try:
        return tuple(TypeAdapter(list[model]).validate_python(content))  # type: ignore[valid-type]
    except ValidationError as fault:
        raise InputErrors(_pydantic_faults(fault, model, Lines(text), shown)) from fault


class Lines:
    """Finds the line of a key in a YAML file.  Slow reader, so made only when there is something to report."""

    def __init__(self, text: str) -> None:
        self._tree = YAML(typ="rt").load(text)

    def of(self, location: Location) -> int | None:
        """1-based line of the deepest part of `location` that exists."""
        node, line = self._tree, None
        for key in location:
            try:
                line = self._line(node, key) + 1
                node = node[key]
            except (KeyError, IndexError, TypeError, AttributeError):
                return line
        return line

    @staticmethod
    def _line(node: Any, key: str | int | date) -> int:
        where = node.lc  # what ruamel adds to lists and mappings it reads
        return int((where.item(key) if isinstance(node, list) else where.key(key))[0])


def dotted(location: Location) -> str:
    """`inkomsten.2.bedrag`: list positions count from 1, as people do."""
    return ".".join(str(key + 1 if isinstance(key, int) else key) for key in location)


def nearest(word: str, candidates: Iterable[str]) -> str:
    """'Bedoelt u …?' when something looks alike, else the list of what may stand here."""
    known = sorted(candidates)
    close = difflib.get_close_matches(word, known, n=1)
    return f"Bedoelt u '{close[0]}'?" if close else f"Kies uit: {', '.join(known) or 'niets'}."


def _pydantic_faults(fault: ValidationError, model: type[BaseModel], lines: Lines, shown: str) -> Iterator[InputError]:
    for item in fault.errors(include_url=False):
        location = tuple(_key(key) for key in item["loc"] if not (isinstance(key, str) and "[" in key))
        name = dotted(location)
        problem, remedy = in_dutch(item["type"], name, item, model, location)
        yield InputError(problem, remedy=remedy, path=shown, line=lines.of(location))


def _key(key: str | int) -> str | int | date:
    found = _DATE_KEY.fullmatch(key) if isinstance(key, str) else None
    return date(*map(int, found.groups())) if found else key


def in_dutch(
    kind: str, name: str, item: Mapping[str, Any], model: type[BaseModel], location: Location
) -> tuple[str, str]:
    """Problem and remedy for one kind of pydantic error."""
    context = item.get("ctx", {})
    if kind == "missing":
        return f"'{name}' ontbreekt", f"Voeg een regel toe: '{location[-1]}: …'."
    if kind == "extra_forbidden":
        return f"'{name}' is een onbekende naam", nearest(str(location[-1]), _names(model, location[:-1]))
    if kind in {"literal_error", "enum"}:
        return f"de waarde van '{name}' kan niet", _choice(item.get("input"), str(context.get("expected", "")))
    if kind == "value_error":
        told = str(context.get("error"))
        return (f"'{name}' klopt niet: {told}", "Verbeter deze waarde.") if name else (told, "Verbeter dit bestand.")
    for start, problem, remedy in _TYPES:
        if kind.startswith(start):
            return f"'{name}' {problem}", remedy
    return f"de waarde van '{name}' klopt niet ({item['msg']})", "Vergelijk deze regel met een ander bestand."


def _choice(value: Any, expected: str) -> str:
    """What may stand here; pydantic names it as `'besluit', 'verzoek' or 'bericht'`."""
    choices = re.findall(r"'([^']*)'", expected)
    if choices and isinstance(value, str):
        return nearest(value, choices)
    return f"Kies uit: {expected.replace(' or ', ' of ')}."


_PARTS = ("moet onderdelen hebben", "Zet elk onderdeel op een eigen regel: 'naam: waarde'.")
_LIST = ("moet een lijst zijn", "Zet elk onderdeel op een eigen regel, met '- ' ervoor.")
_TYPES = (  # how the name of a pydantic error begins, what is wrong, what to write
    ("string_type", "moet tekst zijn", "Zet de waarde tussen dubbele aanhalingstekens."),
    ("date", "is geen bestaande datum", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-07-06."),
    ("decimal", "is geen bedrag of getal", 'Schrijf het met een punt, bijvoorbeeld "1419.46".'),
    ("int", "moet een heel getal zijn", "Schrijf alleen cijfers, bijvoorbeeld 3."),
    ("float", "is geen getal", "Schrijf alleen het getal, bijvoorbeeld 12."),
    ("finite_number", "is geen getal", "Schrijf alleen het getal, bijvoorbeeld 12."),
    ("greater_than", "is te klein", "Schrijf een hoger getal."),
    ("string_too_short", "is leeg", "Schrijf hier een paar woorden."),
    ("bool", "moet true of false zijn", "Schrijf true (ja) of false (nee)."),
    ("list_type", *_LIST),
    ("tuple_type", *_LIST),
    ("dict_type", *_PARTS),
    ("model", *_PARTS),
    ("mapping_type", *_PARTS),
)


def _names(model: type[BaseModel], location: Location) -> set[str]:
    """The keys that may stand at a place in the file, as far as the models tell."""
    current: Any = model
    for key in location:
        if isinstance(key, int) or not (isinstance(current, type) and issubclass(current, BaseModel)):
            continue
        field = current.model_fields.get(str(key))
        current = _model_in(field.annotation) if field else None
    if isinstance(current, type) and issubclass(current, BaseModel):
        return {field.alias or name for name, field in current.model_fields.items()}
    return set()


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _model_in(part))), None)
