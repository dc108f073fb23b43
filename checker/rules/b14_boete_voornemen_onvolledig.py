"""B14: a letter announces a fine, and leaves out what the reader needs to respond.

Source: Awb 5:9 (what was done, and which provision that is against), 5:50 and 5:53 (to give a view),
5:10a (right to silence).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.act_parts import AMOUNT, ARTICLE, HAPPENED, LAST_DAY, RULE, Wanted, incomplete, words
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

_SILENCE = words(
    r"zwijg(?:en|recht)|(?:mag|hoeft|hoeven|bent|verplicht)[^.?!]*\b(?:niets?|geen|niet)\b[^.?!]*\b(?:te )?"
    r"(?:zeggen|vertellen|antwoord|antwoorden|antwoord te geven|praten|beantwoorden|verplicht|reageren|vragen)"
)
WANTED = (
    Wanted(name="wat er volgens ons gebeurd is", told=HAPPENED),
    Wanted(name="welke regel dat is, in gewone woorden", told=RULE),
    Wanted(name="het artikel van de wet", told=ARTICLE),
    Wanted(name="hoe hoog de boete kan worden", told=AMOUNT),
    Wanted(
        name="dat de lezer mag reageren",
        told=words(
            r"reageren|reageert|reactie|zienswijze|uw (?:eigen )?(?:kant|verhaal|mening|kijk|uitleg)"
            r"|(?:u (?:er|hier|daar)?(?: ?van)? vindt)|wat u ervan vindt|uitleggen"
        ),
    ),
    Wanted(name="tot welke dag dat kan, met het jaar", told=LAST_DAY),
    Wanted(name="dat de lezer niets hoeft te zeggen", told=_SILENCE),
    Wanted(
        name="dat er nog geen boete is",
        told=words(
            r"nog geen (?:boete|besluit|beslissing)|nog niet (?:besloten|beslist|zeker|vast)|van plan|overwegen"
            r"|overweegt"
            r"|misschien (?:een )?boete|misschien krijgt u|voordat (?:wij|we) (?:iets )?(?:besluiten|beslissen)"
            r"|daarna (?:pas )?besl\w+"
        ),
        by_law=False,
    ),
)


@rule("B14", "boete-voornemen-onvolledig", severity=Severity.ERROR, scope=Scope.DOCUMENT, kinds=("brief",))
def incomplete_intention(document: Document, context: Context) -> Iterator[Match]:
    """A match for what the announcement of a fine leaves out."""
    yield from incomplete(document, context, "boete_voornemen", WANTED, whole=True)
