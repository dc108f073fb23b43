"""O10: a letter does not tell its reader what to do, nor that nothing has to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_ORDER = re.compile(
    r"(?:^|[,:;–]\s+|\b(?:dan|en|of|eerst|daarna)\s+)(?:belt?|bezoek|stuur|betaal|vul|kom|neem|lees|bewaar|geef|vertel|maak|ga|"
    r"mail|schrijf|teken|onderteken|lever|kijk|bekijk|vraag|zoek|meld|zet|controleer|log|klik|scan|breng|laat|reageer|noem|"
    r"zorg|leg|houd|wacht|gebruik|kies|open|download|volg|regel|overleg|praat|app|doe|haal|beantwoord)\b",
    re.IGNORECASE,
)
_TO_YOU = re.compile(
    r"\bu\s+(?:\w+\s+){0,2}?(?:hoeft|moet|kunt|kan|mag|dient|betaalt|belt|stuurt|vult|levert|tekent|komt|gaat|meldt|vraagt|"
    r"geeft|maakt|bewaart)\b"
    r"|\b(?:hoeft|moet|kunt|kan|mag|wilt|dient|betaalt|belt|stuurt|vult|levert|tekent|komt|gaat|meldt|vraagt|geeft|maakt|"
    r"bewaart)\s+u\b"
    r"|\b(?:vragen|vraag|verzoeken|verzoek|nodigen|nodig)\s+(?:wij\s+|ik\s+)?u\b|\bgelieve\b",
    re.IGNORECASE,
)


@rule(
    "O10",
    "niet-wat-te-doen",
    severity=Severity.WARNING,
    scope=Scope.DOCUMENT,
    options={"woorden": 60},
    kinds=("brief",),
)
def nothing_to_do(document: Document, context: Context) -> Iterator[Match]:
    """A match for a letter without block `::: actie` and without a sentence that asks, allows or spares an act.

    A shorter letter than the option is left alone.
    """
    sentences = tuple(document.running_sentences())
    if sum(len(sentence.words) for sentence in sentences) < context.options["woorden"]:
        return
    if any("actie" in block.containers for block in document.blocks):
        return
    if not any(_ORDER.search(sentence.text) or _TO_YOU.search(sentence.text) for sentence in sentences):
        yield Match(
            message="De lezer vindt niet wat hij moet doen. Zet dat in een blok ‘::: actie’, met de dag erbij. "
            "Hoeft hij niets te doen? Schrijf: “U hoeft niets te doen.”"
        )
