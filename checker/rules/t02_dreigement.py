"""T02: a sentence threatens: 'Indien u niet betaalt, zullen wij …', 'zijn wij genoodzaakt'."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.phrases import first, phrase
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_IF = r"(?:\b(?:als|indien|wanneer|zolang|mocht)\s+u\b|^\s*\w+t\s+u\b)"
_NOT = r"\b(?:niet|niets|geen|weigert|nalaat|te\s+laat)\b"
_WILL = r"\b(?:zal|zullen|zult)\b"
# Nothing that takes the harm away: 'dan zullen wij geen boete geven'.
_UP_TO = r"(?:(?!\b(?:geen|niet|nooit)\b).)*?"
_HARM = (
    r"(?:\bniet\s+(?:(?:verder|meer|langer)\s+)?(?:in\s+behandeling|behandel|uitbetaal|betaal|uitgekeerd)\w*"
    r"|\b(?:stop|gestopt|stopgezet|be[ëe]indig|ge[ëe]indigd|intrek|ingetrokken|intrekking|verlaag|verlaging|kort(?:en|ing)"
    r"|gekort|opschort|opgeschort|blokke|geblokkeerd|terugvorder|teruggevorderd|invorder|ingevorderd|boete|maatregel"
    r"|sanctie|straf|deurwaarder|incasso|dwang|dagvaard|beslag|aangifte|afwijz|afgewezen|buiten\s+behandeling|verlies|"
    r"verliezen|verval|gevolgen|consequenties|uitgesloten|uitsluit|in\s+rekening|kwijtraken|ontruim|rechter)\w*)"
)
_HOW = "Zeg eerst wat de lezer kan doen, en voor welke dag. Zeg daarna in een eigen zin wat er anders gebeurt."
_THREAT = f"Dit klinkt als een dreigement. {_HOW}"
_FORCED = f"“{{0}}” klinkt als een dreigement. {_HOW}"
_VAGUE = f"“{{0}}” maakt bang en zegt niet wat er gebeurt. {_HOW}"

_PHRASES = (
    phrase("zal zul", rf"{_IF}.*?{_NOT}.*?(?P<mark>{_WILL}{_UP_TO}{_HARM})", _THREAT),
    phrase("zal zul", rf"(?P<mark>{_WILL}{_UP_TO}{_HARM}).*?{_IF}.*?{_NOT}", _THREAT),
    phrase("genoodzaakt", r"\b(?:(?:zien|zie|ziet)\s+(?:wij\s+|ik\s+)?(?:ons|mij|zich)\s+)?genoodzaakt\b", _FORCED),
    phrase(
        "gaan",
        rf"\b(?:overgegaan|overgaan|over\s+te\s+gaan)\s+tot\s+(?:(?:de|het|een)\s+)?(?:\w+\s+)?{_HARM}",
        _FORCED,
    ),
    phrase(
        "over", rf"\b(?:gaan|ga|gaat)\s+(?:\w+\s+){{1,3}}over\s+tot\s+(?:(?:de|het|een)\s+)?(?:\w+\s+)?{_HARM}", _FORCED
    ),
    phrase(
        "straffe riskeert loopt waarschuw aankondiging rechtsmaatregelen",
        r"\bop\s+straffe\s+van\b|\bu\s+riskeert\b|\briskeert\s+u\b|\bloopt\s+u\s+(?:het|de)\s+(?:risico|kans)\b"
        r"|\blaatste\s+waarschuwing\b|\bwaarschuwen\s+(?:wij\s+)?u\b|\bu\s+bent\s+gewaarschuwd\b"
        r"|\bzonder\s+(?:nadere|verdere)\s+(?:aankondiging|waarschuwing)\b|\brechtsmaatregelen\b",
        _VAGUE,
    ),
    phrase(
        "gevolgen consequenties",
        rf"{_IF}.*?{_NOT}.*?(?P<mark>\b(?:kan|kunnen|heeft|hebben)\b.*?\b(?:gevolgen|consequenties))\b(?!\s*:)",
        _VAGUE,
    ),
)


@rule("T02", "dreigement", severity=Severity.WARNING, scope=Scope.SENTENCE)
def threat(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for a condition with harm in the future, and for set phrases that frighten.

    'Betaalt u later? Dan komt er € 10 bij.' tells a consequence in the present, in a sentence of its own: that is no
    threat.
    """
    yield from first(sentence, _PHRASES)
