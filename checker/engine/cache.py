"""Results that are slow to make, kept on disk by content: an unchanged repository is checked without loading spaCy.

Only what comes from invented cases is kept, never a text from elsewhere.  A cache that cannot be used is left out
for that run and the report says so; it never changes a result.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.text import nlp, words
from checker.text.document import Token

FOLDER = ".helder-cache"


class Cache:
    """A table of key → JSON.  `folder` None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.problem: str | None = None
        self._database: sqlite3.Connection | None = None
        if folder is not None:
            self._open(folder)

    def _open(self, folder: Path) -> None:
        try:
            folder.mkdir(exist_ok=True)
            self._database = sqlite3.connect(folder / "resultaten.sqlite", timeout=5, isolation_level=None)
            self._database.execute("PRAGMA synchronous = OFF")
            self._database.execute("CREATE TABLE IF NOT EXISTS result (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
        except (sqlite3.Error, OSError) as fault:
            self._give_up(fault)

    def get(self, keys: Sequence[str]) -> dict[str, Any]:
        """The values that are known."""
        if self._database is None:
            return {}
        found: dict[str, Any] = {}
        try:
            for begin in range(0, len(keys), 500):
                part = keys[begin : begin + 500]
                marks = ",".join("?" * len(part))
                rows = self._database.execute(f"SELECT key, value FROM result WHERE key IN ({marks})", part)  # noqa: S608 - only question marks
                found |= {key: json.loads(value) for key, value in rows}
        except (sqlite3.Error, ValueError) as fault:
            self._give_up(fault)
        return found

    def put(self, values: Mapping[str, Any]) -> None:
        """Keep values; the same key always has the same value."""
        if self._database is None or not values:
            return
        rows = [(key, json.dumps(value, separators=(",", ":"))) for key, value in values.items()]
        try:
            self._database.execute("BEGIN")
            self._database.executemany("INSERT OR REPLACE INTO result VALUES (?, ?)", rows)
            self._database.execute("COMMIT")
        except sqlite3.Error as fault:
            self._give_up(fault)

    def _give_up(self, fault: Exception) -> None:
        self._database = None
        self.problem = f"De tussenopslag {FOLDER} werkt niet ({fault}). U mag die map weggooien."


def digest(*parts: str) -> str:
    """A key from content."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def text_version() -> str:
    """Changes when the pipeline or our own reading of text changes."""
    folder = Path(words.__file__).parent
    sources = sorted((*folder.glob("*.py"), *folder.glob("*.txt")))
    return digest(nlp.pipeline_name(), *(path.read_text(encoding="utf-8") for path in sources))


def cached_tokenize(cache: Cache) -> Callable[[Sequence[str]], list[tuple[Token, ...]]]:
    """`words.tokenize` that asks only for sentences it has not seen."""
    memory: dict[str, tuple[Token, ...]] = {}

    def tokenize(sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        unseen = {digest(text_version(), text): text for text in dict.fromkeys(sentences) if text not in memory}
        for key, packed in cache.get(list(unseen)).items():
            text = unseen.pop(key)
            memory[text] = tuple(
                Token(text=text[start:end], start=start, end=end, is_word=bool(is_word))
                for start, end, is_word in packed
            )
        fresh = dict(zip(unseen.values(), words.tokenize(list(unseen.values())), strict=True)) if unseen else {}
        memory.update(fresh)
        cache.put({key: [(t.start, t.end, int(t.is_word)) for t in fresh[text]] for key, text in unseen.items()})
        return [memory[text] for text in sentences]

    return tokenize
