"""The words of a letter on the page of a reader: all of them, with their markup, and nothing that leads away."""

from __future__ import annotations

import re

from publisher.review.answer_page import answer_content
from publisher.review.paragraphs import paragraphs, text_hash
from publisher.review.sheets import Sheet


def page(text: str, *, changes: str = "", description: str = "Vrouw zonder partner") -> str:
    sheet = Sheet(
        letter="proef",
        title="Een <brief>",
        example="alleen",
        description=description,
        round=2,
        version="0" * 16,
        text=text_hash(text),
        paragraphs=paragraphs(text),
    )
    return str(answer_content(sheet, (), changes))


def piece(text: str, number: int = 1) -> str:
    """What stands between the number of a piece and its faces."""
    html = page(text).split(f'id="tekst-{number}">')[1].split("<fieldset")[0]
    return re.sub(r"<svg.*?</svg>", "<svg>", html)


def test_headings_stand_below_the_title_of_the_page() -> None:
    text = "# Titel\n\nBeste lezer,\n\n## Wat nu?\n\nBel **ons**."
    assert "<h2><span>Titel</span></h2>" in page(text)
    assert "<h3><span>Wat nu?</span></h3>\n<p>Bel <strong>ons</strong>.</p>" in piece(text)


def test_in_short_keeps_its_pictures_and_has_its_heading_once() -> None:
    html = piece("::: kort\n## In het kort\n\n- Bel ons.\n- Betaal € 5,00.\n:::")
    assert html.count("In het kort") == 1
    assert html.count("<li") == html.count("<li class") == 2
    assert html.count("<svg>") == 3


def test_a_block_in_parts_has_its_heading_with_the_first_part_only() -> None:
    text = "::: actie\n## Hoe betaalt u?\n\nOp twee manieren:\n\n- In één keer.\n- In delen.\n:::"
    assert "<svg>" in piece(text, 1)
    assert "<h" not in piece(text, 2)


def test_a_link_and_a_phone_number_lead_nowhere() -> None:
    html = piece("Bel 0513 617 617 of [lees meer](https://voorbeeld.nl).")
    assert "lees meer" in html
    assert "<a" not in html
    assert "href" not in html


def test_what_came_in_is_text() -> None:
    html = page("Hier staat a \\<b\\> & c.", description="Iemand met <haken>")
    assert "a &lt;b&gt; &amp; c." in html
    assert "Iemand met &lt;haken&gt;." in html
    assert "<haken>" not in html
    assert "Een &lt;brief&gt;" in html


def test_changes_show_only_when_there_are_any() -> None:
    assert "Wat is er veranderd" not in page("Dag.")
    assert "<ins>nieuw</ins>" in page("Dag.", changes="<p><ins>nieuw</ins></p>")


def test_a_paragraph_of_little_words_offers_no_list() -> None:
    assert "Een woord is moeilijk" not in page("Dit is het.")
    assert 'value="bezwaar"' in page("Dit is een bezwaar.")
