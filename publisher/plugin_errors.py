"""Faults of editors, told to MkDocs in its own way: then it prints the sentence and no traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from checker.errors import HelderError


@contextmanager
def told_to_mkdocs() -> Iterator[None]:
    """A HelderError of what stands inside becomes a PluginError with the same words."""
    try:
        yield
    except HelderError as error:
        raise PluginError(str(error)) from error
