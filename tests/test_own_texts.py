"""What helder itself says is held to helder's own rules: messages, help, rule pages and the guide for editors."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from checker import check_text
from checker.rules.catalogue import RULES
from checker.rules.pages import page
from checker.rules.rule import Severity
from publisher.cli import main

ROOT = Path(__file__).parent.parent
SPEAKING = {
    "InputError",
    "UsageError",
    "HelderError",
    "MeasureError",
    "Match",
    "Fault",
    "PdfError",
    "ValueFault",
    "note",
}
SKIPPED_WORDS = {"UWV"}


def findings(text: str) -> list[str]:
    report = check_text(text, select=["Z", "W", "O", "T"], ignore=["Z02", "W02", "W03"])
    return [f"{f.rule}: {f.message} ({f.excerpt[:80]})" for f in report.findings if f.severity > Severity.SUGGESTION]


def spoken(path: Path) -> Iterator[tuple[int, str]]:
    """Dutch strings handed to errors and findings, with a word in the place of every value."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and (
            getattr(node.func, "id", None) in SPEAKING or getattr(node.func, "attr", None) in SPEAKING
        ):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                text = as_text(argument)
                if text and " " in text.strip():
                    yield node.lineno, text


def as_text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "iets" for part in node.values)
    return ""


MODULES = sorted(path for package in ("checker", "publisher") for path in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_messages_are_plain_dutch(path: Path) -> None:
    said = list(spoken(path))
    report = findings("\n\n".join(re.sub(r"\n\s*", "\n\n", text) for _, text in said))
    assert not report


def test_the_search_for_messages_finds_them() -> None:
    assert sum(len(list(spoken(path))) for path in MODULES) > 80


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_pages_are_plain_dutch(rule: object) -> None:
    sections = page(rule.code).sections  # type: ignore[attr-defined]
    prose = "\n\n".join(
        re.sub(r"^(`{3,}).*?^\1$", "", sections[name], flags=re.MULTILINE | re.DOTALL) for name in sections if name != "Bron"
    )
    quoted = re.sub(r"[“'‘\"].*?[”'’\"]|`[^`]*`", "iets", prose)  # words the page is about
    assert not findings(quoted)


def test_the_guide_for_editors_is_plain_dutch() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert not findings(re.sub(r"^```.*?^```$|`[^`\n]*`", "iets", text, flags=re.MULTILINE | re.DOTALL))


def commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    for child in getattr(command, "commands", {}).values():
        yield from commands(child)


def test_help_is_plain_dutch() -> None:
    texts = [command.help or "" for command in commands(main)]
    texts += [getattr(option, "help", None) or "" for command in commands(main) for option in command.params]
    assert all(texts[: len(list(commands(main)))])
    assert not findings("\n\n".join(texts))
