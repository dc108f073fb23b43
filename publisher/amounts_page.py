"""The page with all amounts: by group, with the value on a day, where it comes from and when somebody checked it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.source.amounts import PRINTABLE, Amount, AmountBook, AmountValue
from checker.source.dutch import PERIODS, long_date, money, number, percentage
from checker.source.escape import escape_markdown
from checker.source.municipality import Municipality
from publisher.guide_chapters import Entry
from publisher.reading_order import in_reading_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One amount with what holds on the day."""

    amount: Amount
    value: AmountValue

    @property
    def is_known(self) -> bool:
        """May the value be printed as a fact?  An announced or estimated value may not."""
        return self.value.status in PRINTABLE


def amounts_page(book: AmountBook, municipality: Municipality, day: date, found: Sequence[Entry]) -> str:
    """The whole page as Markdown.  Ended amounts, and those that begin later, are left out."""
    found_rows = (Row(amount=amount, value=value) for amount in book if (value := amount.on(day)))
    rows = sorted(found_rows, key=lambda row: (row.amount.volgorde, row.amount.key))
    phone = municipality.telefoon
    parts = [OPENING, _in_short(day, phone)]
    for group in in_reading_order(row.amount.groep for row in rows):
        parts += _group(group, [row for row in rows if row.amount.groep == group], phone, found)
    return "\n\n".join(parts) + "\n"


def is_draft_page(book: AmountBook, day: date) -> bool:
    """Does the page show a value that nobody has confirmed?"""
    return any(value.status == "te_controleren" for amount in book if (value := amount.on(day)))


def quantity(amount: Amount, value: Decimal) -> str:
    """'€ 1.419,46', '5%', '6 weken' or a bare number, by the unit of the amount."""
    if amount.eenheid == "EUR":
        return money(value)
    if amount.eenheid == "procent":
        return percentage(value)
    return number(value) if amount.eenheid == "aantal" else f"{number(value)} {amount.eenheid}"


def described(amount: Amount) -> str:
    """What the amount is, and per which period when its name does not say so: 'Bijstand als u alleen woont'."""
    period = PERIODS.get(amount.periode, "")
    name = amount.label_b1 if amount.label_b1.count(" ") > 0 else amount.omschrijving
    return name if not period or period in name else f"{name}, {period}"


def _in_short(day: date, phone: str) -> str:
    points = [
        f"Deze bedragen gelden op {long_date(day)}.",
        "Onder de bedragen staat waar ze vandaan komen.",
        f"Staat er geen bedrag? Bel {phone}.",
    ]
    return "::: kort\n" + "\n".join(f"- {point}" for point in points) + "\n:::"


def _group(group: str, rows: Sequence[Row], phone: str, found: Sequence[Entry]) -> Iterator[str]:
    """A heading, a table with the sources below it, and a table with what nobody knows yet."""
    yield f"## {escape_markdown(group)}"
    yield from _known([row for row in rows if row.is_known])
    unknown = [row for row in rows if not row.is_known]
    if unknown:
        yield _table([(described(row.amount), f"Vraag het aan ons: {phone}") for row in unknown])
        yield "Deze bedragen weten wij nog niet zeker."
    yield from _read_more(rows, found)


def _known(rows: Sequence[Row]) -> Iterator[str]:
    """A table and its sources: the one of most rows in words, the others with the number that their rows name."""
    sources = [source for source, _ in Counter(_source(row) for row in rows).most_common()]
    if sources:
        yield _table([(_named(row, sources), _shown(row)) for row in rows])
        yield f"Bron: {sources[0]}"
    if len(sources) > 1:
        yield "Staat er een nummer bij het bedrag? Dan komt het hiervandaan:"
        yield "\n".join(f"{number}. {source}" for number, source in enumerate(sources[1:], start=1))


def _named(row: Row, sources: Sequence[str]) -> str:
    """What the amount is, with the number of its source when that is not the one of most rows."""
    number = sources.index(_source(row))
    return f"{described(row.amount)} (bron {number})" if number else described(row.amount)


def _shown(row: Row) -> str:
    return quantity(row.amount, row.value.waarde or Decimal(0))


def _source(row: Row) -> str:
    """Where the value was read and when somebody looked, in words; rows with the same words share a table."""
    origin = row.value.bron
    title = str(escape_markdown(origin.titel)) if origin else ""
    checked = f"Nagekeken op {long_date(row.amount.geldig_gecontroleerd_op)}."
    doubt = " Wij controleren dit nog." if row.value.status == "te_controleren" else ""
    return f"{title}. {checked}{doubt}"


def _table(rows: Sequence[tuple[str, str]]) -> str:
    lines = [("Wat", "Bedrag"), ("---", "--:"), *(tuple(str(escape_markdown(cell)) for cell in row) for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _read_more(rows: Sequence[Row], found: Sequence[Entry]) -> Iterator[str]:
    keys = {row.amount.key for row in rows}
    links = [f"- [{entry.scheme.title}]({entry.file})" for entry in found if keys & set(entry.scheme.bedragen)]
    if links:
        yield "Lees hier meer:"
        yield "\n".join(links)


OPENING = """---
plaatje: geld
volgorde: 91000
omschrijving: Alle bedragen op een rij, met de dag waarop ze gelden.
---
# Alle bedragen"""
