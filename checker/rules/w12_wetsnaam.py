"""W12: the name of a law that the text does not explain; only in decisions, for elsewhere plain texts name as many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.explained import is_explained
from checker.rules.masks import addresses, law_names
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document, Sentence

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
# 'In de Participatiewet staat …', 'De Participatiewet gaat over …', 'de wet over bijstand, de Participatiewet'
_BEFORE = re.compile(
    r"\b(?:wet|regels?|afspraken)\s+(?:over|voor|waarin|die|van)\b[^.?!]*$"
    r"|\b(?:wet|regels|regeling)\s*[:,(]?\s*(?:de|het)?\s*$",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|volgens|van|door)\b[^.?!,]*$", re.IGNORECASE)
_AFTER = re.compile(
    r"^\W*(?:staan|staat|regelt|zegt|gaat\s+over|bepaalt|geeft|moeten|moet|mogen|mag|kunnen|kan|heeft|hebben|krijgt|krijgen)\b",
    re.IGNORECASE,
)
_REGELT = re.compile(r"^\W*(?:regelt|zegt|gaat\s+over|geldt\s+voor|is\s+(?:de|een|voor))\b", re.IGNORECASE)


@rule("W12", "wetsnaam", severity=Severity.SUGGESTION, scope=Scope.DOCUMENT, options={"overal": False})
def law_name(document: Document, context: Context) -> Iterator[Match]:
    """A match for the first use of a law in a decision that no sentence explains; abbreviations are for W03.

    The option `overal` reads every other text too.
    """
    if not context.options["overal"] and (context.letter is None or context.letter.soort != "besluit"):
        return
    uses: dict[str, list[tuple[Sentence, int, int]]] = {}
    for sentence in document.sentences():
        if document.blocks[sentence.block].kind in _RUNNING:
            for start, end in _apart(sentence.text):
                name = " ".join(sentence.text[start:end].split()).lower()
                uses.setdefault(name, []).append((sentence, start, end))
    for found in uses.values():
        if any(_is_told(sentence.text, start, end) for sentence, start, end in found):
            continue
        sentence, start, end = found[0]
        shown = sentence.text[start:end]
        yield Match(
            message=f"“{shown}” is de naam van een wet. Schrijf erbij waar de wet over gaat: “{shown} (…)”.",
            block=sentence.block,
            start=sentence.start + start,
            end=sentence.start + end,
        )


def _apart(text: str) -> Iterator[tuple[int, int]]:
    """The names of laws, longest first where they overlap; none that is part of a web address."""
    taken: list[tuple[int, int]] = list(addresses(text))
    for start, end in sorted(set(law_names(text)), key=lambda span: span[0] - span[1]):
        if all(end <= first or last <= start for first, last in taken):
            taken.append((start, end))
            yield start, end


def _is_told(text: str, start: int, end: int) -> bool:
    before, after = text[:start], text[end:]
    return (
        is_explained(text, start, end, least_words=2)
        or bool(_BEFORE.search(before))
        or bool(_REGELT.match(after))
        or bool(_IN.search(before) and _AFTER.match(after))
    )
