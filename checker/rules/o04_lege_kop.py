"""O04: a heading says nothing: 'Inleiding', 'Algemeen'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind

_EMPTY = frozenset({
    "aanleiding", "achtergrond", "achtergrondinformatie", "algemeen", "algemene informatie", "brief", "conclusie",
    "diversen", "informatie", "inleiding", "introductie", "kennisgeving", "mededeling", "mededelingen", "onderwerp",
    "opmerking", "opmerkingen", "overig", "overige", "overige informatie", "overige zaken", "slot", "toelichting",
    "tot slot", "varia", "voorwoord",
})  # fmt: skip
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[a-zA-Z]|[IVX]+)[.)]?\s+")


@rule("O04", "lege-kop", severity=Severity.WARNING, scope=Scope.BLOCK)
def empty_heading(block: Block, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for a heading that would fit above any text, with or without a number."""
    if block.kind is not BlockKind.HEADING:
        return
    words = _NUMBER.sub("", block.text.strip()).strip(" .:–-").lower()
    if words in _EMPTY:
        yield Match(
            message=f"De kop “{block.text.strip()}” zegt niet waar dit deel over gaat. "
            "Schrijf de vraag van de lezer, zoals “Waarom krijgt u deze brief?”",
            block=block.index,
            end=len(block.text),
        )
