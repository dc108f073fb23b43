"""GitLab's Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from checker import check_text
from checker.engine.report import Report
from checker.report.gitlab import render
from checker.rules.rule import Severity

KEYS = {"description", "check_name", "fingerprint", "severity", "location"}


def test_the_report_is_as_in_the_file(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("verslag.gitlab.json", render(report))


def test_every_finding_has_what_gitlab_asks_and_a_fingerprint_of_its_own(report: Report) -> None:
    data = json.loads(render(replace(report, findings=report.findings * 2)))
    assert len(data) == 2 * len(report.findings) + len(report.errors)
    assert len({one["fingerprint"] for one in data}) == len(data)
    for one in data:
        assert set(one) == KEYS
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert one["location"]["path"]
        assert not one["location"]["path"].startswith(("/", "./"))
        assert one["location"]["lines"]["begin"] >= 1


def test_every_severity_has_its_own_word(report: Report) -> None:
    tips = [replace(report.findings[0], severity=severity) for severity in Severity]
    found = json.loads(render(replace(report, findings=tuple(tips), errors=())))
    assert [one["severity"] for one in found] == ["info", "minor", "major"]


def test_a_clean_text_gives_an_empty_list() -> None:
    assert json.loads(render(check_text("Dit is goed."))) == []
