"""Dutch abbreviations that end in a full stop, read from `abbreviations.txt`."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

_MAY_CLOSE = "slot"


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, bool]:
    """Abbreviation in lower case, with its full stop → may it be the last word of a sentence?"""
    text = resources.files("checker.text").joinpath("abbreviations.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {line[0]: line[1:] == [_MAY_CLOSE] for line in lines}
