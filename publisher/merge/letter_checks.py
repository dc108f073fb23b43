"""Are the parts that the law asks for in this one letter?  Data decide on branches, so every letter is asked.

Only the rules on parts (B) at the level of an error: they look for words, and need no language pipeline.  Whether the
sentences are clear is a question about the template, which `helder check` answers with its examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.engine.profiles import profiles_of
from checker.engine.reading import Reading
from checker.engine.selection import Selection, select
from checker.rules.letter_facts import LetterFacts
from checker.rules.rule import Severity
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.render import Renderer, Variant
from checker.source.suppressions import suppressions
from checker.text.document import Token
from checker.text.parse import parse

PARTS = ("B",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A rule of the checker that this letter breaks; the message may hold data."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChecks:
    """The rules on parts for one letter."""

    letter: Letter
    selection: Selection
    silent: frozenset[str]  # codes that an editor silenced with a reason, in this letter or a part it shares

    @classmethod
    def of(cls, project: Project, letter: Letter, renderer: Renderer) -> PartChecks:
        """The rules as the project set them."""
        settings = project.settings
        chosen = select(PARTS, settings.negeer, settings.regels, settings.profielen, settings.aan)
        for case in letter.cases[:1]:
            renderer.render_case(letter, case)  # loads the shared parts that the letter uses
        return cls(
            letter=letter,
            selection=chosen.for_profiles(profiles_of(letter)),
            silent=frozenset(_silenced(project, renderer)),
        )

    def faults(self, variant: Variant) -> tuple[Fault, ...]:
        """What is missing in this letter."""
        spec = self.letter.spec
        facts = LetterFacts(
            name=self.letter.name,
            soort=spec.soort,
            handelingen=spec.handelingen,
            bijlagen=spec.bijlagen,
            data=variant.data,
        )
        reading = Reading(
            path=variant.document,
            kind="brief",
            variant="",
            forced=False,
            document=parse(variant.text, _no_words),
            provenance=variant.provenance,
            letter=facts,
        )
        return tuple(
            Fault(code=seen.rule.code, message=seen.match.message)
            for seen in reading.sightings(self.selection)
            if (seen.match.severity or seen.rule.severity) >= Severity.ERROR and seen.rule.code not in self.silent
        )


def _no_words(sentences: Sequence[str]) -> list[tuple[Token, ...]]:
    """The rules on parts read whole sentences, so nothing is analysed."""
    return [() for _ in sentences]


def _silenced(project: Project, renderer: Renderer) -> Iterator[str]:
    day = project.settings.peildatum
    for name in renderer.environment.points:
        for item in suppressions(name, (project.root / name).read_text(encoding="utf-8")):
            if item.valid and not item.expired(day):
                yield from item.codes


def without_values(message: str, values: Iterator[str]) -> str:
    """The message without anything that stands in the data, and without numbers, for sums tell about people too."""
    hidden = sorted({value for value in values if len(value) > 2}, key=len, reverse=True)  # noqa: PLR2004 - not 'ja'
    for value in hidden:
        message = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", "…", message)
    return re.sub(r"(?<![A-Z\d])\d[\d.,:-]*\d|(?<![A-Z\d])\d", "…", message)
