"""Matches of many variants brought together: one finding per place and rule, with the variants that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.engine.report import Finding
from checker.engine.sources import Sources
from checker.rules.rule import Match, Rule, Severity
from checker.source.provenance import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One match in one variant, with its place in the source."""

    rule: Rule
    match: Match
    site: Site
    whole: bool  # about the document as a whole
    excerpt: str
    document: str
    variant: str
    forced: bool
    via: Site | None

    @property
    def severity(self) -> Severity:
        """The match's own severity, else the rule's."""
        return self.match.severity or self.rule.severity


@dataclass(slots=True)
class Gathered:
    """Sightings by place."""

    by_place: dict[tuple[str, Site], list[Sighting]] = field(default_factory=dict)

    def add(self, sighting: Sighting) -> None:
        """One more sighting."""
        self.by_place.setdefault((sighting.rule.code, sighting.site), []).append(sighting)

    def add_all(self, sightings: Iterable[Sighting]) -> list[Sighting]:
        """The sightings of one variant, which are handed back."""
        added = list(sightings)
        for sighting in added:
            self.add(sighting)
        return added

    def findings(self, sources: Sources) -> list[Finding]:
        """One finding per place and rule: the worst sighting speaks for all."""
        found = [_finding(sightings, sources) for sightings in self.by_place.values()]
        return sorted(found, key=Finding.order)


def _finding(sightings: list[Sighting], sources: Sources) -> Finding:
    worst = max(sightings, key=lambda sighting: (sighting.severity, not sighting.forced))
    source = sources[worst.site.template]
    place = source.place(worst.site.start, worst.site.end)
    via = worst.via
    return Finding(
        rule=worst.rule.code,
        name=worst.rule.name,
        severity=worst.severity,
        path=worst.site.template,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        message=worst.match.message,
        excerpt=worst.excerpt,
        source_line=source.line(place.line),
        replacement=worst.match.replacement,
        documents=tuple(sorted({sighting.document for sighting in sightings})),
        variants=tuple(sorted({sighting.variant for sighting in sightings if sighting.variant})),
        forced_only=all(sighting.forced for sighting in sightings),
        via=f"{via.template}:{sources[via.template].place(via.start, via.end).line}" if via else None,
    )
