"""Values as a Dutch reader writes them: amounts, percentages and dates (formats of CLDR, through babel)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

NO_BREAK_SPACE = "\u00a0"
PERIODS = {
    "maand": "per maand",
    "kwartaal": "per 3 maanden",
    "jaar": "per jaar",
    "eenmalig": "1 keer",
    "uur": "per uur",
    "dag": "per dag",
}
"""How a reader calls the `periode` of an amount; one that is not here needs no word."""


class Money(Decimal):
    """An amount in euros; prints as `€ 1.419,46`.  Arithmetic gives a plain Decimal again."""

    __slots__ = ()


class Percentage(Decimal):
    """A percentage; prints as `5%`."""

    __slots__ = ()


def money(amount: Decimal) -> str:
    """`€ 1.419,46`, with a no-break space after the sign so that a line never ends on it."""
    from babel.numbers import format_currency  # noqa: PLC0415 - babel loads locale data: only when needed

    return format_currency(amount, "EUR", locale="nl", format=f"¤{NO_BREAK_SPACE}#,##0.00;¤{NO_BREAK_SPACE}-#,##0.00")


def number(value: Decimal | int) -> str:
    """`1.234,5`: thousands with a point, decimals with a comma, no trailing zeros."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    return format_decimal(value, locale="nl", format="#,##0.######")


def percentage(value: Decimal) -> str:
    """`5%`, `12,5%`."""
    return f"{number(value)}%"


def long_date(day: date) -> str:
    """`6 juli 2026`."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(day, "d MMMM y", locale="nl")


def weekday_date(day: date) -> str:
    """`maandag 6 juli 2026`."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(day, "EEEE d MMMM y", locale="nl")


def present(value: object) -> object:
    """What a template prints for a value.

    Raises ValueError, with a Dutch sentence, for what a reader should never see (an empty field, true or false).
    """
    if value is None:
        raise ValueError("dit veld is leeg in dit voorbeeld")
    if isinstance(value, bool):
        raise ValueError(  # noqa: TRY004 - the caller asks whether it can be printed, not what type it is
            "dit veld is ja of nee en kan niet als tekst in de brief staan"
        )
    if isinstance(value, Percentage):
        return percentage(value)
    if isinstance(value, Decimal):
        return money(value)
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, int):
        return number(value)
    if isinstance(value, (list, dict)):
        raise ValueError("dit veld heeft meer onderdelen en kan niet als één tekst in de brief staan")  # noqa: TRY004
    return value
