"""B04 and B05: asking for money, and who can be reached."""

from __future__ import annotations

import pytest

from checker.rules.b04_betalen_onvolledig import incomplete_payment
from checker.rules.b05_contact_ontbreekt import no_contact
from checker.rules.letter_facts import LetterFacts
from tests.checker.rules.letter_texts import DECISION, Run

NO_REQUEST = """Uw eerste betaling komt op 10 juli.
Daarna betalen wij op de tiende van elke maand.
Zo hoeft u later geen geld terug te betalen.
U betaalt niets.
U betaalt niets terug.
U hoeft niets terug te betalen.
Wij betalen de rekening van de tandarts.
U betaalt elke maand huur.
Als u te veel krijgt, betaalt u dat later terug.
Krijgt u te veel? Dan kan het zijn dat u geld terugbetaalt.
Geeft u iets niet door? Dan betaalt u misschien geld terug.
Wij betalen uw zorgpremie aan de verzekeraar.
U krijgt € 50 van ons terug.
De Belastingdienst betaalt u toeslag.
U betaalt geen eigen bijdrage.
Betalen wij te laat? Bel ons.
Wij vragen u om een bewijs.
Wij vragen papieren terug.
Uw voorschot is er al af.
U mag het geld houden.
Wij bellen u terug.
U betaalt de eigen bijdrage aan het CAK.
"""


@pytest.mark.parametrize("text", NO_REQUEST.splitlines())
def test_sentences_on_money_that_ask_for_none(run: Run, text: str) -> None:
    assert run(incomplete_payment, f"# U krijgt bijstand\n\n{text}", letter=DECISION) == []


@pytest.mark.parametrize(
    "text",
    [
        "U betaalt € 150 terug.", "Wij vragen € 150,00 terug.", "U moet € 150 terugbetalen.", "Wij vorderen € 150 terug.",
        "Betaal het bedrag.", "Daarom betaalt u € 150 aan ons.", "U betaalt een boete van € 50.", "## Hoe betaalt u?",
        "U moet dit bedrag terug te betalen.", "We willen het bedrag van u terug.",
    ],
)  # fmt: skip
def test_sentences_that_ask_for_money(run: Run, text: str) -> None:
    assert len(run(incomplete_payment, f"# Een brief\n\n{text}", letter=DECISION)) == 1


@pytest.mark.parametrize(
    ("contact", "lacking"),
    [
        ({"naam": "A. Bos", "telefoon": "14 0513", "bereikbaar": "op werkdagen"}, "de dagen en de tijden"),
        ({"naam": "A. Bos", "telefoon": "14 0513", "bereikbaar": "van 9.00 tot 12.00 uur"}, "de dagen en de tijden"),
        ({"naam": "A. Bos", "telefoon": "volgt", "bereikbaar": "maandag van 9 tot 12 uur"}, "een telefoonnummer"),
        ({"telefoon": "0513 000 101", "bereikbaar": "maandag van 9 tot 12 uur"}, "de naam van de contactpersoon"),
    ],
)
def test_a_contact_person_can_be_reached(run: Run, contact: dict[str, str], lacking: str) -> None:
    letter = LetterFacts(name="b", soort="bericht", data={"contactpersoon": contact})
    (found,) = run(no_contact, "# Een brief\n\nDag.", letter=letter)
    assert f"Schrijf ook op: {lacking}." in found.match.message


@pytest.mark.parametrize(
    "number", ["14 0513", "0513 000 101", "06 12345678", "0800 1234", "+31 513 000 101", "058-2345678"]
)
@pytest.mark.parametrize("hours", ["elke dag van 9 tot 17 uur", "op werkdagen tussen 9.00 en 12.00 uur"])
def test_contact_in_the_text_will_do(run: Run, number: str, hours: str) -> None:
    letter = LetterFacts(name="b", soort="bericht")
    assert run(no_contact, f"Bel uw contactpersoon: {number}. Dat kan {hours}.", letter=letter) == []
