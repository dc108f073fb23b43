"""`brief.yaml` and `hoofdstuk.yaml`: what a letter or chapter is, on which law it rests, which fields it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import model_validator

from checker.source.norm_settings import LetterNorms
from checker.source.scheme import Scheme
from checker.source.translation import Translation
from checker.source.yaml_file import FileModel

FieldType = Literal[
    "tekst", "alineas", "getal", "bedrag", "procent", "datum", "tijd", "ja_nee", "keuze", "lijst", "groep"
]

Act = Literal[
    "toekenning", "afwijzing", "wijziging", "beeindiging", "intrekking", "terugvordering", "betalingsherinnering",
    "kwijtschelding", "betalingsregeling", "boete", "boete_voornemen", "maatregel", "opschorting", "uitstel",
    "aanvulling", "buiten_behandeling", "voorschot", "ontvangst", "hoorzitting", "beslissing_op_bezwaar",
]  # fmt: skip
"""What a letter does in law; the rules on letters ask for the parts that go with it."""


class FieldSpec(FileModel):
    """One field that a letter can show: its type, what it means, and for a list or group its parts."""

    type: FieldType
    betekenis: str
    verplicht: bool = True
    opties: tuple[str, ...] = ()
    velden: Mapping[str, FieldSpec] = {}

    @model_validator(mode="after")
    def _fits_type(self) -> FieldSpec:
        if (self.type == "keuze") != bool(self.opties):
            raise ValueError("'opties' hoort bij type 'keuze', en alleen daar")
        if (self.type in {"lijst", "groep"}) != bool(self.velden):
            raise ValueError("'velden' hoort bij type 'lijst' of 'groep', en alleen daar")
        return self


class Ground(FileModel):
    """The law behind one part of a letter; a jurist turns `te_controleren` into `gecontroleerd`."""

    onderdeel: str
    wet: str
    artikel: str
    juridisch: Literal["te_controleren", "gecontroleerd"]
    toelichting: str | None = None


class LetterSpec(FileModel):
    """`brief.yaml`."""

    titel: str
    soort: Literal["besluit", "verzoek", "uitnodiging", "bericht"]
    handelingen: tuple[Act, ...] = ()  # what the letter does in law; one letter can do more than one thing
    doelgroep: str
    eigenaar: str
    grondslag: tuple[Ground, ...]
    bijlagen: tuple[str, ...] = ()
    velden: Mapping[str, FieldSpec] = {}
    normen: LetterNorms | None = None  # norms of the B1-toets that differ in this letter

    @model_validator(mode="after")
    def _own_names(self) -> LetterSpec:
        taken = sorted(set(self.velden) & {*STANDARD_FIELDS, *RESERVED})
        if taken:
            raise ValueError(f"het veld '{taken[0]}' bestaat al in elke brief. Geef het een andere naam")
        return self


class ChapterSpec(FileModel):
    """`hoofdstuk.yaml` of the informatiemap."""

    titel: str
    eigenaar: str
    grondslag: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One invented case of a letter; its name is the file name ('met-partner')."""

    name: str
    path: Path
    omschrijving: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter: its template, what it is, and the cases that show it."""

    name: str
    path: Path  # brief.md
    template: str  # the template's name: its path within the project, with forward slashes
    spec: LetterSpec
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A chapter of the informatiemap or a page of the website: a template without cases."""

    name: str
    kind: Literal["infomap", "site"]
    path: Path
    template: str
    spec: ChapterSpec | None = None
    scheme: Scheme | None = None  # for the pages of the guide
    translation: Translation | None = None  # for pages in another language


def _text(meaning: str, **more: Any) -> FieldSpec:
    return FieldSpec(type="tekst", betekenis=meaning, **more)


RESERVED = ("gemeente", "bedrag", "termijn", "procent", "peildatum")
STANDARD_FIELDS: Mapping[str, FieldSpec] = {
    "datum": FieldSpec(type="datum", betekenis="De dag waarop de brief op de post gaat"),
    "kenmerk": _text("Het nummer van de zaak"),
    "ontvanger": FieldSpec(
        type="groep",
        betekenis="Wie de brief krijgt",
        velden={
            "naam": _text("Naam op de envelop"),
            "aanhef": _text("Naam in de aanhef, bijvoorbeeld 'mevrouw De Vries'"),
            "straat": _text("Straat en huisnummer"),
            "postcode": _text("Postcode, bijvoorbeeld '8442 BN'"),
            "plaats": _text("Woonplaats"),
        },
    ),
    "contactpersoon": FieldSpec(
        type="groep",
        betekenis="De vaste contactpersoon",
        velden={
            "naam": _text("Naam van de contactpersoon"),
            "telefoon": _text("Telefoonnummer van de contactpersoon"),
            "bereikbaar": _text("Dagen en tijden waarop de contactpersoon te bellen is"),
        },
    ),
}
"""Fields every letter has without declaring them: the layout needs them."""
