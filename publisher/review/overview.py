"""The first page of the review site: all letters, grouped by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.source.project import Project
from checker.source.text_file import read_text
from publisher.pictures import picture_for, picture_names
from publisher.review.letter_review import Example, answers_now
from publisher.review.standing import Standing, Status
from publisher.review.templates import render
from publisher.site_page import front_matter

NOTES: Mapping[Standing, str] = {
    Standing.IN_REVIEW: "Lezers geven nu hun mening over deze brieven.",
    Standing.CHANGED: "Deze brieven waren goed. Daarna veranderde er iets. Iemand moet ze opnieuw lezen.",
    Standing.DRAFT: "Deze brieven heeft nog niemand gelezen. Uw mening is welkom.",
    Standing.APPROVED: "Deze brieven zijn goed. Iedereen die akkoord moet geven, deed dat.",
}
"""In this order on the page: first what waits for readers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One letter to choose."""

    status: Status
    picture: str
    about: str  # one short sentence, '' when there is none
    answers: int
    examples: tuple[Example, ...]

    @property
    def page(self) -> str:
        """Where its page stands."""
        return f"{self.status.piece.key}.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The letters that stand the same."""

    standing: Standing
    note: str
    cards: tuple[Card, ...]

    @property
    def anchor(self) -> str:
        """Its name in links: 'in-beoordeling'."""
        return self.standing.replace(" ", "-")


def card_of(project: Project, status: Status, examples: tuple[Example, ...]) -> Card:
    """The letter with the picture and the sentence of its page on the website, where it has one."""
    shown = _page(project, status.piece.key)
    picture = str(shown.get("plaatje", ""))
    return Card(
        status=status,
        picture=picture if picture in picture_names() else picture_for(status.piece.title),
        about=str(shown.get("omschrijving", "")),
        answers=len(answers_now(status)),
        examples=examples,
    )


def overview_page(cards: Sequence[Card], shared: Mapping[str, object]) -> str:
    """The whole HTML page."""
    by_title = sorted(cards, key=lambda card: card.status.piece.title.casefold())
    return render(
        "overzicht", groups=tuple(_groups(by_title)), cards=by_title, answers=sum(c.answers for c in cards), **shared
    )


def _groups(cards: Sequence[Card]) -> Iterator[Group]:
    for standing, note in NOTES.items():
        yield Group(standing=standing, note=note, cards=tuple(c for c in cards if c.status.standing is standing))


def _page(project: Project, letter: str) -> Mapping[str, object]:
    """The front matter of the page that explains this letter."""
    name = f"{project.settings.website}/brief/{letter}.md"
    path = project.root / Path(name)
    return front_matter(read_text(path, name)) if path.is_file() else {}
