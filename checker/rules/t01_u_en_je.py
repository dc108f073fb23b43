"""T01: the reader is called u in one place and je in another, or je in a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.rules import wording
from checker.rules.masks import addresses, is_after_title
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, Document

_POLITE = re.compile(r"(?<![\w'’.-])(?:[Uu]w?|[Uu]zelf)(?![\w'’-])")
_FAMILIAR = re.compile(r"(?<![\w'’.-])(?:[Jj]e|[Jj]ij|[Jj]ouw?|[Jj]ezelf|[Jj]ouzelf|[Jj]ullie)(?![\w'’-])")
# What someone says, and the name of a thing ('“DigiD van jou”'), is not how we speak to the reader.
_QUOTE = re.compile(r"“[^”]*”|„[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"|«[^»]*»")
_TO_POLITE = {"jouw": "uw", "jou": "u", "jezelf": "uzelf", "jouzelf": "uzelf"}
_TO_FAMILIAR = {"uw": "jouw", "uzelf": "jezelf"}


@dataclass(frozen=True, slots=True)
class _Form:
    block: int
    text: str
    start: int
    end: int


@rule("T01", "u-en-je", severity=Severity.WARNING, scope=Scope.DOCUMENT)
def mixed_address(document: Document, context: Context) -> Iterator[Match]:
    """A match for every form of the less used address; in a letter for every je, jij, jou and jouw."""
    polite = [form for block in document.blocks for form in _forms(block, _POLITE)]
    familiar = [form for block in document.blocks for form in _forms(block, _FAMILIAR)]
    if context.kind == "brief":
        problem = "Een brief spreekt de lezer aan met “u”."
        yield from (_match(form, problem, _TO_POLITE, Severity.ERROR) for form in familiar)
    elif polite and familiar:
        minority, table = (familiar, _TO_POLITE) if len(familiar) <= len(polite) else (polite, _TO_FAMILIAR)
        problem = "Deze tekst gebruikt “u” en “je” door elkaar."
        yield from (_match(form, problem, table) for form in minority)


def _forms(block: Block, pattern: re.Pattern[str]) -> Iterator[_Form]:
    skipped = [*addresses(block.text), *(match.span() for match in _QUOTE.finditer(block.text))]
    for match in pattern.finditer(block.text):
        start, end = match.span()
        is_skipped = any(first < end and start < last for first, last in skipped)
        if not is_skipped and not (match.group()[0].isupper() and is_after_title(block.text, start)):
            yield _Form(block.index, match.group(), start, end)


def _match(form: _Form, problem: str, table: dict[str, str], severity: Severity | None = None) -> Match:
    wanted = "“u” of “uw”" if table is _TO_POLITE else "“je” of “jouw”"
    instead = table.get(form.text.lower())
    return Match(
        message=f"{problem} Schrijf {wanted} in plaats van “{form.text}”.",
        block=form.block,
        start=form.start,
        end=form.end,
        severity=severity,
        replacement=wording.like(form.text, instead) if instead else None,
    )
