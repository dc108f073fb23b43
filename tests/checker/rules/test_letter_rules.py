"""Rules on what a letter must tell: a good letter passes, and every part that is taken out is missed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.rules.b01_bezwaar_onvolledig import incomplete_objection
from checker.rules.b02_motivering_ontbreekt import no_reasons
from checker.rules.b04_betalen_onvolledig import incomplete_payment
from checker.rules.b05_contact_ontbreekt import no_contact
from checker.rules.b06_afspraak_niet_te_verzetten import fixed_appointment
from checker.rules.b07_clientondersteuning_ontbreekt import no_support
from checker.rules.b08_weekendval import weekend_trap, working_days
from checker.rules.b09_bijlage_ontbreekt import missing_attachment
from checker.rules.b10_verzoek_onvolledig import incomplete_request
from checker.rules.catalogue import RULES
from checker.rules.letter_facts import LetterFacts
from checker.rules.rule import Rule, Severity
from checker.source.project import Project
from checker.source.render import Renderer

ROOT = Path(__file__).parents[3]
Run = Callable[..., Any]
LETTER_RULES = [rule for rule in RULES if rule.code.startswith("B")]
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


@pytest.mark.parametrize("rule", LETTER_RULES, ids=lambda rule: rule.code)
def test_a_good_decision_passes(run: Run, rule: Rule) -> None:
    assert [each.match.message for each in run(rule, GOOD, letter=DECISION)] == []


@pytest.mark.parametrize(
    ("rule", "part", "instead", "told", "severity"),
    [
        (incomplete_objection, "6 weken", "een tijd", "hoeveel weken", "ERROR"),
        (incomplete_objection, "22 oktober 2026.\n\n- Schrijf", "het eind.\n\n- Schrijf", "de laatste dag", "ERROR"),
        (incomplete_objection, "burgemeester en wethouders", "ons", "wie het bezwaar krijgt", "ERROR"),
        (incomplete_objection, "1234 AA Voorbeeld", "Voorbeeld", "het postadres", "ERROR"),
        (incomplete_objection, "uw naam, ", "", "dat de naam", "ERROR"),
        (incomplete_objection, "uw adres en ", "", "dat het adres", "ERROR"),
        (incomplete_objection, " en de datum", "", "dat de datum", "ERROR"),
        (incomplete_objection, "Noem kenmerk 123 en vertel", "Vertel", "welk besluit", "ERROR"),
        (incomplete_objection, " en vertel waarom u het niet eens bent", "", "waarom", "ERROR"),
        (incomplete_objection, "- Zet uw handtekening.\n", "", "een handtekening zet", "ERROR"),
        (incomplete_objection, "Of ga naar www.voorbeeld.nl.", "", "digitaal", "WARNING"),
        (incomplete_objection, "gratis bezwaar", "bezwaar", "gratis", "WARNING"),
        (incomplete_objection, "met 22 oktober", "met 21 oktober", "Schrijf: 22 oktober 2026", "ERROR"),
        (incomplete_objection, "6 weken", "vier weken", "Schrijf: 8 oktober 2026", "ERROR"),
        (incomplete_objection, "## Bent u het niet eens met dit besluit?", "## Tot slot", "over bezwaar", "ERROR"),
        (no_reasons, "## Wat is er gebeurd?", "", "de uitleg ontbreekt", "ERROR"),
        (no_reasons, "De regels staan in de Participatiewet: artikel 54 en 58.", "", "Het artikel", "WARNING"),
        (incomplete_payment, "uiterlijk op 22 oktober 2026", "snel", "de laatste dag", "ERROR"),
        (incomplete_payment, "€ 150,00", "het bedrag", "het bedrag", "ERROR"),
        (incomplete_payment, "Naar NL00 TEST 0123 4567 89", "Naar ons", "het rekeningnummer", "WARNING"),
        (incomplete_payment, "- Zet erbij: 2026 00087\n", "", "bij de betaling zet", "WARNING"),
        (incomplete_payment, "- U mag in delen betalen.\n", "", "in delen", "WARNING"),
        (incomplete_payment, "Dan is kwijtschelding soms mogelijk.", "Bel ons.", "een deel niet te betalen", "WARNING"),
        (no_support, "onafhankelijke cliëntondersteuning", "ons", "geen onafhankelijke cliëntondersteuning", "WARNING"),
        (no_support, " Die is gratis.", "", "dat deze hulp gratis is", "WARNING"),
        (no_support, "Bel 14 0513 en vraag", "Vraag", "een telefoonnummer of een website", "WARNING"),
        (weekend_trap, "Betaal het bedrag uiterlijk op 22", "Betaal het bedrag uiterlijk op 24", "geen werkdag", "WARNING"),
        (weekend_trap, "22 oktober 2026", "31 november 2026", "bestaat niet", "WARNING"),
        (missing_attachment, "Het verslag van ons onderzoek hoort bij dit besluit.", "", "Verslag van ons", "WARNING"),
    ],
)  # fmt: skip
def test_a_part_that_is_taken_out_is_missed(  # noqa: PLR0917 - one table of defects
    run: Run, rule: Rule, part: str, instead: str, told: str, severity: str
) -> None:
    assert part in GOOD
    each, *_ = run(rule, GOOD.replace(part, instead), letter=DECISION)
    assert told in each.match.message
    assert each.severity is Severity[severity]


def test_a_container_counts_as_the_part_on_objecting(run: Run) -> None:
    heading = "## Bent u het niet eens met dit besluit?"
    text = GOOD.replace(heading, "::: bezwaar\n## Vindt u iets anders?").replace("Met vrien", ":::\n\nMet vrien")
    assert run(incomplete_objection, text, letter=DECISION) == []


def test_two_headings_on_objecting_are_read_together(run: Run) -> None:
    text = GOOD.replace("- Schrijf uw naam", "## Hoe maakt u bezwaar?\n\n- Schrijf uw naam")
    assert run(incomplete_objection, text, letter=DECISION) == []


def test_the_date_of_the_decision_is_not_taken_for_the_last_day(run: Run) -> None:
    text = GOOD.replace("Noem kenmerk 123", "Noem kenmerk 123 en het besluit van 10 september 2026")
    assert run(incomplete_objection, text, letter=DECISION) == []


def test_a_term_that_ends_on_a_holiday_runs_on(run: Run) -> None:
    letter = LetterFacts(name="b", soort="besluit", data={"datum": date(2026, 11, 13)})  # Christmas and a weekend
    assert run(incomplete_objection, GOOD.replace("22 oktober", "28 december"), letter=letter) == []
    (found,) = run(incomplete_objection, GOOD.replace("22 oktober", "25 december"), letter=letter)
    assert found.text == "25 december 2026"


@pytest.mark.parametrize("rule", [incomplete_objection, no_reasons, incomplete_payment, no_support, fixed_appointment])
def test_another_kind_of_letter_is_left_alone(run: Run, rule: Rule) -> None:
    assert run(rule, "# Een brief\n\nU betaalt € 10 aan ons.", letter=NOTICE) == []
    assert run(rule, "# Een brief\n\nU betaalt € 10 aan ons.") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Waarom krijgt u dit bedrag?", "Waarom?", "Wat is er gebeurd?", "Hoe kijken wij naar uw situatie?", "De reden",
        "Hoe komen wij op dit bedrag?", "Onze redenen", "Uitleg van het besluit", "Waarom stopt uw bijstand?",
        "De redenen van ons besluit", "Waarom vragen wij geld terug?", "Onze uitleg",
    ],
)  # fmt: skip
def test_headings_that_announce_reasons(run: Run, heading: str) -> None:
    assert run(no_reasons, GOOD.replace("Wat is er gebeurd?", heading), letter=DECISION) == []


@pytest.mark.parametrize("heading", ["Waarom krijgt u deze brief?", "Inleiding", "Ons besluit"])
def test_headings_that_do_not(run: Run, heading: str) -> None:
    assert len(run(no_reasons, GOOD.replace("Wat is er gebeurd?", heading), letter=DECISION)) == 1


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


def test_texts_without_facts_are_left_alone(run: Run) -> None:
    assert run(no_contact, "Dag.") == []
    assert run(missing_attachment, "Zie de bijlage.") == []


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


ATTACHMENTS = """Stuur ons uw huurcontract.
Zet uw naam op uw bijlagen.
Stuur bijlagen mee met uw aanvraag.
Voeg bijlagen toe aan uw bericht.
U krijgt een brief van ons.
Wij sturen u een kaart.
Deze brief is zonder bijlage.
"""


@pytest.mark.parametrize("text", ATTACHMENTS.splitlines())
def test_papers_of_the_reader_are_no_attachments(run: Run, text: str) -> None:
    assert run(missing_attachment, text, letter=NOTICE) == []


@pytest.mark.parametrize(
    "text", ["In de bijlage leest u meer.", "Zie bijlage 1.", "Het verslag (bijlage) hoort erbij."]
)
def test_an_attachment_that_does_not_go_along(run: Run, text: str) -> None:
    (found,) = run(missing_attachment, text, letter=NOTICE)
    assert found.text.startswith("bijlage")


@pytest.mark.parametrize("letter", [each for each in Project.load(ROOT).letters if each.spec.soort == "besluit"])
def test_a_real_decision_without_its_objection_part_is_caught(run: Run, letter: Any) -> None:
    case = letter.cases[0]
    text = Renderer(Project.load(ROOT)).render_case(letter, case).text
    facts = LetterFacts(name=letter.name, soort="besluit", bijlagen=letter.spec.bijlagen, data=case.data)
    assert run(incomplete_objection, text, letter=facts) == []
    without = re.sub(r"^::: bezwaar\n.*?^:::$", "", text, flags=re.MULTILINE | re.DOTALL)
    (found,) = run(incomplete_objection, without, letter=facts)
    assert found.severity is Severity.ERROR


REQUEST = LetterFacts(name="verzoek", soort="verzoek", data=DECISION.data)
ASKED = """# Wij hebben papieren van u nodig

Stuur ons uw huurcontract uiterlijk op 22 oktober 2026. Daarmee zien wij uw huur.
Breng het naar de balie. Lukt dat niet? Bel ons.
"""


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("uiterlijk op 22 oktober 2026", "de laatste dag"),
        ("Daarmee zien wij uw huur.", "waarom wij dit nodig hebben"),
        ("Breng het naar de balie.", "hoe of waar"),
        ("Lukt dat niet?", "wat er gebeurt"),
    ],
)
def test_a_request_misses_what_is_taken_out(run: Run, part: str, told: str) -> None:
    assert run(incomplete_request, ASKED, letter=REQUEST) == []
    (found,) = run(incomplete_request, ASKED.replace(part, "Dag."), letter=REQUEST)
    assert f"Schrijf ook op: {told}" in found.match.message
    assert run(incomplete_request, ASKED.replace(part, "Dag."), letter=NOTICE) == []


WORDED = """Geef het voor 22 oktober 2026 aan de balie, want wij rekenen dan. Heeft u iets niet? Bel.
Mail het uiterlijk 22 oktober 2026 naar ons via www.voorbeeld.nl. Zo weten wij genoeg. Krijgen wij niets? Wij bellen.
U heeft tot en met 22 oktober 2026. Gebruik de envelop. Wij vragen dit omdat u verhuisde. Wilt u meer tijd? Bel ons.
"""


@pytest.mark.parametrize("text", WORDED.splitlines())
def test_a_request_may_word_it_its_own_way(run: Run, text: str) -> None:
    assert run(incomplete_request, text, letter=REQUEST) == []
