"""Instructions on lines of their own, put where Markdown can have them: as table row, list item or paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

OPEN, CLOSE = "\ue000", "\ue001"  # no text holds these
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_ITEM = re.compile(r"\s*(?:[-*]|\d+\.) ")
_DELIMITER = re.compile(r"\s*\|[\s:|-]+\|\s*$")


def arranged(text: str, kinds: Mapping[str, str]) -> str:
    """The text with every line of only instructions as a row within a table and an item within a list.

    `kinds` tells of a mark whether it begins, turns or ends something: what ends stands like what began.
    """
    lines = text.split("\n")
    out: list[str] = []
    open_forms: list[str] = []
    for index, line in enumerate(lines):
        marks = [mark for mark in _marks(line) if kinds[mark] != "field"]
        alone = bool(marks) and not MARK.sub("", line).strip() and len(marks) == len(_marks(line))
        form = _form(lines, index) if alone else ""
        for mark in marks:
            if kinds[mark] == "begin":
                open_forms.append(form)
            elif kinds[mark] in {"turn", "end"}:
                form = open_forms[-1] if alone else form
                if kinds[mark] == "end":
                    open_forms.pop()
        _put(out, line, form, alone=alone)
    return "\n".join(out)


def _marks(line: str) -> list[str]:
    return [found[0] for found in MARK.finditer(line)]


def _form(lines: Sequence[str], index: int) -> str:
    """What the next line of text is: a row of a table that has begun, an item, or anything else."""
    ahead = [line for line in lines[index + 1 :] if MARK.sub("", line).strip() or not line][:2]
    first, second = [*ahead, "", ""][:2]
    if first.startswith("|") and not _DELIMITER.match(second):
        return "| "
    found = _ITEM.match(first)
    return found[0] if found else ""


def _put(out: list[str], line: str, form: str, *, alone: bool) -> None:
    last = out[-1] if out else ""
    if alone and not form and (last.startswith("|") or _ITEM.match(last)):
        out.append("")  # else it would become part of the table or of the item
    out.append(f"{form}{line}{' |' if form == '| ' else ''}")
