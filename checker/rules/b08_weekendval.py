"""B08: an appointment comes too soon after the letter, or a day falls where nothing can be arranged.

Source: what residents told: letters that arrive on Saturday, and an appointment on Monday, leave no time to call.
Deadlines on a weekend or holiday: Algemene termijnenwet 1 and 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.rules.dutch_dates import WEEKDAYS, Written, dates, written
from checker.rules.letter_parts import is_kind
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.source.terms import is_working_day, next_working_day
from checker.text.document import Block, Document

_CLOCK = re.compile(r"^,?\s+(?:om|rond|van|tussen)\s+\d{1,2}(?:[.:]\d\d)?\b")
_DEADLINE = re.compile(r"\buiterlijk\s+(?:op\s+)?$", re.IGNORECASE)
_FURTHEST = 60  # working days; beyond that nobody counts


@rule("B08", "weekendval", severity=Severity.WARNING, scope=Scope.DOCUMENT, kinds=("brief",), options={"werkdagen": 5})
def weekend_trap(document: Document, context: Context) -> Iterator[Match]:
    """A match for a day that does not exist, is no working day, or comes too soon after the letter."""
    for block in document.blocks:
        for day in dates(block.text):
            message = _wrong_day(day) or _wrong_moment(day, block, context)
            if message:
                yield Match(message=message, block=block.index, start=day.start, end=day.end)


def _wrong_day(day: Written) -> str | None:
    if day.day is None:
        return f"De dag ‘{day.text}’ bestaat niet. Kijk de datum na."
    weekday = WEEKDAYS[day.day.weekday()]
    if day.weekday and day.weekday != weekday:
        return f"{written(day.day)} is een {weekday} en geen {day.weekday}. Kijk de datum na."
    return None


def _wrong_moment(day: Written, block: Block, context: Context) -> str | None:
    assert day.day is not None  # noqa: S101 - _wrong_day saw that it exists
    if _DEADLINE.search(block.text[: day.start]):
        return _no_deadline(day.day)
    if is_kind(context, "uitnodiging") and _CLOCK.match(block.text[day.end :]):
        return _no_appointment(day.day, context)
    return None


def _no_deadline(day: date) -> str | None:
    if is_working_day(day):
        return None
    return (
        f"{written(day)} is geen werkdag. Dan kan de lezer niets meer regelen of vragen. "
        f"Kies {written(next_working_day(day))}."
    )


def _no_appointment(day: date, context: Context) -> str | None:
    if not is_working_day(day):
        return f"{written(day)} is geen werkdag. Kies een andere dag voor de afspraak."
    sent, least = context.letter.data.get("datum") if context.letter else None, context.options["werkdagen"]
    if not isinstance(sent, date):
        return None
    between = working_days(sent, day)
    if between >= least:
        return None
    return (
        f"De afspraak is {between} {'werkdag' if between == 1 else 'werkdagen'} na de datum van de brief. "
        f"Kies een dag die minstens {least} werkdagen later is. Dan kan de lezer nog bellen."
    )


def working_days(sent: date, day: date) -> int:
    """Working days after `sent` up to and including `day`; 0 when `day` is not later."""
    days = (sent + timedelta(days=offset) for offset in range(1, min((day - sent).days, _FURTHEST * 2) + 1))
    return sum(is_working_day(each) for each in days)
