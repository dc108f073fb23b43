"""`helder merge` as it is typed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from checker.dutch_click import DutchCommand
from checker.errors import EXIT_FINDINGS, UsageError

HELP = """Maak een brief voor elke rij van een bestand: CSV, of JSON Lines (.jsonl).

helder kijkt eerst alle rijen na. Van goede rijen komt een pdf. De andere rijen staan in rapport.csv.
Stopte het halverwege? Typ dezelfde opdracht opnieuw.
"""


@click.command("merge", cls=DutchCommand, help=HELP, short_help="Maak veel brieven tegelijk uit een bestand.")
@click.argument("name", metavar="BRIEF")
@click.argument("data", metavar="GEGEVENS", type=click.Path(path_type=Path))
@click.option("--output", required=True, type=click.Path(path_type=Path), metavar="MAP", help="Hier komen de brieven.")
@click.option("--columns", type=click.Path(path_type=Path), metavar="BESTAND", help="YAML met uw eigen kolomnamen.")
@click.option("--dry-run", is_flag=True, help="Kijk alles na en maak alleen het rapport.")
@click.option("--print-file", type=click.Path(path_type=Path), metavar="PDF", help="Ook alle brieven in één pdf.")
@click.option("--workers", type=click.IntRange(min=1), metavar="AANTAL", help="Zoveel brieven tegelijk.")
@click.option("--dask", "address", metavar="ADRES", help="Gebruik een Dask-cluster dat al draait.")
@click.option("--publish", is_flag=True, help="Maak de brieven alleen als de brief akkoord heeft.")
def merge_command(
    *,
    name: str,
    data: Path,
    output: Path,
    columns: Path | None,
    dry_run: bool,
    print_file: Path | None,
    workers: int | None,
    address: str | None,
    publish: bool,
) -> None:
    """Check the combination, run, and say how it went."""
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415
    from publisher.merge.pool import dask, processes  # noqa: PLC0415
    from publisher.merge.progress import shown_progress  # noqa: PLC0415
    from publisher.merge.run import merge, plan  # noqa: PLC0415
    from publisher.review.gate import letter_note, require_signed_letter  # noqa: PLC0415

    if address and workers:
        raise UsageError("Kies --workers of --dask. Een cluster weet zelf hoeveel workers het heeft.")
    if dry_run and print_file:
        raise UsageError("Kies --dry-run of --print-file. Met --dry-run komen er geen brieven.")
    project = Project.load(find_root(Path.cwd()))
    if publish:
        require_signed_letter(project, name)
    planned = plan(project, name, data, columns, dry_run=dry_run)
    crew = dask(address) if address else processes(workers or len(os.sched_getaffinity(0)))
    with shown_progress() as tell:
        summary = merge(planned, output, crew, tell)
    again = f" ({summary.earlier} waren er al)" if summary.earlier else ""
    click.echo(f"Goed nagekeken: {summary.made}" if dry_run else f"{output}: {_count(summary.made)}{again}")
    if print_file and summary.made:
        from publisher.merge.print_file import print_file as combine  # noqa: PLC0415

        click.echo(
            f"{print_file}: {combine(output, print_file, planned.reader.spec.titel)} bladzijden om af te drukken"
        )
    if note := letter_note(project, name):
        click.echo(f"let op: {note}")
    if summary.bad:
        click.echo(f"Niet goed: {summary.bad} {'rij' if summary.bad == 1 else 'rijen'}. Kijk in {summary.report}.")
        sys.exit(EXIT_FINDINGS)


def _count(number: int) -> str:
    return f"{number} {'brief' if number == 1 else 'brieven'}"
