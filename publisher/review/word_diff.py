"""Two versions of a text, word by word, for people: what went, what came, what stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from html import escape

from publisher.review.paragraphs import Paragraph, paragraphs

_WORD = re.compile(r"\s+|[^\s]+")
ALIKE = 0.4  # share of equal words from which two paragraphs are one that was changed, and not two others


class Fate(StrEnum):
    """What happened to a stretch of text."""

    SAME = "gelijk"
    GONE = "weg"
    NEW = "nieuw"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with one fate."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedParagraph:
    """One paragraph in two versions; `old` or `new` is None when there is none."""

    old: Paragraph | None
    new: Paragraph | None
    stretches: tuple[Stretch, ...]

    @property
    def is_changed(self) -> bool:
        """Did any word change?"""
        return any(stretch.fate is not Fate.SAME for stretch in self.stretches)


def compare(old: str, new: str) -> tuple[ChangedParagraph, ...]:
    """Every paragraph of two rendered letters (Markdown), in reading order, with what changed in it."""
    before, now = paragraphs(old), paragraphs(new)
    matcher = SequenceMatcher(a=list(map(_whole, before)), b=list(map(_whole, now)), autojunk=False)
    found: list[ChangedParagraph] = []
    for action, first, last, start, stop in matcher.get_opcodes():
        if action == "equal":
            found += [_pair(a, b) for a, b in zip(before[first:last], now[start:stop], strict=True)]
        else:
            found += _matched(before[first:last], now[start:stop])
    return tuple(found)


def words(old: str, new: str) -> tuple[Stretch, ...]:
    """The stretches of two texts; together the SAME and GONE are the old one, the SAME and NEW the new one."""
    before, now = _WORD.findall(old), _WORD.findall(new)
    found: list[Stretch] = []
    for action, first, last, start, stop in SequenceMatcher(a=before, b=now, autojunk=False).get_opcodes():
        if action == "equal":
            found.append(Stretch(Fate.SAME, "".join(before[first:last])))
            continue
        if first < last:
            found.append(Stretch(Fate.GONE, "".join(before[first:last])))
        if start < stop:
            found.append(Stretch(Fate.NEW, "".join(now[start:stop])))
    return tuple(found)


def as_html(stretches: Sequence[Stretch]) -> str:
    """The stretches with `del` and `ins`; a hidden word tells a screen reader where each begins."""
    tags = {
        Fate.SAME: "{}",
        Fate.GONE: '<del><span class="voor-oren">weg: </span>{}</del>',
        Fate.NEW: '<ins><span class="voor-oren">nieuw: </span>{}</ins>',
    }
    return "".join(tags[each.fate].format(escape(each.text).replace("\n", "<br>")) for each in stretches)


def as_markdown(stretches: Sequence[Stretch]) -> str:
    """The stretches with ~~what went~~ and **what came**."""
    marks = {Fate.SAME: "", Fate.GONE: "~~", Fate.NEW: "**"}
    return "".join(_marked(each.text, marks[each.fate]) for each in stretches)


def _marked(text: str, mark: str) -> str:
    """Marks stand against the words, or Markdown does not see them."""
    bare = text.strip()
    if not mark or not bare:
        return text
    start = text.index(bare)
    return f"{text[:start]}{mark}{bare}{mark}{text[start + len(bare) :]}"


def _pair(old: Paragraph | None, new: Paragraph | None) -> ChangedParagraph:
    return ChangedParagraph(old=old, new=new, stretches=words(_whole(old) if old else "", _whole(new) if new else ""))


def _matched(before: Sequence[Paragraph], now: Sequence[Paragraph]) -> Iterator[ChangedParagraph]:
    """Paragraphs that are alike become one with changes; the others went or came."""
    left = list(before)
    for paragraph in now:
        best = max(range(len(left)), key=lambda index: _likeness(left[index], paragraph), default=None)
        if best is None or _likeness(left[best], paragraph) < ALIKE:
            yield _pair(None, paragraph)
            continue
        for gone in left[:best]:
            yield _pair(gone, None)
        yield _pair(left[best], paragraph)
        left = left[best + 1 :]
    for gone in left:
        yield _pair(gone, None)


def _likeness(old: Paragraph, new: Paragraph) -> float:
    return SequenceMatcher(a=_whole(old).split(), b=_whole(new).split(), autojunk=False).ratio()


def _whole(paragraph: Paragraph) -> str:
    return f"{paragraph.heading}\n{paragraph.text}" if paragraph.heading else paragraph.text
