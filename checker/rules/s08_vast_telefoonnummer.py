"""S08: a phone number typed in the template instead of read from gemeente.yaml or a field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.masks import addresses
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block

_PHONE = re.compile(
    r"(?<![\w.,/-])(?!0[1-9]-(?:19|20)\d\d(?!\d))"  # not a month, '05-2030'
    r"(?:(?:\+31\s?|0)\d{1,3}\s?-?\s?\d{2,3}(?:\s?\d{2,3}){1,2}|14\s0\d{2,3}|0[89]00\s?-?\s?\d{4,7})(?![\w-])"
)
_LEAST_DIGITS = 6


@rule("S08", "vast-telefoonnummer", severity=Severity.WARNING, scope=Scope.BLOCK, kinds=("brief", "infomap", "site"))
def typed_phone_number(block: Block, context: Context) -> Iterator[Match]:
    """A match for every phone number that the editor typed; 112 and values of fields are left alone."""
    skipped = addresses(block.text)
    for found in _PHONE.finditer(block.text):
        start, end = found.span()
        if sum(character.isdigit() for character in found[0]) < _LEAST_DIGITS:
            continue
        if any(first < end and start < last for first, last in skipped) or not context.is_literal(block, start, end):
            continue
        yield Match(
            message=f"Het nummer “{found[0]}” staat vast in de tekst. Gebruik {{{{ gemeente.telefoon }}}} of een veld.",
            block=block.index,
            start=start,
            end=end,
        )
