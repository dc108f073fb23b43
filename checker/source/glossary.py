"""`woordenlijst.yaml` and `adressen.yaml`: the hard words with their explanation, and who helps where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from checker.errors import InputError, InputErrors
from checker.source.yaml_file import FileModel, parse_list

WORDS, ADDRESSES = "woordenlijst.yaml", "adressen.yaml"
Text = Annotated[str, Field(min_length=1)]


class Word(FileModel):
    """A hard word, the forms in which it occurs, and what it means."""

    woord: Text
    vormen: tuple[Text, ...] = ()
    uitleg: Text
    zie: str | None = None  # a page of the website: budgetgids/bijstand.md

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything a text can call it, the word itself first."""
        return tuple(dict.fromkeys((self.woord, *self.vormen)))


class HelpAddress(FileModel):
    """A body that helps; `nagekeken_op` is the day on which somebody compared it with the body's own website."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    naam: Text
    waarvoor: Text
    telefoon: str | None = None
    website: str | None = None
    adres: str | None = None
    nagekeken_op: date | None = None
    te_controleren: bool

    @model_validator(mode="after")
    def _checked_on_a_day(self) -> HelpAddress:
        if not self.te_controleren and self.nagekeken_op is None:
            raise ValueError("schrijf erbij op welke dag u dit nakeek: nagekeken_op")
        return self


def load_words(root: Path) -> tuple[Word, ...]:
    """The hard words in the order of the alphabet; none when there is no list.  Raises InputError(s)."""
    if not (root / WORDS).is_file():
        return ()
    words = parse_list(Word, root / WORDS, WORDS)
    _require_once(((form.lower(), f"het woord '{form}'") for word in words for form in word.forms), WORDS)
    return tuple(sorted(words, key=lambda word: word.woord.lower()))


def load_addresses(root: Path) -> tuple[HelpAddress, ...]:
    """The addresses in the order of the file; none when there is no list.  Raises InputError(s)."""
    if not (root / ADDRESSES).is_file():
        return ()
    addresses = parse_list(HelpAddress, root / ADDRESSES, ADDRESSES)
    _require_once(((address.id, f"het id '{address.id}'") for address in addresses), ADDRESSES)
    return addresses


def _require_once(names: Iterator[tuple[str, str]], shown: str) -> None:
    """InputErrors for every name that stands twice; a pair is what is compared and how an error calls it."""
    seen: set[str] = set()
    twice: list[InputError] = []
    for name, called in names:
        if name in seen:
            twice.append(InputError(f"{called} staat er twee keer", remedy="Haal er één weg.", path=shown))
        seen.add(name)
    if twice:
        raise InputErrors(twice)
