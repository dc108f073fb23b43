"""A page in another language: of which Dutch text it is a translation, and of which version of that text."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from checker.errors import InputError
from checker.source.text_file import read_text
from checker.source.yaml_file import FileModel, Lines, parse_text

DUTCH = "nl"
RIGHT_TO_LEFT = ("ar",)

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?^)---[ \t]*$", re.DOTALL | re.MULTILINE)
_LANGUAGE = re.compile(r"^taal:[ \t]*(?!nl[ \t]*$)\S", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
Sentence = Annotated[str, Field(min_length=1)]


class Translation(FileModel):
    """The front matter of a translated page."""

    title: Sentence
    omschrijving: Sentence
    plaatje: str
    volgorde: int
    taal: Literal["en", "ar", "pl", "uk", "ti"]
    richting: Literal["ltr", "rtl"] = "ltr"
    vertaling_van: Sentence  # path within the project of the Dutch text
    versie: str  # of the Dutch text that was translated, as `text_version` gives it
    nagekeken_op: date | None = None  # somebody who speaks the language found it right on this day
    nagekeken_door: str | None = None

    @model_validator(mode="after")
    def _fits(self) -> Translation:
        if (self.richting == "rtl") != (self.taal in RIGHT_TO_LEFT):
            raise ValueError("een Arabische pagina krijgt 'richting: rtl', een andere pagina niet")
        if (self.nagekeken_op is None) != (self.nagekeken_door is None):
            raise ValueError("'nagekeken_op' en 'nagekeken_door' horen bij elkaar")
        return self


def load_translation(path: Path, shown: str, root: Path) -> Translation | None:
    """What a page says of itself as a translation; None for a page in Dutch.  Raises InputError(s)."""
    front = _FRONT_MATTER.match(read_text(path, shown))
    if front is None or not _LANGUAGE.search(front[1]):
        return None
    padded = "\n" + front[1]  # the first line stands in for `---`
    translation = parse_text(Translation, padded, shown)
    if not (root / translation.vertaling_van).is_file():
        raise InputError(
            f"het bestand '{translation.vertaling_van}' bestaat niet",
            remedy="Schrijf van welke Nederlandse tekst dit de vertaling is. Bijvoorbeeld: "
            "vertaling_van: site/budgetgids/zorgtoeslag.md",
            path=shown,
            line=Lines(padded).of(("vertaling_van",)),
        )
    return translation


def text_version(text: str) -> str:
    """A short hash of a page's words: other front matter or another link is no other text."""
    body = _LINK.sub(r"\1", _FRONT_MATTER.sub("", text)).strip()
    return hashlib.sha256(body.encode()).hexdigest()[:12]


def current_version(translation: Translation, root: Path) -> str:
    """The version that the Dutch text has now."""
    return text_version(read_text(root / translation.vertaling_van, translation.vertaling_van))
