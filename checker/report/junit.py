"""The report as JUnit XML, which nearly every CI service can show: a suite per document, a case per variant.

What blocks is a failure; warnings and tips stand in the output of their case, for they fail nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.engine.report import DocumentReport, Finding, FindingKey, Report
from checker.errors import InputError
from checker.report.summary import plural, summary
from checker.rules.rule import Severity

TEMPLATE = "sjabloon"  # the case for findings that no variant shows
_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0 cannot hold these


def render(report: Report) -> str:
    """One XML document."""
    root = Element("testsuites", name="helder")
    findings = {finding.key(): finding for finding in report.findings}
    shown: set[FindingKey] = set()
    for document in report.documents:
        shown |= _document(root, document, findings)
    _templates(root, [finding for key, finding in findings.items() if key not in shown])
    for error in report.errors:
        _unread(root, error)
    for suite in root:
        _count(suite, [suite])
    _count(root, list(root))
    SubElement(root, "system-out").text = _clean("\n".join([*report.notes, summary(report)]))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _document(root: Element, document: DocumentReport, findings: dict[FindingKey, Finding]) -> set[FindingKey]:
    """The suite of a document; gives what its variants show."""
    suite = _suite(root, document.path)
    shown: set[FindingKey] = set()
    for variant in document.variants:
        marks = variant.view.marks if variant.view else ()
        keys = dict.fromkeys(mark.finding for mark in marks if mark.finding in findings)
        name = variant.name or document.path
        _case(
            suite, f"{name} (geen enkel voorbeeld komt hier)" if variant.forced else name, [findings[k] for k in keys]
        )
        shown |= set(keys)
    return shown


def _templates(root: Element, findings: Iterable[Finding]) -> None:
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    for path, found in by_path.items():
        suite = next((suite for suite in root if suite.get("name") == path), None)
        _case(_suite(root, path) if suite is None else suite, TEMPLATE, found)


def _suite(root: Element, path: str) -> Element:
    return SubElement(root, "testsuite", name=_clean(path))


def _case(suite: Element, name: str, findings: Sequence[Finding]) -> None:
    case = SubElement(suite, "testcase", name=_clean(name), classname=suite.get("name", ""), time="0")
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    others = [finding for finding in findings if finding.severity is not Severity.ERROR]
    if errors:
        failure = SubElement(case, "failure", message=plural(len(errors), "fout", "fouten"), type="fout")
        failure.text = "\n".join(_lines(errors))
    if others:
        SubElement(case, "system-out").text = "\n".join(_lines(others))


def _unread(root: Element, error: InputError) -> None:
    suite = _suite(root, str(error.path or "helder"))
    case = SubElement(suite, "testcase", name="lezen", classname=suite.get("name", ""), time="0")
    failed = SubElement(case, "error", message=_clean(error.problem), type="niet-gelezen")
    failed.text = _clean(f"{error.place}: {error.problem}\n{error.remedy}")


def _lines(findings: Iterable[Finding]) -> Iterator[str]:
    for one in findings:
        yield _clean(f"{one.path}:{one.line}:{one.column}: {one.severity.dutch} {one.rule} [{one.name}] {one.message}")


def _count(element: Element, suites: Sequence[Element]) -> None:
    cases = [case for suite in suites for case in suite.iter("testcase")]
    element.set("tests", str(len(cases)))
    element.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    element.set("errors", str(sum(case.find("error") is not None for case in cases)))
    element.set("skipped", "0")
    element.set("time", "0")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
