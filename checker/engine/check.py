"""The checker's main job: paths in, report out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from checker.engine.cache import FOLDER, Cache
from checker.engine.elsewhere import report_files
from checker.engine.panel import hard_words
from checker.engine.report import Report
from checker.engine.run import PrintMeasurer, Run, all_targets, report_texts
from checker.engine.selection import Selection, select
from checker.engine.sources import Sources
from checker.engine.targets import resolve
from checker.errors import UsageError
from checker.scores import DEFAULT_LIMITS
from checker.source.letter import Letter, Page
from checker.source.norm_settings import with_norms
from checker.source.project import Project
from checker.source.settings import find_root
from checker.text import nlp

PROFILES = ("los", "brief", "infomap", "site")


def check(
    paths: Sequence[Path],
    *,
    root: Path | None,
    chosen: Sequence[str],
    ignored: Sequence[str],
    make_measurer: Callable[[Project], PrintMeasurer] | None,
    use_cache: bool,
) -> Report:
    """See `checker.check_paths`."""
    project = _project(root, needed=not paths)
    targets = resolve(paths, project)
    reports: list[Report] = []
    if project is not None and (targets.documents or not paths):
        reports.append(
            check_project(
                project,
                targets.documents,
                within=targets.within,
                chosen=chosen,
                ignored=ignored,
                make_measurer=make_measurer,
                use_cache=use_cache,
            )
        )
    if targets.files:
        selection = _selection(project, chosen, ignored)
        limits = with_norms(DEFAULT_LIMITS, project.settings.normen if project else None)
        panel = hard_words(project) if project else ()
        reports.append(report_files(targets.files, selection, _pipeline(project), limits, panel))
    return _merged(reports)


def check_project(
    project: Project,
    documents: Sequence[Letter | Page] = (),
    *,
    within: Sequence[str] = (),
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    make_measurer: Callable[[Project], PrintMeasurer] | None = None,
    use_cache: bool = True,
    cache_root: Path | None = None,
) -> Report:
    """Check documents of a loaded project, or all of them; see `checker.check_paths` and `Run.report`.

    `cache_root`: the folder whose cache is used, when not that of the project itself.
    """
    run = Run(
        project=project,
        selection=_selection(project, chosen, ignored),
        cache=Cache((cache_root or project.root) / FOLDER if use_cache else None),
        pipeline=_pipeline(project),
        measurer=make_measurer(project) if make_measurer else None,
    )
    return run.report(documents or all_targets(project), within=within)


def check_one(text: str, *, profile: str, chosen: Sequence[str], ignored: Sequence[str]) -> Report:
    """See `checker.check_text`."""
    if profile not in PROFILES:
        raise UsageError(f"Het profiel '{profile}' bestaat niet. Kies uit: {', '.join(PROFILES)}.")
    return report_texts({"<tekst>": text}, select(chosen, ignored), Sources(Path()), _pipeline(None), kind=profile)


def _project(root: Path | None, *, needed: bool) -> Project | None:
    """The project around the working folder; None when there is none and none is needed."""
    try:
        found = root or find_root(Path.cwd())
    except UsageError:
        if needed:
            raise
        return None
    return Project.load(found)


def _pipeline(project: Project | None) -> nlp.Pipeline:
    return nlp.choose(project.settings.taalmodel if project else nlp.AUTOMATIC)


def _selection(project: Project | None, chosen: Sequence[str], ignored: Sequence[str]) -> Selection:
    if project is None:
        return select(chosen, ignored)
    settings = project.settings
    return select(chosen, (*ignored, *settings.negeer), settings.regels, settings.profielen, settings.aan)


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
