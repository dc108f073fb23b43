"""W11: two names for one thing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.errors import InputError
from checker.lists import synonyms
from checker.rules.w11_twee_namen import two_names

Run = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dit besluit is van 6 juli. De beslissing staat hieronder.", ["beslissing"]),
        ("U vertelt ons elke verandering. Geef wijzigingen door. Ook een wijziging van uw loon.", ["wijzigingen"]),
        ("Stuur de rekening. De factuur en de nota krijgt u terug.", ["factuur", "nota"]),
    ],
)
def test_a_second_name_is_found_once(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(two_names, text)] == found


PLAIN = """
Dit besluit is van 6 juli 2026.
U kunt bezwaar maken tegen het besluit.
Het bezwaar stuurt u voor 1 augustus.
Uw contactpersoon belt u.
De contactpersoon is een medewerker van de gemeente.
U woont in een huis met uw kind.
De huur van het huis is hoog.
Uw loon is lager dan vorig jaar.
Stuur een kopie van het bankafschrift.
Wij vragen een bewijs van uw inkomen.
De rekening van de huisarts betaalt u zelf.
Op uw bankrekening staat spaargeld.
Wij kijken hoeveel spaargeld u heeft.
Dat is de waarde van uw auto en uw spaargeld. De auto is oud.
De bijstand is elke maand even hoog.
U krijgt bijstand en zorgtoeslag.
Uw werkgever betaalt vakantiegeld.
De werkgever stuurt een brief.
U krijgt een vergoeding voor de bus.
De lening betaalt u terug in 36 delen.
""".strip().splitlines()


def test_plain_dutch_is_left_alone(run: Run) -> None:
    assert [each.text for each in run(two_names, "\n\n".join(PLAIN))] == []


def test_a_word_in_two_groups_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text("# Bron: proef\nhuis ; woning\npand ; huis\n", encoding="utf-8")
    with pytest.raises(InputError, match="'huis' staat twee keer"):
        synonyms.groups(path)
