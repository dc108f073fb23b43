"""When a piece must say that it is a draft, and in which words."""

from __future__ import annotations

from collections.abc import Iterable

from checker.source.render import Variant

UNCONFIRMED = frozenset({"te_controleren", "in_te_vullen"})  # statuses of an amount nobody has confirmed yet

LETTER_DRAFT = "CONCEPT. Deze brief heeft nog geen akkoord."


def is_draft(rendered: Iterable[Variant]) -> bool:
    """Does any of these texts show an amount that nobody has confirmed?"""
    return any(status in UNCONFIRMED for text in rendered for _, status in text.amounts_used)


def draft_words(*, text: bool, amounts: bool) -> str:
    """What a map or guide says on its cover: of a text without sign-off, of amounts nobody confirmed, or of both."""
    parts = [name for name, is_open in (("de tekst", text), ("de bedragen", amounts)) if is_open]
    return f"Concept. Wij controleren {' en '.join(parts)} nog." if parts else ""
