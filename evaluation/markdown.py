"""Numbers and tables as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.separation import Estimate


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; the first column to the left, the others, numbers, to the right."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def share(value: float | None) -> str:
    """'.956', or a dash."""
    return "–" if value is None else f"{value:.3f}"


def signed(value: float) -> str:
    """'+.012'."""
    return f"{value:+.3f}"


def interval(found: Estimate) -> str:
    """'.701 (.643–.738)'."""
    return f"{found.value:.3f} ({found.low:.3f}–{found.high:.3f})"


def gain(found: Estimate) -> str:
    """'+.014 (+.002 to +.024)'."""
    return f"{found.value:+.3f} ({found.low:+.3f} to {found.high:+.3f})"
