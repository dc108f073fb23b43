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

FOLDER = Path(__file__).parents[2] / "gold" / "goed"
PER_RULE = 40
MOST = 1
BY_EXAMPLES = "BS"  # rules on letters and templates: the good examples on their pages do the same


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
    found = [(text, each.text) for text in texts for each in run(rule, text)]
    assert len(texts) >= PER_RULE
    assert len(found) <= MOST, found


def test_every_file_is_of_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} <= {rule.code for rule in RULES}
