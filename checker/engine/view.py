"""One variant with its findings at the place where the reader sees them."""

from __future__ import annotations

from collections.abc import Iterable

from checker.engine.gather import Sighting
from checker.engine.report import Mark, View
from checker.engine.sources import Sources
from checker.text.document import Document


def view(document: Document, sightings: Iterable[Sighting], sources: Sources) -> View:
    """The text, its blocks, and a mark for every sighting in it."""
    return View(
        text=document.text,
        blocks=tuple(block.text for block in document.blocks),
        marks=tuple(_mark(sighting, sources) for sighting in sightings),
    )


def _mark(sighting: Sighting, sources: Sources) -> Mark:
    match, site = sighting.match, sighting.site
    place = sources[site.template].place(site.start, site.end)
    key = (sighting.rule.code, site.template, place.line, place.column, place.end_line, place.end_column)
    return Mark(
        finding=key,
        block=match.block,
        start=match.start,
        end=match.end,
        message=match.message,
        replacement=match.replacement,
    )
