"""What changes between two reference dates, as data: every amount exactly once, and the rules that begin or end.

The citizen's page, the insert and `helder changes` all print this; none of them compares amounts itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from checker.source.amount_dates import is_believed
from checker.source.amounts import Amount, AmountBook, AmountValue, RuleChange
from publisher.reading_order import in_reading_order

Item = TypeVar("Item", "ChangedAmount", "ChangedRule")


class Kind(StrEnum):
    """What happens to an amount or rule between the two dates; the value is the word a reader sees."""

    NIEUW = "nieuw"
    ANDERS = "anders"
    GESTOPT = "gestopt"
    VERPLAATST = "verplaatst"
    GELIJK = "blijft gelijk"
    LOKALE_KEUZE = "keuze van de gemeente"
    NOG_NIET_ZEKER = "nog niet zeker"
    NIET_VERGELEKEN = "niet vergeleken"  # one of the two dates lies before the first recorded value


class State(StrEnum):
    """What the book knows of one amount on one date."""

    FACT = "fact"
    ABSENT = "absent"  # recorded as not existing: a `null` with a reason
    UNRECORDED = "unrecorded"  # before the first record: nobody wrote down whether it existed
    LOCAL = "local"  # the municipality still has to fill it in
    UNSURE = "unsure"  # an estimate, or a last value nobody has checked since


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedAmount:
    """One amount on the two dates.  `old` and `new` hold facts only: an estimate is never a number here."""

    key: str
    kind: Kind
    group: str
    label: str
    order: int
    unit: str
    period: str
    old: Decimal | None
    new: Decimal | None
    to_check: bool  # at least one of the two values was not yet compared with the official source
    with_holiday_pay: bool  # holiday pay is part of the value, so each month's payment is lower
    in_insert: bool

    @property
    def difference(self) -> Decimal | None:
        """New minus old; None when either is not known."""
        return None if self.old is None or self.new is None else self.new - self.old


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRule:
    """One rule that begins or ends between the two dates."""

    key: str
    kind: Kind
    group: str
    title: str
    text: str
    short_text: str  # for the insert
    order: int
    starts: date | None  # None: a plan without a day
    expired: bool  # its own text still tells how it was
    to_check: bool
    in_insert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What belongs together for the reader, under one heading."""

    name: str
    amounts: tuple[ChangedAmount, ...]
    rules: tuple[ChangedRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The difference between two reference dates, in the order in which it is printed."""

    old: date
    new: date
    amounts: tuple[ChangedAmount, ...]
    rules: tuple[ChangedRule, ...]
    absent: tuple[str, ...] = field(default=())  # keys of amounts without any value on both dates

    @property
    def items(self) -> tuple[ChangedAmount | ChangedRule, ...]:
        """Amounts, then rules."""
        return (*self.amounts, *self.rules)

    @property
    def to_check(self) -> bool:
        """Must whatever prints this say that it is a draft?"""
        return any(item.to_check for item in self.items)

    def groups(self) -> tuple[Group, ...]:
        """The changes under the headings of the reader: the well-known ones first, then by their first key."""
        names = dict.fromkeys(item.group for item in sorted(self.items, key=lambda item: item.key))
        return tuple(
            Group(
                name=name,
                amounts=tuple(item for item in self.amounts if item.group == name),
                rules=tuple(item for item in self.rules if item.group == name),
            )
            for name in in_reading_order(names)
        )


def changes(book: AmountBook, old: date, new: date) -> Changes:
    """Compare `book` on two dates.  Going back in time mirrors the answer: what was new is then ended."""
    compared = {amount.key: _compare(amount, old, new) for amount in book}
    return Changes(
        old=old,
        new=new,
        amounts=_sorted(item for item in compared.values() if item is not None),
        rules=_sorted(_changed_rules(book.rules, old, new)),
        absent=tuple(sorted(key for key, item in compared.items() if item is None)),
    )


def state(amount: Amount, on: date) -> tuple[State, AmountValue | None]:
    """What is known of `amount` on a date, and the entry that holds then.

    The last value of a series holds on a later date only when no usual month of change lies after the last check
    (`checker.source.amount_dates`); otherwise 'stays the same' would be a guess.
    """
    dates = sorted(start for start in amount.waarden if start <= on)
    if not dates:
        return State.UNRECORDED, None
    entry = amount.waarden[dates[-1]]
    if entry is None:
        return State.ABSENT, None
    if entry.status == "in_te_vullen":
        return State.LOCAL, None
    if entry.status == "raming" or entry.waarde is None:
        return State.UNSURE, None
    is_last = dates[-1] == max(amount.waarden)
    if is_last and dates[-1] < on and not is_believed(amount, on):
        return State.UNSURE, None
    return State.FACT, entry


def _compare(amount: Amount, old: date, new: date) -> ChangedAmount | None:
    """The amount on both dates; None when it exists on neither."""
    (old_state, old_entry), (new_state, new_entry) = state(amount, old), state(amount, new)
    if {old_state, new_state} <= {State.ABSENT, State.UNRECORDED}:
        return None
    entries = [entry for entry in (old_entry, new_entry) if entry is not None]
    return ChangedAmount(
        key=amount.key,
        kind=_amount_kind(old_state, new_state, is_equal=_value(old_entry) == _value(new_entry)),
        group=amount.groep,
        label=amount.label_b1,
        order=amount.volgorde,
        unit=amount.eenheid,
        period=amount.periode,
        old=_value(old_entry),
        new=_value(new_entry),
        to_check=any(entry.status == "te_controleren" for entry in entries),
        with_holiday_pay=bool(amount.inclusief_vakantietoeslag),
        in_insert=_in_insert(amount, new),
    )


def _amount_kind(old: State, new: State, *, is_equal: bool) -> Kind:
    if State.UNSURE in {old, new}:
        return Kind.NOG_NIET_ZEKER
    if State.LOCAL in {old, new}:
        return Kind.LOKALE_KEUZE
    if State.UNRECORDED in {old, new}:
        return Kind.NIET_VERGELEKEN
    if old is State.ABSENT:
        return Kind.NIEUW
    if new is State.ABSENT:
        return Kind.GESTOPT
    return Kind.GELIJK if is_equal else Kind.ANDERS


_RULE_KINDS = {
    "nieuw": Kind.NIEUW,
    "anders": Kind.ANDERS,
    "gestopt": Kind.GESTOPT,
    "verplaatst": Kind.VERPLAATST,
    "lokale_keuze": Kind.LOKALE_KEUZE,
}
_MIRROR = {Kind.NIEUW: Kind.GESTOPT, Kind.GESTOPT: Kind.NIEUW}


def _changed_rules(rules: Iterable[RuleChange], old: date, new: date) -> Iterable[ChangedRule]:
    """Rules that hold on one of the dates and not on the other; one that is replaced is told by its successor."""
    first, last = sorted((old, new))
    rules = tuple(rules)
    begun = [rule for rule in rules if _begins(rule, first, last)]
    replaced = {key for rule in begun for key in rule.vervangt}
    ended = [rule for rule in rules if _has_ended(rule, first, last) and rule.id not in replaced]
    kinds = [(rule, _rule_kind(rule), False) for rule in begun] + [(rule, Kind.GESTOPT, True) for rule in ended]
    for rule, kind, expired in kinds:
        yield ChangedRule(
            key=rule.id,
            kind=_MIRROR.get(kind, kind) if old > new else kind,
            group=rule.groep,
            title=rule.titel,
            text=rule.tekst_b1,
            short_text=rule.tekst_inlegvel or rule.tekst_b1,
            order=rule.volgorde,
            starts=rule.van,
            expired=expired,
            to_check=rule.bron.status == "te_controleren",
            in_insert=_in_insert(rule, new),
        )


def _rule_kind(rule: RuleChange) -> Kind:
    """A proposal is not certain, and what is only condoned is for the municipality to choose."""
    if rule.status == "voorstel":
        return Kind.NOG_NIET_ZEKER
    if rule.status == "gedoogd":
        return Kind.LOKALE_KEUZE
    return _RULE_KINDS[rule.soort]


def _begins(rule: RuleChange, first: date, last: date) -> bool:
    """Holds on the last day and not on the first.

    A plan without a day is news once: between the dates around the day on which it was seen.
    """
    if rule.van is None or rule.meld_op:
        return first < (rule.meld_op or rule.bron.gezien) <= last
    return _holds(rule, last) and not _holds(rule, first)


def _holds(rule: RuleChange, on: date) -> bool:
    """From `van` up to and including `tot`.  A lapsed rule says something only when its message is that it ended."""
    if rule.status == "vervallen" and rule.soort != "gestopt" and rule.tot is None:
        return False
    return rule.van is not None and rule.van <= on and (rule.tot is None or on <= rule.tot)


def _has_ended(rule: RuleChange, first: date, last: date) -> bool:
    """Held on `first` and ran out by `last`; that a notice of an ending runs out is no news."""
    is_real = rule.soort != "gestopt" and rule.status != "voorstel"
    return is_real and _holds(rule, first) and not _holds(rule, last)


def _in_insert(part: Amount | RuleChange, on: date) -> bool:
    """Chosen for every insert, or for the one of this date."""
    return part.in_inlegvel if isinstance(part.in_inlegvel, bool) else on in part.in_inlegvel


def _value(entry: AmountValue | None) -> Decimal | None:
    return None if entry is None else entry.waarde


def _sorted(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: (item.order, item.key)))
