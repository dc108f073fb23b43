"""S06, S08, S10 and S11: what a template leaves behind around its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.rule import Rule
from checker.rules.s08_vast_telefoonnummer import typed_phone_number
from checker.rules.s10_enkelvoud import plural_after_one
from checker.rules.s11_los_leesteken import loose_punctuation

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


def test_a_number_from_a_field_is_no_typed_number(run: Callable[..., Any]) -> None:
    assert not run(typed_phone_number, "Bel 14 0513.", literal=False)
