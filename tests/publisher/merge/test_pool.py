"""Work is handed out little by little, and taken up again when a worker dies."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import Any

import pytest

from checker.errors import HelderError, UsageError
from publisher.merge.pool import Crew, dask, results
from publisher.merge.rows import Row
from publisher.merge.worker import Made
from tests.publisher.merge.one_letter import INLINE, Inline


class Dying(Inline):
    """Loses its worker at the third letter."""

    def __init__(self) -> None:
        self.count = 0

    def submit(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        self.count += 1
        if self.count == 3:
            future: Future[Any] = Future()
            future.set_exception(BrokenExecutor())
            return future
        if self.count > 3:
            raise BrokenExecutor
        return super().submit(work, *args, **named)


@contextmanager
def dying() -> Iterator[Executor]:
    yield Dying()


@contextmanager
def dead() -> Iterator[Executor]:
    dead = Dying()
    dead.count = 3
    yield dead


def number(row: Row) -> Made:
    return Made(row.number, b"", 1)


def test_rows_of_a_worker_that_dies_are_made_again_once() -> None:
    rows = [Row(each, {}) for each in range(20)]
    found = [result.number for result in results(Crew(size=1, start=dying), number, rows)]
    assert sorted(found) == list(range(20))


def test_workers_that_keep_dying_end_in_a_clear_error() -> None:
    with pytest.raises(HelderError, match="minder --workers"):
        list(results(Crew(size=1, start=dead), number, [Row(1, {})]))


def test_few_rows_are_under_way_at_a_time() -> None:
    taken = 0

    def rows() -> Iterator[Row]:
        nonlocal taken
        for taken in range(1, 101):
            yield Row(taken, {})

    ahead = [taken - done for done, _ in enumerate(results(INLINE, number, rows()))]
    assert max(ahead) <= 4


def test_without_dask_the_command_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="uv sync --extra dask"):
        dask("tcp://127.0.0.1:1")
