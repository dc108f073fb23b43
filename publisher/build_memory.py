"""What earlier builds of one process made: `mkdocs serve` builds again after every edit, and most of it stays the same.

Everything is kept under all that it was made of.  So nothing can be out of date: other input is another key.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from types import CodeType
from typing import Any, TypeVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

Made = TypeVar("Made")


class Memory:
    """Results by what they were made of; what the last good build did not use is forgotten."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}
        self._used: set[Hashable] = set()

    def recall(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gave before for this key, else what it gives now.  The key names all that `make` looks at."""
        if key not in self._made:
            self._made[key] = make()
        self._used.add(key)
        found: Made = self._made[key]
        return found

    def forget_unused(self) -> None:
        """To be called after a good build: a day of editing must not fill the machine."""
        self._made = {key: self._made[key] for key in self._used}
        self._used = set()


class KeptTemplates(BytecodeCache):
    """Compiled templates of Jinja in a `Memory`, by their name and text."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja the code of a template it compiled before; None makes it compile."""
        bucket.code = next(iter(self._kept(bucket)), None)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja compiled."""
        self._kept(bucket).append(bucket.code)

    def _kept(self, bucket: Bucket) -> list[CodeType | None]:
        """The code, once there is any; Jinja gives a hash of the name and one of the text."""
        return self.memory.recall(("sjabloon", bucket.key, bucket.checksum), list[CodeType | None])
