"""A municipality, letters and one press for the tests of the publisher: real shapes, invented people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.source.municipality import Municipality
from publisher.letter_pdf import letter_pdf
from publisher.pdf import Pdf, Press

ROOT = Path(__file__).parents[2]

MUNICIPALITY = Municipality.model_validate(
    {
        "naam": "Gemeente Heerenveen",
        "afdeling": "Sociale Zaken",
        "bezoekadres": {"straat": "Crackstraat 2", "postcode": "8441 ES", "plaats": "Heerenveen"},
        "postadres": {"postbus": "Postbus 15000", "postcode": "8440 GA", "plaats": "Heerenveen"},
        "telefoon": "14 0513",
        "telefoon_bereikbaar": "op werkdagen",
        "website": "https://www.heerenveen.nl",
        "brieven_adres": "https://www.heerenveen.nl/brief",
        "talen": [
            {"taal": "en", "naam": "Engels", "tekst": "Is this letter not clear? Call us."},
            {"taal": "ar", "naam": "Arabisch", "tekst": "ألا تفهم هذه الرسالة؟ اتصل بنا."},
            {"taal": "ti", "naam": "Tigrinya", "tekst": "እዚ ደብዳቤ ኣይተረድኣኩምን? ደውሉልና።"},
            {"taal": "uk", "naam": "Oekraïens", "tekst": "Не розумієте цього листа? Телефонуйте."},
        ],
        "kleuren": {"hoofd": "#0B5563", "accent": "#A13D12"},
        "logo": "huisstijl/logo.svg",
        "bezwaar": {
            "naam": "Burgemeester en wethouders van Heerenveen",
            "postbus": "Postbus 15000",
            "postcode": "8440 GA",
            "plaats": "Heerenveen",
            "website": "https://www.heerenveen.nl",
        },
        "clientondersteuning": {"naam": "ondersteuning", "telefoon": "14 0513", "uitleg": "Denkt met u mee."},
        "formulierenhulp": {"naam": "hulp", "telefoon": "14 0513", "uitleg": "Wij vullen samen in."},
    }
)

DATA: Mapping[str, Any] = {
    "datum": date(2026, 7, 6),
    "kenmerk": "B-2026-01234",
    "ontvanger": {
        "naam": "Mevrouw A. de Vries",
        "aanhef": "mevrouw De Vries",
        "straat": "Lindelaan 12",
        "postcode": "8442 BN",
        "plaats": "Heerenveen",
    },
    "contactpersoon": {
        "naam": "Sanne Bakker",
        "telefoon": "0513 000 123",
        "bereikbaar": "maandag tot en met donderdag van 9.00 tot 12.00 uur",
    },
}

SHORT = """# Uw nieuwe contactpersoon

Beste mevrouw De Vries,

U krijgt een nieuwe contactpersoon: Sanne Bakker.

Met vriendelijke groet,

Sanne Bakker
"""

GRANT = """# U krijgt bijstand

Beste mevrouw De Vries,

U heeft op 22 juni 2026 bijstand aangevraagd.
In deze brief leest u wat wij hebben besloten.

::: kort
- U krijgt vanaf 1 juni 2026 bijstand.
- U krijgt **€ 1.419,46** per maand.
- Verandert er iets in uw leven? Bel ons dan binnen een week.
- Bent u het niet eens met dit besluit? U kunt bezwaar maken.
:::

## Waarom krijgt u bijstand?

Uw inkomen is lager dan de bijstandsnorm. Ook heeft u weinig spaargeld.
Daarom heeft u recht op bijstand. Dit staat in artikel 11 van de Participatiewet.

## Hoeveel geld krijgt u?

Zo hebben wij het bedrag berekend:

| Omschrijving | Bedrag per maand |
|---|--:|
| Bijstand voor iemand die alleen woont | € 1.419,46 |
| Daar gaat af: uw loon bij de bakkerij | − € 320,00 |
| Daar gaat af: vakantietoeslag over uw loon | − € 25,60 |
| **U krijgt per maand** | **€ 1.073,86** |

Wij betalen het geld rond de 20e van elke maand. De eerste keer is op 20 juli 2026.
U krijgt dan ook het geld over juni.

::: actie
## Dit moet u doen

1. Stuur elke maand uw loonstrook naar ons.
2. Gaat u verhuizen of samenwonen? Bel ons binnen een week.
3. Gaat u op vakantie naar het buitenland? Vraag het ons eerst.
:::

## Wat als u iets niet doorgeeft?

Dan kan het zijn dat u te veel geld krijgt. Dat geld moet u terugbetalen.
Twijfelt u? Bel ons gerust. Wij denken met u mee.

::: hulp
## Wie kan u helpen?

Is deze brief moeilijk? Bel ons. Wij lezen de brief met u en vullen samen het formulier in.

Wilt u liever hulp van iemand van buiten de gemeente?
Bel 14 0513 en vraag naar onafhankelijke cliëntondersteuning. Deze hulp is gratis.
:::

::: bezwaar
## Bent u het niet eens met dit besluit?

Bel dan eerst uw contactpersoon. Misschien vinden we samen een oplossing.

U mag ook bezwaar maken. Dan bekijken wij ons besluit opnieuw.
U heeft daarvoor 6 weken de tijd: tot en met **17 augustus 2026**. Zet in uw brief:

- uw naam, adres en handtekening
- de datum van vandaag
- welk besluit het is: kenmerk B-2026-01234
- waarom u het er niet mee eens bent

Stuur uw brief naar Burgemeester en wethouders van Heerenveen, Postbus 15000, 8440 GA Heerenveen.
U kunt ook online bezwaar maken, op [www.heerenveen.nl](https://www.heerenveen.nl). Bezwaar maken is gratis.
:::

Met vriendelijke groet,

Sanne Bakker,
namens Burgemeester en wethouders van Heerenveen
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    document: str = "letters/toekenning-bijstand/brief.md"
    text: str = GRANT
    attachments: tuple[str, ...] = ()
    data: Mapping[str, Any]
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a test needs to make letters: the press, the municipality and some texts."""

    press: Press
    municipality: Municipality = MUNICIPALITY
    root: Path = ROOT
    grant: str = GRANT
    short: str = SHORT

    def variant(self, text: str = GRANT, *, title: str = "U krijgt bijstand", **recipient: str) -> Variant:
        """A letter with this text, to the standard recipient with these parts changed."""
        data = {**DATA, "ontvanger": {**DATA["ontvanger"], **recipient}}
        return Variant(text=text, data=data, title=title)

    def letter(self, text: str = GRANT, *, title: str = "U krijgt bijstand", **recipient: str) -> Pdf:
        """The same as PDF, through every check."""
        return letter_pdf(self.variant(text, title=title, **recipient), self.municipality, self.press)

    @staticmethod
    def table(rows: int) -> str:
        """A letter with a table of this many rows and a total."""
        lines = "".join(f"\n| Termijn {number} | € 1.2{number:02d},00 |" for number in range(1, rows + 1))
        head = "# Uw betalingen\n\nDit zijn uw betalingen:\n\n| Omschrijving | Bedrag |\n|---|--:|"
        return f"{head}{lines}\n| **Samen** | **€ 9.999,00** |\n"


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk(press=Press(ROOT))


@pytest.fixture(scope="session")
def grant(desk: Desk) -> Pdf:
    """The decision of two pages, made once."""
    return desk.letter()


@pytest.fixture(scope="session")
def table_letter(desk: Desk) -> Callable[[int], Pdf]:
    return lambda rows: desk.letter(desk.table(rows))
