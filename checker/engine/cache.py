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

from checker.text import analysis, nlp
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


@lru_cache(maxsize=2)
def text_version(pipeline: nlp.Pipeline) -> str:
    """Changes when the pipeline or our own reading of text changes."""
    folder = Path(analysis.__file__).parent
    sources = sorted((*folder.glob("*.py"), *folder.glob("*.txt")))
    return digest(pipeline.label, *(path.read_text(encoding="utf-8") for path in sources))


def cached_analysis(cache: Cache, pipeline: nlp.Pipeline) -> Callable[[Sequence[str]], list[tuple[Token, ...]]]:
    """`analysis.analyse` that asks only for sentences it has not seen."""
    memory: dict[str, tuple[Token, ...]] = {}
    version = text_version(pipeline)

    def analyse(sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        unseen = {digest(version, text): text for text in dict.fromkeys(sentences) if text not in memory}
        for key, packed in cache.get(list(unseen)).items():
            text = unseen.pop(key)
            memory[text] = tuple(_unpacked(text, row) for row in packed)
        fresh = (
            dict(zip(unseen.values(), analysis.analyse(list(unseen.values()), pipeline), strict=True)) if unseen else {}
        )
        memory.update(fresh)
        cache.put({key: [_packed(token) for token in fresh[text]] for key, text in unseen.items()})
        return [memory[text] for text in sentences]

    return analyse


def _packed(token: Token) -> list[Any]:
    return [
        token.start,
        token.end,
        int(token.is_word),
        token.lemma,
        token.pos,
        token.tag,
        token.morph,
        token.head,
        token.dep,
    ]


def _unpacked(text: str, row: Sequence[Any]) -> Token:
    start, end, is_word, lemma, pos, tag, morph, head, dep = row
    return Token(
        text=text[start:end],
        start=start,
        end=end,
        is_word=bool(is_word),
        lemma=lemma,
        pos=pos,
        tag=tag,
        morph=morph,
        head=head,
        dep=dep,
    )
