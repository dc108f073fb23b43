"""The list of rules and the folder tell the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from checker.rules import pages
from checker.rules.catalogue import RULES

FOLDER = Path(pages.__file__).parent


def test_every_rule_module_is_listed() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py") if re.match(r"[a-z]\d\d_", path.stem)}
    assert {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES} == modules


def test_rules_stand_in_the_order_of_their_codes_without_doubles() -> None:
    listed = [rule.code for rule in RULES]
    assert listed == sorted(set(listed))


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert set(pages.codes()) == {rule.code for rule in RULES}


def test_rules_know_only_kinds_that_exist() -> None:
    unknown = {rule.code: set(rule.kinds) - {"brief", "infomap", "site", "los"} for rule in RULES}
    assert not {code: kinds for code, kinds in unknown.items() if kinds}


def test_rules_import_nothing_that_reads_files_or_prints() -> None:
    rules_and_text = ("checker.rules", "checker.lists", "checker.text", "checker.errors")
    facts_of_templates = ("checker.source.coverage", "checker.source.suppressions")
    pure = ("checker.source.terms", "checker.source.dutch")  # how terms end and how amounts are written
    wrong = [
        f"{path.name}: {module}"
        for path in sorted(FOLDER.glob("*.py"))
        for module in imported_from(path)
        if module.startswith("checker") and not module.startswith(rules_and_text + facts_of_templates + pure)
    ]
    assert not wrong, "\n".join(wrong)


def imported_from(path: Path) -> list[str]:
    """The modules this file takes names from."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
