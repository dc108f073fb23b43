"""`gemeente.yaml`: what letters, map and website say about the municipality itself."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Literal

from pydantic import Field, field_validator

from checker.source.yaml_file import FileModel

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class Address(FileModel):
    """A place people can go to, or (with `postbus`) write to."""

    straat: str | None = None
    postbus: str | None = None
    postcode: str
    plaats: str

    @property
    def regel(self) -> str:
        """Street or post-office box."""
        return self.straat or self.postbus or ""


class Colours(FileModel):
    """Main and accent colour as `#rrggbb`; both are used for text on white."""

    hoofd: Colour
    accent: Colour


class ObjectionAddress(Address):
    """The body that decides on an objection (Awb 6:4)."""

    naam: str
    website: str


class Helper(FileModel):
    """Somebody who helps the reader, free of charge."""

    naam: str
    telefoon: str
    uitleg: str


class Envelope(FileModel):
    """The envelope letters go in: the side its window is on, and how many millimetres lower than usual it lies."""

    venster: Literal["links", "rechts"] = "links"
    omlaag: Literal[0, 5, 10] = 0


class OtherLanguage(FileModel):
    """One sentence at the end of every letter, for who does not read Dutch; the phone number stands beside it."""

    taal: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]  # ISO 639: 'en', 'ar'
    naam: str
    tekst: Annotated[str, Field(min_length=1)]

    @property
    def richting(self) -> str:
        """Which way the script runs, as HTML calls it."""
        return "rtl" if unicodedata.bidirectional(self.tekst[0]) in {"R", "AL"} else "ltr"


class Municipality(FileModel):
    """The municipality; `te_controleren` names the keys nobody has verified yet."""

    naam: str
    afdeling: str
    bezoekadres: Address
    postadres: Address
    telefoon: str
    telefoon_bereikbaar: str
    email: str | None = None  # for questions about the texts; without one a reader is asked to call
    website: str
    brieven_adres: str  # what comes before the name of a letter in the address of its explanation
    kleuren: Colours
    logo: str
    bezwaar: ObjectionAddress
    clientondersteuning: Helper
    formulierenhulp: Helper
    envelop: Envelope = Envelope()
    talen: tuple[OtherLanguage, ...] = ()
    te_controleren: tuple[str, ...] = ()

    @field_validator("email")
    @classmethod
    def _one_address(cls, value: str | None) -> str | None:
        if value is not None and not _MAIL.fullmatch(value):
            raise ValueError("dit is geen mailadres, zoals naam@gemeente.nl")
        return value
