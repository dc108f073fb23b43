"""S10: '1 kinderen': a number of one with a plural noun, the trace of a field in a sentence made for more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_ONE = frozenset({"1", "één"})
_PLURAL = "Number=Plur"


@rule("S10", "enkelvoud", severity=Severity.WARNING, scope=Scope.SENTENCE, kinds=("brief", "infomap", "site"))
def plural_after_one(sentence: Sentence, context: Context) -> Iterator[Match]:
    """'1' or 'één' right before a noun in the plural.  Needs an analysed sentence."""
    del context
    for number, noun in pairwise(sentence.tokens):
        if number.text.lower() in _ONE and noun.pos == "NOUN" and _PLURAL in noun.morph:
            yield Match(
                message=f"Bij “{number.text}” hoort het enkelvoud van “{noun.text}”. Maak twee zinnen met {{% if %}}.",
                block=sentence.block,
                start=number.start,
                end=noun.end,
            )
