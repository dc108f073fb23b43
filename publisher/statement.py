"""`toegankelijkheid.yaml`: what the municipality states about the accessibility of its website.

The Besluit digitale toegankelijkheid overheid asks for a statement with a status from A (complies fully) to E (no
statement).  The status itself is given by the national register, so it needs the address of the entry there; A and B
rest on an examination by an expert.  Our own tests by program are no such examination, and the model holds to that.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from checker.errors import InputError
from checker.source.glossary import ADDRESSES, HelpAddress, Text
from checker.source.yaml_file import FileModel, nearest, parse

FILE = "toegankelijkheid.yaml"
Website = Annotated[str, Field(min_length=1)]
EXAMINED: frozenset[str | None] = frozenset({"A", "B"})  # what only an expert can find


class Standard(FileModel):
    """A law or norm, and what it is in plain words."""

    naam: Text
    uitleg: Text


class Examination(FileModel):
    """Who looked at the website, when and how; an expert leaves a report."""

    soort: Literal["eigen", "deskundige"]
    datum: date
    hoe: tuple[Text, ...] = ()
    door: str | None = None
    rapport: Website | None = None

    @model_validator(mode="after")
    def _expert_with_report(self) -> Examination:
        if self.soort == "deskundige" and not (self.door and self.rapport):
            raise ValueError("schrijf erbij wie het onderzoek deed (door) en waar het rapport staat (rapport)")
        return self


class Shortcoming(FileModel):
    """Something that does not work for everyone yet; without `klaar_op` nobody knows when it will."""

    wat: Text
    merkt_u: Text
    wij_doen: Text
    klaar_op: date | None = None


class Statement(FileModel):
    """The whole statement; `klacht` is the id of an address in `adressen.yaml`."""

    status: Literal["A", "B", "C", "D", "E"] | None = None
    in_register: Website | None = None
    regels: Annotated[tuple[Standard, ...], Field(min_length=1)]
    onderzoek: Examination
    gedaan: tuple[Text, ...] = ()
    nog_te_doen: tuple[Shortcoming, ...] = ()
    klacht: str
    te_controleren: bool
    nagekeken_op: date | None = None

    @model_validator(mode="after")
    def _honest(self) -> Statement:
        if self.status and not self.in_register:
            raise ValueError("een status hoort bij een verklaring in het register: schrijf het adres bij 'in_register'")
        if self.status in EXAMINED and self.onderzoek.soort != "deskundige":
            raise ValueError(f"status {self.status} kan alleen na een onderzoek door een deskundige")
        if self.status == "A" and self.nog_te_doen:
            raise ValueError("bij status A is alles in orde, maar bij 'nog_te_doen' staat nog iets")
        if not self.te_controleren and self.nagekeken_op is None:
            raise ValueError("schrijf erbij op welke dag u dit nakeek: nagekeken_op")
        return self


def load_statement(root: Path) -> Statement | None:
    """The statement, or None where a project has none.  Raises InputErrors."""
    return parse(Statement, root / FILE, FILE) if (root / FILE).is_file() else None


def complaints_address(statement: Statement, addresses: tuple[HelpAddress, ...]) -> HelpAddress:
    """Where a complaint goes after the municipality; an id that is not in the list is an InputError."""
    known = {address.id: address for address in addresses}
    if statement.klacht not in known:
        raise InputError(
            f"het adres '{statement.klacht}' bij 'klacht' staat niet in {ADDRESSES}",
            remedy=nearest(statement.klacht, known),
            path=FILE,
        )
    return known[statement.klacht]
