"""`{# helder: negeer W01 reden: … #}`: an editor's reasoned 'no' to a rule, for the next paragraph of the template.

With `tot: 2027-01-01` before the closing `#}` it holds until that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_COMMENT = re.compile(
    r"\{#-?\s*helder:\s*(?P<order>\w*)\s*(?P<codes>[^:#]*?)(?:\s*\breden:\s*(?P<reason>.*?))?"
    r"(?:\s*\btot:\s*(?P<until>[^\s#]*))?\s*-?#\}",
    re.DOTALL,
)
_CODE = re.compile(r"[A-Z]\d\d")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One comment: the codes it names, why, and the stretch of the template it covers."""

    template: str
    start: int  # of the comment
    end: int
    codes: tuple[str, ...]
    reason: str
    covers_to: int  # end of the paragraph after the comment
    until: date | None = None  # the last day on which it holds
    valid: bool  # says 'negeer', names a code, gives a reason, and a real day if any

    def expired(self, on: date) -> bool:
        """Is its last day before this one?"""
        return self.until is not None and self.until < on

    def covers(self, code: str, offset: int | None) -> bool:
        """Does it cover a finding at `offset` (None: about the document as a whole)?"""
        return self.valid and code in self.codes and (offset is None or self.start <= offset < self.covers_to)


def suppressions(template: str, text: str) -> Iterator[Suppression]:
    """All suppressions in the source of a template."""
    for match in _COMMENT.finditer(text):
        codes = tuple(_CODE.findall(match["codes"]))
        reason = (match["reason"] or "").strip()
        until, is_day = _day(match["until"])
        begin = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
        paragraph = _PARAGRAPH_END.search(text, begin)
        yield Suppression(
            template=template,
            start=match.start(),
            end=match.end(),
            codes=codes,
            reason=reason,
            covers_to=paragraph.start() if paragraph else len(text),
            until=until,
            valid=match["order"] == "negeer" and bool(codes) and bool(reason) and is_day,
        )


def _day(text: str | None) -> tuple[date | None, bool]:
    """The day that was written, and whether what was written is a day (or nothing)."""
    try:
        return (date.fromisoformat(text) if text is not None else None), True
    except ValueError:
        return None, False
