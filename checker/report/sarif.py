"""The report as SARIF 2.1.0, which code scanning services and editors read.

Standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (§ numbers below).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from checker.engine.report import Finding, Report
from checker.errors import InputError
from checker.report.fingerprint import fingerprints
from checker.rules.catalogue import RULES
from checker.rules.pages import page
from checker.rules.rule import Rule, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"  # what paths are relative to; services know this name
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}


def render(report: Report) -> str:
    """A log with one run."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    """The log as plain data."""
    codes = {finding.rule for finding in report.findings}
    rules = [rule for rule in RULES if rule.code in codes]
    order = [rule.code for rule in rules]
    found = zip(report.findings, fingerprints(report.findings), strict=True)
    run = {
        "tool": {"driver": _driver(rules)},
        "language": "nl",
        "columnKind": "unicodeCodePoints",  # § 3.14.27
        "originalUriBaseIds": {ROOT: {"description": {"text": "De map van het project."}}},
        "invocations": [_invocation(report)],
        "results": [_result(finding, fingerprint, order) for finding, fingerprint in found],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver(rules: Sequence[Rule]) -> dict[str, Any]:
    return {"name": "helder", "version": version("helder"), "language": "nl", "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> dict[str, Any]:
    """§ 3.49; the help is the page that `helder rule` shows."""
    told = page(rule.code)
    title = told.text.split("\n", 1)[0].removeprefix("# ").removeprefix(f"{rule.code} ")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"{title}."},
        "fullDescription": {"text": " ".join(told.sections["Wat"].split("\n\n")[0].split())},
        "help": {"text": told.text, "markdown": told.text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]} | ({} if rule.default else {"enabled": False}),
    }


def _result(finding: Finding, fingerprint: str, order: Sequence[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": order.index(finding.rule),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.path, _region(finding))],
        "partialFingerprints": {"helder/v1": fingerprint},
        "properties": {"variants": list(finding.variants), "forcedOnly": finding.forced_only},
    }
    if finding.via:
        path, _, line = finding.via.rpartition(":")
        call = _location(path, {"startLine": int(line)})
        result["relatedLocations"] = [call | {"message": {"text": "Hier roept de brief dit stuk aan."}}]
    if finding.replacement is not None and _is_literal(finding):
        result["fixes"] = [_fix(finding, finding.replacement)]
    return result


def _region(finding: Finding) -> dict[str, int]:
    """§ 3.30: ours counts the same way, from 1 and with an exclusive end."""
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }


def _is_literal(finding: Finding) -> bool:
    """Does the file hold just the text that the reader sees?  Then the replacement fits there."""
    shown = finding.source_line[finding.column - 1 : finding.end_column - 1]
    return finding.line == finding.end_line and bool(shown) and shown == finding.excerpt


def _fix(finding: Finding, replacement: str) -> dict[str, Any]:
    change = {"deletedRegion": _region(finding), "insertedContent": {"text": replacement}}
    return {
        "description": {"text": f"Schrijf: {replacement}"},
        "artifactChanges": [{"artifactLocation": _artifact(finding.path), "replacements": [change]}],
    }


def _location(path: str, region: dict[str, int] | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(path)}
    return {"physicalLocation": physical | ({"region": region} if region else {})}


def _artifact(path: str) -> dict[str, str]:
    """§ 3.4: a relative reference within the project, or the full address of a file outside it."""
    place = PurePath(path)
    if place.is_absolute():
        return {"uri": place.as_uri()}
    return {"uri": quote(place.as_posix()), "uriBaseId": ROOT}


def _invocation(report: Report) -> dict[str, Any]:
    """§ 3.20: files that could not be read are errors of the run, what was not measured are its notes."""
    return {
        "executionSuccessful": not report.errors,
        "toolExecutionNotifications": [
            *(_error(error) for error in report.errors),
            *({"level": "note", "message": {"text": note}} for note in report.notes),
        ],
    }


def _error(error: InputError) -> dict[str, Any]:
    told: dict[str, Any] = {"level": "error", "message": {"text": f"{error.problem}\n{error.remedy}"}}
    if error.path is None:
        return told
    region = {"startLine": error.line, "startColumn": error.column or 1} if error.line else None
    return told | {"locations": [_location(str(error.path), region)]}
