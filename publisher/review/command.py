"""`helder review …` as it is typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

import click

from checker.dutch_click import DutchGroup
from checker.source.settings import Role

if TYPE_CHECKING:
    from checker.source.project import Project


@click.group("review", cls=DutchGroup)
def review_group() -> None:
    """Laat lezers brieven beoordelen, en geef akkoord."""


@review_group.command("sign")
@click.argument("names", nargs=-1, required=True, metavar="STUK...")
@click.option("--as", "role", required=True, type=click.Choice(get_args(Role)), help="In welke rol u akkoord geeft.")
def sign_command(names: tuple[str, ...], role: str) -> None:
    """Geef akkoord op een brief, een hoofdstuk of een pagina, precies zoals die nu is."""
    from checker.source.render import Renderer  # noqa: PLC0415
    from publisher.review.pieces import chosen  # noqa: PLC0415
    from publisher.review.sign import sign  # noqa: PLC0415

    project = _project()
    renderer = Renderer(project)
    written: list[Path] = []
    for piece in chosen(project, names):
        written += sign(project, renderer, piece, cast("Role", role), date.today())  # noqa: DTZ011 - the day on the wall here
        click.echo(f"{piece.key}: akkoord als {role}.")
    click.echo("Het akkoord telt als het in Git staat. Typ:")
    click.echo(f"  git add {' '.join(sorted({path.parent.parent.as_posix() for path in written}))}")
    click.echo(f"  git commit -m 'Akkoord als {role}'")


def _project() -> Project:
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415

    return Project.load(find_root(Path.cwd()))
