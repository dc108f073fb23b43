"""Comparing two versions of the letters: the same program renders and checks both."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from checker.engine.baseline import fingerprints, without
from checker.engine.changed import unpack
from checker.engine.check import check_project
from checker.engine.report import CoverageReport, Finding, Report
from checker.engine.run import PrintMeasurer
from checker.errors import HelderError, InputErrors, UsageError
from checker.source.letter import Letter
from checker.source.project import SHARED, Project
from checker.source.render import Renderer
from checker.source.yaml_file import nearest
from publisher.compare.difference import LetterDiff, LookChange, TextChange, VersionDiff
from publisher.compare.look_changes import look_changes
from publisher.compare.score_changes import score_changes
from publisher.compare.text_changes import Pair, text_changes
from publisher.review.look import Look, look_of
from publisher.review.pieces import letter_pieces

_SETTINGS = ("pyproject.toml", "woordenlijst.yaml", "adressen.yaml", "panelwoorden.yaml")

MakeMeasurer = Callable[[Project], PrintMeasurer]


@dataclass(frozen=True, slots=True)
class Version:
    """A project, and how the letters that were asked for look in it."""

    project: Project
    letters: Mapping[str, Letter]
    looks: Mapping[str, Look]

    @classmethod
    def of(cls, project: Project, names: Sequence[str]) -> Version:
        """The letters whose name fits one of `names`; none: all of them."""
        renderer = Renderer(project)
        found = [piece for piece in letter_pieces(project) if _is_wanted(project, piece.key, names)]
        looks = {piece.key: look_of(renderer, piece) for piece in found}
        return cls(project, {letter.name: letter for letter in project.letters if letter.name in looks}, looks)


def compare_with(
    project: Project, ref: str, names: Sequence[str], make_measurer: MakeMeasurer | None = None
) -> VersionDiff:
    """What changed in the letters with these names (none: all) since the version `ref` in Git.

    UsageError outside Git, for a version that Git does not know or today's program cannot read, and for a name that
    fits no letter.  InputErrors when the present letters cannot be made.
    """
    with tempfile.TemporaryDirectory(prefix="helder-") as folder:
        unpack(project.root, ref, Path(folder))
        try:
            old = Version.of(Project.load(Path(folder)), names)
        except HelderError as fault:
            raise UsageError(f"helder kan de versie '{ref}' niet lezen. Kies een andere versie.\n  {fault}") from fault
        new = Version.of(project, names)
        _require_letters((old, new), names)
        return _version_diff(ref, old, new, make_measurer)


def _require_letters(versions: tuple[Version, Version], names: Sequence[str]) -> None:
    """UsageError when a name fits no letter in either version."""
    known = {letter.name: letter for version in versions for letter in version.project.letters}
    for name in names:
        if not any(_is_wanted(version.project, key, [name]) for version in versions for key in version.letters):
            raise UsageError(f"De brief '{name}' bestaat niet. {nearest(name, known)}")


def _version_diff(ref: str, old: Version, new: Version, make_measurer: MakeMeasurer | None) -> VersionDiff:
    both = [name for name in new.letters if name in old.letters]
    pairs = [pair for name in both for pair in _pairs(name, old, new)]
    data = (new.project.settings.gemeente, new.project.settings.bedragen)
    texts = text_changes(pairs, (old.project.root, new.project.root), data)
    worded = frozenset(place for change in texts for place in change.places)
    looks = look_changes({name: (old.looks[name], new.looks[name]) for name in both}, worded)
    cache = new.project.root
    before, now = (_report(each, _touched(each, old, new), make_measurer, cache) for each in (old, new))
    if now.errors:
        raise InputErrors(now.errors)
    solved, fresh = _findings(before, now)
    letters = (_letter(name, (old, new), (before, now), (texts, looks)) for name in both)
    return VersionDiff(
        ref=ref,
        examples={name: sum(pair.place[0] == name for pair in pairs) for name in both},
        added=_only(new, old),
        removed=_only(old, new),
        shared_texts=tuple(change for change in texts if len(change.letters) > 1),
        shared_looks=tuple(change for change in looks if len(change.letters) > 1),
        letters=tuple(letter for letter in letters if letter),
        new_findings=fresh,
        solved_findings=solved,
        is_partly_read=bool(before.errors),
    )


def _is_wanted(project: Project, key: str, names: Sequence[str]) -> bool:
    folder = f"{project.settings.brieven}/"
    return not names or any(fnmatch(key, name.rstrip("/").removeprefix(folder)) for name in names)


def _pairs(name: str, old: Version, new: Version) -> list[Pair]:
    """The examples that both versions of a letter have."""
    before, now = old.looks[name].variants, new.looks[name].variants
    cases = {case.name: case.path.relative_to(new.project.root) for case in new.letters[name].cases}
    return [
        Pair(place=(name, example), case=cases[example], old=before[example], new=now[example])
        for example in now
        if example in before
    ]


def _only(one: Version, other: Version) -> tuple[tuple[str, str], ...]:
    return tuple((name, letter.spec.titel) for name, letter in one.letters.items() if name not in other.letters)


def _letter(
    name: str,
    versions: tuple[Version, Version],
    reports: tuple[Report, Report],
    changes: tuple[Sequence[TextChange], Sequence[LookChange]],
) -> LetterDiff | None:
    """What changed in a letter; None when a reader sees the same."""
    old, new = (version.looks[name].variants for version in versions)
    letter = versions[1].letters[name]
    before, now = (
        next((each for each in report.documents if each.path == letter.template), None) for report in reports
    )
    texts, looks = changes
    diff = LetterDiff(
        name=name,
        title=letter.spec.titel,
        new_examples=tuple(example for example in new if example not in old),
        gone_examples=tuple(example for example in old if example not in new),
        texts=tuple(change for change in texts if change.letters == (name,)),
        looks=tuple(change for change in looks if change.letters == (name,)),
        scores=score_changes(before, now, tuple(new)) if before and now else (),
    )
    shared = any(name in letters for letters in (*(one.letters for one in texts), *(one.letters for one in looks)))
    return diff if diff.has_own or diff.scores or shared else None


def _touched(version: Version, old: Version, new: Version) -> list[Letter]:
    """The letters that must be checked: with other files, or all when what they share is other."""
    roots = (old.project.root, new.project.root)
    settings = new.project.settings
    shared = (*_SETTINGS, settings.gemeente, settings.bedragen, f"{settings.brieven}/{SHARED}")
    if any(_files(roots[0] / name) != _files(roots[1] / name) for name in shared):
        return list(version.letters.values())
    return [
        letter
        for name, letter in version.letters.items()
        if _files(roots[0] / settings.brieven / name) != _files(roots[1] / settings.brieven / name)
    ]


def _files(path: Path) -> dict[str, bytes]:
    """What a file or folder holds: name → bytes."""
    files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in files if file.is_file()}


def _report(version: Version, letters: Sequence[Letter], make_measurer: MakeMeasurer | None, cache: Path) -> Report:
    if not letters:
        return Report(pipeline="", documents=(), findings=(), coverage=CoverageReport(outcomes=0, reached=0))
    return check_project(version.project, letters, make_measurer=make_measurer, cache_root=cache)


def _findings(old: Report, new: Report) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What was solved and what is new, the errors first."""
    solved = without(old.findings, fingerprints(new.findings))
    fresh = without(new.findings, fingerprints(old.findings))
    return solved, tuple(sorted(fresh, key=lambda each: (-each.severity, each.order())))
