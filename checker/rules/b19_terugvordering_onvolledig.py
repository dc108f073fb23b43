"""B19: a letter claims money back, and does not tell over which time, why, or how the amount came about.

Source: Pw 58 (ground, period, net or gross, urgent reasons), Awb 3:46 (reasons).  What it takes to pay stands in B04.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.act_parts import HAPPENED, REASON, Wanted, built_up, incomplete, words
from checker.rules.dutch_dates import MONTHS
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_MONTH = "|".join(MONTHS)
_PERIOD = words(
    rf"(?:van|vanaf|tussen)\s+(?:\d{{1,2}}\s+)?(?:{_MONTH})?(?:\s+\d{{4}})?\s*(?:tot|tot en met|t/m"
    rf"|en)\s+(?:\d{{1,2}}\s+)?(?:{_MONTH})"
    rf"|van\s+\d{{1,2}}\s+tot|(?:over|in|voor)\s+(?:de maand(?:en)?\s+)?(?:{_MONTH})(?:\s+(?:en|\d{{4}}|tot))"
)
WANTED = (
    Wanted(
        name="waarom de lezer te veel kreeg", told=re.compile(rf"{REASON.pattern}|{HAPPENED.pattern}", re.IGNORECASE)
    ),
    Wanted(name="over welke tijd het gaat", told=_PERIOD),
    Wanted(name="of er belasting bij het bedrag zit", told=words(r"belasting|loonbelasting|netto|bruto")),
    Wanted(name="hoe het bedrag is berekend", told=built_up, by_law=False),
    Wanted(
        name="of terugbetalen te zwaar is voor de lezer",
        told=words(
            r"dringende? reden(?:en)?|te zwaar|(?:uw|persoonlijke) situatie|heel (?:erg )?moeilijk|niet redelijk"
            r"|ernstige gevolgen"
            r"|gevolgen voor u|wat dit voor u betekent"
        ),
        by_law=False,
    ),
)


@rule("B19", "terugvordering-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_reclaim(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a letter that claims money back leaves out."""
    yield from incomplete(document, context, "terugvordering", WANTED)
