"""The lists that editors may change: readable, without doubles, each group with its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputError
from checker.lists import abbreviated, difficult, names
from checker.lists.inflection import forms
from checker.rules.lookup import hits
from checker.rules.shortened import shortened

LEAST_DIFFICULT = 600


def test_the_list_of_difficult_words_is_long_enough() -> None:
    assert len(difficult.terms()) >= LEAST_DIFFICULT
    assert difficult.index()


# One test per theme: it goes on after a wrong word and names all of them.
THEMES = pytest.mark.parametrize("theme", sorted(difficult.PATH.glob("*.txt")), ids=lambda path: path.stem)


def test_the_themes_together_are_the_list() -> None:
    apart = [term for theme in sorted(difficult.PATH.glob("*.txt")) for term in difficult.terms(theme)]
    assert apart == list(difficult.terms())


def difficult_in(text: str) -> list[str]:
    """The listed words and the abbreviations of a text."""
    return [*(hit.shown for hit in hits(text)), *(short.text for short in shortened(text))]


@THEMES
def test_alternatives_are_not_difficult_themselves(theme: Path) -> None:
    wrong = [
        f"{term.lemma}: '{alternative}' holds {found}"
        for term in difficult.terms(theme)
        for alternative in term.alternatives
        if (found := difficult_in(alternative))
    ]
    assert not wrong, "\n".join(wrong)


@THEMES
def test_a_difficult_word_is_found_by_its_own_entry(theme: Path) -> None:
    wrong = [
        f"{term.lemma}: found by {found}"
        for term in difficult.terms(theme)
        if (found := [hit.term.lemma for hit in hits(term.lemma)]) != [term.lemma]
        and term.lemma != "dienen te"  # only together with the verb after it
    ]
    assert not wrong, "\n".join(wrong)


def test_every_difficult_word_has_a_source() -> None:
    assert all(term.source for term in difficult.terms())


def test_the_other_lists_load() -> None:
    assert abbreviated.abbreviations()["UWV"].kind is abbreviated.Kind.NAME
    assert "Participatiewet" in names.laws()
    assert all(len(word) > 18 for word in names.long_words())


@pytest.mark.parametrize(
    ("lemma", "notation", "expected"),
    [
        ("peildatum", "peildata", "peildatum peildata"),
        ("woonnorm", "-en", "woonnorm woonnormen"),
        ("vigerend", "-e", "vigerend vigerende"),
        ("boeken", "ww:boek", "boeken boek boekt boekte boekten geboekt geboekte"),
        ("verrekenen", "ww:verreken", "verrekenen verreken verrekent verrekende verrekenden verrekend verrekende"),
        ("verzetten", "ww:verzet", "verzetten verzet verzette verzetten verzet verzette"),
        ("leven", "ww:leef", "leven leef leeft leefde leefden geleefd geleefde"),
        ("boxen", "ww:box", "boxen box boxt boxte boxten geboxt geboxte"),
    ],
)
def test_forms_follow_dutch_spelling(lemma: str, notation: str, expected: str) -> None:
    assert forms(lemma, notation) == tuple(dict.fromkeys(expected.split()))


def test_a_separable_verb_is_found_in_one_piece_and_in_two() -> None:
    found = forms("opbellen", "ww:op|bel")
    assert {"opbellen", "opbelt", "opbelde", "opgebeld", "op te bellen", "belt … op", "bellen … op"} <= set(found)
    assert "bel … op" not in found


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("De raad herzag de regels.", "herzien"),
        ("Wij wezen uw verzoek af.", "afwijzen"),
        ("Het college beziet of dit kan.", "bezien"),
        ("Het plan is geagendeerd.", "agenderen"),
        ("Wij temporiseren de bouw.", "temporiseren"),
        ("De acties zijn uitgezet in de tijd.", "in de tijd uitzetten"),
        ("Dat is een grote opgave.", "opgave"),
        ("De uitgerolde regels werken.", "uitrollen"),
        ("De gemeente sprong bij.", "bijspringen"),
        ("De straat werd verduurzaamd, maar de wijk verpauperde.", "verpauperen"),
    ],
)
def test_words_of_the_town_hall_are_found_in_the_past_and_in_two_parts(text: str, lemma: str) -> None:
    assert lemma in {hit.term.lemma for hit in hits(text)}


@pytest.mark.parametrize(
    "text", ["Het verbond van scholen.", "Wij namen de bus.", "Ik sloot de deur.", "Hij kwam vol vragen."]
)
def test_the_past_of_a_plain_verb_is_not_taken_for_a_difficult_one(text: str) -> None:
    assert hits(text) == ()


GOOD = "# Bron: proef\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("indien ; ; als\n", "geen bron"),
        (f"{GOOD}indien ; als\n", "2 delen"),
        (f"{GOOD}indien ; ; als ; fout ; zn ; nog iets\n", "6 delen"),
        (f"{GOOD}indien ; ; als ; ernstig\n", "'ernstig' bestaat niet"),
        (f"{GOOD}indien ; ; als ; fout ; werkwoord\n", "'werkwoord' bestaat niet"),
        (f"{GOOD}indien ; ; \n", "geen gewoon woord"),
        (f"{GOOD}indien ; -isme ; als\n", "'-isme' klopt niet"),
        (f"{GOOD}lopen ; ww:ren ; gaan\n", "'ww:ren' klopt niet"),
        (f"{GOOD}indien ; ; als\nals dan ; indien ; als\n", "'indien' staat al op regel 2"),
    ],
)
def test_a_wrong_line_says_where_and_what(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=problem) as caught:
        difficult.index(path)
    assert caught.value.line == text.count("\n")
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{GOOD}UWV ; werk ; vreemd\n", "'vreemd' bestaat niet"),
        (f"{GOOD}UWV ; ; naam\n", "niet wat het betekent"),
        (f"{GOOD}UWV, UWV ; werk ; naam\n", "twee keer"),
    ],
)
def test_a_wrong_abbreviation_says_what(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        abbreviated.abbreviations(path)
