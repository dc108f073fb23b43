"""B02: a decision gives no reasons.

Sources: Awb 3:46 (sound reasons), 3:47 (told with the decision, with the provision where possible).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.letter_parts import Part, about, below_headings, is_kind
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

# 'Waarom krijgt u deze brief?' announces the letter and gives no reason for the decision.
_REASON = re.compile(
    r"^(?:waarom\b(?!.*\bbrief\b)|wat is er gebeurd|wat gebeurde er"
    r"|hoe (?:kijken|keken|komen|kwamen|beslisten) (?:wij|we)\b"
    r"|(?:de |onze |uitleg van de )?(?:reden|redenen)\b|onze uitleg|uitleg\b|motivering)",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:u|uw|je|jouw|jij)\b", re.IGNORECASE)
_PROVISION = re.compile(r"\bartikel(?:en)?\s+\d|\bartikel(?:en)?:\s*\d|:\s*artikel(?:en)?\s+\d", re.IGNORECASE)


@rule(
    "B02",
    "motivering-ontbreekt",
    severity=Severity.ERROR,
    scope=Scope.DOCUMENT,
    kinds=("brief",),
    options={"zinnen": 2},
)
def no_reasons(document: Document, context: Context) -> Iterator[Match]:
    """A match for a decision without reasons, with reasons that say too little, or without the article of the law."""
    if not is_kind(context, "besluit"):
        return
    parts = list(below_headings(document, _REASON))
    if not parts:
        yield Match(
            message="Deze brief is een besluit, maar de uitleg ontbreekt. "
            "Voeg een kop toe die begint met ‘Waarom’. Vertel daar hoe het besluit past bij deze lezer."
        )
        return
    if not any(_explains(part, context) for part in parts):
        yield about(
            parts[0].blocks[0],
            f"De uitleg onder deze kop is te kort. Vertel in minstens {context.options['zinnen']} zinnen "
            "wat er bij deze lezer speelt.",
        )
    elif not _PROVISION.search(document.text):
        yield about(
            parts[0].blocks[0],
            "Het artikel van de wet ontbreekt. Zet aan het eind van de uitleg: ‘De regels staan in artikel …’.",
            severity=Severity.WARNING,
        )


def _explains(part: Part, context: Context) -> bool:
    """Are there enough sentences, and is one of them about the reader?"""
    running = [block for block in part.blocks if block.is_running]
    sentences = [sentence for block in running for sentence in block.sentences]
    about_reader = any(_READER.search(sentence.text) for sentence in sentences)
    return about_reader and len(sentences) >= context.options["zinnen"]
