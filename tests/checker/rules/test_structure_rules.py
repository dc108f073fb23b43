"""O03 to O10: headings, lists, tables, doubles, and what the reader must do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.o03_koppen_niet_op_volgorde import heading_order
from checker.rules.o04_lege_kop import empty_heading
from checker.rules.o05_lang_stuk_zonder_kop import stretch_without_heading
from checker.rules.o06_lijst_zonder_inleiding import bare_list
from checker.rules.o07_dubbele_tekst import same_twice
from checker.rules.o08_tabel_zonder_kopcellen import headless_column
from checker.rules.o09_kern_niet_vooraan import core_not_first
from checker.rules.o10_niet_wat_te_doen import nothing_to_do
from checker.rules.rule import Severity

Run = Callable[..., list[Any]]

TEN = "U krijgt elke maand geld van ons op uw rekening. "  # 10 words: nine and 'rekening'
DULL = "Het geld komt elke maand op uw rekening en dat blijft zo. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A\n\n## B\n\n### C\n\n## D", []),
        ("# A\n\n### C", ["C"]),
        ("# A\n\n## B\n\n#### C\n\n##### D", ["C"]),
        ("## B\n\n### C", ["B"]),
        ("# A\n\n## B\n\n# C\n\n# D", ["C", "D"]),
        ("Alleen tekst.", []),
        ("# A", []),
    ],
)
def test_headings_of_a_letter_go_down_one_by_one_from_one_title(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(heading_order, text, kind="brief")] == found


def test_a_skipped_level_blocks_a_letter_only(run: Run) -> None:
    text = "# A\n\n### C"
    assert [run(heading_order, text, kind=kind)[0].severity for kind in ("brief", "site")] == [
        Severity.ERROR,
        Severity.WARNING,
    ]


def test_a_page_may_have_its_title_elsewhere(run: Run) -> None:
    assert run(heading_order, "## B\n\n### C", kind="site") == []


@pytest.mark.parametrize(
    "heading",
    ["Inleiding", "1. Inleiding", "1 Algemeen", "2.1 Overig", "ALGEMEEN", "Informatie:", "Tot slot", "A. Toelichting"],
)
def test_headings_that_say_nothing_are_found(run: Run, heading: str) -> None:
    assert [each.text for each in run(empty_heading, f"## {heading}\n\nU krijgt geld.")] == [heading]


GOOD_HEADINGS = """
U krijgt bijstand
In het kort
Waarom krijgt u deze brief?
Wat is er gebeurd?
Hoe rekenen wij?
Wanneer krijgt u geld?
Bent u het niet eens met dit besluit?
Meer informatie over uw vakantiegeld
Informatie over uw auto
Algemene bijstand
Overige kosten van uw kind
Uitleg bij het bedrag
Wat neemt u mee?
Waar gaat u heen?
Kunt u niet op deze dag?
Heeft u een tolk nodig?
Wie helpt u?
Uw contactpersoon
Bezwaar maken
Betalen in delen
Brief kwijt?
""".strip().split("\n")


def test_headings_that_say_something_are_right(run: Run) -> None:
    text = "\n\n".join(f"## {heading}" for heading in GOOD_HEADINGS)
    assert [each.text for each in run(empty_heading, text)] == []
    assert run(empty_heading, "Inleiding\n\nU krijgt geld.") == []


def test_a_long_stretch_is_marked_once_where_it_gets_too_long(run: Run) -> None:
    paragraphs = [f"Alinea {number}. {TEN * 4}" for number in range(8)]
    (found,) = run(stretch_without_heading, "# A\n\n" + "\n\n".join(paragraphs))
    assert found.text.startswith("Alinea 3")


@pytest.mark.parametrize(
    "between",
    ["## B", "**Mag dat wel?**", "Wat gebeurt er?", "::: voorbeeld\nDat gaat zo.\n:::"],
)
def test_a_heading_a_title_or_a_block_starts_a_new_stretch(run: Run, between: str) -> None:
    half = (TEN * 5 + "\n\n") * 2
    assert run(stretch_without_heading, f"{half}{between}\n\n{half}") == []


def test_tables_do_not_count_and_the_number_may_be_set(run: Run) -> None:
    rows = "\n".join(f"| {TEN} | {TEN} |" for _ in range(12))
    assert run(stretch_without_heading, f"| A | B |\n|---|---|\n{rows}") == []
    assert len(run(stretch_without_heading, TEN * 3, woorden=20)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("- a\n- b", 1),
        ("Beste Jan,\n\n- a\n- b", 1),
        ("| A |\n|---|\n| x |\n\n- a\n- b", 1),
        ("Neem mee:\n\n- a\n- b", 0),
        ("Dit heeft u nodig.\n\n- a\n- b", 0),
        ("## Wat neemt u mee?\n\n1. a\n2. b", 0),
        ("::: kort\n- a\n- b\n:::", 0),
        ("Tekst.\n\n::: actie\n- a\n- b\n:::", 0),
        ("Neem mee:\n\n- a\n\n    - aa\n\n- b", 0),
        ("U krijgt geld.", 0),
        ("", 0),
    ],
)
def test_a_list_needs_something_before_it(run: Run, text: str, count: int) -> None:
    assert len(run(bare_list, text)) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U krijgt elke maand geld van ons.\n\nu krijgt elke maand geld van ons", ["u krijgt elke maand geld van ons"]),
        (
            "U krijgt elke maand geld van ons.\n\n- U krijgt elke maand geld van ons.",
            ["U krijgt elke maand geld van ons."],
        ),
        ("Bel ons gerust met vragen.\n\nBel ons gerust met vragen.", []),
        ("U krijgt elke maand geld van ons.\n\nU krijgt elke week geld van ons.", []),
        ("## U krijgt elke maand geld van ons\n\nU krijgt elke maand geld van ons.", []),
    ],
)
def test_the_second_of_two_equal_sentences_is_found(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(same_twice, text)] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("| | Bedrag |\n|---|--:|\n| huur | 10 |", 1),
        ("| Soort |  |\n| :-- | :-: |\n| huur | 10 |", 1),
        ("|  |  |\n|---|---|\n| huur | 10 |", 1),
        ("| Soort | Bedrag |\n|---|--:|\n| huur | |", 0),
        ("| Soort \\| deel | Bedrag |\n|---|--:|\n| huur | 10 |", 0),
        ("| Soort | Bedrag |\n|---|--:|\n| a | 1 |\n\nTekst.\n\n| | B |\n|---|---|\n| c | d |", 1),
        ("Geen tabel | hier.\n\n---", 0),
    ],
)
def test_an_empty_cell_in_the_first_row_is_found_once_per_table(run: Run, text: str, count: int) -> None:
    assert len(run(headless_column, text)) == count


def test_the_mark_stands_in_the_table_it_is_about(run: Run) -> None:
    text = "| A | B |\n|---|---|\n| a | b |\n\n| | D |\n|---|---|\n| c | d |"
    assert [each.text for each in run(headless_column, text)] == ["D"]


def test_a_letter_without_anything_to_do_is_found(run: Run) -> None:
    (found,) = run(nothing_to_do, DULL * 6)
    assert found.match.block is None


ACTS = """
U hoeft niets te doen.
U hoeft zelf niets te betalen.
Bel ons.
Klopt dit niet? Bel ons dan.
Stuur ons het bewijs voor 1 mei.
Vul het formulier in en stuur het op.
Kom op maandag naar het gemeentehuis.
Wilt u dit met ons bespreken?
Kunt u dat papier meenemen?
U mag bellen om de afspraak te veranderen.
U kunt bezwaar maken.
U moet het geld voor 1 mei betalen.
U betaalt het bedrag in delen.
Wij vragen u om een loonstrook.
Wij nodigen u uit voor een gesprek.
Betaal het bedrag uiterlijk op 1 mei.
Verandert er iets? Vertel het ons meteen.
Lees de bijlage goed.
Bewaar deze brief.
Heeft u vragen? Mail ons.
Als u het niet weet, bel dan uw contactpersoon.
""".strip().split("\n")


@pytest.mark.parametrize("act", ACTS)
def test_a_sentence_that_says_what_to_do_is_enough(run: Run, act: str) -> None:
    assert run(nothing_to_do, DULL * 6 + "\n\n" + act) == []


def test_a_block_for_what_to_do_is_enough_and_short_texts_are_left_alone(run: Run) -> None:
    assert run(nothing_to_do, DULL * 6 + "\n\n::: actie\nDit geldt voor u.\n:::") == []
    assert run(nothing_to_do, DULL) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Naar aanleiding van uw brief sturen wij u dit bericht.",
        "Op 21 maart 2020 stuurde u ons een brief. Daarin stond een vraag.",
        "Op 3 mei hebben wij met elkaar gepraat.",
        "In antwoord op uw vraag volgt hier onze uitleg.",
        "Onlangs was er een gesprek bij ons.",
        "Wij hebben uw aanvraag van 3 mei ontvangen.",
        "Hierbij ontvangt de gemeente graag uw reactie.",
    ],
)
def test_an_opening_that_only_looks_back_is_a_tip(run: Run, opening: str) -> None:
    (found,) = run(core_not_first, f"# Bericht\n\nBeste mevrouw De Vries,\n\n{opening}\n\nU krijgt geld.")
    assert (found.text, found.severity) == (opening, Severity.SUGGESTION)


CORES = """
U krijgt vanaf 1 mei bijstand.
U kreeg te veel bijstand.
Wij nodigen u uit voor een gesprek.
Wij vragen u om een papier.
Wij stoppen uw bijstand op 1 mei.
Vanaf 1 mei is mevrouw Bos uw contactpersoon.
Op 3 mei vroeg u bijstand aan. U krijgt die vanaf 1 juni.
Op 3 mei hebben wij uw brief gekregen. U hoeft niets te doen.
Naar aanleiding van uw brief verlagen wij het bedrag.
Onlangs belde u ons. U mag in delen betalen.
Hierbij krijgt u het formulier.
Wij hebben uw aanvraag ontvangen. U hoort voor 1 juni of u geld krijgt, en u mag altijd bellen.
Uw uitkering begint op 1 mei.
Uw uitkering stopt op 1 mei.
Uw aanvraag is goedgekeurd.
Gefeliciteerd met uw baby.
Wij helpen u graag met uw geld.
Uw bijstand verandert op 1 juli.
Wilt u ons een papier sturen?
Kunt u op maandag bij ons komen?
Op maandag is het gemeentehuis dicht.
""".strip().split("\n")


def test_an_opening_with_news_is_right(run: Run) -> None:
    texts = [f"Beste mevrouw De Vries,\n\n{core}\n\nMet vriendelijke groet," for core in CORES]
    assert [found.text for text in texts for found in run(core_not_first, text)] == []


def test_a_title_with_the_news_is_enough_and_a_text_without_greeting_is_left_alone(run: Run) -> None:
    back = "Op 3 mei hebben wij met elkaar gepraat."
    assert run(core_not_first, f"# U krijgt bijstand\n\nBeste Jan,\n\n{back}") == []
    assert run(core_not_first, f"# Bericht\n\n{back}") == []
    assert run(core_not_first, "Beste Jan,") == []
    assert run(core_not_first, f"{back}\n\n{back}") == []
