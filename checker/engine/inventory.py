"""Existing letters by difficulty: where to begin.  Only figures leave this module, never a word of a letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checker.engine.elsewhere import report_files
from checker.engine.report import Report
from checker.engine.selection import select
from checker.engine.targets import texts_in
from checker.errors import UsageError
from checker.readers import SUFFIXES
from checker.rules.rule import Severity
from checker.source.settings import project_limits
from checker.text import nlp

# What a folder with letters also holds, and what to do with it.
_OTHER = {".doc", ".dot", ".dotx", ".docm", ".rtf", ".wpd", ".ott", ".pages"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The figures of one letter; None where a text is too short to have the value."""

    path: str  # within the folder
    words: int
    average_sentence: float | None
    hard_words_per_1000: float | None
    passives: float | None  # % of the sentences
    lint_level: int | None
    lint_score: float | None
    norms_missed: int
    errors: int

    def difficulty(self) -> tuple[int, float, float]:
        """The higher, the harder: norms missed, then LiNT, then errors per word."""
        return self.norms_missed, self.lint_score or 0.0, self.errors / max(self.words, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A file that gave no text, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """The letters of a folder, the hardest first, and what could not be read."""

    rows: tuple[Row, ...]
    unread: tuple[Unread, ...]
    pipeline: str


def inventory(folder: Path, step: Callable[[int, int], None]) -> Inventory:
    """Measure every letter below `folder`; `step` hears how many of how many are done.

    Raises UsageError when there is nothing to read.
    """
    if not folder.is_dir():
        raise UsageError(f"'{folder}' is geen map. Noem de map waar de brieven staan.")
    paths = texts_in(folder)
    unread = [_other(path, folder) for path in sorted(folder.rglob("*")) if path.suffix.lower() in _OTHER]
    if not paths and not unread:
        raise UsageError(f"In de map '{folder}' staat geen tekst ({' of '.join(SUFFIXES)}).")
    selection, pipeline, limits = select(), nlp.choose(), project_limits(Path.cwd())
    rows: list[Row] = []
    for done, path in enumerate(paths, 1):
        report = report_files([path], selection, pipeline, limits)  # one at a time: the text of the last one is gone
        shown = path.relative_to(folder).as_posix()
        unread += [Unread(path=shown, reason=error.problem) for error in report.errors]
        if report.documents:
            rows.append(_row(shown, report))
        step(done, len(paths))
    return Inventory(
        rows=tuple(sorted(rows, key=lambda row: (*(-value for value in row.difficulty()), row.path))),
        unread=tuple(sorted(unread, key=lambda one: one.path)),
        pipeline=pipeline.label,
    )


def _row(path: str, report: Report) -> Row:
    measured = report.documents[0].variants[0]
    scores = measured.scores
    return Row(
        path=path,
        words=scores.words,
        average_sentence=scores.average_sentence,
        hard_words_per_1000=scores.hard_words_per_1000,
        passives=None if scores.passive_share is None else 100 * scores.passive_share,
        lint_level=scores.lint.level if scores.lint else None,
        lint_score=scores.lint.score if scores.lint else None,
        norms_missed=sum(not norm.met for norm in measured.norms),
        errors=sum(finding.severity is Severity.ERROR for finding in report.findings),
    )


def _other(path: Path, folder: Path) -> Unread:
    remedy = f"helder leest geen {path.suffix.lower()}: sla de brief op als .docx"
    return Unread(path=path.relative_to(folder).as_posix(), reason=remedy)
