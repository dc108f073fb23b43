"""The blocks of a text (`::: kort` to `:::`): the heading each gets where the text gives none, and its picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """How one block looks to a reader."""

    title: str
    picture: str
    is_urgent: bool = False  # then its heading has the accent colour


BLOCKS = {
    "kort": Dress(title="In het kort", picture="kort"),
    "actie": Dress(title="Wat moet u doen?", picture="pen", is_urgent=True),
    "let-op": Dress(title="Let op", picture="let-op", is_urgent=True),
    "hulp": Dress(title="Hulp nodig?", picture="hulp"),
    "bezwaar": Dress(title="Bent u het er niet mee eens?", picture="bezwaar"),
    "voorbeeld": Dress(title="Voorbeeld", picture="tip"),
}
