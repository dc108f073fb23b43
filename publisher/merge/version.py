"""Which version of a letter was used: one hash over everything that its text and its looks depend on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from checker.source.letter import Letter
from checker.source.project import SHARED, Project
from publisher.layouts import LAYOUT

LENGTH = 16  # hex digits


def helder_version() -> str:
    """The version of this program."""
    return version("helder")


def template_version(project: Project, letter: Letter) -> str:
    """Changes with the letter, shared parts, amounts, municipality, pictures, layout and WeasyPrint."""
    kind = "pdf/a-2a " if project.settings.archief else ""
    found = hashlib.sha256(f"{kind}weasyprint {version('weasyprint')}".encode())
    for path in _files(project, letter):
        content = path.read_bytes()
        found.update(f"{path.name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()[:LENGTH]


def _files(project: Project, letter: Letter) -> Iterator[Path]:
    root, settings = project.root, project.settings
    yield letter.path
    yield letter.path.with_suffix(".yaml")
    yield root / settings.gemeente
    yield root / project.municipality.logo
    for folder in (root / settings.brieven / SHARED, root / settings.bedragen, LAYOUT, LAYOUT.parent / "fonts"):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
