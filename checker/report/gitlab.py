"""The report for GitLab: a Code Quality report, which a merge request shows beside the changed lines.

Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from checker.engine.report import Finding, Report
from checker.errors import InputError
from checker.report.fingerprint import fingerprints
from checker.rules.rule import Severity

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def render(report: Report) -> str:
    """A list of findings, the files that could not be read first."""
    found = zip(report.findings, fingerprints(report.findings), strict=True)
    data = [
        *(_error(error) for error in report.errors),
        *(_finding(finding, fingerprint) for finding, fingerprint in found),
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.line, "end": finding.end_line}},
    }


def _error(error: InputError) -> dict[str, Any]:
    path = str(error.path or "")
    return {
        "description": f"{error.problem} {error.remedy}",
        "check_name": "niet-gelezen",
        "fingerprint": hashlib.sha256(f"{path}\0{error.problem}".encode()).hexdigest(),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": error.line or 1}},
    }
