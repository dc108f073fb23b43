"""One word for a reader is one word in every count."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import nlp
from checker.text.words import tokenize

GOLD = [
    line
    for line in Path(__file__).with_name("words.gold").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("case", GOLD)
def test_gold(case: str) -> None:
    text, _, expected = case.replace("⍽", "\u00a0").partition("→")
    (tokens,) = tokenize([text.strip()])
    assert [token.text for token in tokens if token.is_word] == [
        word.strip(" ") for word in expected.split("|") if word.strip()
    ]


@given(st.lists(st.text(alphabet="aUe€ .,-'’()/:%0123456789@\u00a0\n\"é", max_size=30), max_size=3))
def test_tokens_cover_the_sentence_and_depend_on_it_alone(texts: list[str]) -> None:
    together = tokenize(texts)
    assert together == [tokenize([text])[0] for text in texts]
    for text, tokens in zip(texts, together, strict=True):
        at = 0
        for token in tokens:
            assert not text[at : token.start].strip()
            assert text[token.start : token.end] == token.text
            at = token.end
        assert not text[at:].strip()


def test_the_pipeline_has_a_name_with_a_version() -> None:
    assert nlp.embedded().label.startswith("helder_nl ")
