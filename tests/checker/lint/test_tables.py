"""The word tables: what is in them, and that every word in them is found."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.lint import tables
from checker.lint.tables import FOLDER, Kind, Noun, Table


# Values that the documentation of lint-ii 0.1.3 prints.
@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("hart", 5.293120582960477),
        ("stad", 5.435577664689725),
        ("middeleeuwen", 3.423686536423184),
        ("oude", 5.436741798693928),
        ("stadskastelen", 1.359228547196266),  # unknown
    ],
)
def test_frequencies(word: str, value: float) -> None:
    assert tables.frequency(word) == pytest.approx(value, abs=1e-12)


def test_nouns() -> None:
    assert tables.noun("stad") == Noun(kind=Kind.CONCRETE, head=None)
    assert tables.noun("gezondheidszorg") == Noun(kind=Kind.ABSTRACT, head="zorg")
    assert tables.noun("zaadcellen") == Noun(kind=Kind.ABSTRACT, head="cel")  # a plural, with a singular head
    assert tables.noun("coalitiekabinet") == Noun(kind=Kind.CONCRETE, head="kabinet")  # list 20260420
    assert tables.noun("hulp") == Noun(kind=Kind.BOTH, head=None)
    assert tables.noun("Oudegracht") is None


@pytest.mark.parametrize(("name", "words"), [("frequencies", 437_497), ("nouns", 164_671)])
def test_big_tables_are_whole_and_in_order(name: str, words: int) -> None:
    lines = (FOLDER / f"{name}.txt").read_bytes().split(b"\n")
    assert lines.pop() == b""
    found = [line.split(b"\t")[0] for line in lines]
    assert len(found) == words
    assert all(one < other for one, other in pairwise(found))


@pytest.mark.parametrize("name", ["frequencies", "nouns"])
def test_every_word_is_found_where_it_is(name: str) -> None:
    table = Table(FOLDER / f"{name}.txt")
    lines = (FOLDER / f"{name}.txt").read_bytes().split(b"\n")[:-1]
    for line in [lines[0], lines[1], lines[-1], *lines[::997]]:
        word, _, value = line.decode().partition("\t")
        assert table.get(word) == value
        assert table.get(word + "\x01") is None


def test_words_outside_the_order_are_not_found() -> None:
    table = Table(FOLDER / "nouns.txt")
    assert [table.get(word) for word in ("", "\x00", "\U0010ffff")] == [None] * 3


def test_small_lists() -> None:
    assert tables.is_skipped("fietser")
    assert tables.is_manner_adverb("hardop")
    assert tables.is_unit("km")
    assert not tables.is_skipped("huis") | tables.is_manner_adverb("gisteren") | tables.is_unit("%")


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 12_000_000
