"""The calendar of the team: which amounts change when, and what somebody must check, decide or fill in."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from checker.source.amount_dates import WARN_AFTER, change_days, stale_since
from checker.source.amounts import Amount, AmountBook
from checker.source.dutch import long_date

WIDTH = 110  # columns of the calendar
AHEAD = relativedelta(months=12)
LATE, TO_CHECK, TO_FILL, TO_DECIDE = "te laat", "nakijken", "invullen", "beslissen"
COMING = "nieuw bedrag nodig"
ORDER = (LATE, COMING, TO_DECIDE, TO_FILL, TO_CHECK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to do, on or before a day; `day` None: as soon as somebody has time."""

    what: str
    day: date | None
    key: str
    group: str
    reason: str


def tasks(book: AmountBook, on: date) -> tuple[Task, ...]:
    """Everything to do from `on` until a year later, sorted by kind and day."""
    found = [*_amount_tasks(book, on), *_rule_tasks(book, on)]
    return tuple(sorted(found, key=lambda task: (ORDER.index(task.what), task.day or on, task.group, task.key)))


def as_text(book: AmountBook, on: date) -> str:
    """The calendar for a terminal."""
    lines = [f"Agenda voor de bedragen, gerekend vanaf {long_date(on)}", ""]
    found = tasks(book, on)
    for what in ORDER:
        own = [task for task in found if task.what == what]
        if not own:
            continue
        lines.append(f"{what.upper()} ({len(own)})")
        for day in sorted({task.day for task in own}, key=lambda day: day or on):
            lines.append(f"  {long_date(day)}" if day else "  zo snel mogelijk")
            lines += _by_reason([task for task in own if task.day == day])
        lines.append("")
    return "\n".join(lines if found else [*lines, "Er is niets te doen."]).rstrip("\n") + "\n"


def _by_reason(found: list[Task]) -> Iterator[str]:
    """One line per task; what has one reason stands together, so that a hundred amounts stay readable."""
    reasons: dict[str, list[str]] = {}
    for task in found:
        reasons.setdefault(task.reason, []).append(task.key)
    for reason, keys in reasons.items():
        if len(keys) == 1:
            yield f"    {keys[0]}: {reason}"
            continue
        yield f"    {reason} ({len(keys)}):"
        yield textwrap.fill(", ".join(keys), WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6)


def _amount_tasks(book: AmountBook, on: date) -> Iterator[Task]:
    for amount in book:
        yield from _changes(amount, on)
        entry = amount.on(on)
        if entry is not None and entry.status == "in_te_vullen":
            yield _task(TO_FILL, None, amount, entry.reden or "Het bedrag is nog niet bekend.")
        if entry is not None and entry.status == "te_controleren":
            yield _task(
                TO_CHECK, None, amount, f"vergelijk met de officiële bron ({entry.bron.titel if entry.bron else '?'})"
            )
        stale = stale_since(amount, on)
        if stale is not None:
            yield _task(LATE, None, amount, f"voor het laatst gecontroleerd op {long_date(stale[0])}")
        elif entry is not None and entry.waarde is not None:
            again = amount.geldig_gecontroleerd_op + WARN_AFTER
            if again <= on + AHEAD:
                yield _task(TO_CHECK, again, amount, "dan is de laatste controle een jaar geleden")


def _changes(amount: Amount, on: date) -> Iterator[Task]:
    """The usual days of change for which there is no value yet; one that has passed is late."""
    current = amount.on(on)
    if not amount.verandert_in or current is None or current.status == "in_te_vullen":
        return
    known = {start for start, entry in amount.waarden.items() if entry is None or entry.waarde is not None}
    checked = max(amount.geldig_gecontroleerd_op, max(known, default=amount.geldig_gecontroleerd_op))
    for day in change_days(amount, checked, on + AHEAD):
        if day not in known:
            what, words = (LATE, "begon misschien") if day <= on else (COMING, "begint misschien")
            yield _task(what, day, amount, f"op deze dag {words} een nieuw bedrag")


def _rule_tasks(book: AmountBook, on: date) -> Iterator[Task]:
    for rule in book.rules:
        if rule.status == "voorstel" and (rule.tot is None or rule.tot >= on):
            what = LATE if rule.van is not None and rule.van <= on else TO_DECIDE
            yield Task(what=what, day=rule.van, key=f"regels/{rule.id}", group=rule.groep,
                       reason=f"is dit plan al zeker? ({rule.titel})")  # fmt: skip
        elif rule.status == "gedoogd" and (rule.tot is None or rule.tot >= on):
            yield Task(what=TO_DECIDE, day=rule.tot, key=f"regels/{rule.id}", group=rule.groep,
                       reason=f"wat kiest de gemeente? ({rule.titel})")  # fmt: skip
        elif rule.bron.status == "te_controleren" and rule.status == "geldt":
            yield Task(what=TO_CHECK, day=None, key=f"regels/{rule.id}", group=rule.groep,
                       reason=f"vergelijk met de wet ({rule.bron.titel})")  # fmt: skip


def _task(what: str, day: date | None, amount: Amount, reason: str) -> Task:
    return Task(what=what, day=day, key=amount.key, group=amount.groep, reason=reason)
