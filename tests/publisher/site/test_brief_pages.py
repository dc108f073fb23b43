"""'Ik heb een brief gekregen': every letter has its page, and the page tells what that letter says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mkdocs.utils import meta

from checker import check_text
from checker.rules.rule import Severity
from checker.source.glossary import Word, load_words
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.explanation import explanation_address

ROOT = Path(__file__).parents[3]
FOLDER = "brief"
NAMES = sorted(path.parent.name for path in (ROOT / "letters").glob("*/brief.yaml"))
HEADINGS = ["Wat is dit voor brief?", "Wat moet u doen?", "Welke woorden staan erin?", "Wie helpt u?"]
OBJECTION = "Bent u het er niet mee eens?"
WORD = re.compile(r"^- \*\*(.+?)\*\* betekent: (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.load(ROOT)


@pytest.fixture(scope="module")
def rendered(project: Project) -> Mapping[str, str]:
    renderer = Renderer(project)
    found = [page for page in project.pages if page.name.startswith(f"{FOLDER}/")]
    return {page.name.removeprefix(f"{FOLDER}/"): renderer.render_page(page).text for page in found}


def source(name: str) -> str:
    return (ROOT / "site" / FOLDER / f"{name}.md").read_text(encoding="utf-8")


def test_every_letter_has_its_page_and_every_page_its_letter(rendered: Mapping[str, str]) -> None:
    assert sorted(rendered) == sorted([*NAMES, "index"])


@pytest.mark.parametrize("name", NAMES)
def test_the_code_on_a_letter_leads_to_its_page(name: str, project: Project) -> None:
    address = urlsplit(explanation_address(name, project.municipality))
    assert (ROOT / "site" / f"{address.path.strip('/')}.md").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_bears_the_name_of_its_letter(name: str, project: Project) -> None:
    letter = project.letter(name)
    assert letter is not None
    assert f"\n# Brief: {letter.spec.titel}\n" in source(name)
    assert f"[{letter.spec.titel}]({name}.md)" in source("index")


@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_quotes_stands_in_the_letter(name: str) -> None:
    quoted = meta.get_data(source(name))[1]["begint_met"]
    assert f"In de brief staat: ‘{quoted}’" in source(name)
    letter = " ".join((ROOT / "letters" / name / "brief.md").read_text(encoding="utf-8").replace("**", "").split())
    assert re.search(".*?".join(re.escape(part.strip()) for part in quoted.split("…")), letter), quoted


@pytest.mark.parametrize("name", NAMES)
def test_headings_stand_in_their_order_and_only_a_decision_tells_of_objection(name: str, project: Project) -> None:
    letter = project.letter(name)
    assert letter is not None
    expected = [*HEADINGS[:3], OBJECTION, HEADINGS[3]] if letter.spec.soort == "besluit" else HEADINGS
    assert re.findall(r"^## (.+)$", source(name), re.MULTILINE) == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_word_means_the_same_as_in_the_list_of_words(name: str) -> None:
    meanings = {word.woord.lower(): word.uitleg.lower() for word in load_words(ROOT)}
    found = WORD.findall(source(name))
    assert found
    assert {word.lower(): meaning.lower() for word, meaning in found}.items() <= meanings.items()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_short_and_names_a_phone_number(name: str, rendered: Mapping[str, str], project: Project) -> None:
    own = re.sub(r"\{%.*?%\}", "", meta.get_data(source(name))[0])  # who helps stands on every page
    assert 150 <= len(own.split()) <= 300
    assert project.municipality.telefoon in rendered[name]


def test_the_explanations_of_words_follow_our_own_rules() -> None:
    words = load_words(ROOT)
    assert len(words) >= 120
    text = "\n\n".join(word.uitleg for word in words)
    report = check_text(text, select=["Z", "W", "T"], ignore=["Z02"])
    assert [finding.message for finding in report.findings if finding.severity > Severity.SUGGESTION] == []


@pytest.mark.parametrize("word", load_words(ROOT), ids=lambda word: word.woord)
def test_an_explanation_is_one_or_two_sentences(word: Word) -> None:
    assert word.uitleg.endswith(".")
    assert len(re.findall(r"[.?!](?:\s|$)", word.uitleg)) <= 2
