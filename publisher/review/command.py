"""`helder review …` as it is typed."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

import click

from checker.dutch_click import DutchGroup
from checker.source.roles import Role

if TYPE_CHECKING:
    from checker.source.project import Project


@click.group("review", cls=DutchGroup)
def review_group() -> None:
    """Laat lezers brieven beoordelen, en geef akkoord."""


@review_group.command("build")
@click.option("--output", type=click.Path(path_type=Path, resolve_path=True), metavar="MAP", help="Waar de map komt.")
def build_command(output: Path | None) -> None:
    """Maak de map met alle brieven om te lezen. Hij werkt zonder internet, ook vanaf een USB-stick."""
    from publisher.build import FOLDER, build  # noqa: PLC0415
    from publisher.review.site import require_free  # noqa: PLC0415

    project = _project()
    if output:
        require_free(output)
    (line,) = build(project, only="review", folder=output, say=lambda said: click.echo(said, err=True))
    click.echo(f"Klaar. {line.removeprefix('review: ')}.")
    click.echo(f"Open in uw browser: {(output or Path(FOLDER) / 'review') / 'index.html'}")


@review_group.command("collect")
@click.argument("files", nargs=-1, metavar="[BESTAND]...", type=click.Path(path_type=Path))
def collect_command(files: tuple[Path, ...]) -> None:
    """Bewaar antwoorden van lezers, uit bestanden of een map. Zonder bestand: maak alleen de woordenlijst opnieuw."""
    from publisher.review.collect import collect_command as collect  # noqa: PLC0415

    sys.exit(collect(_project(), files, click.echo))


@review_group.command("enter")
@click.option("--code", metavar="CODE", help="De code op het blad. Typ anders --letter en --example.")
@click.option("--letter", metavar="BRIEF", help="Naam van de brief.")
@click.option("--example", metavar="VOORBEELD", help="Naam van het voorbeeld.")
@click.option("--reader", metavar="NUMMER", help="Nummer van de lezer, zoals P4.")
@click.option("--faces", metavar="RIJ", help="Een cijfer per stukje: 1 = ja, 2 = beetje, 3 = nee, - = niets.")
@click.option("--words", metavar="WOORDEN", help="Moeilijke woorden, zo: '3 huur, 5 toeslag'.")
@click.option("--do", metavar="TEKST", help="Antwoord op: Wat moet u nu doen?")
@click.option("--feel", metavar="TEKST", help="Antwoord op: Hoe voelt deze brief?")
@click.option("--yes", is_flag=True, help="Vraag niet of het klopt.")
def enter_command(*, code: str | None, letter: str | None, example: str | None, yes: bool, **parts: str | None) -> None:
    """Typ antwoorden van papier over. helder vraagt alles wat u niet als optie geeft."""
    from publisher.review.enter import Given  # noqa: PLC0415
    from publisher.review.enter import enter_command as enter  # noqa: PLC0415

    given = Given(code=code, letter=letter, example=example, parts=parts, yes=yes)
    sys.exit(enter(_project(), given, date.today()))  # noqa: DTZ011 - the day on the wall here


@review_group.command("sign")
@click.argument("names", nargs=-1, required=True, metavar="STUK...")
@click.option("--as", "role", required=True, type=click.Choice(get_args(Role)), help="In welke rol u akkoord geeft.")
def sign_command(names: tuple[str, ...], role: str) -> None:
    """Geef akkoord op een brief, een hoofdstuk of een pagina, precies zoals die nu is."""
    from checker.source.render import Renderer  # noqa: PLC0415
    from publisher.review.pieces import chosen  # noqa: PLC0415
    from publisher.review.sign import sign_all  # noqa: PLC0415

    project = _project()
    signed = sign_all(project, Renderer(project), chosen(project, names), cast("Role", role), date.today())  # noqa: DTZ011 - the day on the wall here
    for key, written in signed.items():
        click.echo(f"{key}: akkoord als {role}." if written else f"{key}: u gaf al akkoord als {role}.")
    folders = {project.root / path.parent.parent for written in signed.values() for path in written}
    if folders:
        click.echo("Het akkoord telt als het in Git staat. Typ:")
        click.echo(f"  git add {' '.join(sorted(os.path.relpath(folder) for folder in folders))}")
        click.echo(f"  git commit -m 'Akkoord als {role}'")


@review_group.command("status")
@click.argument("names", nargs=-1, metavar="[STUK]...")
@click.option("--all", "everything", is_flag=True, help="Toon ook elk hoofdstuk en elke pagina.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Voor mensen of programma.")
@click.option("--output", type=click.Path(path_type=Path), metavar="BESTAND", help="Waar het overzicht komt.")
def status_command(names: tuple[str, ...], *, everything: bool, form: str, output: Path | None) -> None:
    """Toon waar elk stuk staat: concept, in beoordeling, akkoord of veranderd na akkoord.

    Alles akkoord geeft code 0. Nog niet alles geeft code 1. Klopt een bestand niet, dan is het code 2.
    """
    from checker.source.render import Renderer  # noqa: PLC0415
    from publisher.output import write_file  # noqa: PLC0415
    from publisher.review.pieces import chosen  # noqa: PLC0415
    from publisher.review.standing import statuses  # noqa: PLC0415
    from publisher.review.status import as_json, as_text, exit_code  # noqa: PLC0415

    project = _project()
    found = statuses(project, Renderer(project), chosen(project, names))
    shown = [status for status in found if names or everything or status.piece.is_letter]
    counted = [] if names or everything else [status for status in found if not status.piece.is_letter]
    report = (as_json if form == "json" else as_text)(shown, counted)
    if output:
        write_file(output, report.encode())
        click.echo(f"Klaar: {output}")
    else:
        click.echo(report, nl=False)
    sys.exit(exit_code(found))


@review_group.command("history")
@click.argument("names", nargs=-1, metavar="[STUK]...")
def history_command(names: tuple[str, ...]) -> None:
    """Toon de rondes: wie las wanneer, welke woorden waren moeilijk, wat veranderde daarna."""
    from checker.source.render import Renderer  # noqa: PLC0415
    from publisher.review.history import as_text  # noqa: PLC0415
    from publisher.review.pieces import chosen  # noqa: PLC0415
    from publisher.review.standing import statuses  # noqa: PLC0415

    project = _project()
    click.echo(as_text(statuses(project, Renderer(project), chosen(project, names))), nl=False)


def _project() -> Project:
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415

    return Project.load(find_root(Path.cwd()))
