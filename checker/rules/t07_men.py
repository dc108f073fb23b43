"""T07: 'men' hides who does something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.masks import is_after_title
from checker.rules.phrases import first, phrase
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_PHRASES = (
    phrase(
        "men",
        r"(?<![\w’'-])men(?![\w’'-])",
        "“{0}” zegt niet wie iets doet. Schrijf “u”, “wij” of de naam van wie het doet.",
    ),
)
_INSIDE = re.compile(r"[^\W\d_],? $")  # a capital here is a name's
_FOREIGN = re.compile(r"\b(?:old|young|mad|best|the|X)[\s-]men\b", re.IGNORECASE)


@rule("T07", "men", severity=Severity.WARNING, scope=Scope.SENTENCE)
def impersonal(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for the pronoun 'men'; not for a name, nor for English."""
    for match in first(sentence, _PHRASES):
        start = match.start - sentence.start
        before = sentence.text[:start]
        is_name = sentence.text[start].isupper() and (is_after_title(sentence.text, start) or _INSIDE.search(before))
        if not is_name and not _FOREIGN.search(sentence.text):
            yield match
