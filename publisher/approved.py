"""Does every letter still look as somebody approved it?

A picture per example stands in `letters/<naam>/beeld/`.  The same PDF is the same picture, so pages are only drawn
when the bytes differ; a picture within tolerance is then still good.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import UsageError
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.yaml_file import nearest
from publisher.letter_pdf import letter_pdf
from publisher.output import write_file
from publisher.page_pictures import as_png, differs, picture_of, read_png, side_by_side
from publisher.pdf import press_for
from publisher.subject import subject

FOLDER = "beeld"
CHANGED = Path("build") / "beeld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A letter that looks other than approved, and what to tell about it."""

    letter: str
    case: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """An example as it is now."""

    case: str
    data: bytes

    @property
    def source(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def differences(project: Project, names: Sequence[str] = ()) -> Iterator[Difference]:
    """Every example that looks other than its approved picture.  Writes what changed to build/beeld/.

    `names` are letters; none: all.  Raises UsageError for a letter that does not exist, PdfError and its kin.
    """
    for letter in chosen(project, names):
        shutil.rmtree(project.root / CHANGED / letter.name, ignore_errors=True)
        seen: set[str] = set()
        for printed in _printed(project, letter):
            seen.add(printed.case)
            if message := _difference(project, letter, printed):
                yield Difference(letter=letter.name, case=printed.case, message=message)
        for path in _stale(project, letter, seen):
            message = f"{path}: dit beeld hoort bij geen voorbeeld meer. Typ: helder approve {letter.name}"
            yield Difference(letter=letter.name, case=path.stem, message=message)


def approve(project: Project, names: Sequence[str] = ()) -> tuple[int, int]:
    """Make how letters look now the approved picture; gives how many pictures were written and removed.

    A picture that shows the same stays as it is, so that a review shows only what changed.
    """
    written = removed = 0
    for letter in chosen(project, names):
        seen: set[str] = set()
        for printed in _printed(project, letter):
            seen.add(printed.case)
            if _difference(project, letter, printed, keep=False):
                write_file(project.root / _path(letter, printed.case), as_png(picture_of(printed.data), printed.source))
                written += 1
        for path in _stale(project, letter, seen):
            (project.root / path).unlink()
            removed += 1
        shutil.rmtree(project.root / CHANGED / letter.name, ignore_errors=True)
    return written, removed


def chosen(project: Project, names: Sequence[str]) -> tuple[Letter, ...]:
    """The letters with these names; none: all."""
    known = {letter.name: letter for letter in project.letters}
    for name in names:
        if name not in known:
            raise UsageError(f"De brief '{name}' bestaat niet. {nearest(name, known)}")
    return tuple(known[name] for name in names) or project.letters


def _printed(project: Project, letter: Letter) -> Iterator[_Printed]:
    renderer, press = Renderer(project), press_for(project.root)
    for case in letter.cases:
        with subject(f"{letter.template}, voorbeeld {case.name}"):
            pdf = letter_pdf(renderer.render_case(letter, case), project.municipality, press)
        yield _Printed(case=case.name, data=pdf.data)


def _difference(project: Project, letter: Letter, printed: _Printed, *, keep: bool = True) -> str:
    """What to tell, empty when it looks the same; `keep` writes the old and the new picture to build/beeld/."""
    path = _path(letter, printed.case)
    name = f"{letter.template}, voorbeeld {printed.case}"
    if not (project.root / path).exists():
        return f"{name}: er is nog geen goedgekeurd beeld. Kijk naar de pdf. Typ daarna: helder approve {letter.name}"
    approved, source = read_png(project.root / path)
    if source == printed.source:
        return ""
    now = picture_of(printed.data)
    if not differs(approved, now):
        return ""
    shown = CHANGED / letter.name / f"{printed.case}.png"
    if keep:
        write_file(project.root / shown, side_by_side(approved, now))
    return f"{name}: deze brief ziet er anders uit. Kijk naar {shown}. Is het goed? Typ: helder approve {letter.name}"


def _path(letter: Letter, case: str) -> Path:
    return Path(letter.template).parent / FOLDER / f"{case}.png"


def _stale(project: Project, letter: Letter, seen: set[str]) -> Iterator[Path]:
    """Pictures of examples that are gone."""
    folder = project.root / Path(letter.template).parent / FOLDER
    return (path.relative_to(project.root) for path in sorted(folder.glob("*.png")) if path.stem not in seen)
