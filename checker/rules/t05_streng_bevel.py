"""T05: an order in stern, official words: 'u bent gehouden', 'het is u niet toegestaan', 'u heeft zich te houden aan'.

'Dient u te' stands on the list of W01, which finds it; only what that list cannot see, with commas in between, is here.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.lookup import hits
from checker.rules.phrases import first, phrase
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_MUST = "“{0}” klinkt als een bevel. Schrijf “U moet” of “Wilt u”, en zeg waarvoor het nodig is."
_MAY = "“{0}” klinkt streng. Schrijf “U mag” of “U mag niet”, en zeg waarom."

_SERVE = phrase("dient", r"(?P<mark>\bu\s+dient\b|\bdient\s+u\b)[^;:?!]*?,[^;:?!]*?\bte\s+\w+n\b", _MUST)
_PHRASES = (
    phrase("gehouden", r"\bu\s+bent\s+gehouden\b|\bbent\s+u\s+gehouden\b|\bu\s+gehouden\s+bent\b", _MUST),
    phrase(
        "rust zich ervoor",
        r"\bop\s+u\s+rust\b|\brust\s+op\s+u\b|\bu\s+heeft\s+zich\s+(?:\w+\s+){0,3}?te\s+\w+n\b"
        r"|\bu\s+heeft\s+ervoor\s+te\s+zorgen\b",
        _MUST,
    ),
    phrase(
        "toegestaan verboden geoorloofd",
        r"\b(?:is|was)\s+(?:het\s+)?u\s+(?:\w+\s+)?(?:toegestaan|verboden|geoorloofd)\b"
        r"|\bu\b(?:,[^,]*,)?\s+(?:niet\s+)?(?:toegestaan|verboden|geoorloofd)\s+is\b|\bu\s+verboden\b",
        _MAY,
    ),
    phrase(
        "verplicht",
        r"\bu\s+bent\s+(?:\w+\s+)?(?<!niet )verplicht\s+om\b|\bbent\s+u\s+(?<!niet )verplicht\s+om\b(?!.*\?)",
        _MUST,
        Severity.SUGGESTION,
    ),
)


@rule("T05", "streng-bevel", severity=Severity.WARNING, scope=Scope.SENTENCE)
def stern_order(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for the first stern order in a sentence, unless W01 already reports 'dient … te' in it."""
    is_reported = any(hit.term.lemma == "dienen te" for hit in hits(sentence.text))
    yield from first(sentence, _PHRASES if is_reported else (_SERVE, *_PHRASES))
