"""Which forms of a Dutch word are known: from the treebank's lemmas that the embedded pipeline carries."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.lint import tables

PATH = Path(__file__).parents[1] / "model" / "helder_nl" / "helder_lemmas" / "lemmas.json.gz"
_SAID = 2.0  # log10 per billion words of subtitles: in all of them together a few times


def is_lemma(word: str, pos: str) -> bool:
    """Is this the dictionary form of a word of that part of speech?"""
    return lemma_of(word, pos) == word


def lemma_of(form: str, pos: str) -> str:
    """The dictionary form of a word of that part of speech; empty when the treebank does not hold it."""
    return _table().get(pos, {}).get(form, "")


def is_form(form: str, lemma: str, pos: str) -> bool:
    """Does the treebank hold `form` as a form of `lemma`?"""
    return lemma_of(form, pos) == lemma


def only_form(candidates: Iterable[str], lemma: str, pos: str) -> str | None:
    """The one candidate that is a known form of `lemma`; None when there is none, or more than one."""
    found = {candidate for candidate in candidates if is_form(candidate, lemma, pos)}
    return found.pop() if len(found) == 1 else None


def is_said(word: str) -> bool:
    """Does the word occur in the subtitles of films, often enough to be no misspelling?"""
    return tables.frequency(word) >= _SAID


def particles() -> tuple[str, ...]:
    """What may come loose from a verb: 'aan', 'op'; the longest first."""
    found: tuple[str, ...] = _content()["particles"]
    return tuple(sorted(found, key=len, reverse=True))


def _table() -> Mapping[str, Mapping[str, str]]:
    """Part of speech → form → lemma."""
    table: Mapping[str, Mapping[str, str]] = _content()["table"]
    return table


@lru_cache(maxsize=1)
def _content() -> Mapping[str, Any]:
    """The file of the pipeline, read at the first word that asks for it."""
    content: Mapping[str, Any] = json.loads(gzip.decompress(PATH.read_bytes()))
    return content
