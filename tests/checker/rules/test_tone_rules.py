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

# Good plain Dutch that comes near to what these rules look for.
GOOD = """
Betaal het bedrag voor 1 mei. Lukt dat niet? Bel ons.
Betaalt u later? Dan komt er rente bij.
Zonder die papieren stopt uw uitkering op 1 mei.
Als u niet kunt komen, zullen wij u bellen.
Als u het niet eens bent met de boete, zullen wij opnieuw kijken.
Als u niet betaalt, zullen wij geen boete geven, maar eerst met u praten.
Als u niets stuurt, stopt uw uitkering op 1 mei.
Wij gaan over op een nieuw formulier.
Wij gaan vanaf mei over tot een nieuwe manier van werken.
Verandert er iets bij u? Dit heeft gevolgen voor uw uitkering: u krijgt meer of minder geld.
Wij stoppen de uitkering op 1 mei, omdat u dan loon krijgt.
Wij vragen een deurwaarder om het geld bij u te halen.
U hoeft niet bang te zijn voor een boete.
Dit is geen fraude.
Dit is niet uw schuld.
U had deze brief eerder moeten krijgen.
U had dit niet hoeven weten.
Wat had u moeten betalen volgens de oude brief?
U heeft nog een schuld bij ons. Uw schuld bij ons is nu lager.
U kreeg te veel bijstand, want u werkte in maart.
Wij hebben uw loonstrook van maart nog niet.
Wij wisten niet dat u werk had.
U heeft niets verzwegen en u deed niets fout.
De Fraudewet geldt ook voor u.
Wij vinden uw uitleg duidelijk.
Wij zijn met acht mensen. Wij helpen u.
De acht weken zijn voorbij. Wij wachten op uw brief.
Het college van burgemeester en wethouders nam dit besluit.
Met vriendelijke groet, namens het college
Heeft de gemeente acht weken de tijd? Ja.
Na acht weken belt u ons. Als wij acht dagen niets horen, bellen wij u.
Om acht uur gaat het loket open. Bij ons werken wij acht volle dagen.
Soms zijn wij het oneens: dan is er een verschil van mening.
U mag uw mening geven. Wij horen graag uw mening.
De arts geeft een oordeel over uw gezondheid.
De heer Men helpt u op maandag.
Zij schrijven: “Men mag hier niet parkeren.”
Het gaat om mensen die samen wonen.
U krijgt AOW van de SVB en een WIA-uitkering van het UWV.
U belt met de afdeling WMO of met het COA.
Gefeliciteerd met uw baby!
Dank u wel voor uw brief!
Op het bord staat “LET OP”.
Het bedrijf heet ALLES GOED BV.
Uw adres is NA 12.
Welkom bij de gemeente!
U bent niet verplicht om mee te doen.
Bent u verplicht om te werken?
U mag niet bouwen. Het huis is te oud.
Honden zijn hier niet toegestaan.
U heeft dat papier nodig om te reizen.
De sportdag wordt gehouden op maandag.
U dient een aanvraag in, en wij helpen u.
U dient het bewijs, met een brief, bij ons in.
U moet uw pas meenemen, want wij kijken wie u bent.
Wilt u dit formulier terugsturen?
""".strip().split("\n")

NAMED = [
    "Beste mevrouw De Vries,",
    "Geachte heer De Vries,",
    "Geachte mevrouw, meneer De Vries,",
    "Geachte heer/mevrouw Jansen,",
    "Beste familie Jansen,",
    "Beste Sanne,",
    "Hallo Ali,",
    "Dag mevrouw Öztürk,",
    "Beste [naam],",
    "Beste {{ ontvanger.aanhef }},",
    "Geachte %{naam},",
    "Geachte …, wij schrijven u over uw huis.",
    "Beste heer A. van den Berg,",
    "Geachte mevrouw 't Hart,",
    "Goedemiddag mevrouw Bos,",
    "Beste ouders van Sem,",
    "Beste mevrouw Jansen-de Boer,",
    "Geachte heer d’Ancona,",
    "Lieve Fatima,",
    "Beste Jan en Els,",
    "Dag en nacht is er iemand. U belt dan het nummer hieronder.",
    "Beste mevrouw De Vries,\nU krijgt bijstand.",
]


@pytest.mark.parametrize(("rule", "text"), CASES, ids=lambda value: getattr(value, "code", None) or value[:40])
def test_what_sounds_wrong_is_found_once(run: Run, rule: Rule, text: str) -> None:
    found = run(rule, text, kind="brief")
    assert len(found) == 1
    assert found[0].match.message.count(". ") >= 1  # a remedy follows


@pytest.mark.parametrize(
    "rule", [threat, accusation, stern_order, distant, impersonal, shouting], ids=lambda rule: rule.code
)
def test_good_plain_dutch_gives_no_false_alarm(run: Run, rule: Rule) -> None:
    assert [found.text for found in run(rule, "\n\n".join(GOOD), kind="brief")] == []


@pytest.mark.parametrize("text", NAMED)
def test_a_greeting_with_a_name_is_right(run: Run, text: str) -> None:
    assert run(nameless, text) == []


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
