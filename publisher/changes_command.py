"""`helder changes` as it is typed."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from ruamel.yaml import YAML

from checker.dutch_click import DutchCommand
from checker.errors import UsageError
from checker.source.dutch import long_date

if TYPE_CHECKING:
    from checker.source.project import Project

HELP = """Toon wat er verandert, bijvoorbeeld: helder changes 2026-01-01 2026-07-01

Met --format letter krijgt u gegevens voor de brief wijziging-regels. Noem dan met --for wat voor de lezer geldt.
"""


def parse_day(text: str) -> date:
    """`2026-07-01` → a day; UsageError on anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise UsageError(f"'{text}' is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-07-01.") from fault


@click.command("changes", cls=DutchCommand, help=HELP, short_help="Toon wat er verandert tussen twee data.")
@click.argument("old", metavar="VAN")
@click.argument("new", metavar="TOT")
@click.option("--format", "form", type=click.Choice(["text", "json", "md", "page", "news", "letter"]), default="text",
              help="text, json, md, de bladzijde (page), het bericht (news) of de brief (letter).")  # fmt: skip
@click.option("--for", "keys", metavar="NAAM", multiple=True, help="Bij letter: een bedrag of regel van de lezer.")
def changes_command(old: str, new: str, form: str, keys: tuple[str, ...]) -> None:
    """Compare, and print in the form that was asked for."""
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415

    first, last = parse_day(old), parse_day(new)
    if first >= last:
        raise UsageError(f"De oude datum ({long_date(first)}) moet vóór de nieuwe datum ({long_date(last)}) liggen.")
    click.echo(_in_form(Project.load(find_root(Path.cwd())), first, last, form, keys), nl=False)


def _in_form(project: Project, old: date, new: date, form: str, keys: tuple[str, ...]) -> str:
    from publisher import changes_data as data  # noqa: PLC0415
    from publisher.change_page import change_page  # noqa: PLC0415
    from publisher.changes import changes  # noqa: PLC0415
    from publisher.changes_letter import letter_data  # noqa: PLC0415
    from publisher.news import news_item  # noqa: PLC0415

    phone = project.municipality.telefoon
    if form == "page":
        return change_page(project.amounts, project.municipality, old, new)
    found = changes(project.amounts, old, new)
    if form == "news":
        return news_item(found, phone)
    if form == "letter":
        return _yaml(letter_data(found, keys))
    if form == "json":
        return data.as_json(found)
    return data.as_markdown(found, phone) if form == "md" else data.as_text(found, phone)


def _yaml(content: dict[str, object]) -> str:
    stream = io.StringIO()
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.dump({"gegevens": content}, stream)
    return stream.getvalue()
