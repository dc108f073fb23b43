"""`helder export` as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.dutch_click import DutchCommand
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.source.letter import Letter
    from checker.source.project import Project

HELP = """Maak de brieven klaar voor een ander systeem.

Kies docx voor Word, met samenvoegvelden. Kies html voor een pagina met velden. Kies csv voor een lijst van de velden.
Het hoofd van de brief staat er niet in. Dat maakt het andere systeem.
"""


@click.command("export", cls=DutchCommand, help=HELP, short_help="Maak brieven klaar voor Word of een ander systeem.")
@click.argument("form", type=click.Choice(["docx", "csv", "html"]), metavar="SOORT")
@click.argument("names", nargs=-1, metavar="[BRIEF]...")
@click.option(
    "--output", required=True, type=click.Path(path_type=Path), metavar="MAP", help="Hier komen de bestanden."
)
def export_command(*, form: str, names: Sequence[str], output: Path) -> None:
    """Write a file per letter."""
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415
    from publisher.output import write_file  # noqa: PLC0415

    project = Project.load(find_root(Path.cwd()))
    letters = chosen(project, names)
    for letter in letters:
        write_file(output / f"{letter.name}.{form}", exported(project, letter, form))
    click.echo(f"{output}: {len(letters)} {'bestand' if len(letters) == 1 else 'bestanden'}")


def chosen(project: Project, names: Sequence[str]) -> tuple[Letter, ...]:
    """The letters with these names, or all; raises UsageError for a name that is not there."""
    known = {letter.name: letter for letter in project.letters}
    for name in names:
        if name not in known:
            raise UsageError(f"De brief '{name}' bestaat niet.\n  Kies uit: {', '.join(sorted(known))}")
    return tuple(known[name] for name in names) if names else project.letters


def exported(project: Project, letter: Letter, form: str) -> bytes:
    """The file of one letter in one of the three forms."""
    from checker.source.render import Renderer  # noqa: PLC0415
    from publisher.export.fields import fields_csv, merge_names  # noqa: PLC0415
    from publisher.export.marks import marked  # noqa: PLC0415
    from publisher.export.web import html_file  # noqa: PLC0415

    template = marked(Renderer(project).loader, letter.template)
    names = merge_names(template.fields)
    if form == "csv":
        return fields_csv(letter, names)
    if form == "html":
        return html_file(template, names, letter.spec.titel)
    try:
        from publisher.export.word import word_file  # noqa: PLC0415
    except ModuleNotFoundError as fault:
        raise UsageError(f"Voor Word mist het onderdeel {fault.name}.\n  Typ: pip install 'helder[read]'") from fault
    return word_file(template, names, letter.spec.titel, project.municipality.naam)
