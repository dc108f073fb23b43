"""The list of words that the panel found hard, made from answers."""

from __future__ import annotations

import pytest

from checker.engine.check import check_project
from publisher.review.panel_words import panel_words, write_panel_words
from tests.publisher.review.office import Office
from tests.publisher.review.panel import answers

pytestmark = pytest.mark.slow
LIST = "panelwoorden.yaml"


def lines(office: Office) -> list[str]:
    text = (office.root / LIST).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_readers_are_counted_once_per_word_in_every_form_and_letter(office: Office) -> None:
    answers(office, "terugvordering", "grens", "P1", hard={2: ("termijn",), 4: ("Termijnen.",)})
    answers(office, "terugvordering", "fout-van-ons", "P1", hard={2: ("termijn",)})
    answers(office, "terugvordering", "grens", "P2", hard={2: ("termijnen", "beslag")})
    answers(office, "uitnodiging-gesprek", "telefoon", "P1", hard={1: ("gesprek", "termijn")})
    office.commit("Antwoorden")
    found = {word.woord: (word.lezers, word.brieven) for word in panel_words(office.project())}
    assert found == {
        "beslag": (1, ("terugvordering",)),
        "gesprek": (1, ("uitnodiging-gesprek",)),
        "termijn": (2, ("terugvordering", "uitnodiging-gesprek")),
    }


def test_a_plain_word_survives_and_the_file_is_the_same_every_time(office: Office) -> None:
    answers(office, "terugvordering", "grens", "P1", hard={2: ("kwijtschelding", "bezwaar")})
    write_panel_words(office.project())
    assert lines(office) == [
        "- {woord: bezwaar, lezers: 1, brieven: [terugvordering]}",
        "- {woord: kwijtschelding, lezers: 1, brieven: [terugvordering]}",
    ]
    office.replace(LIST, "kwijtschelding, lezers: 1, brieven: [terugvordering]",
                   "kwijtschelding, liever: 'niets: u betaalt niet', lezers: 1")  # fmt: skip
    answers(office, "terugvordering", "grens", "P2", hard={2: ("kwijtschelding",)})
    write_panel_words(office.project())
    once = (office.root / LIST).read_bytes()
    assert lines(office)[1] == (
        "- {woord: kwijtschelding, lezers: 2, brieven: [terugvordering], liever: 'niets: u betaalt niet'}"
    )
    write_panel_words(office.project())
    assert (office.root / LIST).read_bytes() == once
    assert once.startswith(b"# Woorden die het panel moeilijk vond.")


def test_without_hard_words_there_is_no_list(office: Office) -> None:
    answers(office, "terugvordering", "grens", "P1", faces={1: "goed"})
    (office.root / LIST).write_text("- {woord: oud, lezers: 1}\n", encoding="utf-8")
    assert write_panel_words(office.project()) is None
    assert not (office.root / LIST).exists()


def test_an_answer_that_was_edited_counts_no_words(office: Office) -> None:
    answers(office, "terugvordering", "grens", "P1", hard={2: ("kwijtschelding",)})
    office.replace("letters/terugvordering/beoordeling/ronde-1/antwoord-P1-grens.yaml", "kwijtschelding", "uitkering")
    assert panel_words(office.project()) == ()


def test_an_answer_that_was_edited_and_sealed_again_counts_no_words(office: Office) -> None:
    answers(office, "terugvordering", "grens", "P1", hard={2: ("kwijtschelding",)})
    office.commit("Antwoord")
    answers(office, "terugvordering", "grens", "P1", hard={2: ("uitkering",)})
    assert panel_words(office.project()) == ()
    office.commit("Ander antwoord onder dezelfde naam")
    assert panel_words(office.project()) == ()


def test_lists_of_two_branches_merge_without_losing_a_word(office: Office) -> None:
    (office.root / ".gitattributes").write_text("panelwoorden.yaml merge=union\n", encoding="utf-8")
    answers(office, "terugvordering", "grens", "P1", hard={2: ("kwijtschelding",)})
    write_panel_words(office.project())
    office.commit("Ronde 1")
    for branch, reader, word in (("ene", "P2", "beslag"), ("andere", "P3", "bezwaar")):
        office.git("switch", "--quiet", "--create", branch, "main")
        answers(office, "terugvordering", "grens", reader, hard={2: ("kwijtschelding", word)})
        write_panel_words(office.project())
        office.commit(branch)
    office.git("merge", "--quiet", "--no-edit", "ene")
    read = {word.woord: word.lezers for word in office.project().panel_words}
    assert read == {"beslag": 1, "bezwaar": 1, "kwijtschelding": 2}
    write_panel_words(office.project())
    assert {word.woord: word.lezers for word in office.project().panel_words} == {**read, "kwijtschelding": 3}


def test_the_checker_finds_a_hard_word_in_another_letter(office: Office) -> None:
    answers(office, "nieuwe-contactpersoon", "zonder-reden", "P1", hard={1: ("bezwaar",)})
    write_panel_words(office.project())
    report = check_project(office.project(), chosen=["W14"], use_cache=False)
    (*paths,) = {finding.path for finding in report.findings}
    assert any("bezwaar" in path or "terugvordering" in path for path in paths)
    assert {finding.severity.dutch for finding in report.findings} == {"tip"}
