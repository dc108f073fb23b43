"""W01, W02 and W03: what they find in words, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.rule import Severity
from checker.rules.w01_moeilijk_woord import difficult_word
from checker.rules.w02_lang_woord import long_word
from checker.rules.w03_afkorting import abbreviation

Run = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Indien u ziek bent, belt u ons.", ["Indien"]),
        ("Wij hebben uw brief reeds gelezen.", ["reeds"]),
        ("INDIEN u ziek bent, belt u ons.", ["INDIEN"]),
        ("Uw uitkering stopt met ingang van 1 mei.", ["met ingang van"]),
        ("Uw uitkering stopt met\u00a0ingang\nvan 1 mei.", ["met\u00a0ingang van"]),
        ("U dient het formulier in te vullen.", ["dient"]),
        ("U dient te komen.", ["dient"]),
        ("De papieren dienen voor 1 mei bij ons te zijn.", ["dienen"]),
        ("Wij vorderen € 1.300,50 van u terug.", ["vorderen"]),
        ("Dit bedrag wordt teruggevorderd.", ["teruggevorderd"]),
        ("Wij hebben dit verrekend. De verrekening staat hieronder.", ["verrekend", "verrekening"]),
        ("Dit is de kostendelersnorm.", ["kostendelersnorm"]),
        ("Uw beslagvrije voet is hoog.", ["beslagvrije voet"]),
        ("**Tevens** krijgt u een brief.", ["Tevens"]),
        ("- Neem *alsmede* uw pas mee.", ["alsmede"]),
        ("| Draagkracht | Bedrag |\n|---|--:|\n| Huur | 5 |", ["Draagkracht"]),
        ("Wij delen u mee dat u komt.", ["delen"]),
        ("De betreffende brief gaat over indien.", ["betreffende", "indien"]),
    ],
)
def test_difficult_words_are_found_where_they_stand(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(difficult_word, text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Als u ziek bent, belt u ons.",
        "U moet het formulier invullen.",
        "Dit formulier dient om u te helpen.",
        "Deze brief dient ertoe u te helpen.",
        "Deze brief dient als bewijs, dus u hoeft niet te bellen.",
        "Mevrouw Thans belt u morgen.",
        "De heer J. van Reeds is uw contactpersoon.",
        "Dat staat in de Algemene wet bestuursrecht.",
        "Dat staat in de Participatiewet.",
        "Dat staat in de Wet vereenvoudiging beslagvrije voet.",
        "Wij volgen de Verordening bijzondere bijstand.",
        "Kijk op www.heerenveen.nl/terugvordering of mail naar indien@heerenveen.nl.",
        "Een deel van de groep doet mee.",
        "Wij bellen u terug.",
        "U kunt dit geld houden.",
        "U krijgt bijstand vanaf 1 mei.",
        "Kunt u dan wel komen?",
        "Neem uw paspoort of identiteitskaart mee.",
        "U bent het niet eens met dit besluit. Maak dan bezwaar.",
        "De acht kinderen spelen buiten.",
        "Uw kenmerk is 2026-TER-01234567-HERZIEN-02.",
        "Zet erbij: TER 01234567 HERZIEN 02",
        "Mijn wijze oma woont in Akkrum.",
    ],
)
def test_plain_sentences_hold_no_difficult_word(run: Run, text: str) -> None:
    assert [each.text for each in run(difficult_word, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Wij kijken wat u zelf kunt betalen. Dat heet draagkracht.",
        "Wij kijken wat u zelf kunt betalen. Dat noemen wij de draagkracht.",
        "Wij noemen dat draagkracht.",
        "Dat heet in de wet: ‘draagkracht’.",
        "Dat heet ook wel uw draagkracht.",
        "Draagkracht betekent: wat u zelf kunt betalen.",
        "Draagkracht is het bedrag dat u zelf kunt betalen.",
        "Met draagkracht bedoelen wij wat u zelf kunt betalen.",
        "Wij kijken naar uw draagkracht. Draagkracht, dat is wat u zelf kunt betalen.",
        "Wij kijken naar uw draagkracht (het bedrag dat u zelf kunt betalen).",
        "Wij kijken naar het bedrag dat u zelf kunt betalen (draagkracht).",
        "U mag een bedrag zelf houden (dit heet een beslagvrije voet). De beslagvrije voet is hoog.",
        "## Wat is draagkracht?\n\nDat is het bedrag dat u zelf kunt betalen. Uw draagkracht is laag.",
        "## Uw draagkracht\n\nDit kunt u zelf betalen. Dat heet draagkracht.",
        "Wij trekken dit af van uw uitkering. Dat heet verrekenen. Wij verrekenen elke maand 5 euro.",
    ],
)
def test_an_explained_word_may_stay(run: Run, text: str) -> None:
    assert [each.text for each in run(difficult_word, text)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Deze beschikking betekent dat u geld krijgt.", ["beschikking"]),
        ("Hoe heet draagkracht?", ["draagkracht"]),
        ("Wij kijken naar uw draagkracht (zie de bijlage bij deze brief).", ["draagkracht"]),
        ("Wij kijken naar uw draagkracht (artikel 35 van de wet).", ["draagkracht"]),
        ("Wij kijken naar uw draagkracht (laag).", ["draagkracht"]),
        ("Mijn collega heet Jan. Uw draagkracht is laag.", ["draagkracht"]),
        ("Dat heet indien.", ["indien"]),
        ("Dat heet draagkracht. Uw vermogen is hoog.", ["vermogen"]),
        ("Wat is uw naam? Uw draagkracht is laag.", ["draagkracht"]),
    ],
)
def test_what_only_looks_like_an_explanation_does_not_count(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(difficult_word, text)] == found


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("Indien u ziek bent, belt u ons.", "Als"),
        ("U bent reeds geholpen.", "al"),
        ("INDIEN u ziek bent.", None),
        ("Dit is een tijdige brief.", None),
        ("Uw draagkracht is laag.", None),
        ("Met ingang van 1 mei stopt dit.", "Vanaf"),
    ],
)
def test_only_a_word_that_fits_is_offered_as_replacement(run: Run, text: str, replacement: str | None) -> None:
    assert [each.match.replacement for each in run(difficult_word, text)] == [replacement]


def test_the_message_names_the_word_and_the_alternative(run: Run) -> None:
    (word,) = run(difficult_word, "Wij kijken naar uw draagkracht.")
    start = "“draagkracht” is een moeilijk woord. Schrijf liever: “wat u zelf kunt betalen”"
    assert word.match.message.startswith(start)
    assert word.match.message.endswith("”. Of leg het woord uit.")
    (phrase,) = run(difficult_word, "U dient te bellen.")
    assert phrase.match.message == "“dient … te” is moeilijk. Schrijf liever: “moeten”."
    assert phrase.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stuur uw zorgverzekeringspolis mee.", ["zorgverzekeringspolis"]),
        ("Zorgverzekeringspolis meesturen.", ["Zorgverzekeringspolis"]),
        ("Uw *arbeidsvoorwaardenpakket* is goed.", ["arbeidsvoorwaardenpakket"]),
        ("Het woonwagen-huisvestingsverordeningsplan is er.", ["woonwagen-huisvestingsverordeningsplan"]),
    ],
)
def test_long_words_are_found(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(long_word, text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "U krijgt een bijstandsuitkering.",
        "Uw burgerservicenummer staat op uw pas.",
        "Vraag kinderopvangtoeslag aan.",
        "De schuldhulpverlening helpt u.",
        "Bel voor onafhankelijke cliëntondersteuning.",
        "U woont aan de Burgemeesterkuperusstraat.",
        "Dat staat in de Zorgverzekeringsuitvoeringswet.",
        "Kijk op www.heerenveen.nl/kwijtscheldingsformulieren.",
        "Het is een verblijfs-verlengings-aanvraag.",
        "Bel ons op werkdagen tussen 9.00 en 12.00 uur.",
        "Uw inlichtingenverplichting staat hieronder.",
    ],
)
def test_accepted_words_are_not_too_long(run: Run, text: str) -> None:
    assert [each.text for each in run(long_word, text)] == []


def test_the_number_of_letters_is_an_option(run: Run) -> None:
    assert [each.text for each in run(long_word, "U krijgt een uitkering.", letters=8)] == ["uitkering"]


@pytest.mark.parametrize(
    ("text", "found", "replacement"),
    [
        ("Neem papieren mee, bijv. uw pas.", "bijv.", "bijvoorbeeld"),
        ("Bijv. uw pas.", "Bijv.", "Bijvoorbeeld"),
        ("Neem kleren mee, een jas e.d.", "e.d.", "en meer."),
        ("Dit gaat over art. 11 van de wet.", "art.", "artikel"),
        ("Kom z.s.m. naar ons toe.", "z.s.m.", "zo snel mogelijk"),
        ("Wij schrijven u i.v.m. uw huis.", "i.v.m.", "door"),
        ("Wij schrijven u ivm uw huis.", "ivm", "door"),
        ("Uw nr. is 12.", "nr.", "nummer"),
        ("U krijgt 30 EUR van ons.", "EUR", "euro"),
        ("Bel het UWV.", "UWV", None),
        ("Dit gaat over de Wmo.", "Wmo", None),
        ("Dit gaat over de WMO 2015.", "WMO", None),
        ("U krijgt een UWV-uitkering.", "UWV", None),
        ("Dit doet de XYZ.", "XYZ", None),
        ("Ook B&W weten dit.", "B&W", None),
    ],
)
def test_abbreviations_are_found(run: Run, text: str, found: str, replacement: str | None) -> None:
    (each,) = run(abbreviation, text)
    assert (each.text, each.match.replacement) == (found, replacement)


@pytest.mark.parametrize(
    "text",
    [
        "Neem papieren mee, bijvoorbeeld uw paspoort.",
        "U krijgt AOW. Geef uw IBAN door.",
        "Log in met DigiD. U krijgt een sms.",
        "Bel het UWV (regelt uitkeringen bij werkloosheid). Het UWV helpt u.",
        "Geef uw burgerservicenummer (BSN). Uw BSN staat op uw pas.",
        "Dit staat in de Wet maatschappelijke ondersteuning (Wmo).",
        "## Uw BSN\n\nGeef uw burgerservicenummer (BSN).",
        "Gemeente Heerenveen, Postbus 1, 8440 AA HEERENVEEN.",
        "Crackstraat 2\n8441 ES  GOUDA",
        "Ons nummer is NL91 ABNA 0417 1643 00.",
        "LET OP",
        "A.S. de Vries belt u.",
        "Kijk op www.svb.nl/AIO of mail naar BSN@heerenveen.nl.",
        "Dit is deel II van de brief.",
        "Uw kenmerk is 2026-TER-00131.",
        "Zet erbij: TER 01234567 HERZIEN 02",
        "Dat staat in zaak ECLI:NL:CRVB:2024:2192.",
        "U hoeft dit NIET te doen en ook NU nog niet.",
        "U kunt als u wilt ook langskomen.",
    ],
)
def test_what_needs_no_explanation_is_left_alone(run: Run, text: str) -> None:
    assert [each.text for each in run(abbreviation, text)] == []


def test_a_name_is_reported_once_at_its_first_use(run: Run) -> None:
    text = "Bel het UWV. Het UWV helpt u. Vraag het UWV (regelt uitkeringen bij ziekte) om geld."
    (each,) = run(abbreviation, text)
    assert each.match.start == text.index("UWV")
    assert each.match.message == (
        "De afkorting “UWV” is niet uitgelegd. "
        "Schrijf bij de eerste keer: “UWV (regelt uitkeringen bij ziekte en werkloosheid)”."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij keken naar gezamenlijke huishoudingen.", ["gezamenlijke huishoudingen"]),
        ("Wij honoreerden uw aanvraag.", ["honoreerden"]),
        ("Stuur de gevraagde bescheiden.", ["gevraagde bescheiden"]),
        ("Hij is een bescheiden man.", []),
        ("U had geen uniforme kleur.", ["uniforme"]),
        ("De agent droeg een uniform.", []),
    ],
)
def test_inflections_are_found_by_lemma_and_the_part_of_speech_counts(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(difficult_word, text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Wij richten op 1 mei de zaal voor u in.",
        "Wie neemt de zaak van haar over?",
        "De gemeente wijst een andere plek aan.",
    ],
)
def test_a_verb_in_two_parts_is_found(run: Run, text: str) -> None:
    assert len(run(difficult_word, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Zij nemen u mee in mijn auto.",
        "Het bord staat morgen voor de deur.",
        "U leest de vragen op het formulier.",
    ],
)
def test_a_preposition_is_no_part_of_a_verb(run: Run, text: str) -> None:
    assert run(difficult_word, text) == []
