"""B22: a decision that rests on research does not name the report.

Sources: Awb 3:49 (a reference to an advice that goes along can be the reason); advice to a municipality (the report
goes along with the decision and is part of its reasons).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.act_parts import words
from checker.rules.letter_parts import does, is_kind
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

# What a municipality decides after it looked into somebody's situation.
_AFTER_RESEARCH = (
    "toekenning",
    "afwijzing",
    "wijziging",
    "beeindiging",
    "intrekking",
    "terugvordering",
    "boete",
    "maatregel",
)
_REPORT = words(r"\w*verslag(?:en)?|rapport(?:en)?|rapportage|\w*rapport|advies|adviezen|gespreksverslag")


@rule("B22", "verslag-ontbreekt", severity=Severity.SUGGESTION, scope=Scope.DOCUMENT, kinds=("brief",))
def no_report(document: Document, context: Context) -> Iterator[Match]:
    """A match for a decision after research that names no report, neither in the text nor among its attachments."""
    if context.letter is None or not is_kind(context, "besluit") or not does(context, *_AFTER_RESEARCH):
        return
    told = "\n".join([*(block.text for block in document.blocks), *context.letter.bijlagen])
    if not _REPORT.search(told):
        yield Match(
            message="Deze brief noemt geen verslag van het onderzoek. Stuur het verslag mee. "
            "Schrijf: “Het verslag van ons onderzoek hoort bij dit besluit.”"
        )
