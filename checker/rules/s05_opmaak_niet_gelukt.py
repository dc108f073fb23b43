"""S05: markup meant to shape the text that now stands in it: `::: aktie`, a table without its line of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, Document
from checker.text.markup import CONTAINERS

_OPENING = re.compile(r"^:{3,}[ \t]*(?P<name>[\w-]+)[ \t]*$|^:{3,}[ \t]*$", re.MULTILINE)
_LEFT_OVER = (
    (re.compile(r":{3,}[ \t]*[\w-]*"), "Dit blok bestaat niet. Kies uit: " + ", ".join(CONTAINERS) + "."),
    (re.compile(r"^\|.*\|", re.DOTALL), "Dit lijkt een tabel. Zet onder de eerste rij een rij streepjes: |---|---|."),
    (re.compile(r"\*\*|__"), "Hier staan losse sterretjes. Schrijf **woord**, zonder spaties aan de binnenkant."),
    (re.compile(r"\]\("), "Deze link is niet gelukt. Schrijf: [tekst](adres)."),
    (re.compile(r"^#{1,6}(?=\w)"), "Dit lijkt een kop. Zet een spatie na het hekje."),
    (re.compile(r"\{\{|\}\}|\{%|%\}"), "Hier staan accolades in de tekst. Haal ze weg, of maak de opdracht af."),
)


@rule("S05", "opmaak-niet-gelukt", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief", "infomap", "site"))
def failed_markup(document: Document, context: Context) -> Iterator[Match]:
    """Left-over markup in the text of blocks, and a container that is never closed."""
    for block in document.blocks:
        yield from _left_over(block, context)
    yield from _unclosed(document)


def _left_over(block: Block, context: Context) -> Iterator[Match]:
    for pattern, message in _LEFT_OVER:
        found = pattern.search(block.text)
        if found and context.is_literal(block, found.start(), found.start() + 1):
            yield Match(message=message, block=block.index, start=found.start(), end=found.end())
            return


def _unclosed(document: Document) -> Iterator[Match]:
    """The first block of a container that has no `:::` of its own to end it."""
    opened: re.Match[str] | None = None
    for line in _OPENING.finditer(document.text):
        if line["name"] in CONTAINERS and opened:
            break
        opened = line if line["name"] in CONTAINERS else None
    if opened:
        inside = (block for block in document.blocks if block.source.span(0, 1)[0] > opened.start())
        for block in inside:
            yield Match(
                message=f"Het blok '::: {opened['name']}' heeft geen einde. Zet ::: op een eigen regel erna.",
                block=block.index,
                end=len(block.text),
            )
            return
