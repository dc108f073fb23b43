"""JUnit XML: a suite per document, a case per variant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

from checker import check_text
from checker.engine.report import Report
from checker.errors import InputError
from checker.report.junit import TEMPLATE, render
from checker.rules.rule import Severity

NASTY = ']]> </failure> <b a="\'"> & \x00\x1b\x0b\ud800 \U0001f600'


def read(text: str) -> ET.Element:
    return ET.fromstring(text.encode("utf-8"))  # noqa: S314 - our own XML


def test_the_report_is_as_in_the_file(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("verslag.junit.xml", render(report))


def test_every_variant_is_a_case_and_only_errors_fail(report: Report) -> None:
    root = read(render(report))
    letter = root.find("testsuite[@name='letters/een-brief/brief.md']")
    assert letter is not None
    cases = {case.get("name"): case for case in letter}
    assert cases["alleen"].find("failure") is None
    failure = cases["samen"].find("failure")
    assert failure is not None
    assert "letters/_delen/uitleg.md:4:3: fout Z01" in (failure.text or "")
    assert "waarschuwing W01" in (cases["alleen"].findtext("system-out") or "")
    assert "S02" in (cases[TEMPLATE].findtext("system-out") or "")


def test_a_file_that_cannot_be_read_is_an_error(report: Report) -> None:
    broken = read(render(report)).find("testsuite[@name='letters/stuk/brief.md']")
    assert broken is not None
    assert broken.get("errors") == "1"


def test_the_counts_add_up(report: Report) -> None:
    root = read(render(report))
    for name in ("tests", "failures", "errors"):
        assert root.get(name) == str(sum(int(suite.get(name, "0")) for suite in root.findall("testsuite")))
    assert root.get("failures") == str(len(root.findall(".//failure")))


def test_every_finding_stands_in_some_case(report: Report) -> None:
    text = render(report)
    for finding in report.findings:
        assert f"{finding.path}:{finding.line}:{finding.column}: {finding.severity.dutch} {finding.rule}" in text


def test_the_xml_stays_well_formed_whatever_a_text_holds(report: Report) -> None:
    findings = tuple(replace(report.findings[0], message=NASTY, path=NASTY, severity=severity) for severity in Severity)
    error = InputError(NASTY, remedy=NASTY, path=NASTY)
    text = render(replace(report, findings=findings, errors=(error,), notes=(NASTY,)))
    root = read(text)
    assert ']]> </failure> <b a="\'"> & \ufffd\ufffd\ufffd\ufffd \U0001f600' in (root.findtext(".//failure") or "")


def test_a_text_from_elsewhere_is_one_case() -> None:
    root = read(render(check_text("Dit is goed.")))
    assert [case.get("name") for case in root.iter("testcase")] == ["<tekst>"]
