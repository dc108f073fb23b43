"""What a rule is: a decorated function that reads a unit of text and yields matches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

from checker.rules.letter_facts import LetterFacts
from checker.rules.panel_facts import HardWord
from checker.rules.print_facts import PrintFacts
from checker.text.document import Block, Document


class Severity(IntEnum):
    """How bad a finding is: an error fails CI, a warning shows in review, a suggestion in editor and preview."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def dutch(self) -> str:
        """The word an editor sees."""
        return {1: "tip", 2: "waarschuwing", 3: "fout"}[self.value]


class Scope(StrEnum):
    """What one call of a rule reads."""

    SENTENCE = "sentence"  # receives a Sentence
    BLOCK = "block"  # receives a Block
    DOCUMENT = "document"  # receives a Document
    TEMPLATE = "template"  # receives a checker.source.coverage.TemplateFacts: templates as such, all variants together


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a rule found: a span within a block, or (block None) the document as a whole."""

    message: str  # a full Dutch sentence: what is wrong and what to do
    block: int | None = None
    start: int = 0
    end: int = 0
    severity: Severity | None = None  # None: the rule's own
    replacement: str | None = None  # text that may safely stand in place of the span
    template: str | None = None  # template scope only: `start` and `end` count in the source of this template


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a rule may know besides its unit."""

    document: Document
    kind: str  # 'brief', 'infomap', 'site' or 'los' (a text from elsewhere)
    options: Mapping[str, Any]  # this rule's options, defaults filled in
    is_literal: Callable[[Block, int, int], bool]  # did the editor type this span, or is it a field's value?
    printed: PrintFacts | None = None  # what the PDF shows; None when it was not made
    letter: LetterFacts | None = None  # None for pages, chapters and texts from elsewhere
    panel: tuple[HardWord, ...] = ()  # words that readers found hard, in any text


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule and what is told of it; its page is `<function's module folder>/<code>.md`."""

    code: str  # letter and two digits: Z sentences, W words, T tone, O structure, B letter parts, S template, P print
    name: str  # states the problem, in Dutch, with hyphens
    severity: Severity
    scope: Scope
    check: Callable[[Any, Context], Iterator[Match]]
    options: Mapping[str, Any] = field(default_factory=dict)
    kinds: tuple[str, ...] = ("brief", "infomap", "site", "los")
    default: bool = True  # False: fires too often on plain text, so it is on only where somebody asks for it


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    scope: Scope,
    options: Mapping[str, Any] | None = None,
    kinds: tuple[str, ...] = ("brief", "infomap", "site", "los"),
    default: bool = True,
) -> Callable[[Callable[[Any, Context], Iterator[Match]]], Rule]:
    """Turn a generator function into a `Rule`."""

    def decorate(check: Callable[[Any, Context], Iterator[Match]]) -> Rule:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            scope=scope,
            check=check,
            options=options or {},
            kinds=kinds,
            default=default,
        )

    return decorate
