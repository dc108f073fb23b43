"""Z03 to Z10: clauses, distances, passives, nouns for verbs, negations, run-ups, lists and brackets in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.errors import InputError
from checker.lists.nominal import nominals
from checker.rules import pages
from checker.rules.catalogue import RULES
from checker.rules.rule import Context, Rule, Severity
from checker.rules.z03_gestapelde_bijzinnen import stacked_clauses
from checker.rules.z04_tangconstructie import pincers
from checker.rules.z05_lijdende_vorm import passive_voice
from checker.rules.z06_naamwoordstijl import hidden_verb
from checker.rules.z07_dubbele_ontkenning import double_negation
from checker.rules.z08_lange_aanloop import long_run_up
from checker.rules.z09_opsomming_in_zin import enumeration
from checker.rules.z10_haakjes import aside
from checker.text import words
from checker.text.parse import parse

Run = Callable[..., list[Any]]

OURS = [rule for rule in RULES if rule.code in {f"Z{number:02}" for number in range(3, 11)}]
PARSED = [rule for rule in OURS if rule.code != "Z10"]


@pytest.mark.parametrize("rule", PARSED, ids=lambda rule: rule.code)
def test_rules_are_silent_where_nobody_analysed(rule: Rule) -> None:
    for example in pages.page(rule.code).bad:
        document = parse(example.text, words.tokenize)
        context = Context(document=document, kind="brief", options=rule.options, is_literal=lambda *_: True)
        assert [match for sentence in document.sentences() for match in rule.check(sentence, context)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Als u bezwaar maakt tegen het besluit dat wij namen, krijgt u binnen zes weken een brief van ons.",
        "Wij hebben uw brief gekregen en wij kijken de komende weken goed naar alles wat u schrijft over uw huis.",
        "Wij hebben uw brief van 3 maart gekregen en wij kijken de komende weken naar uw nieuwe aanvraag.",
    ],
)
def test_a_long_sentence_with_more_messages_is_found(run: Run, text: str) -> None:
    assert [found.text for found in run(stacked_clauses, text)] == [text]


def test_a_word_that_looks_like_a_verb_does_not_count(run: Run) -> None:
    text = "U vraagt in uw brief van 3 maart om inlichtingen betreffende het uitbreiden van uw mooie oude huis."
    assert run(stacked_clauses, text) == []


def test_more_messages_fit_in_a_short_sentence(run: Run) -> None:
    assert run(stacked_clauses, "Als u belt, weet ik wat u wilt.") == []


def test_the_message_names_the_verbs(run: Run) -> None:
    (found,) = run(stacked_clauses, "Als u belt, weet ik wat u wilt.", woorden=5)
    assert found.match.message == (
        "Deze zin vertelt 3 dingen, elk met een eigen werkwoord: “belt”, “weet” en “wilt”. "
        "Zet één boodschap in elke zin."
    )


def test_verbs_between_quotation_marks_do_not_count(run: Run) -> None:
    text = "Zeg eerst wat er in de lijst staat, zoals “Neem dit mee”, “U krijgt geld” of “Bel ons” bijvoorbeeld."
    assert run(stacked_clauses, text) == []


def test_options_set_the_length_and_the_number_of_clauses(run: Run) -> None:
    text = "Als u belt, weet ik wat u wilt."
    assert run(stacked_clauses, text, woorden=5, bijzinnen=2) == []


@pytest.mark.parametrize(
    ("text", "shown", "advice", "severity"),
    [
        ("Uw aanvraag wordt behandeld.", "wordt behandeld", "bijvoorbeeld “wij …” of “u …”", Severity.WARNING),
        ("Uw aanvraag wordt morgen behandeld.", "wordt … behandeld", "bijvoorbeeld", Severity.WARNING),
        ("Uw aanvraag wordt door de gemeente behandeld.", "wordt … behandeld", "“de gemeente …”", Severity.WARNING),
        ("De kosten moeten door u worden betaald.", "worden betaald", "“u …”", Severity.WARNING),
        ("De brief is door ons verstuurd.", "is … verstuurd", "“wij …”", Severity.WARNING),
        ("De brief is vorige week verstuurd.", "is … verstuurd", "bijvoorbeeld", Severity.SUGGESTION),
        ("Deze kosten zijn niet aan te tonen.", "zijn … te tonen", "bijvoorbeeld", Severity.SUGGESTION),
    ],
)
def test_a_passive_is_found(run: Run, text: str, shown: str, advice: str, severity: Severity) -> None:
    (found,) = run(passive_voice, text)
    assert found.severity is severity
    assert found.match.message.startswith(f"“{shown}” is een lijdende vorm. Schrijf wie het doet")
    assert advice in found.match.message


@pytest.mark.parametrize(
    "text",
    [
        "Het zijn netto bedragen.",
        "Uw kind wordt in mei geboren.",
        "U bent verhuisd.",
        "Uw moeder is overleden.",
        "U bent bevallen van een dochter.",
        "Wij zijn met de hulp begonnen.",
        "| Wordt behandeld |\n|---|\n| De brief wordt verstuurd. |",
    ],
)
def test_no_passive(run: Run, text: str) -> None:
    assert [found.text for found in run(passive_voice, text)] == []


def test_a_long_doer_is_not_repeated(run: Run) -> None:
    doer = "de afdeling en de balie en het team van de gemeente in het gebouw"
    (found,) = run(passive_voice, f"Uw brief wordt gelezen door {doer}.")
    assert "bijvoorbeeld" in found.match.message


def test_a_clause_about_the_doer_is_left_out(run: Run) -> None:
    (found,) = run(passive_voice, "Uw brief wordt gelezen door een medewerker die u al kent.")
    assert "“een medewerker …”" in found.match.message


@pytest.mark.parametrize(
    ("text", "marked", "severity"),
    [
        (
            "Wij hebben uw aanvraag, die u op 3 maart heeft gestuurd, vandaag goedgekeurd.",
            "hebben uw aanvraag, die u op 3 maart heeft gestuurd, vandaag goedgekeurd",
            Severity.WARNING,
        ),
        (
            "De in de brief genoemde kosten betaalt u zelf.",
            "De in de brief genoemde kosten",
            Severity.WARNING,
        ),
        (
            "De medewerker van de afdeling bijstand van de gemeente in het oude gemeentehuis belt u.",
            "medewerker van de afdeling bijstand van de gemeente in het oude gemeentehuis belt",
            Severity.SUGGESTION,
        ),
    ],
)
def test_words_that_belong_together_stand_apart(run: Run, text: str, marked: str, severity: Severity) -> None:
    (found,) = run(pincers, text)
    assert (found.text, found.severity) == (marked, severity)
    first, *_, last = marked.split()
    assert found.match.message.startswith(f"“{first}” en “{last}” horen bij elkaar. Maar er staan ")


@pytest.mark.parametrize(
    "text",
    [
        "De kosten die u maakt voor uw kinderen, vergoeden wij.",
        "Wij bellen u maandag 6 juli 2026 om 14.00 uur nog een keer op.",
        "Een oude fiets kost niet veel.",
        "De goed leesbare brief is van ons.",
        "Stuur, als het kan, een kopie mee.",
    ],
)
def test_words_near_each_other(run: Run, text: str) -> None:
    assert [found.text for found in run(pincers, text)] == []


@pytest.mark.parametrize(
    ("text", "count", "verb"),
    [
        ("Naar aanleiding van uw brief van 3 maart over uw uitkering bellen wij u.", 10, "bellen"),
        ("Omdat u vorige maand meer geld heeft verdiend dan daarvoor, krijgt u minder.", 10, "krijgt"),
        ("Heeft u vragen over deze brief of over uw uitkering van vorig jaar, bel ons dan.", 13, "bel"),
    ],
)
def test_a_long_run_up_is_found(run: Run, text: str, count: int, verb: str) -> None:
    (found,) = run(long_run_up, text)
    assert found.match.message == (
        f"Voor het werkwoord “{verb}” staan {count} woorden. Begin met wie iets doet, of maak twee zinnen."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bel ons als u 18, 19 of 20 jaar bent en als u alleen woont.",
        "Op maandag 6 juli 2026 om 14.00 uur komt u met uw partner bij ons.",
        "- Naar aanleiding van uw brief van 3 maart over uw uitkering bellen wij u.",
        "Dit zijn de kosten: huur, gas, water en alle andere dingen die u elke maand betaalt.",
    ],
)
def test_no_long_run_up(run: Run, text: str) -> None:
    assert [found.text for found in run(long_run_up, text)] == []


def test_the_run_up_is_an_option(run: Run) -> None:
    assert len(run(long_run_up, "Als u samen woont, krijgt u minder.", woorden=3)) == 1


@pytest.mark.parametrize(
    ("text", "marked", "severity"),
    [
        ("Na het invullen van het formulier bent u klaar.", "het invullen van", Severity.WARNING),
        ("Het niet op tijd indienen van papieren mag niet.", "Het niet op tijd indienen van", Severity.WARNING),
        ("Wij gaan morgen over tot stoppen.", "gaan morgen over tot", Severity.WARNING),
        ("De behandeling van uw brief duurt vier weken.", "behandeling van", Severity.SUGGESTION),
        ("Wij doen onderzoek naar uw inkomen.", "doen onderzoek", Severity.SUGGESTION),
    ],
)
def test_a_hidden_verb_is_found(run: Run, text: str, marked: str, severity: Severity) -> None:
    (found,) = run(hidden_verb, text)
    assert (found.text, found.severity) == (marked, severity)


@pytest.mark.parametrize(
    "text",
    [
        "De woning van uw ouders telt niet mee.",
        "De hoogte van uw uitkering staat in de brief.",
        "Het eten van uw kind betaalt u zelf.",
        "Wij vragen u om het formulier te sturen van uw werk.",
        "Het inkomen van uw partner telt mee.",
        "U gaat over twee weken tot en met vrijdag weg.",
        "| De behandeling van uw brief |\n|---|\n| Het invullen van |",
    ],
)
def test_no_hidden_verb(run: Run, text: str) -> None:
    assert [found.text for found in run(hidden_verb, text)] == []


def test_the_message_names_the_verb(run: Run) -> None:
    (found,) = run(hidden_verb, "De uitbetaling van uw geld is op vrijdag.")
    assert found.match.message == (
        "In “uitbetaling van” zit een werkwoord verstopt. Schrijf liever “betalen”, met wie het doet."
    )


@pytest.mark.parametrize("line", ["beoordeling ; ", "onderzoek + ; onderzoeken"])
def test_the_list_of_nouns_names_a_wrong_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text(f"# Bron: proef\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match="ontbreekt een woord"):
        nominals(path)


@pytest.mark.parametrize(
    ("text", "shown", "advice"),
    [
        ("Zonder paspoort en bankpas kunt u niet komen.", "Zonder … niet", "wat nodig is"),
        ("U mag niet op vakantie zonder brief van ons.", "niet … zonder", "wat nodig is"),
        ("Het is niet onmogelijk dat u geld krijgt.", "niet onmogelijk", "wat wel zo is"),
        ("Dat is niet helemaal onjuist.", "niet … onjuist", "wat wel zo is"),
        ("U krijgt geen geld, tenzij u ons belt.", "geen … tenzij", "wat wel kan"),
        ("U krijgt geld, tenzij u niet komt.", "tenzij … niet", "wat wel kan"),
    ],
)
def test_a_double_negation_is_found(run: Run, text: str, shown: str, advice: str) -> None:
    (found,) = run(double_negation, text)
    assert found.match.message.startswith(f"“{shown}” is een dubbele ontkenning. Schrijf {advice}")


@pytest.mark.parametrize(
    "text",
    [
        "U werkt niet en u heeft geen ander inkomen.",
        "Zo krijgt u niet te veel en niet te weinig geld.",
        "Zonder partner krijgt u minder en u hoeft niets te doen.",
        "Zonder kenmerk weet de gemeente niet van wie de brief is.",
        "Wij komen niet, maar zonder u gaat het ook.",
        "Dat is niet onze fout en geen onderzoek waard.",
        "Neem geen papieren mee, behalve uw paspoort ook niet uw bankpas.",
        "U bent niet online.",
    ],
)
def test_no_double_negation(run: Run, text: str) -> None:
    assert [found.text for found in run(double_negation, text)] == []


THINGS = "uw paspoort, de brieven over uw huur, de papieren van uw zorgverzekering, uw bankpas en uw loonstrook"


def test_a_long_enumeration_is_found(run: Run) -> None:
    (found,) = run(enumeration, f"Neem {THINGS} mee.")
    assert found.match.message == "Deze zin heeft een opsomming met 3 komma’s. Maak er een lijstje van."


@pytest.mark.parametrize(
    "text",
    [
        f"- Neem {THINGS} mee.",
        "Zet in uw brief: uw naam, uw adres, de datum en uw handtekening.",
        "U kunt geld krijgen voor huur, gas, water, licht, eten, kleren en de fiets van uw kind.",
        "Neem een pen, pet, tas, jas en bril mee.",
        "Als u dat wilt, en als het kan, bellen wij u morgen, want dan is er tijd.",
        "De regels staan in de Participatiewet, in artikel 11, 19, 21 en 43 van hoofdstuk 2.",
    ],
)
def test_no_long_enumeration(run: Run, text: str) -> None:
    assert [found.text for found in run(enumeration, text)] == []


@pytest.mark.parametrize(
    ("text", "marked", "message"),
    [
        ("Wij sturen (als u dat nu zelf wilt) een brief.", "(als u dat nu zelf wilt)", "Tussen haakjes staan 6"),
        ("Uw geld – dat u elke maand krijgt nu – stopt.", "– dat u elke maand krijgt nu –", "Tussen streepjes staan 6"),
    ],
)
def test_an_aside_is_found(run: Run, text: str, marked: str, message: str) -> None:
    (found,) = run(aside, text)
    assert (found.text, found.severity) == (marked, Severity.SUGGESTION)
    assert found.match.message.startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "U krijgt bijzondere bijstand (extra geld voor iets nodigs).",
        "(Deze brief is in het Engels ook te krijgen op onze website.)",
        "Wij zijn open van 9.00 - 12.00 uur en van 13.00 - 17.00 uur.",
        "| Hier staat (een heel lange uitleg van zes woorden) |\n|---|",
    ],
)
def test_no_aside(run: Run, text: str) -> None:
    assert [found.text for found in run(aside, text)] == []


def test_the_length_of_an_aside_is_an_option(run: Run) -> None:
    assert len(run(aside, "Bel ons (als u wilt) morgen.", woorden=2)) == 1
