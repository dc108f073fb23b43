"""B13: a reminder to pay leaves out what the reader needs.

Source: Awb 4:112 (the term, and that enforcement is at the cost of the debtor); 4:89 (transfer to an account).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.act_parts import ACCOUNT, AMOUNT, LAST_DAY, Wanted, incomplete, words
from checker.rules.b01_bezwaar_onvolledig import objection, wrong_day
from checker.rules.letter_parts import Part, does, without
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

WANTED = (
    Wanted(name="het bedrag", told=AMOUNT),
    Wanted(name="de laatste dag om te betalen, met het jaar", told=LAST_DAY),
    Wanted(
        name="dat te laat betalen extra kosten geeft",
        told=re.compile(r"(?<!geen )(?<!zonder )(?<!deze )\b\w*kosten\b(?! u niets)|\bduurder\b", re.IGNORECASE),
    ),
    Wanted(name="het rekeningnummer", told=ACCOUNT, by_law=False),
    Wanted(
        name="wat de lezer bij de betaling zet",
        told=words(
            r"kenmerk|betalingskenmerk|zet erbij|omschrijving|factuurnummer|notanummer|automatisch|iDEAL|QR-code"
        ),
        by_law=False,
    ),
    Wanted(
        name="wat de lezer doet als betalen niet lukt",
        told=words(
            r"in delen|betalingsregeling|in termijnen|gespreid|regeling|lukt (?:dat|dit|het|betalen|u dat) niet"
            r"|kunt u (?:dit |dat |het |nu )*niet betalen|niet in één keer|elke maand een (?:klein )?(?:deel|bedrag)"
        ),
        by_law=False,
    ),
)


@rule("B13", "herinnering-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_reminder(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a reminder to pay leaves out."""
    yield from incomplete(document, context, "betalingsherinnering", WANTED)
    if does(context, "betalingsherinnering"):
        told = [block for block in without(document, objection(document)) if LAST_DAY.search(block.text)]
        yield from wrong_day(Part(blocks=tuple(told)), context, "om te betalen")
