"""Files from elsewhere: letters that are no template.  One that cannot be read does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from checker import readers
from checker.engine.report import Report
from checker.engine.run import report_texts
from checker.engine.selection import Selection
from checker.engine.sources import Sources
from checker.errors import InputError
from checker.rules.panel_facts import HardWord
from checker.scores import Limits
from checker.text import nlp


def report_files(
    paths: Iterable[Path],
    selection: Selection,
    pipeline: nlp.Pipeline,
    limits: Limits,
    panel: tuple[HardWord, ...] = (),
) -> Report:
    """The report on these files; its errors tell which ones gave no text, and why."""
    texts: dict[str, str] = {}
    errors: list[InputError] = []
    for path in paths:
        try:
            texts[str(path)] = readers.read(path)
        except InputError as error:
            errors.append(error)
    report = report_texts(texts, selection, Sources(Path()), pipeline, limits=limits, panel=panel)
    notes = (readers.NOTE,) if any(readers.is_extracted(finding.path) for finding in report.findings) else ()
    return replace(report, errors=tuple(errors), notes=notes)
