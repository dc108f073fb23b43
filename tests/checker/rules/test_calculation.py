"""Tables and the rule that adds them up."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from checker.rules.b03_berekening_klopt_niet import wrong_sum
from checker.rules.letter_facts import LetterFacts
from checker.rules.tables import amount, tables
from checker.text.parse import parse

Run = Callable[..., Any]
HEAD = "| Per maand | Bedrag |\n|---|--:|\n"
MONTHS = "| Maand | U kreeg | Goed was | Te veel |\n|---|--:|--:|--:|\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 1.419,46", "1419.46"),
        ("€\u00a01.419,46", "1419.46"),
        ("− € 150,00", "-150"),
        ("- € 150,00", "-150"),
        ("€ -150,00", "-150"),
        ("€ 20,-", "20"),
        ("€ 1200", "1200"),
        ("EUR 12,50", "12.50"),
    ],
)
def test_amounts_are_read(text: str, value: str) -> None:
    assert amount(text) == Decimal(value)


@pytest.mark.parametrize("text", ["juli 2026", "", "70%", "€ 10 per dag", "12", "€"])
def test_other_cells_hold_no_amount(text: str) -> None:
    assert amount(text) is None


def test_rows_keep_their_columns_when_cells_are_empty() -> None:
    text = f"{MONTHS}| Samen | | | € 3,00 |\n| **Terug** | | | **€ 3,00** |\n\nTekst.\n\n{HEAD}| a | € 1 |\n"
    first, second = tables(parse(text))
    assert [sorted(row.cells) for row in first] == [[0, 1, 2, 3], [0, 3], [0, 3]]
    assert [sorted(row.bold) for row in first] == [[], [], [0, 3]]
    assert [row.label for row in second] == ["Per maand", "a"]


@pytest.mark.parametrize(
    "rows",
    [
        "| Bijstand | € 1.419,46 |\n| Daar gaat af: loon | − € 219,46 |\n| **Dit krijgt u** | **€ 1.200,00** |",
        "| Bijstand | € 1.419,46 |\n| Daar gaat af: loon | € 219,46 |\n| **Dit krijgt u** | **€ 1.200,00** |",
        "| Bijstand | € 0,10 |\n| Toeslag | € 0,20 |\n| Totaal | € 0,30 |",
        "| Huur | € 10 |\n| Gas | € 20 |\n| Samen | € 30 |\n| Daar gaat af: korting | − € 5 |\n| **Over** | **€ 25** |",
        "| U woont alleen | € 1.419,46 |\n| U woont samen | € 2.027,80 |",
        "| Samen met uw partner | € 10,00 |\n| Loon | € 5,00 |",
        "| **Uw bijstand** | **€ 10,00** |\n| Loon | € 5,00 |",
        "| **Januari** | € 5,00 |\n| **Februari** | € 6,00 |",
        "| Januari | **€ 5,00** |\n| Februari | **€ 6,00** |",
        "| Naam | Jan |\n| **Totaal** | **geen** |",
    ],
)
def test_tables_that_add_up_or_have_no_total(run: Run, rows: str) -> None:
    assert [each.match.message for each in run(wrong_sum, HEAD + rows)] == []


@pytest.mark.parametrize(
    ("rows", "text", "difference"),
    [
        (
            "| Bijstand | € 100,00 |\n| Daar gaat af: loon | − € 20,00 |\n| **U krijgt** | **€ 90,00** |",
            "€ 90,00",
            "10,00",
        ),
        ("| Bijstand | € 0,10 |\n| Toeslag | € 0,20 |\n| Totaal | € 0,31 |", "€ 0,31", "0,01"),
        ("| Huur | € 10 |\n| Gas | € 20 |\n| Samen | € 40 |\n| **Over** | **€ 40** |", "€ 40", "10,00"),
        ("| Huur | € 10 |\n| Gas | € 20 |\n| **Samen** | **− € 30** |", "− € 30", "60,00"),
    ],
)
def test_a_total_that_is_wrong_is_found_once(run: Run, rows: str, text: str, difference: str) -> None:
    (found,) = run(wrong_sum, HEAD + rows)
    assert found.text == text
    assert f"Dat scheelt €\u00a0{difference}." in found.match.message


def test_the_difference_of_a_row_is_checked(run: Run) -> None:
    good = f"{MONTHS}| juli | € 13,00 | € 12,00 | € 1,00 |\n| **Terug** | | | **€ 1,00** |\n"
    assert run(wrong_sum, good) == []
    (found,) = run(wrong_sum, good.replace("€ 12,00", "€ 11,00"))
    assert "Het verschil in deze rij is €\u00a02,00, maar hier staat €\u00a01,00." in found.match.message


def test_columns_that_are_no_difference_are_left_alone(run: Run) -> None:
    assert run(wrong_sum, "| Soort | Laag | Midden | Hoog |\n|---|---|---|---|\n| a | € 1 | € 2 | € 9 |\n") == []


def test_a_forced_branch_is_not_added_up(run: Run) -> None:
    letter = LetterFacts(name="b", soort="besluit", forced=True)
    rows = "| Bijstand | € 100,00 |\n| **U krijgt** | **€ 90,00** |"
    assert run(wrong_sum, HEAD + rows, letter=letter) == []
    assert len(run(wrong_sum, HEAD + rows)) == 1
