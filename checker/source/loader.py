"""Templates of a project by name: the path within the project, as findings show it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from checker.source.text_file import read_text

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)


class ProjectLoader(BaseLoader):
    """Loads `letters/x/brief.md` by that name, and `_delen/contact.md` from the folders for shared parts."""

    def __init__(self, root: Path, shared: tuple[str, ...]) -> None:
        self.root = root
        self.shared = shared  # folders (within root) that may hold a `_delen` folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template; raises TemplateNotFound, or InputError when it cannot be read."""
        del environment
        path = self.path(template)
        if path is None:
            raise TemplateNotFound(template)
        text = read_text(path, template)
        changed = path.stat().st_mtime_ns
        return blank_front_matter(text), str(path), lambda: path.is_file() and path.stat().st_mtime_ns == changed

    def canonical(self, template: str, parent: str) -> str:
        """The name of a shared part as a path within the project; the folder of the asking template comes first."""
        path = self.path(template, parent.split("/", 1)[0])
        return path.relative_to(self.root.resolve()).as_posix() if path else template

    def path(self, template: str, *first: str) -> Path | None:
        """The file of a template, never outside the project."""
        for folder in (*first, "", *self.shared):
            path = (self.root / folder / template).resolve()
            if path.is_relative_to(self.root.resolve()) and path.is_file():
                return path
        return None

    def shared_templates(self) -> list[str]:
        """Names of all shared parts there are, to suggest when one is not found."""
        return sorted(
            path.relative_to(self.root / folder).as_posix()
            for folder in self.shared
            for path in (self.root / folder / "_delen").glob("*.md")
        )


def blank_front_matter(text: str) -> str:
    """The text with its YAML front matter turned into spaces, so that every offset stays what it was."""
    return _FRONT_MATTER.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
