"""Rules on what a letter does in law: 40 good letters per rule pass, and every part that is taken out is missed.

The wordings of each part stand in `act_wordings.py`; letter n takes another wording of every part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import product
from typing import Any

import pytest

from checker.rules.b01_bezwaar_onvolledig import incomplete_objection
from checker.rules.b10_verzoek_onvolledig import incomplete_request
from checker.rules.b13_herinnering_onvolledig import incomplete_reminder
from checker.rules.b17_aanvulling_onvolledig import incomplete_completion
from checker.rules.b20_beroep_onvolledig import incomplete_appeal
from checker.rules.b22_verslag_ontbreekt import no_report
from checker.rules.catalogue import RULES
from checker.rules.letter_facts import LetterFacts
from checker.rules.rule import Rule, Severity
from tests.checker.rules.act_wordings import LETTERS, Part
from tests.checker.rules.plain_sentences import PLAIN

Run = Callable[..., Any]
BY_CODE = {rule.code: rule for rule in RULES}
PARTS = [(code, part) for code, (_, parts) in LETTERS.items() for part in parts]


def facts(*acts: str, soort: str = "besluit", **more: Any) -> LetterFacts:
    return LetterFacts(name="b", soort=soort, handelingen=acts, data={"datum": date(2026, 9, 10)}, **more)


def letter(parts: tuple[Part, ...], number: int = 0, without: Part | None = None) -> str:
    """A letter with wording `number` of each part, turned per part so that wordings meet in many ways."""
    told = [
        part.wordings[(number // (index + 1) + index * number) % len(part.wordings)]
        for index, part in enumerate(parts)
        if part is not without
    ]
    return "\n\n".join(["# Een brief van ons", "Beste mevrouw De Vries,", *told, "Met vriendelijke groet,"])


def wrongly_found(run: Run, rule: Rule, texts: Iterable[str], about: LetterFacts) -> str:
    """Every good text that the rule finds something in, after what it says; empty when all is well."""
    said = [(text, [found.match.message for found in run(rule, text, letter=about)]) for text in texts]
    return "\n\n".join(f"{messages}\n{text}" for text, messages in said if messages)


@pytest.mark.parametrize("code", LETTERS)
def test_good_letters_give_no_finding(run: Run, code: str) -> None:
    act, parts = LETTERS[code]
    wrong = wrongly_found(run, BY_CODE[code], (letter(parts, number) for number in range(40)), facts(act))
    assert not wrong, wrong


@pytest.mark.parametrize(("code", "part"), PARTS, ids=lambda value: getattr(value, "name", value))
def test_a_part_that_is_taken_out_is_missed(run: Run, code: str, part: Part) -> None:
    act, parts = LETTERS[code]
    (found,) = run(BY_CODE[code], letter(parts, without=part), letter=facts(act))
    assert found.match.message.endswith(f"Schrijf ook op: {part.name}.")
    assert found.severity is (Severity.ERROR if part.by_law else Severity.WARNING)
    assert run(BY_CODE[code], letter(parts, without=part), letter=facts("ontvangst")) == []


@pytest.mark.parametrize("code", [*LETTERS, "B20", "B22"])
def test_a_letter_that_does_nothing_in_law_is_left_alone(run: Run, code: str) -> None:
    text = "\n\n".join(PLAIN)
    assert run(BY_CODE[code], text, letter=facts()) == []
    assert run(BY_CODE[code], text) == []


APPEAL = """# Wij bekeken ons besluit opnieuw

Ons besluit verandert niet.

## Gaat u naar de rechter?

U kunt binnen 6 weken in beroep bij de rechtbank: tot en met 22 oktober 2026.

- Zet in uw brief uw naam, uw adres, de datum en uw handtekening.
- Noem kenmerk 12 en waarom u het niet eens bent.

Stuur uw brief naar de rechtbank, Postbus 1, 1234 AA Voorbeeld. Of ga naar www.rechtspraak.nl.
Dit kost u griffierecht: € 53.
"""


@pytest.mark.parametrize(
    ("part", "told", "severity"),
    [
        ("6 weken", "hoeveel weken", Severity.ERROR),
        ("tot en met 22 oktober 2026", "de laatste dag", Severity.ERROR),
        ("Postbus 1, 1234 AA Voorbeeld", "het postadres", Severity.ERROR),
        ("uw naam, ", "dat de naam in het beroep", Severity.ERROR),
        ("uw handtekening", "dat de lezer een handtekening", Severity.ERROR),
        ("Of ga naar www.rechtspraak.nl.", "dat het ook digitaal kan", Severity.WARNING),
        ("Dit kost u griffierecht: € 53.", "wat de rechtbank kost", Severity.WARNING),
    ],
)
def test_an_appeal_misses_what_is_taken_out(run: Run, part: str, told: str, severity: Severity) -> None:
    decision = facts("beslissing_op_bezwaar")
    assert run(incomplete_appeal, APPEAL, letter=decision) == []
    (found,) = run(incomplete_appeal, APPEAL.replace(part, "dat"), letter=decision)
    assert f"Schrijf ook op: {told}" in found.match.message
    assert found.severity is severity


HEADINGS = (
    "Gaat u naar de rechter?",
    "Bent u het niet eens met deze beslissing?",
    "Hoe gaat u in beroep?",
    "Wat kan de rechtbank voor u doen?",
)
FEES = (
    "U betaalt griffierecht: € 53.",
    "De rechtbank vraagt griffierecht. Dat is € 53.",
    "Dit kost griffierecht: € 53. Krijgt u gelijk? Dan krijgt u dat terug.",
    "Griffierecht kost u € 53. Kunt u dat niet betalen? Vertel dat dan aan de rechtbank.",
    "U betaalt € 53 griffierecht.",
)
WAYS = ("Of ga naar www.rechtspraak.nl.", "Het kan ook online, met DigiD.")


def test_good_appeals_give_no_finding(run: Run) -> None:
    texts = [
        APPEAL.replace("Gaat u naar de rechter?", heading)
        .replace("Dit kost u griffierecht: € 53.", fee)
        .replace("Of ga naar www.rechtspraak.nl.", way)
        for heading, fee, way in product(HEADINGS, FEES, WAYS)
    ]
    wrong = wrongly_found(run, incomplete_appeal, texts, facts("beslissing_op_bezwaar"))
    assert not wrong, wrong


REPORTS = (
    "Het verslag van ons onderzoek hoort bij dit besluit.",
    "U krijgt ook ons onderzoeksverslag.",
    "In het rapport leest u hoe wij keken.",
    "Het advies van de arts gaat mee.",
    "Wij sturen u het verslag van het gesprek.",
)


@pytest.mark.parametrize(
    "act", ["toekenning", "afwijzing", "wijziging", "beeindiging", "intrekking", "boete", "maatregel", "terugvordering"]
)
def test_a_decision_with_its_report_gives_no_finding(run: Run, act: str) -> None:
    wrong = wrongly_found(run, no_report, (f"# Een besluit\n\n{report}" for report in REPORTS), facts(act))
    assert not wrong, wrong


def test_a_decision_on_an_objection_asks_for_no_objection(run: Run) -> None:
    assert run(incomplete_objection, APPEAL, letter=facts("beslissing_op_bezwaar")) == []
    assert run(incomplete_objection, APPEAL, letter=facts()) != []


def test_objecting_to_a_decision_on_an_objection_cannot_be(run: Run) -> None:
    text = APPEAL + "\nU kunt daarna nog een keer bezwaar maken.\n"
    (found,) = run(incomplete_appeal, text, letter=facts("beslissing_op_bezwaar"))
    assert found.text == "kunt daarna nog een keer bezwaar maken"


def test_a_last_day_for_an_appeal_that_is_not_right(run: Run) -> None:
    text = APPEAL.replace("22 oktober", "24 oktober")
    (found,) = run(incomplete_appeal, text, letter=facts("beslissing_op_bezwaar"))
    assert "De laatste dag om in beroep te gaan klopt niet. Schrijf: 22 oktober 2026." in found.match.message


def test_a_decision_without_an_appeal_is_an_error(run: Run) -> None:
    (found,) = run(incomplete_appeal, "# Ons besluit\n\nDag.", letter=facts("beslissing_op_bezwaar"))
    assert found.severity is Severity.ERROR


def test_the_weeks_of_a_reminder_fit_its_last_day(run: Run) -> None:
    _, parts = LETTERS["B13"]
    text = letter(parts, without=parts[1]) + "\n\nU heeft 2 weken. Betaal uiterlijk op 28 september 2026.\n"
    (found,) = run(incomplete_reminder, text, letter=facts("betalingsherinnering"))
    assert "Schrijf: 24 september 2026." in found.match.message
    right = text.replace("28 september", "24 september")
    assert run(incomplete_reminder, right, letter=facts("betalingsherinnering")) == []


ASKED = """# Wij hebben nog papieren nodig

Stuur ons uiterlijk op 24 september 2026:

- Uw huurcontract. Daarmee zien wij uw huur.
- Uw loonstrook van mei, omdat uw loon meetelt.
{}
- Bel ons op 14 0513.

Breng het naar de balie. Lukt dat niet? Bel ons.

::: kort
- Uw huurcontract
:::
"""
EXPLAINED = (
    "- Een foto van uw paspoort. Zo weten wij wie u bent.",
    "- Uw bankafschriften van juni, want wij kijken naar uw spaargeld.",
    "- Het bewijs van inschrijving op school, om te zien of uw kind meetelt.",
    "- De brief van UWV. Daarin staat uw uitkering.",
    "- Stuur ze naar ons adres.",
    "- Een kopie is genoeg.",
)
BARE = ("- Uw bankafschriften", "- Een kopie van uw paspoort", "- Stuur uw polis", "- De jaaropgave van 2025")


@pytest.mark.parametrize("item", EXPLAINED)
def test_a_paper_with_a_reason_is_left_alone(run: Run, item: str) -> None:
    assert run(incomplete_completion, ASKED.format(item), letter=facts("aanvulling", soort="verzoek")) == []


@pytest.mark.parametrize("item", BARE)
def test_a_paper_without_a_reason_is_found(run: Run, item: str) -> None:
    (found,) = run(incomplete_completion, ASKED.format(item), letter=facts("aanvulling", soort="verzoek"))
    assert found.text == item.removeprefix("- ")
    assert found.severity is Severity.WARNING


def test_a_request_is_read_by_one_rule(run: Run) -> None:
    bare = "# Wij vragen iets\n\nStuur uw loonstrook."
    assert len(run(incomplete_request, bare, letter=facts(soort="verzoek"))) == 1
    assert run(incomplete_request, bare, letter=facts("aanvulling", soort="verzoek")) == []
    assert len(run(incomplete_completion, bare, letter=facts("aanvulling", soort="verzoek"))) == 1


@pytest.mark.parametrize("act", ["toekenning", "afwijzing", "terugvordering", "boete", "maatregel"])
def test_a_decision_after_research_names_its_report(run: Run, act: str) -> None:
    text = "# Een besluit\n\nU krijgt bijstand."
    (found,) = run(no_report, text, letter=facts(act))
    assert found.severity is Severity.SUGGESTION
    assert run(no_report, text, letter=facts(act, bijlagen=("Onderzoeksverslag",))) == []
    assert run(no_report, text + " Het verslag hoort erbij.", letter=facts(act)) == []
    assert run(no_report, text, letter=facts("uitstel")) == []
    assert run(no_report, text, letter=facts(act, soort="bericht")) == []


def test_every_rule_on_an_act_is_known() -> None:
    assert {rule.code for rule in RULES if "B11" <= rule.code <= "B22"} == {
        *LETTERS,
        "B20",
        "B22",
    }
