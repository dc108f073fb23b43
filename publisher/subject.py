"""Naming what was being made when something went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from checker.errors import HelderError, MeasureError


@contextmanager
def subject(name: str) -> Iterator[None]:
    """Put the name of the letter, page or insert before the message of a fault inside the `with`."""
    try:
        yield
    except MeasureError:
        raise
    except HelderError as fault:
        raise HelderError(f"{name}: {fault}") from fault
