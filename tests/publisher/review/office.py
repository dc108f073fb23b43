"""An office: the project in a Git repository of its own, and what people do with it."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from checker.source.project import Project
from checker.source.render import Renderer
from publisher.review.pieces import chosen
from publisher.review.standing import Status, statuses


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The project on disk, and what people do with it."""

    root: Path

    def git(self, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    def is_now(self, name: str) -> None:
        """From here on this person works at the machine."""
        self.git("config", "user.name", name)
        self.git("config", "user.email", f"{name.split(maxsplit=1)[0].lower()}@gemeente.example")

    def commit(self, message: str = "Werk") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a file; the old text must be there."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def project(self) -> Project:
        return Project.load(self.root)

    def status(self, *names: str) -> dict[str, Status]:
        """Key → where the piece stands; no names: all letters."""
        project = self.project()
        wanted = chosen(project, names or [letter.name for letter in project.letters])
        return {status.piece.key: status for status in statuses(project, Renderer(project), wanted)}
