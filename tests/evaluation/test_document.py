"""docs/evaluation.md: what is measured without the shared data, and from a few invented pairs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checker.text import nlp
from evaluation import b1_index, letters, municipal, scores_chapter
from evaluation.__main__ import document
from evaluation.syllable_reference import agreement, version, vowels

DAY = date(2026, 7, 6)
HARD = "Uw aanvraag wordt thans beoordeeld door de gemeente, omdat wij niet weten welk geld u elke maand krijgt."
EASY = "Wij kijken naar uw aanvraag. Wij willen weten welk geld u krijgt."


def pairs_in(folder: Path, *, documents: int) -> Path:
    rows = [
        {"id": f"{name}-{number}", "doc_id": str(name), "hard": f"{HARD} {number}", "easy": f"{EASY} {number}"}
        for name in range(documents)
        for number in range(municipal.LEAST_PAIRS)
    ]
    path = folder / municipal.FILE
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return folder


@pytest.mark.slow
def test_without_the_data_the_chapters_say_so(tmp_path: Path) -> None:
    text = "\n\n".join(document(tmp_path, DAY))
    assert text.startswith("# Evaluation\n\nMade on 2026-07-06 ")
    assert nlp.choose().label in text
    assert "The pairs (`municipal-pairs/pairs.jsonl` of the shared data) are absent here" in text
    assert "The examples (`lint/examples.json` of the shared data) are absent here" in text
    assert "| dev |" in text


@pytest.mark.slow
def test_invented_pairs_are_told_apart_by_their_length(tmp_path: Path) -> None:
    text = "\n\n".join(scores_chapter.chapter(pairs_in(tmp_path, documents=6)))
    first = text.split("How to read this")[0]
    rows = {line.split(" | ")[0].strip("| "): line for line in first.splitlines() if line.startswith("| ")}
    assert rows["words per sentence"].count("1.000 (1.000–1.000)") == 4
    assert rows["MATTR"].count("0.500 (0.500–0.500)") >= 2
    assert text == "\n\n".join(scores_chapter.chapter(tmp_path))


def test_a_document_with_few_pairs_is_no_document(tmp_path: Path) -> None:
    pairs = municipal.read(pairs_in(tmp_path, documents=2))
    assert len(municipal.documents(pairs)) == 2
    assert len(municipal.documents(pairs[1:])) == 1


def test_a_measure_that_calls_texts_easy_is_turned() -> None:
    hard, easy = municipal.measure(HARD), municipal.measure(EASY)
    for measure in (*municipal.FORMULAS, municipal.VERDICT):
        above, below = measure.hardness(hard), measure.hardness(easy)
        assert above is None or below is None or above > below, measure.name


def test_the_index_is_shipped_only_when_every_interval_is_above_nothing() -> None:
    from evaluation.separation import Estimate  # noqa: PLC0415

    better, equal = Estimate(value=0.1, low=0.01, high=0.2), Estimate(value=0.1, low=0.0, high=0.2)
    assert b1_index.beats_all({"a": (better, better)})
    assert not b1_index.beats_all({"a": (better, better), "b": (better, equal)})


def test_the_finite_verbs_of_a_letter_stand_in_its_text() -> None:
    annotated = letters.annotated()
    assert len(annotated) >= 60
    assert all(form in one.text for one in annotated for form in one.finite_verbs)


@pytest.mark.slow
def test_the_pipeline_finds_passives_and_finite_verbs_in_letters() -> None:
    found = dict(letters.passives(None, nlp.embedded()))
    passive = found["passive sentences, letters"]
    verbs = letters.finite_verbs(letters.annotated(), nlp.embedded())
    assert len(found) == 2
    assert (passive.precision or 0) >= 0.9
    assert (passive.recall or 0) >= 0.9
    blind = found["passive sentences, `passives_test.tsv`, written blind"]
    assert (blind.precision or 0) >= 0.92
    assert (blind.recall or 0) >= 0.92
    assert (verbs.precision or 0) >= 0.93
    assert (verbs.recall or 0) >= 0.93


def test_nothing_found_has_no_precision_and_nothing_there_no_recall() -> None:
    assert letters.Hits(right=0, found=0, gold=2).precision is None
    assert letters.Hits(right=0, found=2, gold=0).recall is None
    assert letters.Hits(right=1, found=2, gold=4).recall == 0.25


@pytest.mark.parametrize(
    ("sounds", "number"), [("x_@_m_'e:_n_t_@", 3), ("'A_p", 1), ("(en)_s_t_'O_p_(nl)", 1), ("h", 1)]
)
def test_vowels_are_counted_among_sounds(sounds: str, number: int) -> None:
    assert vowels(sounds) == number


@pytest.mark.skipif(version() is None, reason="espeak-ng is hier niet geïnstalleerd")
def test_plain_words_agree_with_espeak() -> None:
    found = agreement(["De gemeente betaalt over een maand. U belt AOW."])
    assert (found.types, found.right_types, found.ours) == (8, 1.0, found.theirs)
