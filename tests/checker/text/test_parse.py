"""A rendered text becomes a document in which every offset holds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from checker.text.document import BlockKind, Document, Token
from checker.text.parse import parse

LETTER = """\
# U krijgt bijstand

Beste mevrouw De Vries,

U krijgt **vanaf 1-1-2026** bijstand van € 1.234,50 (art. 11). Dat is
netto.

::: actie
- Bel ons vóór 1 februari
- Mail naar <info@heerenveen.nl>. Of kom langs.
:::

| Wat | Bedrag |
|---|--:|
| Bijstand | € 10 |

Met vriendelijke groet,\\
Anja de Vries
"""


def offsets_hold(document: Document) -> None:
    for number, block in enumerate(document.blocks):
        assert block.index == number
        for sentence in block.sentences:
            assert sentence.block == number
            assert block.text[sentence.start : sentence.end] == sentence.text
            last = sentence.start
            for token in sentence.tokens:
                assert block.text[token.start : token.end] == token.text
                assert last <= token.start < token.end <= sentence.end
                last = token.end


def test_a_letter() -> None:
    document = parse(LETTER)
    offsets_hold(document)
    assert [sentence.text for sentence in document.running_sentences()] == [
        "Beste mevrouw De Vries,",
        "U krijgt vanaf 1-1-2026 bijstand van € 1.234,50 (art. 11).",
        "Dat is netto.",
        "Bel ons vóór 1 februari",
        "Mail naar info@heerenveen.nl.",
        "Of kom langs.",
        "Met vriendelijke groet,",
        "Anja de Vries",
    ]
    assert [block.containers for block in document.blocks if block.kind is BlockKind.ITEM] == [("actie",), ("actie",)]
    assert [len(sentence.words) for sentence in document.running_sentences()] == [4, 9, 3, 5, 3, 3, 3, 3]


def test_every_word_points_at_itself_in_the_markdown() -> None:
    document = parse(LETTER)
    for sentence in document.sentences():
        for token in sentence.tokens:
            first, last = document.blocks[sentence.block].source.span(token.start, token.end)
            assert LETTER[first:last] == token.text


def test_the_tokenizer_is_called_once_with_every_sentence() -> None:
    calls: list[list[str]] = []

    def tokenize(texts: Sequence[str]) -> list[tuple[Token, ...]]:
        calls.append(list(texts))
        return [(Token(text=text[:1], start=0, end=1, is_word=True),) for text in texts]

    document = parse("# Kop\n\nEen. Twee.", tokenize)
    assert calls == [["Kop", "Een.", "Twee."]]
    assert [token.start for sentence in document.sentences() for token in sentence.tokens] == [0, 0, 5]


def test_plain_text_keeps_its_lines() -> None:
    text = "Vergunning nodig\nU hebt een vergunning nodig voor\nuw dakkapel."
    assert [sentence.text for sentence in parse(text, keep_lines=True).sentences()] == [
        "Vergunning nodig",
        "U hebt een vergunning nodig voor\nuw dakkapel.",
    ]
    assert len(list(parse(text).sentences())) == 1


def test_an_empty_text_has_no_blocks() -> None:
    assert parse("").blocks == ()
    assert parse(" \n\n").blocks == ()


def test_importing_parse_does_not_load_spacy() -> None:
    code = "import sys, checker.text.parse, checker.text.nlp as n; n.choose(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(
    st.lists(
        st.sampled_from(
            ["U krijgt ", "€ 5,- ", "bijv. ", "**vet** ", "\\* ", "&amp; ", "\n\n", "\n", "- ", "zo'n. ", "U "]
        ),
        max_size=15,
    )
)
def test_offsets_hold_for_any_text(parts: list[str]) -> None:
    offsets_hold(parse("".join(parts)))
