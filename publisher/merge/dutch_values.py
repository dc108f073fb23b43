"""Cells as Dutch files have them ('6 juli 2026', '€ 1.419,46', 'ja'), turned into what a case file would say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from checker.source.letter import FieldSpec

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
YES, NO = frozenset({"ja", "j", "x", "waar", "true", "1"}), frozenset({"nee", "n", "onwaar", "false", "0"})

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?")
_NUMBERS = re.compile(r"(?P<day>\d{1,2})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})(?: 0?0:00(?::00)?)?")
_WORDS = re.compile(r"(?:(?P<weekday>[a-z]+)\s+)?(?P<day>\d{1,2})\s+(?P<month>[a-z]+)\.?\s+(?P<year>\d{4})")
_AMOUNT = re.compile(r"(?P<sign>-?)(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<cents>\d{1,2}|-{1,2}))?")
_POINT = re.compile(r"-?\d+\.\d{1,2}")
_PERCENT = re.compile(r"-?\d+(?:[.,]\d+)?")

HINTS: Mapping[str, tuple[str, str]] = {
    "datum": ("is geen bestaande datum", "Schrijf bijvoorbeeld 6-7-2026, 6 juli 2026 of 2026-07-06."),
    "bedrag": ("is geen bedrag", "Schrijf bijvoorbeeld 1.419,46 of 1419,46."),
    "procent": ("is geen percentage", "Schrijf bijvoorbeeld 5 of 5,5%."),
    "ja_nee": ("moet ja of nee zijn", "Schrijf ja of nee. Een x betekent ja."),
    "getal": ("moet een heel getal zijn", "Schrijf alleen cijfers, bijvoorbeeld 3."),
    "tijd": ("is geen tijd", "Schrijf uren en minuten, bijvoorbeeld 14.00."),
    "tekst": ("moet tekst zijn", "Schrijf hier tekst."),
    "alineas": ("moet tekst zijn", "Schrijf hier tekst."),
}
"""Per type what is wrong and what to write; never with the value itself."""


def plain_value(spec: FieldSpec, value: Any) -> Any:
    """The value as `checker.source.cases` reads it; raises ValueError when a value of this type cannot be read so."""
    reader = READERS.get(spec.type)
    if reader is None or not isinstance(value, str):
        return value
    text = " ".join(value.replace("\u00a0", " ").replace("\u202f", " ").split())
    if spec.type == "keuze":
        return next((option for option in spec.opties if option.casefold() == text.casefold()), text)
    return reader(text)


def day(text: str) -> str:
    """Any Dutch way to write a date → '2026-07-06'.  A year has four digits: '26' could be a day."""
    found = _ISO.fullmatch(text) or _NUMBERS.fullmatch(text)
    if found:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    found = _WORDS.fullmatch(text.lower())
    if not found:
        raise ValueError
    result = date(int(found["year"]), _month(found["month"]), int(found["day"]))
    if found["weekday"] and found["weekday"] != DAYS[result.weekday()]:
        raise ValueError
    return result.isoformat()


def _month(word: str) -> int:
    """A month by its name or its first three letters ('mrt' too)."""
    names = [
        number for number, name in enumerate(MONTHS, 1) if word in {name, name[:3]} or (word, number) == ("mrt", 3)
    ]
    if not names:
        raise ValueError
    return names[0]


def amount(text: str) -> str:
    """'€ 1.419,46', '1419,46', '1419.46' or '250,-' → '1419.46'.  '1.419' is a thousand and more, as in Dutch files."""
    text = (
        re.sub(r"^(-?)\s*(?:€|EUR|euro)\s*", r"\1", text, flags=re.IGNORECASE).removesuffix(" euro").replace("−", "-")
    )
    if _POINT.fullmatch(text):
        return text
    found = _AMOUNT.fullmatch(text)
    if not found:
        raise ValueError
    cents = (found["cents"] or "").replace("-", "")
    return f"{found['sign']}{found['whole'].replace('.', '')}{f'.{cents}' if cents else ''}"


def percentage(text: str) -> str:
    """'5%', '5,5 %' or '5.5' → '5.5'."""
    text = text.removesuffix("%").strip()
    if not _PERCENT.fullmatch(text):
        raise ValueError
    return text.replace(",", ".")


def yes_no(text: str) -> bool:
    """'ja', 'nee', 'x' and their kin."""
    word = text.casefold()
    if word not in YES | NO:
        raise ValueError
    return word in YES


def _time(text: str) -> str:
    return text.removesuffix("uur").strip()


READERS: Mapping[str, Callable[[str], Any]] = {
    "datum": day, "bedrag": amount, "procent": percentage, "ja_nee": yes_no, "tijd": _time, "keuze": str,
}  # fmt: skip
