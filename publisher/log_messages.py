"""What a library says in its log at warning level and above, kept instead of printed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def kept_messages(library: str) -> Iterator[list[str]]:
    """The messages that the log of `library` gets inside the block; nothing of them reaches the terminal."""
    logger, kept = logging.getLogger(library), _Kept()
    before, logger.propagate = logger.propagate, False
    logger.addHandler(kept)
    try:
        yield kept.messages
    finally:
        logger.removeHandler(kept)
        logger.propagate = before
