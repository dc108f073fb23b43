"""How messages name words: between Dutch quotation marks, joined with 'of', with the capital of what they replace."""

from __future__ import annotations

from collections.abc import Sequence


def quoted(words: Sequence[str]) -> str:
    """`“over” of “voor”`."""
    return " of ".join(f"“{word}”" for word in words)


def like(original: str, word: str) -> str:
    """`word`, with a capital when `original` begins with one; capitals throughout (EUR) say nothing."""
    is_start = original[:1].isupper() and not (original.isupper() and len(original) > 1)
    return word[:1].upper() + word[1:] if is_start else word
