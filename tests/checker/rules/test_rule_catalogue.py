"""The list of rules and the folder tell the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from checker.rules import pages
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule

FOLDER = Path(pages.__file__).parent


def test_every_rule_module_is_listed() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py") if re.match(r"[a-z]\d\d_", path.stem)}
    assert {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES} == modules


def test_rules_stand_in_the_order_of_their_codes_without_doubles() -> None:
    listed = [rule.code for rule in RULES]
    assert listed == sorted(set(listed))


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert set(pages.codes()) == {rule.code for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_knows_only_kinds_that_exist(rule: Rule) -> None:
    assert set(rule.kinds) <= {"brief", "infomap", "site", "los"}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_rules_import_nothing_that_reads_files_or_prints(path: Path) -> None:
    rules_and_text = ("checker.rules", "checker.lists", "checker.text", "checker.errors")
    facts_of_templates = ("checker.source.coverage", "checker.source.suppressions")
    pure = ("checker.source.terms", "checker.source.dutch")  # how terms end and how amounts are written
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("checker"):
            assert (node.module or "").startswith(rules_and_text + facts_of_templates + pure)
