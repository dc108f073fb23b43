"""What one reader gets to judge: one example of a letter, on screen or on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.source.letter import Letter
from publisher.review.paragraphs import Paragraph, paragraphs, text_hash
from publisher.review.standing import Status

QUESTIONS = ("Wat moet u nu doen?", "Hoe voelt deze brief?")
FACES = {"goed": "Dit begrijp ik", "beetje": "Dit begrijp ik een beetje", "niet": "Dit begrijp ik niet"}
CODE_LENGTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One example of a letter, with all that an answer about it must say."""

    letter: str
    title: str
    example: str  # name of the case
    description: str  # the same in plain words: 'Vrouw met partner'
    round: int
    version: str  # of the letter
    text: str  # hash of the words of this example
    paragraphs: tuple[Paragraph, ...]

    @property
    def code(self) -> str:
        """What stands on paper, so that a facilitator types one short thing: letters and digits of the text's hash."""
        return code_of(self.text)

    @property
    def name(self) -> str:
        """Name of its files: 'terugvordering--fout-van-ons'."""
        return f"{self.letter}--{self.example}"

    @property
    def asked(self) -> tuple[Paragraph, ...]:
        """The paragraphs with a number."""
        return tuple(each for each in self.paragraphs if each.number is not None)


def code_of(text: str) -> str:
    """The code of a text, from its hash."""
    return text[:CODE_LENGTH].upper()


def sheets(status: Status) -> Iterator[Sheet]:
    """The sheets of a letter as it is now; none for a chapter or page."""
    letter = status.piece.source
    for case in letter.cases if isinstance(letter, Letter) else ():
        rendered = status.look.variants[case.name].text
        yield Sheet(
            letter=status.piece.key,
            title=status.piece.title,
            example=case.name,
            description=case.omschrijving,
            round=status.round,
            version=status.look.version,
            text=text_hash(rendered),
            paragraphs=paragraphs(rendered),
        )
