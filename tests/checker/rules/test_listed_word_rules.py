"""W06 to W10: what they find, what they leave alone, and that the lists do not report a word twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.lists import difficult
from checker.rules import listed
from checker.rules.lookup import hits
from checker.rules.rule import Rule
from checker.rules.w01_moeilijk_woord import difficult_word
from checker.rules.w03_afkorting import abbreviation
from checker.rules.w06_figuurlijk import figure_of_speech
from checker.rules.w07_engels import english_word
from checker.rules.w08_ouderwets_woord import old_fashioned_word
from checker.rules.w09_vage_tijd import vague_time
from checker.rules.w10_getal_of_datum import number_or_date

Run = Callable[..., list[Any]]
LISTS = (listed.FIGURATIVE, listed.ENGLISH, listed.OLD, listed.VAGUE)


# One test per list: it goes on after a wrong word and names all of them.
EACH_LIST = pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)


@pytest.mark.parametrize(
    ("path", "least"), list(zip(LISTS, (80, 80, 80, 30), strict=True)), ids=lambda value: str(value)[-20:]
)
def test_a_list_is_long_enough(path: Path, least: int) -> None:
    assert len(difficult.terms(path)) >= least


@EACH_LIST
def test_an_entry_is_found_by_itself(path: Path) -> None:
    wrong = [
        f"{term.lemma}: found by {found}"
        for term in difficult.terms(path)
        if (found := [hit.term.lemma for hit in hits(term.lemma, path)]) != [term.lemma]
    ]
    assert not wrong, "\n".join(wrong)


@EACH_LIST
def test_alternatives_are_plain(path: Path) -> None:
    wrong = [
        f"{term.lemma}: '{alternative}' holds {hit.shown}"
        for term in difficult.terms(path)
        for alternative in term.alternatives
        for each in (difficult.PATH, *LISTS[:3])
        for hit in hits(alternative, each)
    ]
    assert not wrong, "\n".join(wrong)


@EACH_LIST
def test_no_single_word_stands_on_two_lists(path: Path) -> None:
    wrong = [
        f"{term.lemma}: also {hit.term.lemma} in {other.name}"
        for term in difficult.terms(path)
        if " " not in term.lemma
        for other in (difficult.PATH, *LISTS)
        if other != path
        for hit in hits(term.lemma, other)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (figure_of_speech, "Wij brengen uw schulden in kaart.", ["in kaart"]),
        (figure_of_speech, "Zij stonden met lege handen.", ["met lege handen"]),
        (figure_of_speech, "Er zijn twee knelpunten.", ["knelpunten"]),
        (english_word, "Geef ons uw feedback.", ["feedback"]),
        (english_word, "De deadlines staan hieronder.", ["deadlines"]),
        (english_word, "Wij werken met quick wins.", ["quick wins"]),
        (old_fashioned_word, "Nochtans kwam u niet.", ["Nochtans"]),
        (old_fashioned_word, "Tot op heden kwam u niet.", ["Tot op heden"]),
        (vague_time, "U hoort te zijner tijd van ons.", ["te zijner tijd"]),
        (vague_time, "Wij bellen u binnen een paar weken.", ["binnen een paar weken"]),
        (number_or_date, "Kom op 01-07-2026, 1/8/2026 of 1.9.2026.", ["01-07-2026", "1/8/2026", "1.9.2026"]),
        (number_or_date, "Kom om 14:00 u, 9u30 of 10:15.", ["14:00 u", "9u30", "10:15"]),
        (number_or_date, "U krijgt EUR 100, €50 en 25,- euro.", ["EUR 100", "€50", "25,- euro"]),
    ],
)
def test_a_rule_finds_what_it_is_for(run: Run, rule: Rule, text: str, found: list[str]) -> None:
    assert [each.text for each in run(rule, text)] == found


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kom op 01-07-2026.", "1 juli 2026"),
        ("Kom om 9:30 uur.", "9.30 uur"),
        ("Kom om 14u.", "14 uur"),
        ("Kom om 14.00 u. Wij wachten.", "14.00 uur"),
        ("U krijgt EUR 1.250,50.", "€\u00a01.250,50"),
        ("U krijgt € 100,-.", "€\u00a0100"),
    ],
)
def test_the_plain_form_is_offered(run: Run, text: str, plain: str) -> None:
    assert [each.match.replacement for each in run(number_or_date, text)] == [plain]


def test_nothing_is_reported_twice(run: Run) -> None:
    assert [each.text for each in run(difficult_word, "Wij hebben tot op heden niets, op korte termijn wel.")] == []
    assert [each.text for each in run(abbreviation, "U krijgt EUR 100.")] == []
