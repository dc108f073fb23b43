"""SARIF: valid by the official schema, and findings that stay the same when lines move."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker import check_text
from checker.engine.report import Report
from checker.errors import InputError
from checker.report import sarif
from checker.rules.catalogue import RULES
from checker.rules.rule import Severity

SCHEMA = Path(__file__).parent / "schema/sarif-2.1.0-rtm.5.json"
TEXT = "Wij kijken naar uw draagkracht.\n\n\U0001f600 Indien u belt, kijken wij thans naar uw draagkracht.\n"


@pytest.fixture(scope="module")
def validate() -> Callable[[Any], Any]:
    package = pytest.importorskip("fastjsonschema")
    validator: Callable[[Any], Any] = package.compile(json.loads(SCHEMA.read_text(encoding="utf-8")))
    return validator


@pytest.fixture(autouse=True)
def _fixed_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "version", lambda _name: "0.0.0")


def results(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(sarif.render(report))["runs"][0]["results"]
    return found


def prints(text: str) -> list[str]:
    return [result["partialFingerprints"]["helder/v1"] for result in results(check_text(text, select=["W"]))]


def test_the_report_is_as_in_the_file(report: Report, golden: Callable[[str, str], None]) -> None:
    data = sarif.as_data(report)
    for rule in data["runs"][0]["tool"]["driver"]["rules"]:
        rule["help"] = rule["fullDescription"] = "…"  # the pages of rules have their own tests
    golden("verslag.sarif", json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def test_the_schema_accepts_the_report(report: Report, validate: Callable[[Any], Any]) -> None:
    tip = replace(report.findings[0], severity=Severity.SUGGESTION)
    outside = replace(report.findings[0], path="/elders/mijn brief.txt")
    without_place = InputError("Er is iets mis.", remedy="Kijk er nog eens naar.")
    findings = (*report.findings, tip, outside)
    validate(json.loads(sarif.render(replace(report, findings=findings, errors=(*report.errors, without_place)))))


def test_the_schema_accepts_a_text_from_standard_input_and_an_empty_report(validate: Callable[[Any], Any]) -> None:
    validate(json.loads(sarif.render(check_text(TEXT))))
    validate(json.loads(sarif.render(check_text(""))))


def test_the_schema_refuses_what_is_wrong(report: Report, validate: Callable[[Any], Any]) -> None:
    data = json.loads(sarif.render(report))
    data["runs"][0]["results"][0]["level"] = "fout"
    with pytest.raises(Exception, match="level"):
        validate(data)


def test_every_rule_can_be_described() -> None:
    for rule in RULES:
        told = sarif._rule(rule)
        assert told["shortDescription"]["text"].endswith(".")
        assert "## Waarom" in told["help"]["markdown"]
        assert len(told["fullDescription"]["text"]) > 20


def test_levels_and_the_index_of_the_rule_fit_the_finding(report: Report) -> None:
    rules = sarif.as_data(report)["runs"][0]["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in results(report)] == [one.rule for one in report.findings]
    for severity, level in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "note")):
        found = results(replace(report, findings=(replace(report.findings[0], severity=severity),)))
        assert found[0]["level"] == level


def test_columns_count_characters_and_say_so() -> None:
    found = sarif.as_data(check_text(TEXT, select=["W01"]))["runs"][0]
    assert found["columnKind"] == "unicodeCodePoints"
    region = next(
        one["locations"][0]["physicalLocation"]["region"]
        for one in found["results"]
        if "Indien" in one["message"]["text"]
    )
    assert region == {"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 9}


def test_a_fingerprint_does_not_change_when_lines_are_added_above() -> None:
    assert prints(TEXT) == prints("Een nieuwe regel.\n\nEn nog een.\n\n" + TEXT)


def test_the_same_word_twice_gives_two_fingerprints() -> None:
    found = prints(TEXT)
    assert len(found) == len(set(found)) == 4


def test_a_replacement_is_a_fix_only_where_the_file_holds_the_text_itself() -> None:
    report = check_text(TEXT, select=["W01"])
    fixed = [one for one in results(report) if "fixes" in one]
    inserted = [one["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] for one in fixed]
    assert "nu" in inserted
    moved = tuple(
        replace(finding, source_line="{{ veld }} en nog meer tekst op deze regel") for finding in report.findings
    )
    assert not [one for one in results(replace(report, findings=moved)) if "fixes" in one]
