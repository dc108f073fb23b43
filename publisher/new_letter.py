"""A new letter from a pattern: a folder the editor can start writing in, which passes the checker as it is."""

from __future__ import annotations

import re
from pathlib import Path

from checker.errors import UsageError
from checker.source.project import Project
from publisher.output import new_folder

PATTERN = Path(__file__).parent / "patterns" / "letter"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_letter(project: Project, name: str) -> Path:
    """Make `letters/<name>/`; gives the folder.  Raises UsageError for a name that cannot be, or that exists."""
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"'{name}' kan geen naam van een brief zijn.\n  Gebruik kleine letters en streepjes, zoals: nieuwe-brief"
        )
    folder = project.root / project.settings.brieven / name
    if folder.exists():
        raise UsageError(f"De brief '{name}' bestaat al. Kies een andere naam.")
    with new_folder(folder) as fresh:
        for source in sorted(path for path in PATTERN.rglob("*") if path.is_file()):
            target = fresh / source.relative_to(PATTERN)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    return folder
