"""`helder amounts` as it is typed."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.dutch_click import DutchCommand
from checker.errors import EXIT_CLEAN, EXIT_FINDINGS, UsageError

if TYPE_CHECKING:
    from checker.source.project import Project

HELP = """Kijk de bedragen na, of lees een normenbrief in.

De agenda: --due. Oude bedragen die anders zijn: --check-history. Een normenbrief: --import.

Een normenbrief geeft een voorstel. Er verandert dan nog niets.
"""


@click.command("amounts", cls=DutchCommand, help=HELP, short_help="Agenda, geschiedenis en nieuwe bedragen.")
@click.option("--due", is_flag=True, help="Toon wat er verandert, en wat iemand moet nakijken of invullen.")
@click.option("--on", "day", metavar="DATUM", help="Reken bij --due vanaf deze dag. Anders: vandaag.")
@click.option("--check-history", is_flag=True, help="Vergelijk met de geschiedenis in Git.")
@click.option("--since", "ref", metavar="VERSIE", help="Bij --check-history: vergelijk alleen met deze versie.")
@click.option("--import", "source", metavar="BESTAND", type=click.Path(path_type=Path),
              help="Normenbrief (JSON). U krijgt een voorstel om toe te passen met 'git apply'.")  # fmt: skip
def amounts_command(*, due: bool, day: str | None, check_history: bool, ref: str | None, source: Path | None) -> None:
    """Do the one thing that was asked for."""
    if sum((due, check_history, source is not None)) != 1:
        raise UsageError("Kies één: --due, --check-history of --import.")
    if check_history:
        _history(_project(), ref)
    elif source is not None:
        _import(_project(), source)
    else:
        _due(_project(), day)


def _history(project: Project, ref: str | None) -> None:
    from publisher.amounts_history import check_history, in_git  # noqa: PLC0415

    if ref is None and not in_git(project.root):
        click.echo("Deze map heeft geen geschiedenis in Git. Er is niets vergeleken.", err=True)
        return
    errors = list(check_history(project.root, project.amounts, ref))
    for error in errors:
        click.echo(f"fout: {error}")
    if not errors:
        click.echo("Alle gepubliceerde bedragen staan er nog zoals ze waren.")
    sys.exit(EXIT_FINDINGS if errors else EXIT_CLEAN)


def _import(project: Project, source: Path) -> None:
    from publisher.amounts_import import propose, read_norms, summary  # noqa: PLC0415

    proposal = propose(project.amounts, project.root, read_norms(source), source.name, _today())
    click.echo(summary(proposal), err=True)
    click.echo(proposal.diff, nl=False)


def _due(project: Project, day: str | None) -> None:
    from publisher.amounts_due import as_text  # noqa: PLC0415
    from publisher.changes_command import parse_day  # noqa: PLC0415

    click.echo(as_text(project.amounts, parse_day(day) if day else _today()), nl=False)


def _today() -> date:
    return datetime.now(tz=UTC).astimezone().date()


def _project() -> Project:
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415

    return Project.load(find_root(Path.cwd()))
