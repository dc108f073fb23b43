"""The review site: a folder for a USB stick, with every letter as it falls on the mat and a page to answer on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from markupsafe import Markup

from checker.engine.cache import FOLDER as CACHE
from checker.engine.cache import digest
from checker.engine.check import check_project
from checker.engine.report import Report
from checker.errors import UsageError
from checker.report.summary import plural
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.letter_print import LetterPrint, layout_version
from publisher.output import write_file
from publisher.palette import palette
from publisher.printer import Printer
from publisher.review.answer_page import answer_content
from publisher.review.done import PAGE as DONE
from publisher.review.done import done_page
from publisher.review.earlier import earlier
from publisher.review.editors import editor_notes
from publisher.review.invented import require_invented
from publisher.review.kept import Kept
from publisher.review.letter_review import Example, example_of, letter_page
from publisher.review.overview import Card, card_of, overview_page
from publisher.review.page_images import DPI, ENDING, PageImage, drawn, place_images
from publisher.review.pieces import letter_pieces
from publisher.review.sheet_store import SheetStore
from publisher.review.sheets import Sheet, sheets
from publisher.review.standing import Status, statuses
from publisher.review.templates import PAGES, render
from publisher.site_files import FONTS, TAB_MARK
from publisher.site_marks import tab_mark
from publisher.subject import subject

THEME = files("publisher") / "theme"
STYLES = ("review.css", "antwoord.css", "gedaan.css")
SCRIPTS = ("antwoord.js",)
THEME_SCRIPTS = ("helder.js", "voorlezen.js")
_OWN = Path("js/antwoord.js")  # by this file an earlier build is known


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """What every page needs."""

    project: Project
    printer: Printer
    kept: Kept
    papers: SheetStore
    report: Report
    folder: Path
    shared: Mapping[str, object]


def build_review(project: Project, renderer: Renderer, printer: Printer, folder: Path) -> str:
    """Fill `folder`; gives a line of summary.  Raises InputErrors when an example can hold data of a real person."""
    require_invented(project)
    papers = "papier-archief" if project.settings.archief else "papier"  # another kind of PDF
    site = _Site(
        project=project,
        printer=printer,
        kept=Kept(project.root / CACHE / "beoordeling"),
        papers=SheetStore(project.root / CACHE / papers, project.municipality, printer.press),
        report=check_project(project, project.letters, make_measurer=LetterPrint),
        folder=folder,
        shared=_shared(project),
    )
    found = statuses(project, renderer, letter_pieces(project))
    cards = [_letter(site, status) for status in found]
    _write(site, "index.html", overview_page(cards, site.shared))
    _write(site, DONE, done_page(found, site.shared))
    for path, data in _assets(project):
        write_file(folder / path, data)
    site.kept.forget_others()
    site.papers.forget_others()
    examples = sum(len(card.examples) for card in cards)
    given = sum(card.answers for card in cards)
    counted = (
        (len(cards), "brief", "brieven"),
        (examples, "voorbeeld", "voorbeelden"),
        (given, "antwoord", "antwoorden"),
    )
    return ", ".join(plural(*each) for each in counted)


def require_free(folder: Path) -> None:
    """UsageError when a build into `folder` would remove what somebody else put there."""
    if folder.exists() and not (folder / _OWN).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"In '{folder}' staat al iets anders. Kies een nieuwe map, bijvoorbeeld {folder / 'brieven'}.")


def _letter(site: _Site, status: Status) -> Card:
    """All pages of one letter."""
    letter = status.piece.source
    if not isinstance(letter, Letter):
        raise TypeError(f"{status.piece.key} is no letter")
    before = earlier(status)
    examples = tuple(example_of(status, sheet, _images(site, status, sheet), before) for sheet in sheets(status))
    for example in examples:
        _reading_page(site, example)
        write_file(site.folder / example.paper, site.papers.pdf(example.sheet))
    notes = editor_notes(status, letter, site.report)
    _write(site, f"{letter.name}.html", letter_page(status, examples, before, notes, site.shared))
    return card_of(site.project, status, examples)


def _reading_page(site: _Site, example: Example) -> None:
    sheet = example.sheet
    content = answer_content(sheet, example.images, example.changes)
    _write(site, f"{sheet.name}.html", render("lezen", sheet=sheet, antwoord=content, **site.shared))


def _images(site: _Site, status: Status, sheet: Sheet) -> tuple[PageImage, ...]:
    """The pages on paper.  The version holds everything that shows; the layout also what draws it."""
    variant = status.look.variants[sheet.example]
    key = digest(status.look.version, sheet.example, layout_version(), str(DPI))
    with subject(f"{variant.document}, voorbeeld {variant.name}"):
        pages = site.kept.parts(key, ENDING, lambda: drawn(site.printer.pdf(variant).data))
    return place_images(pages, sheet.name, sheet.title, site.folder)


def _shared(project: Project) -> Mapping[str, object]:
    colours = palette(project.municipality.kleuren.hoofd, project.municipality.kleuren.accent)
    return {
        "gemeente": project.municipality,
        "kleuren": Markup(colours.as_css()),  # noqa: S704 - computed colours, nothing typed
    }


def _assets(project: Project) -> Iterator[tuple[str, bytes]]:
    """Styles, scripts and fonts: those of the website, and what the review adds."""
    yield "stijl/helder.css", (THEME / "css/helder.css").read_bytes()
    yield from ((f"stijl/{name}", (PAGES / name).read_bytes()) for name in STYLES)
    yield from ((f"js/{name}", (THEME / "js" / name).read_bytes()) for name in THEME_SCRIPTS)
    yield from ((f"js/{name}", (PAGES / name).read_bytes()) for name in SCRIPTS)
    yield TAB_MARK, tab_mark(project.municipality).encode()
    for font in sorted(FONTS.iterdir(), key=lambda entry: entry.name):
        if font.name.endswith((".woff2", ".txt")):
            yield f"fonts/{font.name}", font.read_bytes()


def _write(site: _Site, name: str, html: str) -> None:
    write_file(site.folder / name, html.encode())
