"""T02, T03, T05 to T09: threats, accusations, stern orders, distance, 'men', shouting and a greeting without a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.rule import Rule, Severity
from checker.rules.t02_dreigement import threat
from checker.rules.t03_beschuldiging import accusation
from checker.rules.t05_streng_bevel import stern_order
from checker.rules.t06_afstandelijk import distant
from checker.rules.t07_men import impersonal
from checker.rules.t08_schreeuwen import shouting
from checker.rules.t09_aanhef_zonder_naam import nameless

Run = Callable[..., list[Any]]

THREATS = [
    "Als u niet betaalt, dan zullen wij een deurwaarder inschakelen.",
    "Indien u niet voor 1 mei reageert, zal uw uitkering worden stopgezet.",
    "Wanneer u geen bewijs stuurt zullen wij uw aanvraag afwijzen.",
    "Als u de papieren niet stuurt, zullen wij uw aanvraag niet verder behandelen.",
    "Wij zullen uw uitkering stoppen als u niet komt.",
    "Reageert u niet, dan zal een boete volgen.",
    "Mocht u niet verschijnen, dan zal een maatregel worden opgelegd.",
    "Wij zijn genoodzaakt uw bijstand te verlagen.",
    "Wij zien ons genoodzaakt tot invordering.",
    "Dan zal worden overgegaan tot terugvordering.",
    "Anders gaan wij over tot beëindiging van uw uitkering.",
    "U riskeert een boete.",
    "Dit is uw laatste waarschuwing.",
    "Als u niet komt, heeft dat gevolgen voor uw bijstand.",
]
ACCUSATIONS = [
    "U heeft verzuimd uw inkomsten door te geven.",
    "U heeft nagelaten ons te vertellen dat u werkt.",
    "U heeft uw spaargeld voor ons verzwegen.",
    "U heeft uw plichten geschonden.",
    "U had dit aan ons moeten vertellen.",
    "Dit had u eerder moeten melden.",
    "Wij denken dat u dit had moeten weten.",
    "Uw gedrag is verwijtbaar.",
    "Dit is u te verwijten.",
    "Het is door uw eigen toedoen dat u geen werk heeft.",
    "U pleegde fraude met uw uitkering.",
    "Er is een onderzoek naar uitkeringsfraude bij u.",
]
ORDERS = [
    "U bent gehouden uw inkomsten te melden.",
    "Daarom bent u gehouden mee te werken.",
    "Op u rust een plicht.",
    "Het is u niet toegestaan te verhuizen.",
    "Het is u verboden hier te bouwen.",
    "Ik zeg u dat het u, zolang wij kijken, niet toegestaan is te bouwen.",
    "U heeft zich aan de regels te houden.",
    "U dient dit formulier, met handtekening, terug te sturen.",
    "U bent verplicht om dit te melden.",
]
DISTANT = [
    "Wij achten dit niet bewezen.",
    "Het college acht uw uitleg te kort.",
    "Daarom achten wij dit van belang.",
    "Het college van burgemeester en wethouders is van mening dat u samen woont.",
    "Wij zijn van oordeel dat u kunt werken.",
    "Naar ons oordeel kunt u werken.",
    "Het college stelt zich op het standpunt dat u genoeg geld heeft.",
    "Als u van mening bent dat dit niet klopt, kunt u bellen.",
    "Het college meent dat u samen woont.",
    "Ons is gebleken dat u werkt.",
    "Uit ons onderzoek is het college gebleken dat u werkt.",
]
IMPERSONAL = ["Men moet dit formulier invullen.", "Daar kan men hulp krijgen.", "Als men ziek is, belt men een arts."]
SHOUTED = [
    "U krijgt NIET meer geld.",
    "Stuur het bewijs ALTIJD op tijd.",
    "LET OP: dit is belangrijk.",
    "Kom op tijd! U krijgt anders een andere dag.",
    "Doe dit nu!!",
    "DIT IS EEN LAATSTE KANS VOOR U.",
]
GREETINGS = [
    "Geachte heer/mevrouw,",
    "Geachte heer, mevrouw,",
    "Geachte mevrouw, meneer,",
    "Geachte Heer/Mevrouw,",
    "Beste lezer,",
    "Beste inwoner,",
    "Beste inwoners,",
    "Geachte cliënt,",
    "Beste ouder of verzorger,",
    "Geachte,",
    "L.S.",
]
CASES = [
    *((threat, text) for text in THREATS),
    *((accusation, text) for text in ACCUSATIONS),
    *((stern_order, text) for text in ORDERS),
    *((distant, text) for text in DISTANT),
    *((impersonal, text) for text in IMPERSONAL),
    *((shouting, text) for text in SHOUTED),
    *((nameless, text) for text in GREETINGS),
]


@pytest.mark.parametrize(("rule", "text"), CASES, ids=lambda value: getattr(value, "code", None) or value[:40])
def test_what_sounds_wrong_is_found_once(run: Run, rule: Rule, text: str) -> None:
    found = run(rule, text, kind="brief")
    assert len(found) == 1
    assert found[0].match.message.count(". ") >= 1  # a remedy follows


def test_a_text_without_a_greeting_is_left_to_other_rules(run: Run) -> None:
    assert run(nameless, "# Bericht\n\nU krijgt geld.") == []


def test_only_the_first_greeting_counts(run: Run) -> None:
    assert run(nameless, "Beste mevrouw De Vries,\n\nU krijgt geld.\n\nBeste,") == []


def test_fraud_is_a_subject_on_a_page_and_an_accusation_in_a_letter(run: Run) -> None:
    text = "Fraude is strafbaar."
    assert [len(run(accusation, text, kind=kind)) for kind in ("brief", "site", "los")] == [1, 0, 0]
    assert len(run(accusation, "U pleegt fraude.", kind="site")) == 1


def test_one_exclamation_mark_is_wrong_in_a_letter_only(run: Run) -> None:
    text = "Kom op tijd!"
    assert [len(run(shouting, text, kind=kind)) for kind in ("brief", "site", "los")] == [1, 0, 0]


def test_one_mark_is_a_tip_and_two_are_a_warning(run: Run) -> None:
    for text, severity in (("Kom op tijd!", Severity.SUGGESTION), ("Kom op tijd!!", Severity.WARNING)):
        assert [each.severity for each in run(shouting, text, kind="brief")] == [severity]
    assert [each.severity for each in run(shouting, "Kom u niet?!", kind="brief")] == [Severity.WARNING]


def test_capitals_that_come_from_a_field_are_left_alone(run: Run) -> None:
    assert run(shouting, "U krijgt NIET meer geld!", kind="brief", literal=False) == []


def test_a_mark_covers_the_threat_and_not_the_condition(run: Run) -> None:
    (found,) = run(threat, "Als u niet betaalt, dan zullen wij een deurwaarder inschakelen.")
    assert found.text == "zullen wij een deurwaarder"


def test_what_the_list_of_hard_words_reports_is_not_reported_again(run: Run) -> None:
    assert (
        run(stern_order, "U dient het formulier, en dat snel, in te leveren. U dient te komen, en wel nu te komen.")
        != []
    )
    assert run(stern_order, "U dient te komen, en daar te blijven.") == []


def test_being_obliged_is_a_tip(run: Run) -> None:
    assert [each.severity for each in run(stern_order, "U bent verplicht om dit te melden.")] == [Severity.SUGGESTION]
