"""Good plain Dutch, written for each rule, that the rule must leave alone: at most one finding in a file of forty.

`tests/gold/goed/<code>.txt` has a text on each line; '¶' stands for a new paragraph and '⏎' for a new line.  The texts
are near misses: what a careless rule would take for a mistake.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.rules.catalogue import RULES
from checker.rules.rule import Rule, Scope
from tests.checker.rules.analysed import document_of

FOLDER = Path(__file__).parents[2] / "gold" / "goed"
WRONG = FOLDER.parent / "fout.tsv"  # rule <tab> sentence <tab> the words that the rule marks
PER_RULE = 40
MOST = 1


def good(code: str) -> list[str]:
    """The texts for a rule."""
    lines = (FOLDER / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    texts = [line.replace(" ¶ ", "\n\n").replace(" ⏎ ", "\n") for line in lines]
    assert len(set(texts)) == len(texts)
    return texts


WRITTEN = [rule for rule in RULES if (FOLDER / f"{rule.code}.txt").is_file() and rule.scope is not Scope.TEMPLATE]


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda rule: rule.code)
def test_a_rule_leaves_good_plain_texts_alone(run: Callable[..., Any], rule: Rule) -> None:
    texts = good(rule.code)
    document_of("\n\n".join(texts))  # the model reads many sentences at once much faster
    found = [(text, each.text) for text in texts for each in run(rule, text)]
    assert len(texts) >= PER_RULE
    assert len(found) <= MOST, found


def test_every_file_is_of_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} <= {rule.code for rule in RULES}


def wrong() -> list[list[str]]:
    """Rules with a seeded mistake and the words that are wrong."""
    return [line.split("\t") for line in WRONG.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("code", "text", "words"), wrong(), ids=lambda value: value[:20])
def test_a_seeded_mistake_is_found_at_its_words(run: Callable[..., Any], code: str, text: str, words: str) -> None:
    (rule,) = (rule for rule in RULES if rule.code == code)
    assert [each.text for each in run(rule, text)] == [words]
