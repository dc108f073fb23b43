"""T06: the sender speaks from a distance: 'wij achten', 'het college is van mening'."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.phrases import first, phrase
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_WHO = (
    r"(?:wij|we|ik|het\s+college(?:\s+van\s+[\w\s&]{1,35}?)?|de\s+gemeente|burgemeester\s+en\s+wethouders|"
    r"de\s+directeur)"
)
_OPINION = r"(?:van\s+(?:mening|oordeel)|de\s+mening\s+toegedaan)"
# 'Acht' is a number too: 'de gemeente heeft acht weken'.
_COUNTED = (
    r"\s+(?:\w+e\s+)?(?:\w*(?:weken|dagen|maanden|jaren|uren|minuten)|jaar|uur|keer|mensen|kinderen|euro|procent)\b"
)
_PLAIN = "“{0}” klinkt deftig en ver weg. Schrijf “Wij vinden” of “Wij denken”, en zeg waarom."
_ACTOR = "“{0}” klinkt ver weg. Schrijf “wij” en een gewoon werkwoord, zoals “Wij zien” of “Wij vinden”."

_PHRASES = (
    phrase(
        "acht",
        rf"\b(?:wij|we)\s+achten\b|\bachten\s+(?:wij|we)\b|\b{_WHO}\s+acht\b(?!{_COUNTED})"
        rf"|(?<!de )(?<!met )(?<!om )\bacht\s+{_WHO}\b",
        _PLAIN,
    ),
    phrase(
        "mening oordeel",
        rf"\b{_WHO}\s+(?:is|zijn|ben)\s+(?:\w+\s+)?{_OPINION}\b|\b(?:is|zijn|ben)\s+{_WHO}\s+{_OPINION}\b",
        _PLAIN,
    ),
    phrase(
        "mening oordeel",
        rf"(?<!verschil )(?<!verschillen )(?<!verschilt )(?<!verschillend )\b{_OPINION}\b",
        "“{0}” is deftig. Schrijf “vinden” of “denken”, en zeg waarom.",
    ),
    phrase("oordeel standpunt", r"\bnaar\s+(?:ons|mijn|haar)\s+oordeel\b|\bop\s+het\s+standpunt\b", _PLAIN),
    phrase(
        "college",
        r"\bhet\s+college(?:\s+van\s+burgemeester\s+en\s+wethouders)?\s+(?:meent|oordeelt|constateert|concludeert)\b"
        r"|\b(?:meent|oordeelt|constateert|concludeert)\s+het\s+college\b|\bis\s+het\s+college\s+gebleken\b",
        _ACTOR,
    ),
    phrase("gebleken", r"\b(?:is\s+(?:ons|mij)|(?:ons|mij)\s+is)\s+gebleken\b|\bis\s+gebleken\s+dat\s+u\b", _ACTOR),
)


@rule("T06", "afstandelijk", severity=Severity.WARNING, scope=Scope.SENTENCE)
def distant(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for stately ways to say what we think, and for a college that speaks of itself."""
    yield from first(sentence, _PHRASES)
