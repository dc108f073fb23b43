"""T04: an order to the reader without a reason beside it; off by default, for plain letters order as often."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.rules.phrases import is_quoted
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block, BlockKind, Document, Sentence

_MUST = re.compile(
    r"\b(?:u|jij|je)\s+(?:\w+\s+){0,2}?(?:moet|dient)\b|\b(?:moet|dient)\s+(?:u|jij|je)\b"
    r"|\bu\s+bent\s+verplicht\b|\bbent\s+u\s+verplicht\b",
    re.IGNORECASE,
)
# At the start of a sentence, of what the reader must do for us; 'bel', 'kijk' and 'vraag' offer something.
_IMPERATIVE = re.compile(
    r"^\W*(?:lever|stuur|geef|vul|betaal|kom|neem|meld|zorg|onderteken|zet|schrijf|bewaar|toon|laat|verzend|mail|"
    r"overleg|maak|werk|verwijder|plaats|vraag|haal|breng|houd|gebruik)\b"
    r"(?!\s+(?:u\b|je\b|contact\b|dan\b|gerust\b|bezwaar\b|een\s+afspraak\b))",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:omdat|want|zo|zodat|dan|daarom|hiermee|daarmee|waarmee|nodig|anders|namelijk|doordat|daardoor|hierdoor|reden|"
    r"waarom|waarvoor|bedoeld|voordat|pas|als|tenzij|dankzij|wegens|vanwege|hulp|helpt|helpen|gratis|wet|regels?)\b"
    r"|\bom\b[^.?!]*\bte\b|\bvoor\s+(?:uw|de|het|een|elke?|dit|deze|onze?)\b|\b(?:wij|we)\s+\w+",
    re.IGNORECASE,
)
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_GIVES_REASON = frozenset({"hulp", "bezwaar", "voorbeeld"})  # containers that say themselves what they are for


@rule("T04", "bevel-zonder-reden", severity=Severity.SUGGESTION, scope=Scope.DOCUMENT, default=False)
def bare_order(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for the first order of a paragraph or list that no sentence beside it gives a reason for."""
    for blocks in _stretches(document):
        sentences = [sentence for block in blocks for sentence in block.sentences]
        order = next((found for found in _orders(sentences)), None)
        if order is None or any(_REASON.search(text) for text in _beside(document, blocks, sentences)):
            continue
        sentence, (start, end) = order
        yield Match(
            message=f"“{sentence.text[start:end]}” is een opdracht zonder reden. "
            "Schrijf erbij waarom of waarvoor het nodig is.",
            block=sentence.block,
            start=sentence.start + start,
            end=sentence.start + end,
        )


def _stretches(document: Document) -> Iterator[tuple[Block, ...]]:
    """Every paragraph by itself, and the items of one list together."""
    items: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.ITEM:
            items.append(block)
            continue
        if items:
            yield tuple(items)
            items = []
        if block.kind is BlockKind.PARAGRAPH:
            yield (block,)
    if items:
        yield tuple(items)


def _orders(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, tuple[int, int]]]:
    for sentence in sentences:
        if sentence.text.rstrip().endswith("?"):
            continue
        found = _MUST.search(sentence.text) or _IMPERATIVE.search(sentence.text)
        if found and not is_quoted(sentence.text, *found.span()):
            yield sentence, found.span()


def _beside(document: Document, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Iterator[str]:
    """The texts where a reason may stand: the stretch, the sentence before it and after it, and the heading."""
    yield from (sentence.text for sentence in sentences)
    if _GIVES_REASON & set(blocks[0].containers):
        yield "want"
    before, after = blocks[0].index - 1, blocks[-1].index + 1
    if before >= 0 and document.blocks[before].sentences:
        yield document.blocks[before].sentences[-1].text
    if after < len(document.blocks) and document.blocks[after].kind in _RUNNING and document.blocks[after].sentences:
        yield document.blocks[after].sentences[0].text
