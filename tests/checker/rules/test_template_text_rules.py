"""S06, S08, S10 and S11: what a template leaves behind around its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.rule import Rule
from checker.rules.s08_vast_telefoonnummer import typed_phone_number
from checker.rules.s10_enkelvoud import plural_after_one
from checker.rules.s11_los_leesteken import loose_punctuation

GOOD = (
    "U krijgt € 1.419,46 per maand.",
    "Bel ons op maandag tot en met vrijdag, van 9.00 tot 17.00 uur.",
    "Uw kenmerk is 2026-BIJ-00417.",
    "De regels staan in artikel 54 en 58 van de Participatiewet.",
    "Stuur de brief naar Postbus 15000, 8440 GA Heerenveen.",
    "Belt u in nood? Kies 112.",
    "U woont samen met 1 andere volwassene.",
    "U krijgt 1 brief en 2 kopieën.",
    "Dat is 1 keer per jaar.",
    "U heeft 21 kinderen op school geteld.",
    "Kies 1 of meer formulieren.",
    "Wacht even … wij komen zo.",
    "Kijk op www.heerenveen.nl/bijstand.",
    "Uw moeder (82) woont bij u.",
    "Het gesprek duurt 1,5 uur.",
    "Dat mag, maar het hoeft niet.",
    "Wilt u dat? Bel ons!",
    "De grens is 8.000 euro; dat is veel.",
    "U betaalt op 1-7-2026.",
    "Uw bank is NL00 TEST 0123 4567 89.",
)
BAD = (
    (typed_phone_number, "Bel ons op 0513 - 61 76 17.", "0513 - 61 76 17"),
    (typed_phone_number, "Bel 14 0513.", "14 0513"),
    (typed_phone_number, "Bel 06 12345678 of mail.", "06 12345678"),
    (plural_after_one, "U heeft 1 kinderen.", "1 kinderen"),
    (plural_after_one, "Wij vragen één papieren van u.", "één papieren"),
    (loose_punctuation, "Beste ,", " ,"),
    (loose_punctuation, "Uw bijstand begint op .", " ."),
    (loose_punctuation, "Wij bellen u (  ) morgen.", "(  )"),
    (loose_punctuation, "Dat is goed..", ".."),
)


@pytest.mark.parametrize(("rule", "text", "found"), BAD)
def test_what_is_wrong_is_found(run: Callable[..., Any], rule: Rule, text: str, found: str) -> None:
    assert [item.text for item in run(rule, text)] == [found]


@pytest.mark.parametrize("rule", [typed_phone_number, plural_after_one, loose_punctuation], ids=lambda rule: rule.code)
def test_good_sentences_give_at_most_one_finding(run: Callable[..., Any], rule: Rule) -> None:
    found = [(text, item.text) for text in GOOD for item in run(rule, text)]
    assert len(found) <= 1, found


def test_a_number_from_a_field_is_no_typed_number(run: Callable[..., Any]) -> None:
    assert not run(typed_phone_number, "Bel 14 0513.", literal=False)
