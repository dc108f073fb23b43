"""The order in which a reader meets groups of amounts, on pages and on the insert: what most people need is first."""

from __future__ import annotations

from collections.abc import Iterable

GROUPS = (
    "Uw uitkering",
    "Werk en bijverdienen",
    "Giften",
    "Sparen en bezit",
    "Bijzondere kosten",
    "Jongeren",
    "Kinderen",
    "Wonen",
    "Zorg",
    "AOW",
    "Termijnen",
    "Boete",
    "Recht",
)


def in_reading_order(names: Iterable[str]) -> tuple[str, ...]:
    """Every name once; names of no known place come last, in the order they were given."""
    return tuple(sorted(dict.fromkeys(names), key=lambda name: GROUPS.index(name) if name in GROUPS else len(GROUPS)))
