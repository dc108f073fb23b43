"""The page of one letter in the review site: its examples on paper, what changed, and a fold for the editors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from publisher.pictures import picture_names
from publisher.review.earlier import Earlier, changes_html
from publisher.review.editors import FINDINGS, SCORES, EditorNotes
from publisher.review.look import PICTURE
from publisher.review.page_images import PageImage
from publisher.review.records import Answer
from publisher.review.sheets import Sheet
from publisher.review.standing import Status
from publisher.review.templates import render


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One example of a letter, ready to show."""

    sheet: Sheet
    images: tuple[PageImage, ...]
    changes: Markup  # '' when nothing changed, or when there is nothing to compare with
    is_new: bool  # it was not among the examples that were seen before
    answers: int  # in the round that the text is in

    @property
    def paper(self) -> str:
        """Where its sheet for paper stands."""
        return f"papier/{self.sheet.name}.pdf"


def example_of(status: Status, sheet: Sheet, images: tuple[PageImage, ...], before: Earlier | None) -> Example:
    """The example with what changed in it since `before`."""
    old = before.snapshot.teksten.get(sheet.example) if before else None
    now = status.look.texts[sheet.example]
    return Example(
        sheet=sheet,
        images=images,
        changes=changes_html(old, now) if old is not None else Markup(),
        is_new=before is not None and old is None,
        answers=sum(answer.voorbeeld == sheet.example for answer in answers_now(status)),
    )


def answers_now(status: Status) -> tuple[Answer, ...]:
    """The answers of the round that the text is in now."""
    return tuple(answer for answer in status.records.answers if answer.ronde == status.round)


def letter_page(
    status: Status,
    examples: tuple[Example, ...],
    before: Earlier | None,
    notes: EditorNotes,
    shared: Mapping[str, object],
) -> str:
    """The whole HTML page; `shared` is what every page has."""
    return render(
        "brief",
        status=status,
        letter=status.piece.source,
        examples=examples,
        before=before,
        pictures=_pictures(status),
        notes=notes,
        score_names=SCORES,
        finding_names=FINDINGS,
        **shared,
    )


def _pictures(status: Status) -> tuple[str, ...]:
    """The names of the small pictures that show in any example."""
    shown = {part.removeprefix(f"{PICTURE}:") for part in status.look.parts if part.startswith(f"{PICTURE}:")}
    return tuple(sorted(shown & set(picture_names())))
