"""Scores follow their formulas, on counts made by hand."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.scores import Scores, norms, running_text, score, textstat_values
from checker.text import words
from checker.text.parse import parse

# 'U krijgt bijstand van de gemeente.': 1+1+2+1+1+3 = 9 syllables, 6 words, 2 of them longer than 6 letters.
# 'Het geld komt op uw rekening.': 1+1+1+1+1+3 = 8 syllables, 6 words, 1 longer than 6 letters.
LETTER = """\
# Deze kop telt niet mee in de scores

U krijgt bijstand van de gemeente.

- Het geld komt op uw rekening.

| Cellen | tellen |
|---|---|
| ook | niet |
"""


def scores(text: str) -> Scores:
    return score(parse(text))


def test_counted_by_hand() -> None:
    found = scores(LETTER)
    assert (found.words, found.sentences, found.syllables, found.long_words) == (12, 2, 17, 3)
    assert (found.average_sentence, found.longest_sentence) == (6.0, 6)
    assert found.flesch_douma == pytest.approx(206.84 - 77 * 17 / 12 - 0.93 * 6)
    assert found.leesindex_a == pytest.approx(195 - 2 / 3 * (100 * 17 / 12) - 2 * 6)
    assert found.lix == pytest.approx(6 + 100 * 3 / 12)


@pytest.mark.parametrize(
    ("length", "over"), [(15, (0.0, 0.0, 0.0)), (16, (0.5, 0.0, 0.0)), (21, (0.5, 0.5, 0.0)), (26, (0.5, 0.5, 0.5))]
)
def test_shares_of_long_sentences(length: int, over: tuple[float, float, float]) -> None:
    found = scores("U " + "en " * (length - 2) + "wij. Dat is goed.")
    assert found.longest_sentence == length
    assert (found.share_over_15, found.share_over_20, found.share_over_25) == over


@pytest.mark.parametrize("text", ["", "# Alleen een kop", "…", "![beeld](a.png)"])
def test_without_words_there_is_no_score(text: str) -> None:
    found = scores(text)
    assert (found.words, found.sentences, found.longest_sentence) == (0, 0, 0)
    assert {found.average_sentence, found.share_over_15, found.flesch_douma, found.leesindex_a, found.lix} == {None}
    assert {found.mattr, found.hard_words_per_1000, found.words_per_clause, found.passive_share, found.lint} == {None}
    assert norms(found) == ()


def test_lexical_and_grammatical_measures_counted_by_hand() -> None:
    """'thans' is on the list; one passive in three sentences; 10 words, 3 finite verbs ('Bijlage' has none)."""
    found = scores("U krijgt thans bijstand. Uw aanvraag wordt nu beoordeeld.\n\n- Uw bijlage.\n\n- U belt ons.")
    assert (found.hard_words, found.hard_words_per_1000) == (1, pytest.approx(1000 / 14))
    assert found.words_per_clause == pytest.approx(12 / 3)
    assert found.passive_share == pytest.approx(1 / 4)


def test_a_heading_holds_no_hard_word_of_running_text() -> None:
    assert scores("# Thans\n\nU krijgt geld.").hard_words == 0


def test_tips_are_no_hard_words() -> None:
    assert scores("U krijgt echter geld.").hard_words == 0


def test_without_an_analysis_only_what_needs_one_is_missing() -> None:
    plain = score(parse(LETTER, words.tokenize))
    analysed = scores(LETTER)
    assert (plain.words_per_clause, plain.passive_share, plain.lint) == (None, None, None)
    assert plain.flesch_douma == analysed.flesch_douma
    assert [norm.key for norm in norms(plain)] == [
        "gemiddelde_zin",
        "langste_zin",
        "zinnen_boven_15",
        "moeilijke_woorden",
        "flesch_douma",
    ]


def test_textstat_agrees_where_it_reads_dutch_right() -> None:
    """One sentence, no abbreviation, no word with a syllable of one letter: only Douma's constant differs (206.835)."""
    text = "U krijgt bijstand van de gemeente."
    ours, theirs = scores(text), textstat_values(text)
    assert (ours.words, ours.sentences, ours.syllables) == (theirs.words, theirs.sentences, theirs.syllables)
    assert ours.flesch_douma == pytest.approx(theirs.flesch_douma + 0.005)
    assert ours.lix == pytest.approx(theirs.lix)


def test_textstat_misses_syllables_of_one_letter() -> None:
    """'over', 'avond' and 'adres' have two syllables; hyphenation finds one, and Flesch comes out too easy."""
    text = "Wij praten met u over uw adres in de avond."
    ours, theirs = scores(text), textstat_values(text)
    missed = 3  # o-ver, a-dres, a-vond
    assert ours.syllables == theirs.syllables + missed
    assert ours.flesch_douma == pytest.approx(theirs.flesch_douma + 0.005 - 77 * missed / ours.words)


def test_textstat_breaks_on_amounts_and_abbreviations() -> None:
    """The stops in '€ 1.234,50' and 'art. 3' end no sentence: one sentence of 12 words, not three of 4."""
    text = "Wij betalen u elke maand € 1.234,50 volgens art. 3 van de wet."
    ours, theirs = scores(text), textstat_values(text)
    assert (ours.words, ours.sentences) == (12, 1)
    assert theirs.sentences > 1
    assert ours.flesch_douma is not None
    assert theirs.flesch_douma > ours.flesch_douma
    assert ours.lix is not None
    assert theirs.lix < ours.lix


def test_running_text_is_what_counts() -> None:
    assert running_text(parse(LETTER)) == "U krijgt bijstand van de gemeente. Het geld komt op uw rekening."


def test_scores_do_not_load_what_they_do_not_need() -> None:
    code = "import sys, checker.scores; sys.exit(bool({'spacy', 'textstat', 'pyphen'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
