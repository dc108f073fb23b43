"""Two versions of the letters, compared: what a reader sees otherwise, what was measured, what the checker says.

Data only: `versions` fills it, and `as_text`, `as_markdown` and `as_page` show it.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.engine.report import Finding
from checker.rules.rule import Severity
from publisher.review.word_diff import ChangedParagraph

Place = tuple[str, str]  # letter and example


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """One change of words, told once, wherever it shows."""

    paragraph: ChangedParagraph  # as the first place shows it
    places: tuple[Place, ...]
    sources: tuple[str, ...]  # files that caused it
    varies: bool  # another place shows other words, such as another amount

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters that show it."""
        return letters_of(self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookChange:
    """Something that shows but is no word: a picture, a colour, what stands around the text."""

    sentence: str
    places: tuple[Place, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters that show it."""
        return letters_of(self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreChange:
    """One measure of one letter, over the examples in which it changed."""

    measure: str
    before: tuple[float | None, ...]
    after: tuple[float | None, ...]
    examples: tuple[str, ...]
    worse: tuple[str, ...]  # examples that met the norm and do not now
    better: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDiff:
    """What changed in one letter; what it shares with other letters is in `VersionDiff.shared`."""

    name: str
    title: str
    new_examples: tuple[str, ...]
    gone_examples: tuple[str, ...]
    texts: tuple[TextChange, ...]
    looks: tuple[LookChange, ...]
    scores: tuple[ScoreChange, ...]

    @property
    def has_own(self) -> bool:
        """Is there something to tell besides scores and what other letters show too?"""
        return bool(self.new_examples or self.gone_examples or self.texts or self.looks)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionDiff:
    """Everything that changed since the version `ref`."""

    ref: str
    examples: dict[str, int]  # letter → how many examples both versions have
    added: tuple[tuple[str, str], ...]  # name and title
    removed: tuple[tuple[str, str], ...]
    shared_texts: tuple[TextChange, ...]  # in more than one letter
    shared_looks: tuple[LookChange, ...]
    letters: tuple[LetterDiff, ...]
    new_findings: tuple[Finding, ...]  # errors first
    solved_findings: tuple[Finding, ...]
    is_partly_read: bool = False  # the checker could not read all of `ref`, so something old may look new

    @property
    def own(self) -> tuple[LetterDiff, ...]:
        """The letters with a change of their own."""
        return tuple(letter for letter in self.letters if letter.has_own)

    @property
    def only_scores(self) -> tuple[LetterDiff, ...]:
        """The letters in which only what they share changed, and their scores with it."""
        return tuple(letter for letter in self.letters if letter.scores and not letter.has_own)

    @property
    def is_empty(self) -> bool:
        """Is there nothing to tell?"""
        return not (self.added or self.removed or self.letters or self.new_findings or self.solved_findings)

    @property
    def errors(self) -> int:
        """How many new findings are errors."""
        return sum(finding.severity is Severity.ERROR for finding in self.new_findings)


def letters_of(places: tuple[Place, ...]) -> tuple[str, ...]:
    """The letters among these places, each once, in their order."""
    return tuple(dict.fromkeys(letter for letter, _ in places))
