"""A bar with the time that is left, for somebody who watches: on a terminal, on stderr."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def shown_progress() -> Iterator[Callable[[int, int], None]]:
    """Gives a function to call with how many are finished, of how many."""
    from rich.console import Console  # noqa: PLC0415 - slow to load, and not needed in a script
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _done, _total: None
        return
    columns = (TextColumn("Brieven"), BarColumn(), MofNCompleteColumn(), TextColumn("nog"), TimeRemainingColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("brieven", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
