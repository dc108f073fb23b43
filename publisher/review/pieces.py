"""What people review and sign: every letter, every chapter of the informatiemap, every page of the website."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from checker.errors import UsageError
from checker.source.letter import Letter, Page
from checker.source.project import Project
from checker.source.yaml_file import nearest

RECORDS = "beoordeling"
CHAPTER, PAGE = "hoofdstuk", "pagina"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing with its own rounds and sign-offs."""

    key: str  # 'toekenning-bijstand', 'infomap/04-uw-plichten', 'site/budgetgids/huurtoeslag'
    kind: str  # soort of a letter (besluit, verzoek …), `hoofdstuk` or `pagina`
    title: str
    source: Letter | Page
    records: Path  # folder of its records, within the project

    @property
    def is_letter(self) -> bool:
        """Letters have examples and a PDF; chapters and pages have neither."""
        return isinstance(self.source, Letter)


def pieces(project: Project) -> tuple[Piece, ...]:
    """Everything that can be signed: letters, chapters and Dutch pages, in that order.

    Translations are not among them: someone who speaks the language signs those, in their front matter.
    """
    return (*map(_letter, project.letters), *_chapters(project), *_pages(project))


def letter_pieces(project: Project) -> tuple[Piece, ...]:
    """Only the letters."""
    return tuple(map(_letter, project.letters))


def chosen(project: Project, names: Sequence[str]) -> tuple[Piece, ...]:
    """The pieces with these names; none: all.

    A name may be a pattern (`uitstel-*`) or a folder (`site/budgetgids`).  UsageError when it matches nothing.
    """
    everything = pieces(project)
    found: dict[str, Piece] = {}
    for name in names:
        wanted = name.rstrip("/").removeprefix(f"{project.settings.brieven}/").removesuffix(".md")
        matching = [piece for piece in everything if _matches(piece.key, wanted)]
        if not matching:
            alike = {piece.key: piece for piece in everything if piece.is_letter != ("/" in wanted)}
            raise UsageError(f"'{name}' bestaat niet. {nearest(wanted, alike)}")
        found |= {piece.key: piece for piece in matching}
    return tuple(found.values()) if names else everything


def one_letter(project: Project, name: str) -> Piece:
    """The letter of that name; UsageError when there is none."""
    known = {piece.key: piece for piece in letter_pieces(project)}
    if name not in known:
        raise UsageError(f"De brief '{name}' bestaat niet. {nearest(name, known)}")
    return known[name]


def _matches(key: str, wanted: str) -> bool:
    return key.startswith(f"{wanted}/") or (key.count("/") == wanted.count("/") and fnmatch(key, wanted))


def _letter(letter: Letter) -> Piece:
    folder = PurePosixPath(letter.template).parent
    return Piece(
        key=letter.name,
        kind=letter.spec.soort,
        title=letter.spec.titel,
        source=letter,
        records=Path(folder / RECORDS),
    )


def _chapters(project: Project) -> Iterator[Piece]:
    for page in project.chapters:
        folder = PurePosixPath(page.template).parent
        title = page.spec.titel if page.spec else page.name
        yield Piece(key=str(folder), kind=CHAPTER, title=title, source=page, records=Path(folder / RECORDS))


def _pages(project: Project) -> Iterator[Piece]:
    """Records of pages stand outside the folder of the website: all that is in there is published."""
    for page in project.pages:
        if page.translation is None:
            key = page.template.removesuffix(".md")
            yield Piece(key=key, kind=PAGE, title=page.name, source=page, records=Path(RECORDS) / key)
