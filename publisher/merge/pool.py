"""Where letters are made: processes of this machine or a Dask cluster, both as `concurrent.futures.Executor`.

A worker that dies takes no row with it: its rows are made again.  Only a few rows are under way at a time, so memory
stays the same for any number of rows.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import wait as wait_for_end

from checker.errors import HelderError, UsageError
from publisher.merge.rows import Row
from publisher.merge.worker import Result

AHEAD = 3  # rows per worker that are under way or wait
MAX_LOSSES = 3  # times that workers may die before a next letter is finished
GARBAGE = 200_000  # WeasyPrint makes so many objects that Python would look for garbage all the time
CONNECT_SECONDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Who makes the letters: how many at a time, how to get them, and what it looks like when one is lost."""

    size: int
    start: Callable[[], AbstractContextManager[Executor]]
    lost: tuple[type[Exception], ...] = (BrokenExecutor,)


def processes(count: int) -> Crew:
    """Processes of this machine, one letter each at a time."""
    return Crew(size=count, start=lambda: _processes(count))


@contextmanager
def _processes(count: int) -> Iterator[Executor]:
    pool = ProcessPoolExecutor(
        max_workers=count, mp_context=multiprocessing.get_context("spawn"), initializer=_settle_in
    )
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _settle_in() -> None:
    """A worker process: leaves Ctrl-C to the command, ends when the command ends, and looks for garbage less often."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    look_for_garbage_less()


def look_for_garbage_less() -> None:
    """For a whole process: what is loaded now stays, so it is never looked at again."""
    gc.freeze()
    gc.set_threshold(GARBAGE, 10, 10)  # all of it within some tens of letters: memory stays flat


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for_end([parent.sentinel])
        os._exit(1)


def dask(address: str) -> Crew:
    """The workers of a running Dask cluster; raises UsageError without Dask, without cluster or without workers."""
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and only for who asks for it
        from distributed.scheduler import KilledWorker  # noqa: PLC0415
    except ImportError as fault:
        raise UsageError("Voor --dask is Dask nodig. Typ: uv sync --extra dask") from fault

    @contextmanager
    def start() -> Iterator[Executor]:
        with ExitStack() as stack:
            try:
                client = stack.enter_context(Client(address, timeout=CONNECT_SECONDS, set_as_default=False))  # type: ignore[no-untyped-call]
            except (OSError, ValueError) as fault:
                raise UsageError(
                    f"helder vindt geen Dask-cluster op '{address}'.\n"
                    "  Kijk of de scheduler draait. Een adres is bijvoorbeeld tcp://127.0.0.1:8786."
                ) from fault
            yield stack.enter_context(client.get_executor(pure=False))

    with start() as executor:
        workers = len(executor._client.nthreads())  # type: ignore[attr-defined]  # noqa: SLF001 - no other way to it
    if not workers:
        raise UsageError(f"Het Dask-cluster op '{address}' heeft geen workers.\n  Start er een: dask worker {address}")
    return Crew(size=workers, start=start, lost=(BrokenExecutor, KilledWorker))


@dataclass(slots=True)
class _Supply:
    """The rows that wait; those of a lost worker go first."""

    rows: Iterator[Row]
    again: deque[Row] = field(default_factory=deque)

    def take(self) -> Row | None:
        """The next one."""
        return self.again.popleft() if self.again else next(self.rows, None)


def results(crew: Crew, work: Callable[[Row], Result], rows: Iterable[Row]) -> Iterator[Result]:
    """One result per row, in the order in which they are finished.  Raises what `work` raises."""
    supply, losses = _Supply(iter(rows)), 0
    while losses <= MAX_LOSSES:
        with crew.start() as executor:
            underway: dict[Future[Result], Row] = {}
            while _fill(underway, executor, work, supply, crew.size * AHEAD):
                done, _ = wait(underway, return_when=FIRST_COMPLETED)
                lost = [future for future in done if isinstance(future.exception(), crew.lost)]
                for future in done.difference(lost):
                    del underway[future]
                    losses = 0
                    yield future.result()
                if lost:
                    break
            for future in underway:
                future.cancel()
            supply.again.extend(underway.values())
        if not supply.again:
            return
        losses += 1
    raise HelderError(
        "helder stopte steeds weer. Misschien is er te weinig geheugen.\n"
        "  Typ de opdracht opnieuw met minder --workers. helder gaat dan verder waar het was."
    )


def _fill(
    underway: dict[Future[Result], Row],
    executor: Executor,
    work: Callable[[Row], Result],
    supply: _Supply,
    limit: int,
) -> bool:
    """Hand out rows until everybody has enough; False when nothing is under way any more."""
    while len(underway) < limit and (row := supply.take()) is not None:
        try:
            underway[executor.submit(work, row)] = row
        except BrokenExecutor:  # a worker died since the last letter; the others under way tell the same
            supply.again.appendleft(row)
            break
    return bool(underway)
