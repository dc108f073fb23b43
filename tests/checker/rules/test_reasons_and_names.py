"""T04, T10, W04 and W12: orders without a reason, blame before facts, rare words and names of laws."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.catalogue import RULES
from checker.rules.letter_facts import LetterFacts
from checker.rules.rule import Severity
from checker.rules.t04_bevel_zonder_reden import bare_order
from checker.rules.t10_verwijt_voor_feiten import blame_first
from checker.rules.w04_zeldzaam_woord import rare_word
from checker.rules.w12_wetsnaam import law_name

Run = Callable[..., list[Any]]
DECISION = LetterFacts(name="proef", soort="besluit", bijlagen=(), data={})
INVITATION = LetterFacts(name="proef", soort="uitnodiging", bijlagen=(), data={})

# Each line is a paragraph of its own.
ORDERS_WITH_A_REASON = """
U moet een kopie van uw paspoort meenemen. Dan weten wij zeker wie u bent.
Stuur uw loonstrook, want wij rekenen met uw loon.
Wij rekenen met uw loon. Stuur ons elke maand uw loonstrook.
Geef het meteen door als u gaat verhuizen.
Gaat u samenwonen? Geef dat dan door.
Vul het formulier in. Zo weten wij wat u nodig heeft.
Betaal voor 1 mei. Anders wordt het bedrag hoger.
U moet uw handtekening zetten, omdat de brief anders niet geldt.
Neem uw bankpas mee. Die is nodig om u te betalen.
Lever uw bewijs op tijd in. Daarmee bepalen wij het bedrag.
Kom op tijd, zodat u genoeg tijd heeft voor uw vragen.
Bel ons als u vragen heeft.
Kijk voor meer uitleg op onze website.
Vraag gerust om hulp.
Maak een afspraak met een medewerker.
Maak bezwaar met een brief.
Lees ook de uitleg op de achterkant.
Wilt u uw rekeningnummer sturen?
Moet u dit zelf betalen?
Wat moet u doen?
Wij moeten uw aanvraag eerst lezen.
De woning moet in de gemeente staan.
U hoeft niets te doen.
U kunt ook naar het gemeentehuis komen.
U mag iemand meenemen naar het gesprek.
U krijgt vanaf 1 juli bijstand.
Meld u bij de balie. Daar haalt een medewerker u op.
Schrijf uw naam op de brief. Dan weten wij van wie hij is.
Bewaar deze brief goed, want u heeft hem later nodig.
Zorg dat u thuis bent. Wij komen namelijk bij u langs.
Laat ons weten wie u helpt, zodat wij hem kunnen bellen.
Stuur uw bezwaar voor 17 augustus. Daarna kunnen wij het niet meer lezen.
Houd uw hond binnen, want onze medewerker is bang voor honden.
Zet uw auto ergens anders. Wij maken de straat die dag schoon.
Gebruik een pen. De computer kan potlood niet lezen en daarom telt het niet.
U moet ons vertellen dat u werkt. Wij betalen u dan minder bijstand.
Mail ons uw vraag. Dan krijgt u binnen twee dagen antwoord.
Haal uw pas op bij de balie. Wij bewaren hem vier weken voor u.
Breng de sleutels terug, zodat een ander gezin in de woning kan.
Toon uw bewijs bij de ingang. Dan mag u gratis naar binnen.
""".strip().splitlines()

FACTS_FIRST = """
U werkte in maart bij een winkel. U heeft dat niet aan ons doorgegeven.
Wij zagen op uw bankafschrift een bedrag van € 200. Dat heeft u niet doorgegeven.
Op 3 mei ging u samenwonen. U vertelde ons dat niet.
Wij kregen uw brief op 12 mei. U reageerde te laat.
U heeft op 6 juli niet gereageerd op onze brief.
U kreeg in maart € 300. U heeft dat ten onrechte gekregen.
Wij hebben uw loonstrook van maart nog niet.
U heeft ons nog niet alle papieren gestuurd.
Wij missen uw handtekening.
Heeft u uw loon niet doorgegeven? Bel ons dan.
Als u niet op tijd heeft betaald, bellen wij u.
Misschien wist u niet dat u dit moest vertellen.
U heeft recht op bijstand.
U heeft geen ander inkomen.
U heeft geen spaargeld opgegeven op 1 mei, en dat klopt.
U hoeft niets terug te betalen.
U kreeg te veel geld. Dat kwam door een fout van ons.
Het is niet uw schuld.
U bent niet verplicht om te komen.
U heeft alles goed doorgegeven.
U bent op tijd gekomen.
Wij betaalden u te veel, want wij wisten niet dat u werkte.
U bent niet thuis geweest op dinsdag 4 mei.
Vertel ons wat er gebeurde.
U heeft uw formulier op tijd ingevuld.
Wij hoorden dat u verhuisd bent. Dat heeft u ons niet verteld.
Op maandag 4 mei was ons gesprek. U kwam niet.
U kwam op 4 mei niet naar ons gesprek.
Komt u niet? Bel ons dan even.
Zodra u niet meer werkt, heeft u misschien recht op bijstand.
U hebt in juni 20 uur gewerkt. U gaf dat niet door.
Tussen 1 mei en 1 juni was u in Spanje. U heeft dat niet gemeld.
Uw huur is lager dan u zei.
U heeft geen geld gekregen.
U betaalt elke maand € 50. In mei heeft u niet betaald.
Wij lazen uw brief. U heeft de vragen niet allemaal ingevuld.
U hoeft niet te reageren.
Geef het door als u geen werk meer heeft.
U heeft niets fout gedaan.
U krijgt geen boete.
""".strip().splitlines()

WELL_KNOWN = """
Wij gaan baggeren: dat betekent dat wij modder uit het water halen.
U krijgt een huurcontract voor uw woning.
Mevrouw Schrijnemakers belt u.
U woont aan de Damwand in Heerenveen.
Wij hebben uw aanvraag gekregen.
Stuur ons een kopie van uw bankafschrift.
U krijgt zorgtoeslag en huurtoeslag.
De huisarts stuurt u een rekening.
Uw kinderen gaan naar de basisschool.
Wij betalen uw bijstand op de 20e van de maand.
U betaalt het geld in stukjes terug.
Bel ons als u nog vragen heeft.
U logt in met uw eigen gegevens.
U vult het formulier in en stuurt het op.
De voedselbank geeft gratis eten.
Een wasmachine is duur.
U mag vier weken op vakantie.
Uw werkgever geeft u een loonstrook.
Wij kijken hoeveel spaargeld u heeft.
Uw dochter heeft een bijbaan.
Het gemeentehuis is op vrijdag dicht.
U kunt hulp krijgen bij schulden.
Uw partner werkt in de winkel.
Wij spreken af hoeveel u betaalt.
De deurwaarder schrijft u een brief.
U woont samen met uw moeder.
U zit in een rolstoel.
Uw fiets is gestolen.
Wij bellen u morgen terug.
U krijgt een nieuwe bril.
De tandarts is op maandag open.
Uw energierekening is hoog.
Het gesprek duurt een uur.
Neem uw paspoort mee.
U heeft een baan gevonden.
Wij helpen u met lezen en schrijven.
De bibliotheek geeft gratis cursussen.
Uw zoon wordt in mei 18 jaar.
Wij hebben uw bewijs nog niet.
U krijgt elke maand hetzelfde bedrag.
""".strip().splitlines()

LAWS_TOLD = """
De Participatiewet gaat over bijstand.
De regels over hulp staan in de Wet maatschappelijke ondersteuning.
Dit staat in de wet over zorg thuis: de Wet langdurige zorg.
In de Gemeentewet staat wat een gemeente moet doen.
De Algemene wet bestuursrecht regelt hoe u bezwaar maakt.
De Ziektewet is de wet voor mensen die ziek zijn en geen werk hebben.
Volgens de Wet kinderopvang krijgt u geld terug.
Wij gebruiken de Zorgverzekeringswet (de wet over uw zorgverzekering).
Met de Wet inburgering 2021 bedoelen wij de regels over inburgeren.
De wet die dit zegt, heet de Huisvestingswet.
Dit is uw recht volgens de wet.
De wet vraagt u om dit te vertellen.
Kijk op www.wetten.nl/Participatiewet voor de tekst.
Wij weten dat u dit niet wist.
U krijgt vanaf 1 juli bijstand.
Uw uitkering is genoeg voor de huur.
""".strip().splitlines()


def test_two_of_the_rules_are_off_and_all_give_suggestions() -> None:
    ours = {rule.code: rule for rule in RULES if rule.code in {"T04", "T10", "W04", "W12"}}
    assert {code for code, rule in ours.items() if not rule.default} == {"T04", "W04"}
    assert {rule.severity for rule in ours.values()} == {Severity.SUGGESTION}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U moet een kopie van uw paspoort meenemen.", ["U moet"]),
        ("Voor 1 mei moet u dit formulier invullen.", ["moet u"]),
        ("Lever uw loonstrook in bij de balie.", ["Lever"]),
        ("Stuur uw loonstrook.\n\nGeef uw nummer door.\n\nUw loon is hoog.", ["Stuur", "Geef"]),
        ("Dit is uw lijst.\n\n- Stuur uw loonstrook.\n- Geef uw nummer door.", ["Stuur"]),
        ("Dit heeft u nodig.\n\n- Stuur uw loonstrook.\n- Geef uw nummer door.", []),
    ],
)
def test_an_order_without_a_reason_is_found_once_a_stretch(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(bare_order, text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "U heeft uw loon niet doorgegeven. Daarom kreeg u in maart te veel bijstand.",
        "U heeft te laat gereageerd.",
        "Ook heeft u geen bewijs opgestuurd.",
        "Wij schrijven u, omdat u uw adres niet gemeld heeft.",
        "U gaf uw nieuwe adres niet door.",
        "Daarom kwam u te laat.",
        "De bijstand is te veel ontvangen door u.",
        "U kreeg ten onrechte bijstand.",
        "# Brief van 1 mei\n\nBeste mevrouw,\n\nU bent niet gekomen.",
        "Wij zagen dit op 1 mei.\n\n## Wat betekent dit?\n\nU heeft dit niet verteld.",
    ],
)
def test_blame_before_facts_is_found(run: Run, text: str) -> None:
    assert len(run(blame_first, text)) == 1


def test_only_the_first_blame_under_a_heading_is_told(run: Run) -> None:
    text = "U heeft te laat gereageerd. U heeft ook niet betaald.\n\nU kwam niet.\n\n## Nog iets\n\nU kwam niet."
    assert [found.text for found in run(blame_first, text)] == ["U heeft te laat gereageerd", "U kwam niet"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij gaan de sloot baggeren. Na het baggeren is hij schoon.", ["baggeren"]),
        ("De damwand was lek.", ["damwand"]),
        ("Wij gaan de sloot baggeren.\n\nMet baggeren bedoelen wij: modder weghalen.", []),
        ("# Wat is baggeren?\n\nDan halen wij modder weg. Baggeren duurt een dag.", []),
    ],
)
def test_a_rare_word_is_found_unless_the_text_tells_what_it_is(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(rare_word, text)] == found


def test_the_limit_of_rare_words_is_an_option_and_values_of_fields_do_not_count(run: Run) -> None:
    assert run(rare_word, "Wij gaan de sloot baggeren.", grens=1.0) == []
    assert len(run(rare_word, "De boer eet kaas.", grens=9.0)) > 1
    assert run(rare_word, "Wij gaan de sloot baggeren.", literal=False) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dit staat in artikel 11 van de Participatiewet.", ["Participatiewet"]),
        ("Wij kijken naar de Gemeentewet. De Gemeentewet is oud.", ["Gemeentewet"]),
        (
            "Het gaat om de Algemene wet bestuursrecht en de Ziektewet (als u ziek bent).",
            ["Algemene wet bestuursrecht", "Ziektewet"],
        ),
        ("Dit staat in de Participatiewet.\n\nDe Participatiewet gaat over bijstand.", []),
        ("| Wet | Artikel |\n|---|---|\n| Participatiewet | 11 |", []),
    ],
)
def test_a_law_in_a_decision_is_told_once(run: Run, text: str, found: list[str]) -> None:
    assert sorted(each.text for each in run(law_name, text, letter=DECISION)) == sorted(found)


def test_a_law_elsewhere_is_told_only_when_asked(run: Run) -> None:
    text = "Dit staat in artikel 11 van de Participatiewet."
    assert run(law_name, text) == run(law_name, text, letter=INVITATION) == []
    assert len(run(law_name, text, overal=True)) == 1


@pytest.mark.parametrize(
    ("rule", "sentences", "options"),
    [
        (bare_order, ORDERS_WITH_A_REASON, {}),
        (blame_first, FACTS_FIRST, {}),
        (rare_word, WELL_KNOWN, {}),
        (law_name, (*LAWS_TOLD, *WELL_KNOWN), {"letter": DECISION}),
    ],
    ids=lambda value: getattr(value, "code", ""),
)
def test_good_plain_dutch_is_left_alone(run: Run, rule: Any, sentences: list[str], options: dict[str, Any]) -> None:
    assert len(sentences) >= 40
    assert [(text, found.text) for text in sentences for found in run(rule, text, **options)] == []
