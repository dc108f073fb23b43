"""One variant read by the rules: matches with their place in the template."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.engine.gather import Sighting
from checker.engine.selection import Selection
from checker.rules.letter_facts import LetterFacts
from checker.rules.panel_facts import HardWord
from checker.rules.print_facts import PrintFacts
from checker.rules.rule import Context, Match, Rule, Scope
from checker.source.provenance import Kind, Provenance, Segment, Site
from checker.text.document import Block, Document, Token
from checker.text.parse import parse

Tokenize = Callable[[Sequence[str]], list[tuple[Token, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A rendered text, parsed, with all that is known of it."""

    path: str  # the letter, chapter, page or file
    kind: str
    variant: str  # '' for a text without variants
    forced: bool
    document: Document
    provenance: Provenance
    printed: PrintFacts | None = None
    letter: LetterFacts | None = None
    panel: tuple[HardWord, ...] = ()

    @property
    def pages(self) -> int | None:
        """Pages of the PDF; None when it was not made."""
        return self.printed.pages if self.printed else None

    def sightings(self, selection: Selection) -> Iterator[Sighting]:
        """Everything the rules of this kind of document find."""
        for rule in selection.of_kind(self.kind):
            context = Context(
                document=self.document,
                kind=self.kind,
                options=selection.options[rule.code],
                is_literal=self._is_literal,
                printed=self.printed,
                letter=self.letter,
                panel=self.panel,
            )
            for match in _matches(rule, context):
                yield self._sighting(rule, match)

    def _is_literal(self, block: Block, start: int, end: int) -> bool:
        return self.provenance.is_literal(*block.source.span(start, end))

    def _sighting(self, rule: Rule, match: Match) -> Sighting:
        block = None if match.block is None else self.document.blocks[match.block]
        if block is None:
            site, via = Site(self.path, 0, 0), None
        else:
            span = block.source.span(match.start, match.end)
            site, via = self.provenance.locate(*span), self.provenance.call_site(*span)
        return Sighting(
            rule=rule,
            match=match,
            site=site,
            whole=block is None,
            excerpt=block.text[match.start : match.end] if block else "",
            document=self.path,
            variant=self.variant,
            forced=self.forced,
            via=via,
        )


def _matches(rule: Rule, context: Context) -> Iterator[Match]:
    document = context.document
    if rule.scope is Scope.DOCUMENT:
        yield from rule.check(document, context)
    elif rule.scope is Scope.BLOCK:
        for block in document.blocks:
            yield from rule.check(block, context)
    elif rule.scope is Scope.SENTENCE:
        for sentence in document.sentences():
            yield from rule.check(sentence, context)


def read_text(
    path: str,
    text: str,
    tokenize: Tokenize,
    *,
    kind: str = "los",
    keep_lines: bool = True,
    panel: tuple[HardWord, ...] = (),
) -> Reading:
    """A text from elsewhere: everything in it was typed by somebody.

    `keep_lines`: a short line is read as a line of its own, as in plain text; not so in Markdown.
    """
    whole = Segment(0, len(text), Site(path, 0, len(text)), Kind.LITERAL)
    return Reading(
        path=path,
        kind=kind,
        variant="",
        forced=False,
        document=parse(text, tokenize, keep_lines=keep_lines),
        provenance=Provenance(root=path, segments=(whole,)),
        panel=panel,
    )
