"""Z10: an aside in brackets or between dashes that is a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_ASIDE = re.compile(r"\((?P<brackets>[^()]*)\)|(?<=\s)[–—-]\s(?P<dashes>[^–—]*?\w)\s[–—-](?=\s)")
_WORD = re.compile(r"\S*\w\S*")


@rule("Z10", "haakjes", severity=Severity.SUGGESTION, scope=Scope.SENTENCE, options={"woorden": 5})
def aside(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for every aside with more words than the option allows; a sentence that is one aside is none."""
    if not context.document.blocks[sentence.block].is_running:
        return
    for found in _ASIDE.finditer(sentence.text):
        inside = found["brackets"] or found["dashes"] or ""
        count = len(_WORD.findall(inside))
        if count <= context.options["woorden"] or found.group() == sentence.text.strip(" ."):
            continue
        where = "tussen haakjes" if found["brackets"] else "tussen streepjes"
        yield Match(
            message=f"{where.capitalize()} staan {count} woorden. Maak er een eigen zin van, of laat ze weg.",
            block=sentence.block,
            start=sentence.start + found.start(),
            end=sentence.start + found.end(),
        )
