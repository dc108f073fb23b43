"""W03: an abbreviation is not written out, or a name in capitals is not explained at its first use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.rules import wording
from checker.rules.explained import is_explained
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.rules.shortened import Shortened, shortened
from checker.text.document import BlockKind, Document, Sentence


@dataclass(frozen=True, slots=True)
class _Use:
    sentence: Sentence
    short: Shortened
    is_heading: bool

    @property
    def is_explained(self) -> bool:
        return is_explained(self.sentence.text, self.short.start, self.short.end, least_words=1)


@rule("W03", "afkorting", severity=Severity.WARNING, scope=Scope.DOCUMENT)
def abbreviation(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for every abbreviation to write out, and for the first use of a name that is not explained there."""
    uses = list(_uses(document))
    names: dict[str, list[_Use]] = {}
    for use in uses:
        if use.short.is_plain:
            yield _write_out(use)
        else:
            names.setdefault(use.short.text.upper(), []).append(use)
    for group in names.values():
        first = _first_to_explain(group)
        if first is not None:
            yield _explain(first)


def _uses(document: Document) -> Iterator[_Use]:
    for sentence in document.sentences():
        is_heading = document.blocks[sentence.block].kind is BlockKind.HEADING
        for short in shortened(sentence.text):
            yield _Use(sentence, short, is_heading)


def _first_to_explain(uses: list[_Use]) -> _Use | None:
    """The first use, unless it is explained right there; a heading may run ahead of the text that explains it."""
    if not any(use.is_explained for use in uses):
        return uses[0]
    first = next((use for use in uses if not use.is_heading), None)
    return None if first is None or first.is_explained else first


def _write_out(use: _Use) -> Match:
    short, entry = use.short, use.short.entry
    assert entry is not None  # noqa: S101 - is_plain says so
    full = wording.like(short.text, entry.full)
    is_last = use.sentence.start + short.end == use.sentence.end and short.text.endswith(".")
    return _match(
        use,
        f"“{short.text}” is een afkorting. Schrijf het hele woord: “{full}”.",
        replacement=f"{full}." if is_last else full,
    )


def _explain(use: _Use) -> Match:
    short, entry = use.short, use.short.entry
    if entry is None:
        advice = f"Schrijf bij de eerste keer wat het is: “{short.text} (…)”."
    else:
        advice = f"Schrijf bij de eerste keer: “{short.text} ({entry.full})”."
    return _match(use, f"De afkorting “{short.text}” is niet uitgelegd. {advice}")


def _match(use: _Use, message: str, replacement: str | None = None) -> Match:
    offset = use.sentence.start
    return Match(
        message=message,
        block=use.sentence.block,
        start=offset + use.short.start,
        end=offset + use.short.end,
        replacement=replacement,
    )
