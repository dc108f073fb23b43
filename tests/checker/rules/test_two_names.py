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


def test_a_word_in_two_groups_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text("# Bron: proef\nhuis ; woning\npand ; huis\n", encoding="utf-8")
    with pytest.raises(InputError, match="'huis' staat twee keer"):
        synonyms.groups(path)
