"""Dates as letters write them: '22 oktober 2026', with or without the day of the week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)})\s+)?\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date at characters `start` to `end` of a text; `day` is None for one that does not exist (31 juni)."""

    start: int
    end: int
    text: str
    day: date | None
    weekday: str  # as written, in small letters; '' when it is not there


def dates(text: str) -> Iterator[Written]:
    """The whole dates in a text, in reading order."""
    for match in _DATE.finditer(text):
        month = MONTHS.index(match["month"].lower()) + 1
        yield Written(
            match.start(),
            match.end(),
            match.group(),
            _day(int(match["year"]), month, int(match["day"])),
            (match["weekday"] or "").lower(),
        )


def written(day: date) -> str:
    """`22 oktober 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
