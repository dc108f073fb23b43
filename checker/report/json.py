"""The report as JSON, version 1, documented in docs/json.md.

New keys may be added; a change in meaning is a new version.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from checker.engine.report import DocumentReport, Finding, Report, VariantReport

VERSION = 1


def render(report: Report) -> str:
    """The report, indented, with Dutch letters as they are."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "version": VERSION,
        "pipeline": report.pipeline,
        "documents": [_document(document) for document in report.documents],
        "findings": [_finding(finding) for finding in report.findings],
        "coverage": asdict(report.coverage),
        "errors": [
            {
                "path": str(error.path) if error.path is not None else None,
                "line": error.line,
                "column": error.column,
                "message": error.problem,
                "remedy": error.remedy,
            }
            for error in report.errors
        ],
        "notes": list(report.notes),
    }


def _document(document: DocumentReport) -> dict[str, Any]:
    return {
        "path": document.path,
        "kind": document.kind,
        "variants": [_variant(variant) for variant in document.variants],
    }


def _variant(variant: VariantReport) -> dict[str, Any]:
    return {
        "name": variant.name,
        "forced": variant.forced,
        "pages": variant.pages,
        "scores": asdict(variant.scores),
        "norms": [asdict(norm) for norm in variant.norms],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    data = asdict(finding)
    del data["source_line"]  # the text report draws its caret under it
    return data | {"severity": finding.severity.name.lower()}
