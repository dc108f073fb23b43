"""Who brought a record into Git, and whether it is still what that person brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.errors import UsageError
from publisher.git import git

_COMMIT = "\x01"  # begins the line of a commit in the log


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


def authors(root: Path, paths: Sequence[Path]) -> Mapping[Path, frozenset[str]]:
    """Path → the authors of the commits that brought exactly the bytes that stand there now; none: not in Git so.

    `paths` are files within `root`.  UsageError in a copy without the whole history: there every file seems new.
    """
    if not paths:
        return {}
    _require_history(root)
    names = [path.as_posix() for path in paths]
    listed = "\n".join(names).encode()
    now = dict(zip(names, git(root, "hash-object", "--stdin-paths", given=listed).decode().split(), strict=True))
    found: dict[Path, frozenset[str]] = {path: frozenset() for path in paths}
    for name, blob, author in _brought(root, sorted({Path(name).parent.as_posix() for name in names})):
        if now.get(name) == blob:
            found[Path(name)] |= {author}
    return found


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


def _brought(root: Path, folders: Sequence[str]) -> list[tuple[str, str, str]]:
    """Path, blob and author of every addition and change in these folders."""
    log = git(
        root, "log", f"--format={_COMMIT}%aN <%aE>", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=AM",
        "--relative", "HEAD", "--", *folders,
    )  # fmt: skip
    found, author = [], ""
    for line in log.decode(errors="replace").splitlines():
        if line.startswith(_COMMIT):
            author = line[1:]
        elif line.startswith(":"):
            fields, name = line.split("\t", 1)
            found.append((name, fields.split()[3], author))
    return found
