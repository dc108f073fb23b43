"""The forms of plain words: spelled right, and none when there is any doubt."""

from __future__ import annotations

from itertools import chain

import pytest

from checker.lists import conjugation, declension, difficult, lemmas
from checker.rules import listed

VERBS = """
accepteren accepteer accepteert accepteerde accepteerden geaccepteerd geaccepteerde
begrijpen begrijp begrijpt begreep begrepen begrepen begrepen
beloven beloof belooft beloofde beloofden beloofd beloofde
beoordelen beoordeel beoordeelt beoordeelde beoordeelden beoordeeld beoordeelde
beslissen beslis beslist besliste beslisten beslist besliste
betalen betaal betaalt betaalde betaalden betaald betaalde
betekenen beteken betekent betekende betekenden betekend betekende
bewijzen bewijs bewijst bewees bewezen bewezen bewezen
controleren controleer controleert controleerde controleerden gecontroleerd gecontroleerde
doen doe doet deed deden gedaan gedane
gaan ga gaat ging gingen gegaan gegane
gebruiken gebruik gebruikt gebruikte gebruikten gebruikt gebruikte
geven geef geeft gaf gaven gegeven gegeven
groeien groei groeit groeide groeiden gegroeid gegroeide
houden houd houdt hield hielden gehouden gehouden
kiezen kies kiest koos kozen gekozen gekozen
komen kom komt kwam kwamen gekomen gekomen
kopen koop koopt kocht kochten gekocht gekochte
krijgen krijg krijgt kreeg kregen gekregen gekregen
leiden leid leidt leidde leidden geleid geleide
maken maak maakt maakte maakten gemaakt gemaakte
praten praat praat praatte praatten gepraat geprate
proberen probeer probeert probeerde probeerden geprobeerd geprobeerde
regelen regel regelt regelde regelden geregeld geregelde
reizen reis reist reisde reisden gereisd gereisde
schrijven schrijf schrijft schreef schreven geschreven geschreven
stoppen stop stopt stopte stopten gestopt gestopte
sturen stuur stuurt stuurde stuurden gestuurd gestuurde
verkopen verkoop verkoopt verkocht verkochten verkocht verkochte
veranderen verander verandert veranderde veranderden veranderd veranderde
vertellen vertel vertelt vertelde vertelden verteld vertelde
verwijzen verwijs verwijst verwees verwezen verwezen verwezen
verzamelen verzamel verzamelt verzamelde verzamelden verzameld verzamelde
vinden vind vindt vond vonden gevonden gevonden
vragen vraag vraagt vroeg vroegen gevraagd gevraagde
zien zie ziet zag zagen gezien geziene
"""
UNCERTAIN_VERBS = (
    "hebben",
    "kunnen",
    "willen",
    "zijn",
    "voorkomen",
    "overleggen",
    "opschrijven",
    "doorgaan",
    "knipfelen",
    "geld",
    "als",
)
LOOSE = """
opschrijven opgeschreven
inleveren ingeleverd
uitleggen uitgelegd
bijwerken bijgewerkt
meedoen meegedaan
terugsturen teruggestuurd
tegenhouden tegengehouden
"""
PLURALS = """
advies adviezen
afspraak afspraken
baan banen
bedrag bedragen
begeleider begeleiders
besluit besluiten
controle controles
dag dagen
eis eisen
functie functies
gesprek gesprekken
grens grenzen
huis huizen
idee ideeën
kantoor kantoren
mogelijkheid mogelijkheden
oorzaak oorzaken
foto foto's
plaatje plaatjes
plan plannen
praatje praatjes
prijs prijzen
probleem problemen
proef proeven
recht rechten
regel regels
regeling regelingen
stap stappen
straf straffen
vergoeding vergoedingen
verslag verslagen
voordeel voordelen
zaak zaken
"""
UNCERTAIN_NOUNS = (
    "geld",
    "hulp",
    "informatie",
    "werk",
    "toestemming",
    "openheid",
    "gezondheid",
    "politie",
    "knipfel",
    "betalen",
    "want",
)
WITH_E = """
apart aparte
direct directe
echt echte
gewenst gewenste
gewoon gewone
goed goede
groot grote
ingewikkeld ingewikkelde
moeilijk moeilijke
nodig nodige
normaal normale
officieel officiële
precies precieze
slecht slechte
soepel soepele
streng strenge
verschillend verschillende
"""
UNCERTAIN_ADJECTIVES = (
    "extra",
    "gratis",
    "open",
    "eigen",
    "klaar",
    "vaak",
    "hetzelfde",
    "genoeg",
    "geld",
    "knipf",
    "eindelijk",
    "bestaan",
    "verzet",
)


def _rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n") if line]


@pytest.mark.parametrize("row", _rows(VERBS), ids=lambda row: row[0])
def test_verbs(row: list[str]) -> None:
    verb = conjugation.conjugated(row[0])
    assert verb is not None
    found = [verb.infinitive, verb.stem, verb.present, verb.past, verb.pasts, verb.participle, verb.attributive]
    assert found == row


@pytest.mark.parametrize("row", _rows(LOOSE), ids=lambda row: row[0])
def test_verbs_that_come_apart_have_a_participle_only(row: list[str]) -> None:
    assert conjugation.conjugated(row[0]) is None
    assert conjugation.loose_participle(row[0]) == row[1]


@pytest.mark.parametrize("row", _rows(PLURALS), ids=lambda row: row[0])
def test_plurals(row: list[str]) -> None:
    assert declension.plural(row[0]) == row[1]


@pytest.mark.parametrize("row", _rows(WITH_E), ids=lambda row: row[0])
def test_adjectives(row: list[str]) -> None:
    assert declension.with_e(row[0]) == row[1]


def test_what_is_not_certain_is_left() -> None:
    assert [word for word in UNCERTAIN_VERBS if conjugation.conjugated(word)] == []
    assert [word for word in UNCERTAIN_NOUNS if declension.plural(word)] == []
    assert [word for word in UNCERTAIN_ADJECTIVES if declension.with_e(word)] == []
    assert [word for word in ("voorkomen", "overleggen", "betalen") if conjugation.loose_participle(word)] == []


REGULAR = ("ingen", "ties", "jes", "eeën", "iële", "e")
ALTERNATIVES = sorted(
    {
        word
        for path in (difficult.PATH, listed.FIGURATIVE, listed.ENGLISH, listed.OLD, listed.VAGUE)
        for word in chain.from_iterable(term.alternatives for term in difficult.terms(path))
        if " " not in word
    }
)


def test_every_form_of_every_plain_word_is_known_or_regular() -> None:
    """What could come into a message: each form is in the treebank, is said in films, or has a regular ending."""
    for word in ALTERNATIVES:
        for form, pos in ((declension.plural(word), "NOUN"), (declension.with_e(word), "ADJ")):
            assert form is None or lemmas.is_form(form, word, pos) or lemmas.is_said(form) or form.endswith(REGULAR)


def test_every_verb_keeps_to_dutch_spelling() -> None:
    for verb in filter(None, map(conjugation.conjugated, (*ALTERNATIVES, *conjugation.strong()))):
        assert verb.present.endswith("t")
        assert verb.pasts.endswith("n")
        assert verb.attributive.endswith(("e", "en"))
        assert not any(form.endswith(("v", "z", "tt", "dd")) for form in (verb.stem, verb.present, verb.participle))
        for form in (verb.stem, verb.present, verb.past, verb.pasts):
            lemma = lemmas.lemma_of(form, "VERB")  # of 'kozen' it is 'uitkiezen'; 'voeren' is a verb of its own too
            assert lemma in {"", form} or lemma.endswith(verb.infinitive)
