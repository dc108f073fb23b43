"""T09: a letter does not greet its reader by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind, Document

_GREETING = re.compile(
    r"(?:geachte|beste|dag|hallo|hoi|lieve|goedemorgen|goedemiddag|goedendag|mijne\s+heren)\b(?P<whom>[^\n]{0,80}?),?\s*$"
    r"|(?P<nobody>[Ll]\.\s?[Ss]\.?,?)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = re.compile(r"[A-ZÀ-Ý]|[\[{%…<]|\.\.\.")  # a capital, or a place where the name will stand
_NO_NAME = re.compile(
    r"\b(?:heer|mevrouw|meneer|heren|dames|lezer|lezeres|inwoner|inwoners|bewoner|bewoners|cliënt|cliënte|klant|ouder|"
    r"ouders|verzorger|verzorgers|ondernemer|relatie|burger|aanvrager|en|of)\b",
    re.IGNORECASE,
)
_REMEDY = "Schrijf de naam: “Beste mevrouw De Vries,”. In een sjabloon: “Beste {{ ontvanger.aanhef }},”."
_LONGEST = 100  # characters; a longer paragraph that begins with 'Beste' is no greeting


@rule("T09", "aanhef-zonder-naam", severity=Severity.WARNING, scope=Scope.DOCUMENT, kinds=("brief",))
def nameless(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for the first greeting when it names nobody: 'Geachte heer/mevrouw'."""
    for block in document.blocks:
        found = _GREETING.match(block.text) if _may_greet(block) else None
        if found:
            if not _has_name(found["whom"] or ""):
                yield Match(message=f"De aanhef noemt geen naam. {_REMEDY}", block=block.index, end=found.end())
            return


def _may_greet(block: Block) -> bool:
    first_line = block.text.partition("\n")[0]
    return block.kind is BlockKind.PARAGRAPH and len(first_line) <= _LONGEST


def _has_name(whom: str) -> bool:
    return bool(_NAME.search(_NO_NAME.sub("", whom)))
