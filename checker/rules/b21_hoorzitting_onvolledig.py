"""B21: an invitation to a hearing about an objection leaves out what the reader needs to prepare.

Source: Awb 7:2 (to be heard), 7:4 (papers can be seen beforehand, where and when; more papers may be sent), 2:1 (help).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.act_parts import DAY, Wanted, incomplete, sentence_with, words
from checker.rules.dutch_dates import WEEKDAYS
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_PLACE = re.compile(
    r"\b(?:gemeentehuis|stadhuis|raadhuis|stadskantoor|kantoor|zaal|kamer|online|telefonisch|video\w*)\b"
    r"|\b\d{4}\s?[A-Z]{2}\b"
    r"|\w(?:straat|plein|weg|laan|kade|gracht)\s+\d|\b(?:wij|we) bellen u\b",
    re.IGNORECASE,
)
_PAPER = words(r"papieren|stukken|documenten|dossier|bewijs\w*|brieven")
_SEE = words(r"lezen|bekijken|inzien|zien|inzage|liggen|opvragen|krijgt|ontvangt|bekijkt|leest")
_BEFORE = words(rf"weken?|dagen|vooraf|van tevoren|vanaf|{DAY}|{'|'.join(WEEKDAYS)}")
_PAPERS = sentence_with(_PAPER, _SEE, _BEFORE)
WANTED = (
    Wanted(name="de dag, met het jaar", told=re.compile(rf"\b{DAY}", re.IGNORECASE)),
    Wanted(name="hoe laat het begint", told=re.compile(r"\b\d{1,2}[.:]\d{2}\s+uur|\b\d{1,2} uur", re.IGNORECASE)),
    Wanted(name="waar het is", told=_PLACE),
    Wanted(name="waar en wanneer de lezer de papieren vooraf kan lezen", told=_PAPERS),
    Wanted(
        name="tot wanneer de lezer nog papieren mag sturen",
        told=sentence_with(_PAPER, words(r"sturen|opsturen|stuur\w*|inleveren|lever\w*|geven|geef|mailen|mail")),
        by_law=False,
    ),
    Wanted(
        name="dat de lezer iemand mag meenemen",
        told=words(
            r"iemand [^.?!]*(?:mee\w*|erbij|bij|helpen|helpt|namens)|(?:neem|breng|mag|kunt)[^.?!]*iemand\b|advocaat"
            r"|familielid|samen met iemand"
            r"|laten helpen|neem (?:gerust )?\w+ (?:familie|vriend\w*)[^.?!]*mee"
        ),
        by_law=False,
    ),
)


@rule("B21", "hoorzitting-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_hearing(document: Document, context: Context) -> Iterator[Match]:
    """A match for what an invitation to a hearing leaves out."""
    yield from incomplete(document, context, "hoorzitting", WANTED, whole=True)
