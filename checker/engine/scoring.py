"""Scores of letters and pages of a project: as a reader gets them, not as their templates are written."""

from __future__ import annotations

from pathlib import Path

from checker.engine.check import check_project
from checker.engine.report import Report
from checker.engine.targets import in_content, resolve
from checker.errors import UsageError
from checker.source.project import Project
from checker.source.settings import find_root, load_settings


def project_report(path: Path) -> Report | None:
    """Every variant of the letter or page at `path`; None for a text from elsewhere.

    Raises UsageError when the path lies in the content of the project and is no letter or page.
    """
    try:
        root = find_root(Path.cwd())
    except UsageError:
        return None
    if not in_content(path, root, load_settings(root)):
        return None
    project = Project.load(root)
    return check_project(project, resolve([path], project).documents)
