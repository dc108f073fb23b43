"""What rules may know of a letter besides its text: its kind, what it does in law, what goes along, its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """From `brief.yaml` and the case; pages and texts from elsewhere have none."""

    name: str  # name of the letter: the folder it stands in
    soort: str  # besluit, verzoek, uitnodiging or bericht
    handelingen: tuple[str, ...] = ()  # what the letter does in law: toekenning, boete, uitstel …
    bijlagen: tuple[str, ...] = ()  # names of what goes along
    data: Mapping[str, Any] = field(default_factory=dict)  # validated values of the case by field; absent is None
    forced: bool = False  # a branch was forced, so the data do not belong together
