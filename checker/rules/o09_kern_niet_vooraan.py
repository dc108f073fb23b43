"""O09: a letter does not begin with what matters to its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind, Document

_YOU = re.compile(r"\bu\b", re.IGNORECASE)
_GREETING = re.compile(r"(?:geachte|beste|dag|hallo|lieve|goedemorgen|goedemiddag)\b[^\n]*,\s*$", re.IGNORECASE)
# Openings that look back at letters, talks and days.
_RUN_UP = re.compile(
    r"(?:naar aanleiding van|in antwoord op|(?:met|onder) verwijzing naar|op \d{1,2} \w+(?: \d{4})?,? (?:heeft|hebben|"
    r"hebt|ontvingen|ontving|stuurde|stuurden|vroeg|sprak|spraken)|onlangs|in uw (?:brief|mail|e-mail) van|hierbij|"
    r"met deze brief|wij hebben uw (?:\w+ )?(?:brief|aanvraag|verzoek|mail|e-mail) (?:\w+ ){0,4}ontvangen|"
    r"uw brief van)\b",
    re.IGNORECASE,
)
# What a reader wants to know: what he gets, may, must, need not; what we do for or with him; an amount.
_CORE = re.compile(
    r"\bu\s+(?:\w+\s+){0,2}?(?:krijgt|kreeg|ontvangt|mag|hoeft|moet|kunt|houdt|betaalt|heeft\s+recht|bent)\b"
    r"|\b(?:krijgt|kreeg|mag|hoeft|moet|kunt|houdt|betaalt|wilt)\s+u\b"
    r"|\bnodigen\s+(?:wij\s+)?u\b|\bvragen\s+(?:wij\s+)?u\b|\b(?:stoppen|verlagen|verhogen|betalen|geven|"
    r"besluiten|besloten|keuren|helpen)\b|\bverandert\b|\b(?:stopt|begint|eindigt|klaar|goedgekeurd|"
    r"afgewezen|toegekend)\b|€|\d+\s+euro\b",
    re.IGNORECASE,
)


@rule("O09", "kern-niet-vooraan", severity=Severity.SUGGESTION, scope=Scope.DOCUMENT, kinds=("brief",))
def core_not_first(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for a first paragraph that only looks back, in a letter with a greeting.

    A title that speaks to the reader ('U krijgt bijstand') already tells the core.
    """
    titles = [block for block in document.blocks if block.kind is BlockKind.HEADING and block.level == 1]
    if any(_YOU.search(title.text) or _CORE.search(title.text) for title in titles):
        return
    opening = _opening(document)
    if opening and _RUN_UP.match(opening.text) and not _CORE.search(opening.text):
        yield Match(
            message="De brief begint met wat er eerder was. Begin met het nieuws. "
            "Wat krijgt de lezer, wat verandert er, of wat vraagt u?",
            block=opening.index,
            end=len(opening.text),
        )


def _opening(document: Document) -> Block | None:
    """The first paragraph after the greeting."""
    paragraphs = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    for before, block in pairwise(paragraphs):
        if _GREETING.match(before.text):
            return block
    return None
