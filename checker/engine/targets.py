"""What a path on the command line stands for: letters and pages, a shared part, or a text from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.engine.run import all_targets
from checker.errors import UsageError
from checker.readers import SUFFIXES
from checker.source.letter import Letter, Page
from checker.source.project import SHARED, Project
from checker.source.settings import Settings
from checker.source.yaml_file import nearest


@dataclass(slots=True)
class Targets:
    """What to check: documents of the project, and files from elsewhere."""

    documents: list[Letter | Page] = field(default_factory=list)
    within: list[str] = field(default_factory=list)  # shared parts to which findings are limited
    files: list[Path] = field(default_factory=list)


def resolve(paths: Sequence[Path], project: Project | None) -> Targets:
    """The targets behind paths; raises UsageError for a path that matches nothing."""
    targets = Targets()
    for path in paths:
        if project is not None and in_content(path, project.root, project.settings):
            _resolve_content(path, project, targets)
        else:
            targets.files += _files(path)
    if targets.within and project is not None:
        targets.documents = list(all_targets(project))
    return targets


def in_content(path: Path, root: Path, settings: Settings) -> bool:
    """Does the path lie in the content of the project at `root`, or is it the whole project?"""
    folders = (settings.brieven, settings.informatiemap, settings.website)
    absolute = path.resolve()
    return absolute == root.resolve() or any(absolute.is_relative_to((root / folder).resolve()) for folder in folders)


def _resolve_content(path: Path, project: Project, targets: Targets) -> None:
    absolute = path.resolve()
    if SHARED in absolute.parts and absolute.is_file():
        targets.within.append(absolute.relative_to(project.root.resolve()).as_posix())
        return
    found = [target for target in all_targets(project) if _holds(absolute, target)]
    if not found:
        names = [letter.name for letter in project.letters]
        raise UsageError(f"'{path}' is geen brief en geen pagina. {nearest(path.name, names)}")
    targets.documents += [target for target in found if target not in targets.documents]


def _holds(path: Path, target: Letter | Page) -> bool:
    """A page stands for itself; a letter or chapter also for everything in its folder."""
    own = target.path.resolve()
    if own == path or own.is_relative_to(path):
        return True
    return (
        not (isinstance(target, Page) and target.kind == "site") and path.is_relative_to(own.parent) and path.exists()
    )


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = texts_in(path)
        if not found:
            raise UsageError(f"In de map '{path}' staat geen tekst ({' of '.join(SUFFIXES)}).")
        return found
    if not path.exists():
        raise UsageError(f"'{path}' bestaat niet. Kijk of de naam klopt.")
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"helder kan '{path}' niet lezen. Kies een bestand met {' of '.join(SUFFIXES)}.")
    return [path]


def texts_in(folder: Path) -> list[Path]:
    """The files below a folder that have text, without what Word and systems put there for themselves."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith(("~$", "."))
    )
