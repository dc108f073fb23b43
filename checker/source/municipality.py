"""`gemeente.yaml`: what letters, map and website say about the municipality itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from checker.source.yaml_file import FileModel

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


class Municipality(FileModel):
    """The municipality; `te_controleren` names the keys nobody has verified yet."""

    naam: str
    afdeling: str
    bezoekadres: Address
    postadres: Address
    telefoon: str
    telefoon_bereikbaar: str
    website: str
    kleuren: Colours
    logo: str
    bezwaar: ObjectionAddress
    clientondersteuning: Helper
    formulierenhulp: Helper
    te_controleren: tuple[str, ...] = ()
