"""T03: a sentence accuses the reader: 'u heeft verzuimd', 'fraude', 'verwijtbaar', 'u had moeten'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.phrases import first, phrase
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

_YOU = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
_FACTS = "Schrijf alleen wat er gebeurde, en wanneer. Vraag wat de lezer daarover wil vertellen."
_BLAME = f"“{{0}}” klinkt als een beschuldiging. {_FACTS}"
_MISSING = "“{0}” klinkt als een verwijt. Schrijf wat er nog nodig is: “Wij hebben … nog niet.”"
_SHOULD = "“{0}” klinkt als een verwijt. Schrijf wat de lezer nu kan doen, of wat er gebeurde."
_NO = r"(?<!\bgeen )(?<!\bniet )(?<!\bniets )(?<!\bnooit )"

_PHRASES = (
    phrase(
        "verzuimd nagelaten gebreke",
        rf"{_NO}\b(?:verzuimd|nagelaten)\b|\bin\s+gebreke\s+(?:gebleven|bent|blijft)\b",
        _MISSING,
    ),
    phrase(
        "verzwegen achtergehouden gefraudeerd geschonden geweigerd misleid",
        rf"{_NO}\b(?:verzwegen|achtergehouden|gefraudeerd|geschonden|geweigerd|misleid)\b",
        _BLAME,
    ),
    phrase(
        "had",
        r"\bu\s+had\b(?:(?!\b(?:niet|niets)\b).){0,80}?\b(?:moeten|behoren)\b(?!\s+(?:krijgen|ontvangen|horen))"
        r"|\bhad\s+u\b(?:(?!\b(?:niet|niets)\b).){0,80}?\b(?:moeten|behoren)\b(?!\s+(?:krijgen|ontvangen|horen))(?!.*\?)"
        r"|(?<=\bu )(?:\w+\s+){0,6}had\s+moeten\b(?!\s+(?:krijgen|ontvangen|horen))",
        _SHOULD,
    ),
    phrase(
        "wijt schuld toedoen",
        rf"{_NO}\bverwijtba(?:ar|re|arheid)\b|\bte\s+verwijten\b|\bverwijten\s+(?:wij\s+)?u\b"
        rf"|\bu\s+(?:zelf\s+)?te\s+wijten\b"
        r"|(?<!\bniet )\buw\s+(?:eigen\s+(?:schuld\b|toedoen)|toedoen)"
        # 'uw schuld' alone may as well be money
        r"|\b(?:(?:dit|dat|het)\s+(?:is|was)|door)\s+uw\s+schuld\b(?!\s+(?:bij|aan|van|af|nog))",
        _BLAME,
    ),
)
_FRAUD = (phrase("fraud", rf"{_NO}\b\w*fraud(?:e|eur|eurs|uleus|uleuze|eert|eren)\w*\b", _BLAME),)


@rule("T03", "beschuldiging", severity=Severity.WARNING, scope=Scope.SENTENCE)
def accusation(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for words that blame the reader.  In a letter 'fraude' always does; elsewhere only beside 'u' or 'uw'."""
    to_reader = bool(_YOU.search(sentence.text))
    if to_reader:
        yield from first(sentence, (*_PHRASES, *_FRAUD))
    elif context.kind == "brief":
        yield from first(sentence, _FRAUD)
