"""How long an amount may be believed: after its usual month of change, or after a year, somebody has to look again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from checker.source.amounts import MONTHS, Amount

WARN_AFTER = relativedelta(years=1)
FAIL_AFTER = relativedelta(months=15)


def change_days(amount: Amount, after: date, until: date) -> Iterator[date]:
    """The first days of the months in which it usually changes, after `after` up to and including `until`."""
    months = {MONTHS.index(name) + 1 for name in amount.verandert_in}
    for year in range(after.year, until.year + 1):
        yield from (day for month in sorted(months) if after < (day := date(year, month, 1)) <= until)


def is_believed(amount: Amount, on: date) -> bool:
    """Does its last value hold on a later day?  Not when a usual change, or fifteen months, came after the check."""
    checked = max(amount.geldig_gecontroleerd_op, *amount.waarden)
    if amount.verandert_in:
        return next(change_days(amount, checked, on), None) is None
    limit: date = checked + FAIL_AFTER
    return on <= limit


def stale_since(amount: Amount, on: date) -> tuple[date, bool] | None:
    """The day of the check and whether that is an error by now; None while the check is younger than a year.

    An amount that has ended, or that nobody has filled in, needs no check.
    """
    current = amount.on(on)
    if current is None or current.waarde is None:
        return None
    checked = amount.geldig_gecontroleerd_op
    return (checked, on > checked + FAIL_AFTER) if on > checked + WARN_AFTER else None
