"""A good decision and what goes with it, for the tests of rules on what a letter must tell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from checker.rules.letter_facts import LetterFacts

Run = Callable[..., Any]
DECISION = LetterFacts(
    name="besluit",
    soort="besluit",
    bijlagen=("Verslag van ons onderzoek",),
    data={
        "datum": date(2026, 9, 10),
        "contactpersoon": {"naam": "A. Bos", "telefoon": "14 0513", "bereikbaar": "maandag van 9.00 tot 12.00 uur"},
    },
)
INVITATION = LetterFacts(name="uitnodiging", soort="uitnodiging", data=DECISION.data)
NOTICE = LetterFacts(name="bericht", soort="bericht", data=DECISION.data)
REQUEST = LetterFacts(name="verzoek", soort="verzoek", data=DECISION.data)
GOOD = """# U kreeg te veel bijstand

Wij vragen € 150,00 terug. Betaal het bedrag uiterlijk op 22 oktober 2026.

## Wat is er gebeurd?

U vond werk op 1 juli. Uw loon ging nog niet van uw bijstand af.
Het verslag van ons onderzoek hoort bij dit besluit.
De regels staan in de Participatiewet: artikel 54 en 58.

## Hoe betaalt u?

- Naar NL00 TEST 0123 4567 89
- Zet erbij: 2026 00087
- U mag in delen betalen.
- Lukt het niet? Dan is kwijtschelding soms mogelijk.

## Wilt u hulp?

Bel 14 0513 en vraag naar onafhankelijke cliëntondersteuning. Die is gratis.

## Bent u het niet eens met dit besluit?

U kunt gratis bezwaar maken. Dat kan 6 weken: tot en met 22 oktober 2026.

- Schrijf uw naam, uw adres en de datum op.
- Noem kenmerk 123 en vertel waarom u het niet eens bent.
- Zet uw handtekening.

Stuur uw brief naar burgemeester en wethouders, Postbus 1, 1234 AA Voorbeeld.
Of ga naar www.voorbeeld.nl.

Met vriendelijke groet
"""
