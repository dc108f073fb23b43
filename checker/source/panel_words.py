"""`panelwoorden.yaml`: the words that readers of the panel found hard, made from their answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator

from checker.errors import InputError
from checker.source.text_file import read_text
from checker.source.yaml_file import FileModel, parse_list

PANEL_WORDS = "panelwoorden.yaml"
REBUILD = "helder review collect"
_CONFLICT = "<<<<<<<"
Text = Annotated[str, Field(min_length=1)]


class PanelWord(FileModel):
    """A hard word as a dictionary has it: how many different readers tapped it, and in which letters."""

    woord: Text
    lezers: Annotated[int, Field(ge=1)]
    brieven: tuple[Text, ...] = ()
    liever: Text | None = None  # a plain word: the one thing that people fill in

    @field_validator("woord")
    @classmethod
    def _lower_case(cls, value: str) -> str:
        if value != " ".join(value.lower().split()):
            raise ValueError("schrijf het woord met kleine letters")
        return value


def load_panel_words(root: Path) -> tuple[PanelWord, ...]:
    """The hard words in the order of the alphabet; none when there is no list.  Raises InputError(s).

    Two branches may each have changed the line of one word.  After the merge both lines are there; they count as one,
    until the list is built again.
    """
    path = root / PANEL_WORDS
    if not path.is_file():
        return ()
    _require_merged(path)
    merged: dict[str, PanelWord] = {}
    for word in parse_list(PanelWord, path, PANEL_WORDS):
        merged[word.woord] = _together(merged[word.woord], word) if word.woord in merged else word
    return tuple(merged[word] for word in sorted(merged))


def _require_merged(path: Path) -> None:
    for number, line in enumerate(read_text(path, PANEL_WORDS).splitlines(), 1):
        if line.startswith(_CONFLICT):
            raise InputError(
                "twee mensen veranderden deze woorden, en Git kon niet kiezen",
                remedy=f"Haal de regels met <, = en > weg. Typ daarna: {REBUILD}.",
                path=PANEL_WORDS,
                line=number,
            )


def _together(one: PanelWord, other: PanelWord) -> PanelWord:
    """Both lines of one word; InputError when people wrote two different plain words."""
    if one.liever and other.liever and one.liever != other.liever:
        raise InputError(
            f"bij '{one.woord}' staan twee gewone woorden: '{one.liever}' en '{other.liever}'",
            remedy="Kies er één, en haal de andere regel weg.",
            path=PANEL_WORDS,
        )
    return PanelWord(
        woord=one.woord,
        lezers=max(one.lezers, other.lezers),
        brieven=tuple(sorted({*one.brieven, *other.brieven})),
        liever=one.liever or other.liever,
    )
