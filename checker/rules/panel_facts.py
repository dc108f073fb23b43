"""What rules may know of the panel: the words that readers tapped as hard."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HardWord:
    """A word or phrase that readers found hard, as a dictionary has it."""

    word: str  # lower case
    readers: int  # different readers who tapped it
    instead: str = ""  # a plain word for it, when an editor wrote one down
    meaning: str = ""  # its explanation in the list of words of the website, when it is there
