"""Z01, Z02, O01 and O02: lengths of sentences, paragraphs and letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.o01_alinea_te_lang import long_paragraph
from checker.rules.o02_brief_te_lang import long_letter
from checker.rules.print_facts import PrintFacts
from checker.rules.rule import Severity
from checker.rules.z01_zin_te_lang import long_sentence
from checker.rules.z02_gemiddelde_zinslengte import long_on_average

Run = Callable[..., list[Any]]


def sentence(words: int) -> str:
    """A sentence of so many words."""
    return " ".join(["Wij", *["gaan"] * (words - 1)]) + "."


@pytest.mark.parametrize(
    ("words", "severity"),
    [(1, None), (15, None), (16, Severity.WARNING), (20, Severity.WARNING), (21, Severity.ERROR), (60, Severity.ERROR)],
)
def test_the_length_of_a_sentence_decides(run: Run, words: int, severity: Severity | None) -> None:
    assert [each.severity for each in run(long_sentence, sentence(words))] == ([severity] if severity else [])


def test_the_message_tells_how_many_words_and_what_to_do(run: Run) -> None:
    (each,) = run(long_sentence, f"Dag. {sentence(17)} Dag.")
    assert each.text == sentence(17)
    assert each.match.message == (
        "Deze zin heeft 17 woorden. Maak er twee of meer zinnen van, met hoogstens 15 woorden per zin."
    )


def test_limits_are_options(run: Run) -> None:
    (each,) = run(long_sentence, sentence(6), waarschuwing=4, fout=5)
    assert each.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        f"# {sentence(30)}",
        f"| {sentence(30)} | b |\n|---|---|\n| {sentence(30)} | b |",
        "Wij bellen u op maandag 6 juli om 14.00 uur.",
        "U krijgt € 1.419,46 per maand, en in mei krijgt u vakantiegeld.",
        "Bel 14 0513. Wij zijn er van maandag tot en met donderdag.",
        "Neem dit mee:\n\n- uw paspoort;\n- uw bankpas;\n- brieven over uw huur;\n- brieven over uw zorgverzekering.",
        "Beste mevrouw De Vries,",
        "Met vriendelijke groet,\n\nA. de Boer",
        "Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken.",
        "Kijk op www.heerenveen.nl. Daar vindt u het formulier.",
    ],
)
def test_plain_text_has_no_long_sentence(run: Run, text: str) -> None:
    assert [each.text for each in run(long_sentence, text)] == []


def test_a_long_item_is_found(run: Run) -> None:
    assert [each.text for each in run(long_sentence, f"- {sentence(18)}\n- Dag.")] == [sentence(18)]


@pytest.mark.parametrize(
    ("lengths", "severity"),
    [
        ([12] * 5, None),
        ([13] * 4, None),
        ([13] * 5, Severity.WARNING),
        ([14] * 5, Severity.WARNING),
        ([15] * 5, Severity.ERROR),
        ([20, 5, 5, 5, 5], None),
    ],
)
def test_the_average_decides_from_five_sentences(run: Run, lengths: list[int], severity: Severity | None) -> None:
    found = run(long_on_average, " ".join(map(sentence, lengths)))
    assert [each.severity for each in found] == ([severity] if severity else [])
    assert all(each.match.block is None for each in found)


def test_the_average_is_told_the_dutch_way(run: Run) -> None:
    (each,) = run(long_on_average, " ".join(map(sentence, [13, 13, 13, 13, 14])))
    assert each.match.message == (
        "De zinnen hebben gemiddeld 13,2 woorden. Maak de langste zinnen korter: streef naar 12 woorden."
    )


def test_headings_do_not_count_in_the_average(run: Run) -> None:
    assert run(long_on_average, f"# {sentence(99)}\n\n" + " ".join(map(sentence, [5] * 5))) == []


@pytest.mark.parametrize(
    ("lengths", "count"), [([15] * 5, 0), ([15, 15, 15, 15, 16], 1), ([3] * 5, 0), ([3] * 6, 1), ([76], 1)]
)
def test_words_and_sentences_decide_the_length_of_a_paragraph(run: Run, lengths: list[int], count: int) -> None:
    assert len(run(long_paragraph, " ".join(map(sentence, lengths)))) == count


def test_one_sentence_is_named_in_the_singular(run: Run) -> None:
    (each,) = run(long_paragraph, sentence(76))
    assert each.match.message.startswith("Deze alinea heeft 1 zin en 76 woorden.")


@pytest.mark.parametrize(("pages", "count"), [(None, 0), (1, 0), (2, 0), (3, 1)])
def test_the_pages_of_the_pdf_decide(run: Run, pages: int | None, count: int) -> None:
    found = run(long_letter, "Dag.", printed=PrintFacts(pages=pages) if pages else None)
    assert len(found) == count
    assert all(each.match.message.startswith("Deze brief heeft 3 pagina’s.") for each in found)


def test_headings_and_cells_are_no_paragraphs(run: Run) -> None:
    assert run(long_paragraph, f"# {sentence(99)}\n\n| {sentence(99)} |\n|---|\n| {sentence(99)} |") == []
