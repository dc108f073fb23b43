"""The numbered paragraphs, and the version of a text that readers have before them."""

from __future__ import annotations

from publisher.review.paragraphs import paragraphs, text_hash

LETTER = """# Uw geld

Beste mevrouw De Vries,

U krijgt **€ 10,00**.

::: kort
## In het kort

- Een.
- Twee.
:::

## Hoeveel?

| Maand | Bedrag |
|---|--:|
| juli | € 10,00 |

Met vriendelijke groet,

Sanne Bakker
"""


def test_lists_and_tables_are_one_and_greetings_have_no_number() -> None:
    found = paragraphs(LETTER)
    assert [each.number for each in found] == [None, 1, 2, 3, None, None]
    assert [each.heading for each in found] == ["Uw geld", "", "In het kort", "Hoeveel?", "", ""]
    assert found[2].text == "Een.\nTwee."
    assert found[2].container == "kort"
    assert found[3].markdown == "| Maand | Bedrag |\n|---|--:|\n| juli | € 10,00 |"
    assert all(LETTER[each.start : each.end] == each.markdown for each in found)


def test_the_version_follows_the_words_and_not_the_markup() -> None:
    assert text_hash(LETTER) == text_hash(LETTER.replace("**€ 10,00**", "€ 10,00").replace("\n\n", "\n\n\n"))
    assert text_hash(LETTER) != text_hash(LETTER.replace("Twee", "Drie"))
    assert text_hash(LETTER) != text_hash(LETTER.replace("## Hoeveel?", "## Wat krijgt u?"))
    assert text_hash(LETTER) != text_hash(LETTER.replace("::: kort", "::: let-op"))
