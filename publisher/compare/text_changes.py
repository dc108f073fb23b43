"""Changed paragraphs of many examples, each change told once.

A sentence in a shared part shows in a hundred examples, with other amounts in each.  It is one change, because it
comes from one place in one template: provenance tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.source.provenance import Site
from checker.source.render import Variant
from publisher.compare.difference import Place, TextChange
from publisher.review.paragraphs import Paragraph
from publisher.review.word_diff import ChangedParagraph, Fate, Stretch, compare

_Mark = tuple[Fate, Site, str]  # what happened, where in which template, and which words when the place is not exact
_POINTS = ".,:;!?()‘’“”'\""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One example in both versions; `case` is its file within the project."""

    place: Place
    case: Path
    old: Variant
    new: Variant


@dataclass(slots=True)
class _Group:
    paragraph: ChangedParagraph
    places: list[Place] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    varies: bool = False

    def add(self, paragraph: ChangedParagraph, places: Iterable[Place], sources: Iterable[str]) -> None:
        self.varies = self.varies or paragraph.stretches != self.paragraph.stretches
        self.places = list(dict.fromkeys([*self.places, *places]))
        self.sources = list(dict.fromkeys([*self.sources, *sources]))


def text_changes(pairs: Sequence[Pair], roots: tuple[Path, Path], data: Sequence[str]) -> tuple[TextChange, ...]:
    """Every change of words in these examples, in reading order, each once with the places that show it.

    `roots`: the folders of the old and the new version.  `data`: files and folders that feed all letters.
    """
    groups: dict[tuple[_Mark, ...], _Group] = {}
    for pair in pairs:
        for paragraph in compare(pair.old.text, pair.new.text) if pair.old.text != pair.new.text else ():
            if paragraph.is_changed:
                marks = _marks(paragraph, pair)
                group = groups.setdefault(marks, _Group(paragraph))
                group.add(paragraph, [pair.place], _sources(marks, pair, roots, data))
    return tuple(
        TextChange(
            paragraph=group.paragraph,
            places=tuple(group.places),
            sources=tuple(group.sources),
            varies=group.varies,
        )
        for group in _joined(groups.values())
    )


def _joined(groups: Iterable[_Group]) -> Iterable[_Group]:
    """The same words changed in the same way in two templates: one thing to read."""
    found: dict[tuple[Stretch, ...], _Group] = {}
    for group in groups:
        one = found.setdefault(group.paragraph.stretches, group)
        one.varies = one.varies or group.varies
        one.add(group.paragraph, group.places, group.sources)
    return found.values()


def _marks(paragraph: ChangedParagraph, pair: Pair) -> tuple[_Mark, ...]:
    """Every changed stretch with its place in the templates."""
    sides = ((Fate.GONE, pair.old, paragraph.old), (Fate.NEW, pair.new, paragraph.new))
    return tuple(
        mark
        for fate, variant, shown in sides
        if shown is not None
        for mark in _side(paragraph.stretches, fate, variant, shown)
    )


def _side(stretches: Sequence[Stretch], fate: Fate, variant: Variant, paragraph: Paragraph) -> Iterator[_Mark]:
    """The marks of one version.  Its words are looked up one after the other, because markup stands between them."""
    cursor = paragraph.start
    if paragraph.heading:
        cursor = max(variant.text.rfind(paragraph.heading, 0, paragraph.start), 0)
    text = variant.text[: paragraph.end]
    for stretch in stretches:
        if stretch.fate not in {Fate.SAME, fate} or not stretch.text.strip():
            continue
        found = _found(text, stretch.text.split(), cursor)
        known = [span for span in found if span]
        cursor = known[-1][1] if known else cursor
        if stretch.fate is fate:
            start, end = (known[0][0], cursor) if len(known) == len(found) else (paragraph.start, paragraph.end)
            yield fate, variant.provenance.locate(start, end), "" if len(known) == len(found) else stretch.text.strip()


def _found(text: str, words: Sequence[str], cursor: int) -> list[tuple[int, int] | None]:
    """Where these words stand one after the other from `cursor` on; None for one that the markup writes otherwise.

    Whole words only: 'de' is not the beginning of 'der'.  The full stop after a bold word stands behind the asterisks.
    """
    spans: list[tuple[int, int] | None] = []
    for word in words:
        looks = (word, word.strip(_POINTS))
        hits = (re.compile(rf"(?<!\w){re.escape(look)}(?!\w)").search(text, cursor) for look in looks if look)
        hit = next(filter(None, hits), None)
        cursor = hit.end() if hit else cursor
        spans.append(hit.span() if hit else None)
    return spans


def _sources(marks: Sequence[_Mark], pair: Pair, roots: tuple[Path, Path], data: Sequence[str]) -> list[str]:
    """The files that made these words other: the template itself, or else what fills it."""
    fills = [pair.case.as_posix(), *data, pair.new.document]
    return [
        next((name for name in (site.template, *fills) if _differs(name, roots)), site.template)
        for _, site, _ in marks
    ]  # fmt: skip


def _differs(name: str, roots: tuple[Path, Path]) -> bool:
    before, now = (_content(root / name) for root in roots)
    return before != now


def _content(path: Path) -> dict[str, bytes]:
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path] if path.is_file() else []
    return {str(file.relative_to(path)): file.read_bytes() for file in files}
