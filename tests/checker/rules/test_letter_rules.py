"""Rules on what a letter must tell: a good letter passes, and every part that is taken out is missed."""

from __future__ import annotations

import pytest

from checker.rules.b01_bezwaar_onvolledig import incomplete_objection
from checker.rules.b02_motivering_ontbreekt import no_reasons
from checker.rules.b04_betalen_onvolledig import incomplete_payment
from checker.rules.b05_contact_ontbreekt import no_contact
from checker.rules.b06_afspraak_niet_te_verzetten import fixed_appointment
from checker.rules.b07_clientondersteuning_ontbreekt import no_support
from checker.rules.b08_weekendval import weekend_trap
from checker.rules.b09_bijlage_ontbreekt import missing_attachment
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule, Severity
from tests.checker.rules.letter_texts import DECISION, GOOD, NOTICE, Run

LETTER_RULES = [rule for rule in RULES if rule.code.startswith("B")]


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


@pytest.mark.parametrize("rule", [incomplete_objection, no_reasons, incomplete_payment, no_support, fixed_appointment])
def test_another_kind_of_letter_is_left_alone(run: Run, rule: Rule) -> None:
    assert run(rule, "# Een brief\n\nU betaalt € 10 aan ons.", letter=NOTICE) == []
    assert run(rule, "# Een brief\n\nU betaalt € 10 aan ons.") == []


def test_texts_without_facts_are_left_alone(run: Run) -> None:
    assert run(no_contact, "Dag.") == []
    assert run(missing_attachment, "Zie de bijlage.") == []
