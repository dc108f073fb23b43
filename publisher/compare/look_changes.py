"""What changed to the eye without a change of words: pictures, style, and what stands around the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from publisher.compare.difference import LookChange, Place
from publisher.review.look import FONT, PICTURE, SHEET, STYLE, TEXT, Look

WHOLE_LETTER = ""  # in place of an example: it shows in all of them
_STYLES = {
    STYLE: "De opmaak is veranderd: kleuren, letters of plaats.",
    FONT: "De lettertypen zijn veranderd.",
}
_MARKUP = "De woorden zijn gelijk. De opmaak van de tekst is veranderd: vet, koppen of blokken."
_AROUND = "De tekst is gelijk. Wat om de tekst heen staat, is veranderd: adres, contact of voettekst."


def look_changes(looks: Mapping[str, tuple[Look, Look]], changed: frozenset[Place]) -> tuple[LookChange, ...]:
    """Letter → old and new look, as sentences with the places that show it; `changed`: places with other words."""
    places: dict[str, list[Place]] = {}
    for letter, (old, new) in looks.items():
        for sentence, example in _sentences(old, new, frozenset(name for one, name in changed if one == letter)):
            places.setdefault(sentence, []).append((letter, example))
    return tuple(LookChange(sentence=sentence, places=tuple(found)) for sentence, found in places.items())


def _sentences(old: Look, new: Look, changed: frozenset[str]) -> Iterator[tuple[str, str]]:
    for name in _different(old.parts, new.parts):
        kind, _, rest = name.partition(":")
        if kind in _STYLES:
            yield _STYLES[kind], WHOLE_LETTER
        elif kind == PICTURE:
            yield f"Het plaatje '{rest}' is {_fate(old.parts, new.parts, name)}.", WHOLE_LETTER
        elif kind == SHEET and rest in old.variants and rest in new.variants and rest not in changed:
            same = old.parts[f"{TEXT}:{rest}"] == new.parts[f"{TEXT}:{rest}"]
            yield _AROUND if same else _MARKUP, rest


def _different(old: Mapping[str, str], new: Mapping[str, str]) -> Sequence[str]:
    return sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))


def _fate(old: Mapping[str, str], new: Mapping[str, str], name: str) -> str:
    return "veranderd" if name in old and name in new else "weg" if name in old else "nieuw"
