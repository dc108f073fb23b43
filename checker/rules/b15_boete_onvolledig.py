"""B15: a letter imposes a fine, and does not explain it.

Source: Awb 5:9 (what was done, and which provision that is against), 3:46 (reasons); advice to a
municipality: explain the amount.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.act_parts import AMOUNT, ARTICLE, HAPPENED, RULE, Wanted, built_up, incomplete, words
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

WANTED = (
    Wanted(name="wat er gebeurd is", told=HAPPENED),
    Wanted(name="welke regel dat is, in gewone woorden", told=RULE),
    Wanted(name="het artikel van de wet", told=ARTICLE),
    Wanted(name="hoe hoog de boete is", told=AMOUNT),
    Wanted(name="hoe de boete is berekend", told=built_up),
    Wanted(
        name="hoe wij meewogen of de lezer er iets aan kon doen",
        told=words(
            r"expres|opzet|met opzet|per ongeluk|schuld|ernstig\w*|minder erg|erg|(?:niets|weinig"
            r"|iets) aan (?:kon )?doen"
            r"|kon (?:hier|daar|er) (?:niets|weinig|iets) aan doen|vergeten|vergat|vergiste|vergissing|verwijt\w*"
            r"|gewoon\w*"
        ),
        by_law=False,
    ),
    Wanted(
        name="of de lezer de boete kan betalen",
        told=words(
            r"inkomen|kunt (?:u )?(?:dit |dat |de boete |het )?(?:niet )?(?:betalen|missen)|genoeg (?:geld )?over"
            r"|om van te leven"
            r"|in delen|betalingsregeling|lukt (?:dat|dit|het|betalen) niet|schulden"
        ),
        by_law=False,
    ),
)


@rule("B15", "boete-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_fine(document: Document, context: Context) -> Iterator[Match]:
    """A match for what a fine leaves out."""
    yield from incomplete(document, context, "boete", WANTED)
