"""The cheap test before each pattern of the rules on tone lets no match through its fingers."""

from __future__ import annotations

import importlib
import itertools
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from checker.rules import phrases, t02_dreigement, t03_beschuldiging, t05_streng_bevel, t06_afstandelijk, t07_men
from checker.rules.phrases import Phrase
from checker.text.document import Sentence
from tests.checker.rules import test_tone_rules as tone
from tests.checker.rules.plain_sentences import PLAIN

ROOT = Path(__file__).parents[3]
RULES: dict[str, tuple[Phrase, ...]] = {
    "T02": t02_dreigement._PHRASES,
    "T03": (*t03_beschuldiging._PHRASES, *t03_beschuldiging._FRAUD),
    "T05": (t05_streng_bevel._SERVE, *t05_streng_bevel._PHRASES),
    "T06": t06_afstandelijk._PHRASES,
    "T07": t07_men._PHRASES,
}
MADE = (*tone.THREATS, *tone.ACCUSATIONS, *tone.ORDERS, *tone.DISTANT, "Men zegt dat.", *PLAIN)
REPEATS = {"MAX_REPEAT", "MIN_REPEAT"}


def _is_in_every_match(need: Sequence[str], parsed: Any, run: str = "") -> bool:
    """Does each way through the parsed pattern hold one of `need` as letters that follow each other?

    `run` are the letters right before it: the parser takes what choices have in common out of them.
    """
    for kind, value in parsed:
        name = str(kind)
        if name == "BRANCH" and all(_is_in_every_match(need, choice, run) for choice in value[1]):
            return True
        if name == "SUBPATTERN" and _is_in_every_match(need, value[-1], run):
            return True
        run = run + chr(value).lower() if name == "LITERAL" else ""
        if any(word in run for word in need):
            return True
        if name in REPEATS and value[0] and _is_in_every_match(need, value[2]):
            return True
    return False


@pytest.mark.parametrize(("code", "each"), [(code, each) for code, found in RULES.items() for each in found])
def test_no_pattern_matches_without_what_it_needs(code: str, each: Phrase) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        parse = importlib.import_module("re._parser").parse
    assert _is_in_every_match(each.needs, parse(each.pattern.pattern)), code


def _sentences() -> Iterator[str]:
    yield from itertools.chain(MADE, map(str.upper, MADE))
    for path in (*ROOT.glob("letters/*/brief.md"), *ROOT.glob("checker/rules/T*.md")):
        yield from path.read_text(encoding="utf-8").split("\n\n")


@pytest.mark.parametrize("code", RULES)
def test_the_cheap_test_changes_nothing(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list(_sentences())
    sentences = [Sentence(text=text, start=0, end=len(text), block=0, tokens=()) for text in texts]
    quick = [list(phrases.first(each, RULES[code])) for each in sentences]
    monkeypatch.setattr(phrases, "may_match", lambda _each, _folded: True)
    assert quick == [list(phrases.first(each, RULES[code])) for each in sentences]
    assert any(quick)
