"""W13: words that no dictionary knows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker import check_paths
from checker.errors import UsageError
from checker.lists import spelling
from checker.rules.w13_spelling import spelling_error

Run = Callable[..., list[Any]]
ROOT = Path(__file__).parents[3]

PLAIN = """
Wij hebben uw aanvraag voor bijstand gekregen.
Mevrouw Oudenhoven-Tjeerdsma belt u volgende week.
U woont aan de Crackstraat in Heerenveen.
Stuur uw bewijs naar inkomen@voorbeeld.nl of kijk op www.voorbeeld.nl/uitkeringsbreif.
Uw kenmerk is 2026-TER-00131.
U krijgt een uitkeringsbrief en een betaaloverzicht.
Vul het zorgtoeslagformulier in.
Uw AOW-leeftijd is 67 jaar.
Stuur één bewijs, vóór 1 mei.
Het UWV en de SVB betalen u ook.
De Participatiewet geldt voor u.
U krijgt € 1.419,46 op rekening NL00BANK0123456789.
Uw kinderopvangtoeslag verandert niet.
U kunt een cliëntondersteuner meenemen.
De kostendelersnorm is lager dan u denkt.
Een meitinker denkt met u mee.
Neem uw rijbewijs of identiteitskaart mee.
Bent u het er niet mee eens? Maak dan bezwaar.
Uw auto's en foto's tellen niet mee.
U verhuisde in mei, en dat gaf u meteen door.
Wij zijn open van 9.00 tot 17.00 uur.
U hoeft dit niet zelf te doen.
Het loopt over van maand tot maand.
Heeft u een tweedehands fiets gekocht?
De huisarts en de apotheek sturen u een rekening.
U kunt thuis of op kantoor praten.
Het gesprek duurt drie kwartier.
Geef uw e-mailadres en telefoonnummer door.
Wij betalen uw vakantiegeld in juni.
Uw dochter gaat naar de basisschool.
De cursus is gratis en begint in september.
U krijgt geld voor een wasmachine en een koelkast.
De wachtlijst is kort.
Bel ons als iets onduidelijk is.
U mag vier weken per jaar op vakantie.
Uw werkgever geeft u elke maand een loonstrook.
Wij rekenen met het bedrag dat u netto krijgt.
Bij de voedselbank krijgt u eten.
Het gemeentehuis staat naast de bibliotheek.
Daarna hoort u binnen twee weken van ons.
""".strip().splitlines()


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Wij hebben uw aanvrag gekregen.", "aanvrag", "“aanvraag”"),
        ("Aanvrag voor bijstand", "Aanvrag", "“Aanvraag”"),
        ("U bent vorige maand verhuizt.", "verhuizt", "“verhuist”"),
        ("Wij willen uw uitkering beeindigen.", "beeindigen", "“beëindigen”"),
        ("Uw bijstandsuitkerring stopt.", "bijstandsuitkerring", "“bijstandsuitkering”"),
        ("Vul het wijzegingsformulier in.", "wijzegingsformulier", "“wijzigingsformulier”"),
        ("Dit is een qwrtplk.", "qwrtplk", "Kijk of het klopt"),
    ],
)
def test_a_typing_error_is_found_with_the_nearest_word(run: Run, text: str, word: str, meant: str) -> None:
    (found,) = run(spelling_error, text)
    assert found.text == word
    assert meant in found.match.message


def test_plain_dutch_is_left_alone(run: Run) -> None:
    assert len(PLAIN) == 40
    assert [found.text for found in run(spelling_error, "\n\n".join(PLAIN))] == []


def test_the_value_of_a_field_is_not_ours_to_spell(run: Run) -> None:
    assert run(spelling_error, "U werkt bij bakkery zonneschijn.", literal=False) == []


@pytest.mark.slow
def test_our_own_texts_are_spelled_right() -> None:
    report = check_paths(root=ROOT, select=["W13"])
    assert [(found.path, found.excerpt) for found in report.findings] == []


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without the dictionary."""
    caches = (spelling._dictionary, spelling.is_right, spelling.nearest)
    monkeypatch.setitem(sys.modules, "spellchecker", None)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("bare")
def test_without_the_dictionary_the_error_says_what_to_type(run: Run) -> None:
    with pytest.raises(UsageError, match=r"Typ: pip install 'helder\[spelling\]'"):
        run(spelling_error, "Wij hebben uw aanvrag gekregen.")
