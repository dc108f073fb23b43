"""B06 and B08: appointments that may be moved, and days that can be."""

from __future__ import annotations

from datetime import date

import pytest

from checker.rules.b06_afspraak_niet_te_verzetten import fixed_appointment
from checker.rules.b08_weekendval import weekend_trap, working_days
from tests.checker.rules.letter_texts import INVITATION, NOTICE, Run

CHANGE = """U mag bellen om de afspraak te veranderen.
Komt het niet uit? Bel ons om de afspraak te verzetten.
Bel ons. Dan kiezen wij samen een andere dag.
Wilt u een ander moment? Bel dan even.
U kunt bellen voor een andere tijd.
U mag de afspraak verplaatsen: bel ons.
"""


@pytest.mark.parametrize("text", CHANGE.splitlines())
def test_an_invitation_may_word_it_its_own_way(run: Run, text: str) -> None:
    letter = f"# Kom praten\n\n{text}\n\n## Waarom dit gesprek?\n\nHet doel is een plan.\n\nHet doel is rust."
    assert run(fixed_appointment, letter, letter=INVITATION) == []


@pytest.mark.parametrize("part", ["bellen om de afspraak te veranderen", "Waarom", "Doel"])
def test_an_invitation_misses_what_is_taken_out(run: Run, part: str) -> None:
    letter = "# Kom\n\nU mag bellen om de afspraak te veranderen.\n\n## Waarom\n\nZo.\n\n## Doel\n\nRust."
    assert run(fixed_appointment, letter, letter=INVITATION) == []
    assert len(run(fixed_appointment, letter.replace(part, "iets"), letter=INVITATION)) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Kom op maandag 14 september 2026 om 10.00 uur.", "De afspraak is 2 werkdagen na"),
        ("Kom op vrijdag 11 september 2026 om 10 uur.", "De afspraak is 1 werkdag na"),
        ("Kom op zaterdag 26 september 2026 om 10.00 uur.", "geen werkdag"),
        ("Kom op vrijdag 25 december 2026, rond 10.00 uur.", "geen werkdag"),
        ("Kom op dinsdag 1 september 2026 om 10.00 uur.", "0 werkdagen"),
        ("Kom op dinsdag 21 september 2026 om 10.00 uur.", "is een maandag en geen dinsdag"),
        ("Kom op 31 september 2026.", "bestaat niet"),
        ("Bel uiterlijk op 27 september 2026.", "Kies 28 september 2026"),
    ],
)
def test_days_that_cannot_be(run: Run, text: str, message: str) -> None:
    (found,) = run(weekend_trap, text, letter=INVITATION)
    assert message in found.match.message


@pytest.mark.parametrize(
    "text",
    [
        "Kom op donderdag 17 september 2026 om 10.00 uur.",
        "Kom op maandag 21 september 2026, tussen 10.00 en 12.00 uur.",
        "U kreeg te veel tot en met 31 oktober 2026.",
        "U woont hier sinds 29 februari 2024.",
        "Uw uitkering begint op zondag 1 november 2026.",
        "Bel vóór maandag 21 september 2026.",
        "Betaal uiterlijk op 22 oktober 2026.",
        "Dat gebeurde op 5 september 2026.",
        "U stuurde ons een brief op 12 september 2026.",
    ],
)
def test_days_that_can_be(run: Run, text: str) -> None:
    assert run(weekend_trap, text, letter=INVITATION) == []


def test_an_appointment_in_a_letter_that_is_no_invitation_is_left_alone(run: Run) -> None:
    assert run(weekend_trap, "Wij bellen u op maandag 14 september 2026 om 10.00 uur.", letter=NOTICE) == []


def test_working_days_are_counted_from_the_day_after_sending() -> None:
    assert working_days(date(2026, 7, 3), date(2026, 7, 6)) == 1
    assert working_days(date(2026, 7, 3), date(2026, 7, 10)) == 5
    assert working_days(date(2026, 12, 24), date(2026, 12, 28)) == 1
    assert working_days(date(2026, 7, 3), date(2026, 7, 1)) == 0
