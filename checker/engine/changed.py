"""Only what a change adds: findings that an earlier version of the project, as Git has it, did not have."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from checker.engine.baseline import fingerprints, without
from checker.engine.check import check_project
from checker.engine.report import Report
from checker.engine.run import PrintMeasurer
from checker.errors import HelderError, UsageError
from checker.source.project import Project
from checker.source.settings import find_root

_FROM_ELSEWHERE = "los"


def only_changed(
    report: Report,
    ref: str,
    *,
    chosen: Sequence[str],
    ignored: Sequence[str],
    make_measurer: Callable[[Project], PrintMeasurer] | None,
    use_cache: bool,
) -> Report:
    """The report without what the version `ref` had too, checked with the same rules.

    Raises UsageError for texts that are not of the project, outside Git, and for a version that cannot be read.
    """
    if any(document.kind == _FROM_ELSEWHERE for document in report.documents):
        raise UsageError("Met --changed kunt u alleen teksten van het project controleren.")
    root = find_root(Path.cwd())
    with tempfile.TemporaryDirectory(prefix="helder-") as folder:
        unpack(root, ref, Path(folder))
        earlier = check_project(
            _project_at(Path(folder), ref),
            chosen=chosen,
            ignored=ignored,
            make_measurer=make_measurer,
            use_cache=use_cache,
            cache_root=root,
        )
    return _compared(report, earlier, ref)


def unpack(root: Path, ref: str, folder: Path) -> None:
    """Write the files below `root`, as the version `ref` has them, to `folder`.  The working tree stays as it is."""
    if _git(root, "rev-parse", "--is-inside-work-tree") is None:
        raise UsageError(f"De map '{root}' staat niet in Git. Dan weet helder niet wat er veranderd is.")
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if commit is None:
        raise UsageError(f"Git kent de versie '{ref}' niet. Kies bijvoorbeeld main of HEAD~1.")
    packed = _git(root, "archive", "--format=zip", commit.decode().strip())
    if packed is None:
        raise UsageError(f"In de versie '{ref}' bestaat deze map nog niet. Kies een latere versie.")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)


def _project_at(folder: Path, ref: str) -> Project:
    try:
        return Project.load(folder)
    except HelderError as fault:
        raise UsageError(f"helder kan de versie '{ref}' niet lezen. Kies een andere versie.\n  {fault}") from fault


def _compared(report: Report, earlier: Report, ref: str) -> Report:
    """Two runs as one: what the later one adds, with a note on what the earlier one could not read."""
    findings = without(report.findings, fingerprints(earlier.findings))
    notes = report.notes
    if hidden := len(report.findings) - len(findings):
        notes += (f"Wat er in '{ref}' al was, is niet getoond. Dat is {hidden} keer iets.",)
    if earlier.errors:
        notes += (f"helder kon niet alles uit '{ref}' lezen. Daarom kan hier iets ouds tussen staan.",)
    return replace(report, findings=findings, notes=notes)


def _git(root: Path, *arguments: str) -> bytes | None:
    """What git says, or None when it fails."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607 - git of the path, no shell
    except FileNotFoundError as fault:
        raise UsageError("Git staat niet op deze computer. Typ: sudo apt-get install git") from fault
    return done.stdout if done.returncode == 0 else None
