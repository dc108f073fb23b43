"""Who brought a record into Git, and whether it is still what that person brought."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.errors import UsageError
from publisher.git import git

_COMMIT = "\x01"  # begins the line of a commit in the log
_ADDED, _CHANGED, _REMOVED = "A", "M", "D"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What one commit did to one file."""

    path: Path
    kind: str  # A, M or D, as Git writes it
    blob: str  # of the bytes after it
    author: str  # 'Naam <adres>'
    day: date
    is_merge: bool  # of a merge Git tells the difference with each parent


def myself(root: Path) -> str:
    """'Naam <adres>' as Git will write it in the next commit here; UsageError when Git does not know you."""
    try:
        name = git(root, "config", "user.name").decode().strip()
        mail = git(root, "config", "user.email").decode().strip()
    except UsageError as fault:
        raise UsageError(
            "Git weet niet wie u bent. Typ: git config user.name 'Uw Naam'\n"
            "  En daarna: git config user.email 'uw.naam@gemeente.nl'"
        ) from fault
    return f"{name} <{mail}>"


def authors(root: Path, paths: Sequence[Path], deeds: Sequence[Deed]) -> Mapping[Path, frozenset[str]]:
    """Path → the authors of the commits that brought exactly the bytes that stand there now; none: not in Git so.

    `paths` are files within `root`, `deeds` what `deeds_in` gave for their folders.  A merge brings nothing itself.
    """
    now = _blobs(root, paths)
    found: dict[Path, frozenset[str]] = {path: frozenset() for path in paths}
    for deed in deeds:
        if deed.kind != _REMOVED and not deed.is_merge and now.get(deed.path) == deed.blob:
            found[deed.path] |= {deed.author}
    return found


def rewritten(root: Path, paths: Sequence[Path], deeds: Sequence[Deed]) -> Mapping[Path, Deed | None]:
    """The files that say something else than when they came into Git, with the commit that made them so.

    None in its place: the change is not in Git yet.  A file that Git never had is new, and not among them.
    """
    now = _blobs(root, paths)
    found: dict[Path, Deed | None] = {}
    for path in paths:
        own = [deed for deed in deeds if deed.path == path]
        if own and now[path] not in _first_blobs(own):
            brought = [deed for deed in own if deed.blob == now[path]]
            found[path] = min(brought, key=lambda deed: deed.is_merge, default=None)
    return found


def removed(root: Path, deeds: Sequence[Deed]) -> tuple[Deed, ...]:
    """Per file that Git once had and that is gone: the last commit that took it away."""
    taken = [deed for deed in reversed(deeds) if deed.kind == _REMOVED]
    last = {deed.path: deed for deed in sorted(taken, key=lambda deed: not deed.is_merge)}  # who did it, not who merged
    return tuple(deed for path, deed in sorted(last.items()) if not (root / path).exists())


def deeds_in(root: Path, folders: Sequence[Path]) -> tuple[Deed, ...]:
    """All that Git tells of the files in these folders, the last commit first.

    UsageError outside Git, and in a copy without the whole history: there every file seems new.
    """
    _require_history(root)
    log = git(
        root, "log", f"--format={_COMMIT}%P%x09%as%x09%aN <%aE>", "--raw", "--no-abbrev", "--no-renames",
        "--topo-order", "--diff-merges=separate", "--diff-filter=AMD", "--relative", "HEAD", "--",
        *sorted({folder.as_posix() for folder in folders}),
    )  # fmt: skip
    return tuple(_deeds(log.decode(errors="replace")))


def _deeds(log: str) -> Iterator[Deed]:
    parents, day, author = "", "", ""
    for line in log.splitlines():
        if line.startswith(_COMMIT):
            parents, day, author = line[1:].split("\t", 2)
        elif line.startswith(":"):
            fields, name = line.split("\t", 1)
            *_, blob, kind = fields.split()
            yield Deed(
                path=Path(name),
                kind=kind,
                blob=blob,
                author=author,
                day=date.fromisoformat(day),
                is_merge=" " in parents,
            )


def _first_blobs(own: Sequence[Deed]) -> set[str]:
    """What a file was before anybody changed or removed it; more than one when two branches added it."""
    first: set[str] = set()
    for deed in reversed(own):
        if deed.kind != _ADDED:
            break
        if not deed.is_merge:  # what a merge adds, it took from a branch, or it is nobody's
            first.add(deed.blob)
    return first


def _blobs(root: Path, paths: Sequence[Path]) -> Mapping[Path, str]:
    if not paths:
        return {}
    listed = "\n".join(path.as_posix() for path in paths).encode()
    return dict(zip(paths, git(root, "hash-object", "--stdin-paths", given=listed).decode().split(), strict=True))


def _require_history(root: Path) -> None:
    try:
        shallow = git(root, "rev-parse", "--is-shallow-repository").decode().strip() == "true"
        git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    except UsageError as fault:
        raise UsageError("Deze map staat niet in Git. Een akkoord telt pas als Git weet van wie het is.") from fault
    if shallow:
        raise UsageError(
            "Git heeft hier niet de hele geschiedenis. Dan is niet te zien wie akkoord gaf.\n"
            "  Typ: git fetch --unshallow. In CI: fetch-depth: 0 (GitHub) of GIT_DEPTH: 0 (GitLab)."
        )
