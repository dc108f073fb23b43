"""Running one rule over a text, as the engine does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from checker.rules.letter_facts import LetterFacts
from checker.rules.panel_facts import HardWord
from checker.rules.print_facts import PrintFacts
from checker.rules.rule import Context, Match, Rule, Scope, Severity
from checker.text.document import Document
from tests.checker.rules.analysed import document_of


@dataclass(frozen=True, slots=True)
class Found:
    """A match with the text it marks and the severity that counts."""

    text: str
    match: Match
    severity: Severity


def _matches(rule: Rule, document: Document, context: Context) -> Iterator[Match]:
    units = {Scope.SENTENCE: document.sentences(), Scope.BLOCK: document.blocks, Scope.DOCUMENT: (document,)}
    for unit in units[rule.scope]:
        yield from rule.check(unit, context)


def find(
    rule: Rule,
    text: str,
    *,
    kind: str = "",
    printed: PrintFacts | None = None,
    letter: LetterFacts | None = None,
    panel: tuple[HardWord, ...] = (),
    literal: bool = True,
    **options: Any,
) -> list[Found]:
    """What `rule` finds in `text`; `kind` is the first of the rule's own kinds unless told otherwise."""
    document = document_of(text)
    context = Context(
        document=document,
        kind=kind or rule.kinds[0],
        options={**rule.options, **options},
        is_literal=lambda _block, _start, _end: literal,
        printed=printed,
        letter=letter,
        panel=panel,
    )
    return [
        Found(
            text="" if match.block is None else document.blocks[match.block].text[match.start : match.end],
            match=match,
            severity=match.severity or rule.severity,
        )
        for match in _matches(rule, document, context)
    ]


@pytest.fixture
def run() -> Callable[..., list[Found]]:
    """The function `find`."""
    return find
