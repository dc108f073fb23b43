"""The Dutch words for a changed amount: its label, its value and what happens to it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.source.dutch import PERIODS, money, percentage
from checker.source.dutch import number as dutch_number
from publisher.changes import ChangedAmount, Kind

UNKNOWN = "–"
HOLIDAY_PAY = "In uw uitkering zit ook uw vakantiegeld. Per maand betalen wij daarom iets minder."


def label(item: ChangedAmount) -> str:
    """'U woont alleen, per maand'; the period is left out when the label names it already."""
    period = PERIODS.get(item.period, "")
    return item.label if period in item.label else f"{item.label}, {period}"


def shared_opening(items: Sequence[ChangedAmount]) -> str:
    """What stands before the colon in every label, when there are several and it is the same; else empty."""
    openings = {item.label.partition(": ")[0] if ": " in item.label else "" for item in items}
    return openings.pop() if len(openings) == 1 and len(items) > 1 else ""


def shared_period(items: Sequence[ChangedAmount]) -> str:
    """'per maand' when that holds for every item and no label says it already; else empty."""
    periods = {PERIODS.get(item.period, "") for item in items}
    period = periods.pop() if len(periods) == 1 else ""
    return "" if any(period in item.label for item in items) else period


def value(item: ChangedAmount, number: Decimal | None) -> str:
    """The number with its unit, or a dash when there is none that is certain."""
    return UNKNOWN if number is None else quantity(item, number)


def quantity(item: ChangedAmount, number: Decimal) -> str:
    """'€ 1.419,46', '5%', '6 weken' or a bare number, by the unit of the amount."""
    if item.unit == "EUR":
        return money(number)
    if item.unit == "procent":
        return percentage(number)
    bare = dutch_number(number)
    return bare if item.unit == "aantal" else f"{bare} {item.unit}"


def change_words(item: ChangedAmount, phone: str) -> str:
    """What happens, in a few words a reader can act on."""
    if item.kind is Kind.ANDERS and item.difference is not None:
        return _difference(item, item.difference)
    if item.kind is Kind.NIET_VERGELEKEN:
        return f"Het {'oude' if item.old is None else 'nieuwe'} bedrag staat hier niet"
    return {
        Kind.NIEUW: "Dit is nieuw",
        Kind.GESTOPT: "Dit stopt",
        Kind.GELIJK: "Dit blijft gelijk",
        Kind.LOKALE_KEUZE: f"Vraag het bedrag aan ons: {phone}",
    }.get(item.kind, "Dit is nog niet zeker")


def _difference(item: ChangedAmount, difference: Decimal) -> str:
    """'€ 32,44 meer'.  From 90% to 95% is no 5% more, so a percentage only says which way it goes."""
    direction = "meer" if difference > 0 else "minder"
    return f"Dit wordt {direction}" if item.unit == "procent" else f"{quantity(item, abs(difference))} {direction}"
