"""The list of nouns in which a verb hides, with the verb to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.lists.reading import FOLDER, read_rows

PATH = FOLDER / "naamwoordstijl.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominals:
    """Nouns on -ing → verb, and (noun, its verb) → verb."""

    nouns: Mapping[str, str]
    groups: Mapping[tuple[str, str], str]


@lru_cache(maxsize=4)
def nominals(path: Path = PATH) -> Nominals:
    """The list.  Raises `InputError` on a wrong line."""
    nouns: dict[str, str] = {}
    groups: dict[tuple[str, str], str] = {}
    for row in read_rows(path, least=2, most=2):
        word, plus, verbs = (part.strip() for part in row.part(0).partition("+"))
        if not row.part(1) or bool(plus) != bool(verbs):
            raise row.error(
                "In deze regel ontbreekt een woord.", "Schrijf ‘woord ; liever’ of ‘woord + werkwoord ; liever’."
            )
        if plus:
            groups |= {(word, verb.strip()): row.part(1) for verb in verbs.split(",")}
        else:
            nouns[word] = row.part(1)
    return Nominals(nouns=nouns, groups=groups)
