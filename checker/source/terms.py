"""Terms in letters: the last day on which somebody can still object or pay.

Sources: Awb 6:8 (a term begins on the day after sending) and the Algemene termijnenwet (Atw) art. 1 and 3 (a term that
ends on a Saturday, Sunday or public holiday runs on until the next working day).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

SATURDAY, SUNDAY = 5, 6  # as `date.weekday` counts


@lru_cache(maxsize=16)
def public_holidays(year: int) -> frozenset[date]:
    """The days the Atw names in art. 3, first and second paragraph, for one year."""
    sunday = easter(year)
    moving = (sunday + timedelta(days=days) for days in (-2, 1, 39, 50))  # Good Friday … Whit Monday
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == SUNDAY:  # then celebrated the day before
        kings_day -= timedelta(days=1)
    fixed = (date(year, 1, 1), kings_day, date(year, 5, 5), date(year, 12, 25), date(year, 12, 26))
    return frozenset((*moving, *fixed))


def is_working_day(day: date) -> bool:
    """Not a Saturday, Sunday or public holiday."""
    return day.weekday() < SATURDAY and day not in public_holidays(day.year)


def next_working_day(day: date) -> date:
    """The day itself when it is a working day, else the first one after it (Atw art. 1)."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def end_of_term(sent: date, weeks: int) -> date:
    """Last day of a term of `weeks` weeks that begins the day after `sent`."""
    return next_working_day(sent + timedelta(weeks=weeks))
