"""How long an amount may be believed: after its usual month of change, or after a year, somebody has to look again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from checker.source.amounts import MONTHS, Amount, AmountBook
from checker.source.coverage import Unchecked

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


def unchecked(book: AmountBook, on: date, read: Callable[[str], str]) -> Iterator[Unchecked]:
    """Amounts checked too long ago and plans whose day has come; `read` gives the text of a file of the project."""
    for amount in book:
        if stale := stale_since(amount, on):
            path = f"{book.folder.as_posix()}/{amount.key.replace('.', '/')}.yaml"
            start, end = _line(read(path), "geldig_gecontroleerd_op:")
            yield Unchecked(path=path, start=start, end=end, day=stale[0], is_plan=False, too_long=stale[1])
    for rule in book.rules:
        if rule.status == "voorstel" and rule.van is not None and rule.van <= on:
            path = f"{book.folder.as_posix()}/regels/{rule.id}.yaml"
            start, end = _line(read(path), "status: voorstel")
            yield Unchecked(path=path, start=start, end=end, day=rule.van, is_plan=True, too_long=False)


def _line(text: str, opening: str) -> tuple[int, int]:
    """The span of the line that begins so."""
    start = max(0, f"\n{text}".find(f"\n{opening}"))
    return start, start + len(text[start:].split("\n", 1)[0])
