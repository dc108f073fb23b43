"""The pages of the rules: complete, and right about what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.errors import HelderError, InputError
from checker.rules import pages
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule, Scope
from checker.rules.t01_u_en_je import mixed_address
from checker.rules.z01_zin_te_lang import long_sentence

# These read a template with its cases: the tests of the engine run their examples.
TEMPLATE_CODES = [rule.code for rule in RULES if rule.scope not in {Scope.SENTENCE, Scope.BLOCK, Scope.DOCUMENT}]


def _examples(part: str) -> Iterator[Any]:
    for rule in (rule for rule in RULES if rule.code not in TEMPLATE_CODES):
        for number, example in enumerate(getattr(pages.page(rule.code), part), start=1):
            yield pytest.param(rule, example, id=f"{rule.code}-{number}")


@pytest.mark.parametrize(("rule", "example"), list(_examples("bad")))
def test_a_bad_example_gives_exactly_one_finding(run: Callable[..., Any], rule: Rule, example: pages.Example) -> None:
    found = run(rule, example.text, printed=example.printed, letter=example.letter, panel=example.panel)
    assert len(found) == 1


@pytest.mark.parametrize(("rule", "example"), list(_examples("good")))
def test_a_good_example_gives_no_finding(run: Callable[..., Any], rule: Rule, example: pages.Example) -> None:
    found = run(rule, example.text, printed=example.printed, letter=example.letter, panel=example.panel)
    assert [each.text for each in found] == []


@pytest.mark.parametrize("code", pages.codes())
def test_a_page_has_its_sections_and_examples(code: str) -> None:
    page = pages.page(code)
    assert page.text.startswith(f"# {code} ")
    assert all(page.sections.values())
    assert page.bad
    assert page.good
    language = "sjabloon" if code in TEMPLATE_CODES else "markdown"
    assert {example.language for example in (*page.bad, *page.good)} == {language}


@pytest.mark.parametrize("code", TEMPLATE_CODES)
def test_a_template_example_has_cases(code: str) -> None:
    page = pages.page(code)
    assert all(example.cases for example in (*page.bad, *page.good))
    assert not any("voorbeeld:" in example.text for example in (*page.bad, *page.good))


def test_the_page_is_found_whatever_the_capitals() -> None:
    assert pages.page("z01") == pages.page("Z01")


@pytest.mark.parametrize(("code", "near"), [("Z1", "Z01"), ("W3", "W03"), ("z1", "Z01"), ("ZO1", "Z01")])
def test_an_unknown_code_names_the_nearest(code: str, near: str) -> None:
    with pytest.raises(HelderError, match=rf"De regel '{code}' bestaat niet\. Bedoelt u {near}\?"):
        pages.page(code)


def test_a_code_near_nothing_lists_all() -> None:
    with pytest.raises(HelderError, match=r"Kies uit: \w\d\d, .*, Z\d\d\.$"):
        pages.page("hallo")


@pytest.mark.parametrize("code", pages.codes())
def test_a_page_keeps_the_rules_itself(run: Callable[..., Any], code: str) -> None:
    sections = pages.page(code).sections
    text = "\n\n".join(sections[title] for title in ("Wat", "Waarom"))
    assert [found.text for found in run(long_sentence, text)] == []
    assert [found.text for found in run(mixed_address, text, kind="brief")] == []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder of rule pages."""
    monkeypatch.setattr(pages, "FOLDER", tmp_path)
    pages.codes.cache_clear()
    pages.page.cache_clear()
    yield tmp_path
    pages.codes.cache_clear()
    pages.page.cache_clear()


def test_a_page_without_its_headings_is_an_error(folder: Path) -> None:
    (folder / "Z99.md").write_text("# Z99 Proef\n\n## Wat\n\nEen proef.\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"Z99\.md: De kopjes van deze pagina kloppen niet\.\n.*Wat, Waarom, Zo niet"):
        pages.page("Z99")


def test_example_data_that_is_no_json_is_an_error(folder: Path) -> None:
    example = "```sjabloon\n{# voorbeeld: {naam: Jan} #}\nDag.\n```"
    sections = "\n\n".join(f"## {title}\n\n{example}" for title in pages.SECTIONS)
    (folder / "S99.md").write_text(f"# S99 Proef\n\n{sections}\n", encoding="utf-8")
    with pytest.raises(InputError, match="geen JSON"):
        pages.page("S99")
