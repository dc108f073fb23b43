"""What helder itself says is held to its own rules.

Messages, help, rule pages and the guide for editors; and for residents the fixed words of letters, insert, map and
website.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import click
import pytest

from checker import check_text
from checker.rules.catalogue import RULES
from checker.rules.pages import page
from checker.rules.rule import Severity
from checker.source.project import Project
from publisher.blocks import BLOCKS
from publisher.change_page import change_page
from publisher.cli import main
from publisher.made_pages import CHANGES_OPENING, SEARCH_PAGE
from publisher.review.sheets import FACES, QUESTIONS
from publisher.site_pages import MAP_OPENING

ROOT = Path(__file__).parent.parent
SPEAKING = {
    "InputError",
    "UsageError",
    "TypedError",
    "HelderError",
    "MeasureError",
    "Match",
    "Fault",
    "PdfError",
    "ValueFault",
    "note",
}


def findings(text: str, ignore: tuple[str, ...] = ("Z02", "W02", "W03")) -> list[str]:
    report = check_text(text, select=["Z", "W", "O", "T"], ignore=ignore)
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
    """The text, with a word in the place of every value and every command to type: a command has its own name."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(part.value if isinstance(part, ast.Constant) else "iets" for part in node.values)
    else:
        text = ""
    return re.sub(r"\bhelder review( [a-z]+)?\b", "iets", text)


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
        re.sub(r"^(`{3,}).*?^\1$", "", sections[name], flags=re.MULTILINE | re.DOTALL)
        for name in sections
        if name != "Bron"
    )
    quoted = re.sub(r"[“'‘\"].*?[”'’\"]|`[^`]*`", "iets", prose)  # words the page is about
    assert not findings(quoted)


@pytest.mark.parametrize("guide", ["CONTRIBUTING.md", "docs/beoordelen.md", "docs/ci/LEESMIJ.md"])
def test_the_guides_for_the_team_are_plain_dutch(guide: str) -> None:
    text = (ROOT / guide).read_text(encoding="utf-8")
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


# What residents read.  Here no rule is left out.

TEMPLATES = sorted(
    path
    for pattern in ("layout/*.j2", "theme/**/*.html", "review/pages/*.html.j2", "compare/*.html.j2")
    for path in (ROOT / "publisher").glob(pattern)
)
JINJA_COMMENT = re.compile(r"\{#.*?#\}|\{%.*?%\}", re.DOTALL)
JINJA_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
IN_A_SENTENCE = {"a", "b", "strong", "em", "span", "br"}


class Words(HTMLParser):
    """The text of a page: one paragraph per element, with what screen readers say for pictures and fields."""

    def __init__(self, template: str) -> None:
        super().__init__()
        self.text = ""
        self.silent = False
        self.feed(JINJA_VALUE.sub("iets", JINJA_COMMENT.sub("", template)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in {"style", "script"}
        self.text += {"br": " "}.get(tag, "") if tag in IN_A_SENTENCE else "\n\n"
        for name, value in attrs:
            if name in {"alt", "title", "aria-label", "placeholder"} and value:
                self.text += f"{value}\n\n"

    def handle_endtag(self, tag: str) -> None:
        self.silent = False
        self.text += "" if tag in IN_A_SENTENCE else "\n\n"

    def handle_data(self, data: str) -> None:
        self.text += "" if self.silent else re.sub(r"\s+", " ", data)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_fixed_words_of_letters_and_pages_are_plain_dutch(path: Path) -> None:
    assert not findings(Words(path.read_text(encoding="utf-8")).text, ignore=())


def test_the_search_for_fixed_words_finds_them() -> None:
    texts = {path.name: Words(path.read_text(encoding="utf-8")).text for path in TEMPLATES}
    assert "\n\nMeestal hoeft u niets te doen.\n\n" in texts["insert.html.j2"]
    assert "Vragen? Bel iets" in texts["letter.html.j2"]
    assert "Zoek een onderwerp" in texts["kop.html"]
    assert "Ga naar de eerste pagina." in texts["404.html"]
    assert "{" not in "".join(texts.values())


@pytest.mark.parametrize("text", [MAP_OPENING, CHANGES_OPENING, SEARCH_PAGE], ids=["map", "changes", "search"])
def test_pages_without_a_file_are_plain_dutch(text: str) -> None:
    front, body = text.removeprefix("---\n").split("---\n", 1)
    shown = "".join(re.findall(r"^omschrijving: (.*)$", front, re.MULTILINE))
    assert shown
    assert not findings(f"{body}\n\n{shown}\n", ignore=())


def test_titles_of_blocks_are_plain_dutch() -> None:
    assert not findings("\n\n".join(dress.title for dress in BLOCKS.values()), ignore=())


def test_the_page_of_what_changes_is_plain_dutch() -> None:
    project = Project.load(ROOT)
    for old, new in project.settings.wijzigingen:
        assert not findings(change_page(project.amounts, project.municipality, old, new), ignore=())


def test_what_the_search_says_is_plain_dutch() -> None:
    script = (ROOT / "publisher/theme/js/zoeken.js").read_text(encoding="utf-8")
    said = [re.sub(r"\$\{\w+\}", "iets", text) for text in re.findall(r"`(We .*?)`", script)]
    assert len(said) > 1
    assert not findings("\n\n".join(said), ignore=())


def test_what_the_page_of_a_reader_says_is_plain_dutch() -> None:
    script = (ROOT / "publisher/review/pages/antwoord.js").read_text(encoding="utf-8")
    said = [re.sub(r"\$\{[^}]+\}", "3", text) for text in re.findall(r"[\"`]([A-Z][^\"`]* [^\"`]*\.)[\"`]", script)]
    assert len(said) > 3
    assert not findings("\n\n".join([*said, *FACES.values(), *QUESTIONS]), ignore=())
