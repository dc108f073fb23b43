"""Dated amounts and rules (`bedragen/`): what holds on a day, where it comes from, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from checker.errors import InputError
from checker.source.yaml_file import FileModel, nearest

Status = Literal["vastgesteld", "te_controleren", "raming", "in_te_vullen"]
PRINTABLE: frozenset[str] = frozenset({"vastgesteld", "te_controleren"})
LAST = 500  # `volgorde` of an amount or rule that does not say where it wants to stand
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
Month = Literal[
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
]  # fmt: skip


class Origin(FileModel):
    """Where a value was read, and on which day."""

    titel: str
    url: str | None = None
    gezien: date


class LegalBasis(FileModel):
    """An article of a law; `bwb` is its id in the national law database."""

    bwb: str | None = None
    wet: str | None = None
    artikel: str
    lid: str | None = None
    onderdeel: str | None = None


class AmountValue(FileModel):
    """What holds from a day on.  `verwacht` is an announced value: never printed as a fact."""

    waarde: Decimal | None = None
    verwacht: str | None = None
    status: Status
    bron: Origin | None = None
    reden: str | None = None
    correctie: str | None = None  # why a value that was published already is another one now

    @field_validator("waarde", mode="before")
    @classmethod
    def _quoted(cls, value: Any) -> Any:
        """A number without quotes loses its last zero, and a part of a cent on the way."""
        if isinstance(value, int | float):
            raise ValueError(f'zet de waarde tussen dubbele aanhalingstekens, zoals "{value}"')  # noqa: TRY004
        return value

    @model_validator(mode="after")
    def _complete(self) -> AmountValue:
        if self.status in PRINTABLE and self.waarde is None:
            raise ValueError("bij deze status hoort een waarde")
        if self.status in PRINTABLE and self.bron is None:
            raise ValueError("schrijf erbij waar de waarde vandaan komt: bron (titel, url, gezien)")
        if self.status not in PRINTABLE and self.waarde is not None:
            raise ValueError("bij deze status mag geen waarde staan, want die is nog niet zeker")
        return self


class Amount(FileModel):
    """One amount, percentage or term through time.  `null` at a date ends it, with the reason in `reden`."""

    omschrijving: str
    label_b1: str
    groep: str
    eenheid: Literal["EUR", "procent", "aantal", "dagen", "weken", "maanden"]
    periode: Literal["maand", "kwartaal", "jaar", "eenmalig", "uur", "dag", "geen"]
    soort: Literal["norm", "grens", "maximum", "vrijlating", "drempel", "korting", "termijn", "percentage", "toeslag"]
    netto: bool | None = None
    inclusief_vakantietoeslag: bool | None = None
    beslist: Literal["landelijk", "gemeente", "anders"]
    grondslag: LegalBasis | None = None
    verandert_in: tuple[Month, ...] = ()  # the months in which a new value usually begins
    in_inlegvel: bool | tuple[date, ...] = False  # on every insert, or only on those of these dates
    volgorde: int = LAST  # within its group, on the insert and on pages
    voorheen: tuple[str, ...] = ()  # keys this amount had before its file moved
    waarden: Mapping[date, AmountValue | None]
    reden: str | None = None
    toelichting: str | None = None
    geldig_gecontroleerd_op: date
    key: str = Field(default="", exclude=True)

    @model_validator(mode="after")
    def _ended_with_reason(self) -> Amount:
        if any(value is None for value in self.waarden.values()) and not self.reden:
            raise ValueError("een bedrag dat stopt (null) heeft een 'reden' nodig")
        return self

    def on(self, day: date) -> AmountValue | None:
        """What holds on a day; None before the first date and after the end."""
        dates = [start for start in self.waarden if start <= day]
        return self.waarden[max(dates)] if dates else None


class RuleOrigin(Origin):
    """The source of a rule, and whether somebody compared the rule with the law itself."""

    status: Literal["vastgesteld", "te_controleren"] = "te_controleren"


class RuleChange(FileModel):
    """A rule in the reader's words, with the dates between which it holds."""

    id: str
    groep: str
    titel: str
    tekst_b1: str
    tekst_inlegvel: str | None = None  # shorter, for the insert
    van: date | None = None  # only a proposal may have no day yet
    tot: date | None = None
    meld_op: date | None = None  # the reference date that tells of it, when it begins or is over between two of them
    vervangt: tuple[str, ...] = ()
    status: Literal["geldt", "gedoogd", "voorstel", "vervallen"]
    soort: Literal["nieuw", "anders", "gestopt", "verplaatst", "lokale_keuze"]
    grondslag: LegalBasis | None = None
    bron: RuleOrigin
    in_inlegvel: bool | tuple[date, ...] = False
    volgorde: int = LAST

    @model_validator(mode="after")
    def _dated(self) -> RuleChange:
        if self.van is None and self.status != "voorstel":
            raise ValueError("schrijf erbij wanneer de regel begint: van. Alleen een voorstel mag zonder")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountBook:
    """All amounts by key (`bijstand.alleenstaand` is `bedragen/bijstand/alleenstaand.yaml`) and all rules."""

    amounts: Mapping[str, Amount]
    rules: tuple[RuleChange, ...] = ()
    folder: Path = Path("bedragen")

    def __iter__(self) -> Iterator[Amount]:
        return iter(self.amounts[key] for key in sorted(self.amounts))

    def amount(self, key: str) -> Amount:
        """One amount; raises ValueError with a Dutch sentence when there is none of that name."""
        if key not in self.amounts:
            raise ValueError(f"het bedrag '{key}' bestaat niet. {nearest(key, self.amounts)}")
        return self.amounts[key]

    def entry(self, key: str, on: date) -> AmountValue | None:
        """What holds on a day, with its status and source; None when nothing does."""
        return self.amount(key).on(on)

    def value(self, key: str, on: date) -> Decimal:
        """The value that holds on a day; raises ValueError when there is none that may be printed."""
        entry = self.entry(key, on)
        if entry is None:
            known = ", ".join(str(start) for start in sorted(self.amount(key).waarden)) or "geen enkele datum"
            raise ValueError(
                f"het bedrag '{key}' heeft geen waarde op {on}. Er zijn waarden vanaf: {known}. "
                f"Vul de waarde aan in {self.folder}/{key.replace('.', '/')}.yaml"
            )
        if entry.waarde is None:
            raise ValueError(
                f"het bedrag '{key}' is op {on} nog niet bekend ({entry.status}). "
                f"Vul de waarde aan in {self.folder}/{key.replace('.', '/')}.yaml, of noem hier geen bedrag"
            )
        return entry.waarde


def with_key(amount: Amount, key: str) -> Amount:
    """The amount, knowing its own key."""
    return amount.model_copy(update={"key": key})


def check_unique_rules(rules: tuple[RuleChange, ...], shown: str) -> None:
    """Raises InputError when two rules have one id or a rule replaces one that is not there."""
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise InputError(
                f"de regel '{rule.id}' staat er twee keer", remedy="Geef elke regel een eigen id.", path=shown
            )
        seen.add(rule.id)
    for rule in rules:
        for replaced in rule.vervangt:
            if replaced not in seen:
                raise InputError(
                    f"de regel '{rule.id}' vervangt '{replaced}', maar die bestaat niet",
                    remedy=nearest(replaced, seen),
                    path=shown,
                )
