"""Text that remembers where it came from: rendered text with, per stretch, the place in the template.

Offsets are half-open, 0-based code points everywhere; reporters turn them into 1-based lines and columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from markupsafe import Markup


class Kind(StrEnum):
    """What a stretch of rendered text is a rendering of."""

    LITERAL = "literal"  # characters the editor typed: maps character by character
    EXPRESSION = "expression"  # the value of `{{ … }}`: maps as a whole to that expression
    ENTER = "enter"  # zero-length: an include begins here
    LEAVE = "leave"  # zero-length: that include ends here


@dataclass(frozen=True, slots=True)
class Site:
    """A stretch of a template: `template` is the loader's name for it (a path within the project)."""

    template: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Rendered characters `start` to `end` come from `site`; `via` lists call sites, innermost first."""

    start: int
    end: int
    site: Site
    kind: Kind
    via: tuple[Site, ...] = ()

    def shifted(self, by: int) -> Segment:
        """The same segment, `by` characters further on."""
        return replace(self, start=self.start + by, end=self.end + by) if by else self

    def within(self, start: int, end: int) -> Site:
        """The part of the template that rendered characters `start` to `end` (clipped) come from."""
        if self.kind is not Kind.LITERAL:
            return self.site
        first = self.site.start + max(start, self.start) - self.start
        last = self.site.start + min(end, self.end) - self.start
        return Site(self.site.template, first, max(first, last))


class _Segmented(str):
    """A string with segments.  Any ordinary string operation gives a plain string: honest degradation."""

    __slots__ = ("segments",)
    segments: tuple[Segment, ...]

    @classmethod
    def of(cls, text: str, segments: Iterable[Segment]) -> Self:
        """Text with its segments, which are ordered and lie within the text."""
        traced = cls(text)
        traced.segments = tuple(segments)
        return traced

    def __str__(self) -> str:
        return self  # `str(x)` in generated code must not drop the segments


class Traced(_Segmented):
    """Rendered text that still has to be escaped."""

    __slots__ = ()


class TracedMarkup(_Segmented, Markup):
    """The same for text that is already escaped (autoescape on)."""

    __slots__ = ()


def segments_of(value: Any) -> tuple[Segment, ...] | None:
    """The segments a value carries, or None when it has no provenance."""
    return getattr(value, "segments", None) if isinstance(value, Traced | TracedMarkup) else None


def join(pieces: Iterable[str]) -> Traced:
    """What `"".join` gives, with the segments of the pieces moved to their new place."""
    texts: list[str] = []
    segments: list[Segment] = []
    open_sites: list[Site] = []
    length = 0
    for piece in pieces:
        for segment in segments_of(piece) or ():
            if segment.kind is Kind.ENTER:
                open_sites.append(segment.site)
            elif segment.kind is Kind.LEAVE:
                open_sites.pop()
            else:
                via = segment.via + tuple(reversed(open_sites))
                segments.append(replace(segment, start=segment.start + length, end=segment.end + length, via=via))
        texts.append(str.__str__(piece))
        length += len(piece)
    return Traced.of("".join(texts), segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where every character of one rendered text came from."""

    root: str  # the template that was rendered
    segments: tuple[Segment, ...]

    def overlapping(self, start: int, end: int) -> list[Segment]:
        """Segments that share a character with the span; for an empty span the segment around it."""
        stop = max(end, start + 1)
        found = [s for s in self.segments if s.start < stop and s.end > start]
        return found or [s for s in self.segments if s.start <= start <= s.end][:1]

    def is_literal(self, start: int, end: int) -> bool:
        """Did the editor type all of these characters?"""
        found = self.overlapping(start, end)
        return bool(found) and all(segment.kind is Kind.LITERAL for segment in found)

    def locate(self, start: int, end: int) -> Site:
        """The innermost template that holds the whole span, else the call site in the letter itself."""
        found = self.overlapping(start, end)
        if not found:
            return Site(self.root, 0, 0)
        chains = [[segment.within(start, end), *segment.via] for segment in found]
        for candidate in chains[0]:
            sites = [_in_template(chain, candidate.template) for chain in chains]
            if all(sites):
                known = [site for site in sites if site]
                return Site(candidate.template, min(s.start for s in known), max(s.end for s in known))
        own = [site for chain in chains if (site := _in_template(chain, self.root))]
        if own:
            return Site(self.root, min(s.start for s in own), max(s.end for s in own))
        return chains[0][0]

    def call_site(self, start: int, end: int) -> Site | None:
        """Where the letter itself called the shared part that holds the span; None for the letter's own text."""
        for segment in self.overlapping(start, end):
            if segment.site.template != self.root:
                return next((site for site in reversed(segment.via) if site.template == self.root), None)
        return None


def _in_template(chain: list[Site], template: str) -> Site | None:
    return next((site for site in chain if site.template == template), None)
