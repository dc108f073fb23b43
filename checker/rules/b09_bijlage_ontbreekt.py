"""B09: an attachment is not named in the text, or the text names one that does not go along.

Source: Awb 3:49 (reference to an advice only when it goes along or is known).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_WORD = re.compile(r"[^\W\d_]{4,}")
_SMALL = frozenset({"voor", "over", "deze", "onze", "naar", "zoals", "door", "bijlage", "brief", "overzicht"})
# 'uw bijlage' and 'stuur bijlagen mee' are about papers of the reader.
_ATTACHED = re.compile(r"(?<!\buw )(?<!\bzonder )\bbijlagen?\b(?!\s+(?:mee|bij uw|toe)\b)", re.IGNORECASE)


@rule("B09", "bijlage-ontbreekt", severity=Severity.WARNING, scope=Scope.DOCUMENT, kinds=("brief",))
def missing_attachment(document: Document, context: Context) -> Iterator[Match]:
    """A match for attachments of brief.yaml that the text does not name, and for one it names that is not there."""
    if context.letter is None or context.letter.forced:
        return
    text = "\n".join(block.text for block in document.blocks).lower()
    unnamed = [name for name in context.letter.bijlagen if not _is_named(name, text)]
    if unnamed:
        names = " en ".join(f"‘{name}’" for name in unnamed)
        yield Match(message=f"De tekst noemt deze bijlage niet: {names}. Schrijf waarvoor de lezer die krijgt.")
    if not context.letter.bijlagen:
        yield from _without_attachment(document)


def _is_named(name: str, text: str) -> bool:
    """Do the words that tell something all stand in the text?"""
    words = [word for word in _WORD.findall(name.lower()) if word not in _SMALL]
    return all(word in text for word in words) if words else name.lower() in text


def _without_attachment(document: Document) -> Iterator[Match]:
    for block in document.blocks:
        if found := _ATTACHED.search(block.text):
            yield Match(
                message="De tekst noemt een bijlage, maar die staat niet in brief.yaml. "
                "Zet de naam bij ‘bijlagen’, of haal de zin weg.",
                block=block.index,
                start=found.start(),
                end=found.end(),
            )
            return
