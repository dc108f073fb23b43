"""Markdown of letters as HTML."""

from __future__ import annotations

import pytest

from publisher.markdown_html import markdown_html


def test_a_container_becomes_a_section() -> None:
    assert markdown_html("::: let-op\nBel ons.\n:::") == '<section class="let-op">\n<p>Bel ons.</p>\n</section>\n'


@pytest.mark.parametrize(
    ("text", "headings"),
    [("::: kort\n- Punt\n:::", ["In het kort"]), ("::: kort\n## Kort gezegd\n- Punt\n:::", ["Kort gezegd"])],
)
def test_in_het_kort_always_has_one_heading(text: str, headings: list[str]) -> None:
    assert [part.split("<")[0] for part in markdown_html(text).split("<h2>")[1:]] == headings


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("U krijgt € 10.", '<li class="pictogram-geld">U krijgt € 10.</li>'),
        ("Kom op 3 juli 2026.", '<li class="pictogram-agenda">Kom op 3\u00a0juli 2026.</li>'),
        ("Iets anders.", '<li class="pictogram-wijzer">Iets anders.</li>'),
        ("![](pictogram:huis) U krijgt € 10.", '<li class="pictogram-huis">U krijgt € 10.</li>'),
    ],
)
def test_an_item_of_in_het_kort_gets_a_picture(item: str, expected: str) -> None:
    assert expected in markdown_html(f"::: kort\n- {item}\n:::")


def test_other_lists_get_no_picture() -> None:
    assert "pictogram" not in markdown_html("::: kort\n- Een\n:::\n\n- U krijgt € 10.").split("</section>")[1]


def test_a_table_has_headers_in_both_directions_and_a_total() -> None:
    html = markdown_html("| Wat | Bedrag |\n|---|--:|\n| **Deel** | € 1 |\n| **Samen** | **€ 1** |\n")
    assert '<th scope="col">Wat</th>\n<th class="rechts" scope="col">Bedrag</th>' in html
    assert '<tr>\n<th scope="row"><strong>Deel</strong></th>\n<td class="rechts">€ 1</td>' in html
    assert '<tr class="totaal">\n<th scope="row"><strong>Samen</strong></th>' in html


def test_bold_can_be_a_span_for_pdf() -> None:
    assert markdown_html("**Let op**", strong="span") == '<p><span class="sterk">Let op</span></p>\n'


def test_values_can_never_become_markup() -> None:
    assert markdown_html("<script>\\*x\\* &amp; y") == "<p>&lt;script&gt;*x* &amp; y</p>\n"


@pytest.mark.parametrize(
    "text", ["28 december 2026", "6 juli", "0513 000 123", "8440 GA Heerenveen", "artikel 11", "Postbus 15000"]
)
def test_what_belongs_together_stays_on_one_line(text: str) -> None:
    first = text.split(" ", maxsplit=1)[0]
    assert f"{first}\u00a0" in markdown_html(text)
    assert markdown_html(text).replace("\u00a0", " ") == f"<p>{text}</p>\n"


@pytest.mark.parametrize("text", ["artikel elf", "2026 is voorbij", "de 28 maanden", "kenmerk 3 of 4"])
def test_other_spaces_stay_as_they_are(text: str) -> None:
    assert markdown_html(text) == f"<p>{text}</p>\n"


def test_the_signature_keeps_its_lines() -> None:
    html = markdown_html("Met vriendelijke groet,\n\nSanne Bakker,\nnamens de gemeente")
    assert '<p class="groet">' in html
    assert '<p class="ondertekening">Sanne Bakker,\nnamens de gemeente</p>' in html
