"""Sentences stop where a reader of Dutch stops."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from checker.text.abbreviations import abbreviations
from checker.text.sentences import split
from training.measure_sentences import GOLD, TEST, Counts, count, measure, paragraph, read

CASES = read(GOLD)


def parts(text: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_gold() -> None:
    wrong = [
        f"{found} instead of {parts(case.text, case.spans)}"
        for case in CASES
        if (found := parts(case.text, split(case.text))) != parts(case.text, case.spans)
    ]
    assert not wrong, "\n".join(wrong)


def test_sentences_put_aside_are_found_too() -> None:
    assert measure(read(TEST)).f_score >= 0.985


def test_there_are_enough_cases() -> None:
    assert len(CASES) + len(read(TEST)) >= 300
    assert measure(CASES + read(TEST)).f_score >= 0.99


def test_a_missed_and_a_wrong_boundary_are_counted() -> None:
    assert count(paragraph("U belt. ‖ Wij niet. ‖ (Zie daar.)")) == Counts(right=2, sentences=3)
    assert count(paragraph("U belt ‖ Wij niet. Of toch.")) == Counts(wrong=1, missed=1, sentences=2)


def test_abbreviations_are_in_lower_case_and_end_in_a_stop() -> None:
    assert all(word == word.lower() and word.endswith(".") for word in abbreviations())
    assert len(abbreviations()) > 100


PIECES = st.sampled_from(
    [
        "U krijgt",
        " bijv.",
        " art. 3",
        ". ",
        "? ",
        "! ",
        "…",
        "...",
        "\n",
        " € 1.234,50",
        "A.",
        " a. ",
        " (",
        ")",
        '"',
        "’",
        " enz.",
        "1. ",
        "\u00a0",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join)))
def test_spans_are_ordered_apart_and_leave_nothing_out(text: str) -> None:
    spans = split(text)
    covered: set[int] = set()
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        covered.update(range(start, end))
        last = end
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())
