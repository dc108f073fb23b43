"""Where a printed text stands in the letter, so that a finding in the PDF points to the template."""

from __future__ import annotations

import re

from checker.rules.rule import Match, Severity
from checker.text.document import Document

_SHORT = 40  # characters of a text that a message repeats


def found_in_print(message: str, text: str, document: Document, severity: Severity | None = None) -> Match:
    """A match at the first place in the letter that has these words; the letter as a whole when only the layout has.

    Spaces may differ, for print binds some of them.
    """
    words = text.split()
    wanted = re.compile(r"\s+".join(map(re.escape, words)))
    for block in document.blocks if words else ():
        if found := wanted.search(block.text):
            return Match(message=message, block=block.index, start=found.start(), end=found.end(), severity=severity)
    return Match(message=message, severity=severity)


def shortened(text: str) -> str:
    """The beginning of a text, to name it in a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else flat[:_SHORT].rsplit(" ", 1)[0] + " …"


def points(size: float) -> str:
    """A size of letters as people write it: 9,5."""
    return f"{size:.1f}".rstrip("0").rstrip(".").replace(".", ",")
