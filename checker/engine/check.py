"""The checker's main job: paths in, report out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from checker.engine.cache import FOLDER, Cache
from checker.engine.report import Report
from checker.engine.run import PageCounter, Run, all_targets, report_texts
from checker.engine.selection import Selection, select
from checker.engine.sources import Sources
from checker.engine.targets import resolve
from checker.errors import UsageError
from checker.source.project import Project
from checker.source.settings import find_root
from checker.source.text_file import read_text

PROFILES = ("los", "brief", "infomap", "site")


def check(
    paths: Sequence[Path],
    *,
    root: Path | None,
    chosen: Sequence[str],
    ignored: Sequence[str],
    make_counter: Callable[[Project], PageCounter] | None,
    use_cache: bool,
) -> Report:
    """See `checker.check_paths`."""
    project = _project(root, needed=not paths)
    selection = _selection(project, chosen, ignored)
    targets = resolve(paths, project)
    reports: list[Report] = []
    if project is not None and (targets.documents or not paths):
        cache = Cache(project.root / FOLDER if use_cache else None)
        counter = make_counter(project) if make_counter else None
        run = Run(project=project, selection=selection, cache=cache, counter=counter)
        documents = targets.documents or all_targets(project)
        reports.append(run.report(documents, within=targets.within))
    if targets.files:
        reports.append(check_files({str(path): read_text(path) for path in targets.files}, selection))
    return _merged(reports)


def check_one(text: str, *, profile: str, chosen: Sequence[str], ignored: Sequence[str]) -> Report:
    """See `checker.check_text`."""
    if profile not in PROFILES:
        raise UsageError(f"Het profiel '{profile}' bestaat niet. Kies uit: {', '.join(PROFILES)}.")
    return report_texts({"<tekst>": text}, select(chosen, ignored), Sources(Path()), kind=profile)


def check_files(texts: dict[str, str], selection: Selection) -> Report:
    """Texts from elsewhere, by the name findings show."""
    return report_texts(texts, selection, Sources(Path()))


def _project(root: Path | None, *, needed: bool) -> Project | None:
    """The project around the working folder; None when there is none and none is needed."""
    try:
        found = root or find_root(Path.cwd())
    except UsageError:
        if needed:
            raise
        return None
    return Project.load(found)


def _selection(project: Project | None, chosen: Sequence[str], ignored: Sequence[str]) -> Selection:
    if project is None:
        return select(chosen, ignored)
    return select(chosen, (*ignored, *project.settings.negeer), project.settings.regels)


def _merged(reports: Sequence[Report]) -> Report:
    first = reports[0]
    for report in reports[1:]:
        first = replace(
            first,
            documents=first.documents + report.documents,
            findings=first.findings + report.findings,
            errors=first.errors + report.errors,
            notes=first.notes + report.notes,
        )
    return first
