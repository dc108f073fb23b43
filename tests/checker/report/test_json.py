"""The report for programs: tests/checker/report/verslag.json shows it, docs/json.md explains every key."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.engine.report import Report
from checker.report.json import as_data, render
from checker.report.scores import as_json
from checker.rules.rule import Severity

DOCUMENT = (Path(__file__).parents[3] / "docs/json.md").read_text(encoding="utf-8")
EXAMPLE = "Wij hebben uw aanvraag bekeken. U krijgt thans geld.\n"


def keys(data: Any, place: str = "") -> Iterator[str]:
    """Every key with the keys above it: 'findings.line'."""
    if isinstance(data, list):
        for item in data:
            yield from keys(item, place)
    elif isinstance(data, dict):
        for name, value in data.items():
            yield f"{place}{name}"
            yield from keys(value, f"{place}{name}.")


def section(heading: str) -> str:
    return DOCUMENT.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


def documented(heading: str) -> list[str]:
    """The keys in the first column of the tables."""
    return re.findall(r"^\| `([\w.]+)` \|", section(heading), re.MULTILINE)


def first_variants(report: Report) -> Report:
    """The same report with one variant per document: the others have the same form."""
    return replace(report, documents=tuple(replace(one, variants=one.variants[:1]) for one in report.documents))


def test_the_report_is_as_in_the_file(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("verslag.json", render(first_variants(report)))


def test_every_key_of_the_report_is_documented_and_the_other_way_round(report: Report) -> None:
    assert list(dict.fromkeys(keys(as_data(report)))) == documented("`helder check --format json`")


def test_every_key_of_the_scores_is_documented_and_the_other_way_round() -> None:
    data = json.loads(as_json(EXAMPLE, keep_lines=False))
    assert list(dict.fromkeys(keys(data))) == documented("`helder score --format json`")


def test_a_text_without_words_has_the_same_keys() -> None:
    full, empty = (json.loads(as_json(text, keep_lines=False)) for text in (EXAMPLE, "…"))
    assert list(full) == list(empty)
    assert list(full["scores"]) == list(empty["scores"])
    assert empty["norms"] == []
    assert empty["textstat"] is None


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_is_documented_by_the_word_it_has_in_the_report(severity: Severity, report: Report) -> None:
    data = as_data(replace(report, findings=(replace(report.findings[0], severity=severity),)))
    assert f"`{data['findings'][0]['severity']}`" in DOCUMENT


def test_the_example_in_the_document_is_what_the_command_prints() -> None:
    from checker import check_text  # noqa: PLC0415

    shown = json.loads(section("Example").split("```json\n")[1].split("```")[0])
    found = as_data(check_text(EXAMPLE))
    assert shown["findings"] == json.loads(json.dumps(found["findings"]))
    assert [*keys(shown)] == [*keys(json.loads(json.dumps(found)))]
