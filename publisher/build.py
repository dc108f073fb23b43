"""Everything into `build/`: checked letters, the informatiemap, the insert and the website.

All parts are made aside and put in place together at the end, so that a fault in one leaves the last good build whole.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from checker.errors import UsageError
from checker.source.amounts import AmountBook
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.yaml_file import nearest
from publisher.output import new_folder, write_file
from publisher.pdf import Press
from publisher.printer import Printer
from publisher.subject import subject

FOLDER = "build"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What every part needs."""

    project: Project
    renderer: Renderer
    press: Press
    printer: Printer
    say: Callable[[str], None]  # progress, one line per part
    unsigned: frozenset[str]  # templates of what must say that nobody signed it yet

    def is_draft(self, templates: Iterable[str]) -> bool:
        """Must something made of these templates say so?"""
        return not self.unsigned.isdisjoint(templates)


Part = Callable[[Job, Path], str]


def build(
    project: Project,
    *,
    only: str | None = None,
    folder: Path | None = None,
    unsigned: frozenset[str] = frozenset(),
    say: Callable[[str], None],
) -> tuple[str, ...]:
    """Make all parts, or one; gives a line of summary for each.  Raises HelderError and then changes nothing.

    `folder`: where the one part comes, when that is not `build/`; what stands there goes.
    What is made from a template in `unsigned` says that it is a draft.
    """
    if only is not None and only not in PARTS:
        raise UsageError(f"Het onderdeel '{only}' bestaat niet. {nearest(only, PARTS)}")
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(_epoch(project)))
    press = Press(project.root, archive=project.settings.archief)
    printer = Printer(project.municipality, press)
    renderer = Renderer(project)
    job = Job(project=project, renderer=renderer, press=press, printer=printer, say=say, unsigned=unsigned)
    lines: list[str] = []
    with ExitStack() as parts:
        for name in [only] if only else list(PARTS):
            say(f"{name} …")
            place = parts.enter_context(new_folder(folder or project.root / FOLDER / name))
            lines.append(f"{name}: {PARTS[name](job, place)}")
    return tuple(lines)


def _epoch(project: Project) -> int:
    """The moment that stands in files: the reference date, so that the same input gives the same bytes."""
    day = project.settings.peildatum
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _letters(job: Job, folder: Path) -> str:
    from publisher.letter_forms import FORMS  # noqa: PLC0415 - each part loads what it needs
    from publisher.letter_pdf import letter_pdf  # noqa: PLC0415

    sender = job.project.municipality
    pages = files = 0
    for letter in job.project.letters:
        draft = job.is_draft([letter.template])
        for case in letter.cases:
            variant = job.renderer.render_case(letter, case)
            for name, form in FORMS.items():
                with subject(f"{letter.template}, voorbeeld {case.name}, {form.title}"):
                    is_kept = form.make is letter_pdf and not draft
                    made = job.printer.pdf(variant) if is_kept else form.make(variant, sender, job.press, draft=draft)
                write_file(folder / letter.name / f"{case.name}{form.ending}", made.data)
                pages += made.pages if name == "pdf" else 0
            files += 1
    forms = ", ".join(form.title for form in FORMS.values())
    return f"{len(job.project.letters)} brieven, {files} voorbeelden, {pages} bladzijden ({forms})"


def _infomap(job: Job, folder: Path) -> str:
    from publisher.infomap_pdf import infomap_pdf  # noqa: PLC0415

    with subject("informatiemap"):
        draft = job.is_draft(chapter.template for chapter in job.project.chapters)
        pdf = infomap_pdf(job.project, job.renderer, job.press, draft=draft)
    write_file(folder / "infomap.pdf", pdf.data)
    return f"{len(job.project.chapters)} hoofdstukken, {pdf.pages} bladzijden"


def _guide(job: Job, folder: Path) -> str:
    from publisher.guide_chapters import entries  # noqa: PLC0415
    from publisher.guide_pdf import guide_pdf  # noqa: PLC0415

    with subject("budgetgids"):
        draft = job.is_draft(entry.page.template for entry in entries(job.project))
        pdf = guide_pdf(job.project, job.renderer, job.press, draft=draft)
    write_file(folder / "budgetgids.pdf", pdf.data)
    return f"{len(entries(job.project))} regelingen, {pdf.pages} bladzijden"


def _insert(job: Job, folder: Path) -> str:
    from publisher.insert import insert_pdf  # noqa: PLC0415

    dates = job.project.settings.wijzigingen
    for old, new in dates:
        with subject(f"inlegvel {new}"):
            pdf = insert_pdf(job.project.amounts, job.project.municipality, job.press, old, new)
        write_file(folder / f"{new}.pdf", pdf.data)
    return f"{len(dates)} inlegvel" if len(dates) == 1 else f"{len(dates)} inlegvellen"


def _site(job: Job, folder: Path) -> str:
    from publisher.site_build import build_site  # noqa: PLC0415

    pages = build_site(job.project.root, folder, job.unsigned)
    return f"{pages} bladzijden"


def _review(job: Job, folder: Path) -> str:
    from publisher.review.site import build_review  # noqa: PLC0415

    return build_review(job.project, job.renderer, job.printer, folder)


PARTS: Mapping[str, Part] = {
    "letters": _letters,
    "infomap": _infomap,
    "budgetgids": _guide,
    "inlegvel": _insert,
    "site": _site,
    "review": _review,
}


def uncertain_amounts(book: AmountBook) -> Iterator[str]:
    """What the summary says of amounts nobody has confirmed or filled in yet."""
    count = Counter(value.status for amount in book for value in amount.waarden.values() if value)
    if number := count["te_controleren"]:
        yield f"{number} waarden in bedragen/ moet nog iemand controleren"
    if number := count["in_te_vullen"]:
        yield f"{number} waarden in bedragen/ moet de gemeente nog invullen"
