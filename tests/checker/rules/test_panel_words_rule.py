"""W14: words that readers of the panel found hard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.panel_facts import HardWord
from checker.rules.rule import Severity
from checker.rules.w14_moeilijk_volgens_het_panel import hard_for_the_panel

Run = Callable[..., list[Any]]


def hard(*words: str, readers: int = 2) -> tuple[HardWord, ...]:
    return tuple(HardWord(word=word, readers=readers) for word in words)


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("kwijtschelding", "U vraagt om kwijtschelding. KWIJTSCHELDING kan.", ["kwijtschelding", "KWIJTSCHELDING"]),
        ("termijn", "De termijn is kort. Betaal in termijnen.", ["termijn", "termijnen"]),
        ("terugvorderen", "Wij vorderen dit bedrag van u terug.", ["vorderen"]),
        ("terugvorderen", "Dat geld is teruggevorderd.", ["teruggevorderd"]),
        ("kwijtschelden", "Wij schelden uw schuld kwijt. Kwijtschelding kan.", ["schelden"]),
        ("beslag leggen", "Wij mogen beslag leggen op uw loon.", ["beslag leggen"]),
        ("beslag leggen", "Een beslag: leggen wij u dat uit?", []),
        ("termijn", "De wachttijd is kort.", []),
        ("belastingdienst", "Kijk op www.belastingdienst.nl/toeslagen.", []),
    ],
)
def test_the_word_is_found_in_every_form_the_lists_know(run: Run, word: str, text: str, found: list[str]) -> None:
    assert [each.text for each in run(hard_for_the_panel, text, panel=hard(word))] == found


def test_a_verb_in_two_parts_is_named_whole(run: Run) -> None:
    (found,) = run(hard_for_the_panel, "Wij vorderen dit bedrag van u terug.", panel=hard("terugvorderen"))
    assert found.match.message.startswith("Het panel vond “vorderen … terug” moeilijk: 2 lezers.")


def test_without_a_panel_nothing_is_hard(run: Run) -> None:
    assert run(hard_for_the_panel, "U vraagt om kwijtschelding.") == []


@pytest.mark.parametrize(
    ("readers", "least", "severity"),
    [(1, 2, Severity.SUGGESTION), (2, 2, Severity.WARNING), (2, 3, Severity.SUGGESTION), (3, 3, Severity.WARNING)],
)
def test_one_reader_is_a_hint_and_more_are_a_warning(run: Run, readers: int, least: int, severity: Severity) -> None:
    (found,) = run(hard_for_the_panel, "De termijn is kort.", panel=hard("termijn", readers=readers), lezers=least)
    assert found.severity is severity


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        (HardWord(word="termijn", readers=1, instead="tijd"), "1 lezer. Schrijf liever: “tijd”."),
        (
            HardWord(word="termijn", readers=3, meaning="Tijd."),
            "3 lezers. Leg het uit. In de woordenlijst staat: “Tijd.”",
        ),
        (HardWord(word="termijn", readers=3), "3 lezers. Kies een ander woord, of leg het uit."),
    ],
)
def test_the_message_says_how_many_and_what_to_do(run: Run, word: HardWord, advice: str) -> None:
    (found,) = run(hard_for_the_panel, "De termijn is kort.", panel=(word,))
    assert found.match.message == f"Het panel vond “termijn” moeilijk: {advice}"


def test_a_word_counts_until_it_is_explained(run: Run) -> None:
    text = "De termijn is kort. De termijn is de tijd die u heeft. Deze termijn begint morgen."
    found = run(hard_for_the_panel, text, panel=hard("termijn"))
    assert [(each.text, each.match.start) for each in found] == [("termijn", 3)]


def test_a_heading_that_asks_what_it_is_explains_it(run: Run) -> None:
    assert (
        run(hard_for_the_panel, "## Wat is kwijtschelding?\n\nU betaalt niets.\n", panel=hard("kwijtschelding")) == []
    )


def test_the_website_explains_the_words_of_its_list_itself(run: Run) -> None:
    word = HardWord(word="termijn", readers=3, meaning="De tijd die u heeft.")
    assert run(hard_for_the_panel, "De termijn is kort.", panel=(word,), kind="site") == []
    assert len(run(hard_for_the_panel, "De termijn is kort.", panel=(word,), kind="brief")) == 1
    assert len(run(hard_for_the_panel, "De termijn is kort.", panel=hard("termijn"), kind="site")) == 1
