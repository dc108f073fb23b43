"""Z01: a sentence has too many words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence


@rule(
    "Z01",
    "zin-te-lang",
    severity=Severity.WARNING,
    scope=Scope.SENTENCE,
    options={"waarschuwing": 15, "fout": 20},
)
def long_sentence(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match when a sentence of running text has more words than the options allow."""
    if not context.document.blocks[sentence.block].is_running:
        return
    count, most = len(sentence.words), context.options["waarschuwing"]
    if count <= most:
        return
    yield Match(
        message=f"Deze zin heeft {count} woorden. "
        f"Maak er twee of meer zinnen van, met hoogstens {most} woorden per zin.",
        block=sentence.block,
        start=sentence.start,
        end=sentence.end,
        severity=Severity.ERROR if count > context.options["fout"] else Severity.WARNING,
    )
