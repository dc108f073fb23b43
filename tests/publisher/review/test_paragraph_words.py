"""The words that a reader can call hard."""

from __future__ import annotations

import pytest

from publisher.review.paragraph_words import paragraph_words
from publisher.review.paragraphs import paragraphs


def words(text: str) -> tuple[str, ...]:
    return paragraph_words(paragraphs(text)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De wet noemt dat dringende redenen.", ("wet", "noemt", "dringende", "redenen")),
        ("Bezwaar maken? Maak dan bezwaar.", ("bezwaar", "maken", "maak")),
        ("U krijgt AOW van gemeente Heerenveen.", ("krijgt", "AOW", "gemeente", "Heerenveen")),
        ("Bel 0513 000 102 of ga naar www.heerenveen.nl.", ("bel", "ga")),
        ("Zet erbij: 2026-TER-00087.", ("zet", "erbij")),
        ("De AOW-leeftijd, en ook ‘zo’n’ ding’s einde.", ("AOW-leeftijd", "zo’n", "ding’s", "einde")),
        ("Schrijf en/of bel voor **kwijtschelding**.", ("schrijf", "bel", "kwijtschelding")),
    ],
)
def test_each_word_once_without_little_words_and_numbers(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_the_words_of_the_heading_come_first() -> None:
    assert words("## Wat is een dwangsom?\n\nDat leest u hier.") == ("dwangsom", "leest")


def test_cells_of_a_table_are_read() -> None:
    assert words("| Maand | Te veel |\n|---|--:|\n| juli 2026 | € 150,00 |") == ("maand", "juli")
