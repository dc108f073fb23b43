"""O11: a letter without pictures: it has no list in `::: kort`, where every point gets one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document


@rule(
    "O11",
    "brief-zonder-pictogram",
    severity=Severity.SUGGESTION,
    scope=Scope.DOCUMENT,
    options={"woorden": 60},
    kinds=("brief",),
)
def no_picture(document: Document, context: Context) -> Iterator[Match]:
    """A match for a letter without a point in a block `::: kort`: the layout puts a picture before those.

    A shorter letter than the option is left alone.
    """
    if sum(len(sentence.words) for sentence in document.running_sentences()) < context.options["woorden"]:
        return
    points = (block for block in document.blocks if block.kind is BlockKind.ITEM)
    if not any("kort" in block.containers for block in points):
        yield Match(
            message="Deze brief heeft geen plaatjes. Zet de kern in een lijst in een blok ‘::: kort’. "
            "Elk punt krijgt daar een plaatje."
        )
