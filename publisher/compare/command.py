"""`helder diff` as it is typed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.dutch_click import DutchCommand
from checker.errors import EXIT_CLEAN, EXIT_FINDINGS

HELP = """Vergelijk brieven met een vorige versie, bijvoorbeeld: helder diff main

VERSIE is een naam die Git kent, zoals main of HEAD~1. Zonder BRIEF vergelijkt helder alle brieven.
U ziet welke woorden en scores veranderd zijn. En welke meldingen nieuw zijn, of opgelost.

Uitkomst 0: er is geen nieuwe fout. Uitkomst 1: er is een nieuwe fout. Uitkomst 2: er lukte iets niet.
"""


@click.command("diff", cls=DutchCommand, help=HELP, short_help="Vergelijk brieven met een vorige versie.")
@click.argument("ref", metavar="VERSIE")
@click.argument("names", nargs=-1, metavar="[BRIEF]...")
@click.option("--format", "form", type=click.Choice(["text", "md", "html"]), default="text",
              help="text, md (voor een reactie in GitHub of GitLab) of html.")  # fmt: skip
@click.option("--output", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijf het in dit bestand.")
def diff_command(ref: str, names: tuple[str, ...], form: str, output: Path | None) -> None:
    """Compare, print, exit."""
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415
    from publisher.compare import as_markdown, as_page, as_text, versions  # noqa: PLC0415
    from publisher.compare.wording import summary  # noqa: PLC0415
    from publisher.letter_print import LetterPrint  # noqa: PLC0415
    from publisher.output import write_file  # noqa: PLC0415

    diff = versions.compare_with(Project.load(find_root(Path.cwd())), ref, names, LetterPrint)
    render = {"text": as_text.render, "md": as_markdown.render, "html": as_page.render}[form]
    if output is None:
        click.echo(render(diff), nl=False)
    else:
        write_file(output, click.unstyle(render(diff)).encode())
        click.echo("\n".join([*summary(diff), f"Alles staat in {output}."]))
    sys.exit(EXIT_FINDINGS if diff.errors else EXIT_CLEAN)
