"""The `helder` command: parse what was typed, call, print.  What is heavy is imported inside each command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import (
    CHECK_HELP,
    CONTEXT,
    check_options,
    fix_command,
    inventory_command,
    rule_command,
    run_check,
    score_command,
)
from checker.dutch_click import DutchGroup
from checker.errors import EXIT_CLEAN, EXIT_FINDINGS, UsageError
from publisher.amounts_command import amounts_command
from publisher.changes_command import changes_command
from publisher.compare.command import diff_command
from publisher.export.command import export_command
from publisher.merge.command import merge_command
from publisher.review.command import review_group

if TYPE_CHECKING:
    from checker.source.project import Project


@click.group(cls=DutchGroup, context_settings=CONTEXT)
@click.version_option(package_name="helder", message="%(prog)s %(version)s", help="Toon de versie.")
def main() -> None:
    """Brieven die iedereen begrijpt: controleren, afdrukken en op de website zetten."""


@main.command("check", help=CHECK_HELP)
@check_options
def check_command(**options: Any) -> None:
    """`check` with what the PDF shows."""
    from publisher.letter_print import LetterPrint  # noqa: PLC0415

    run_check(make_measurer=LetterPrint, **options)


main.add_command(fix_command)
main.add_command(rule_command)
main.add_command(score_command)
main.add_command(inventory_command)


@main.command("build")
@click.option("--only", metavar="ONDERDEEL", help="Maak één onderdeel, bijvoorbeeld letters of site.")
@click.option(
    "--publish", is_flag=True, help="Maak alleen iets als alles akkoord heeft. Zonder --publish is het een proef."
)
@click.option("--concept", is_flag=True, help="Met --publish: zet CONCEPT op wat nog geen akkoord heeft.")
def build_command(only: str | None, *, publish: bool, concept: bool) -> None:
    """Maak alles: brieven, informatiemap, inlegvel, website en de map voor lezers. Alles staat in build."""
    from checker.engine.check import check_project  # noqa: PLC0415
    from checker.report import text  # noqa: PLC0415
    from checker.rules.rule import Severity  # noqa: PLC0415
    from publisher.build import build, uncertain_amounts  # noqa: PLC0415
    from publisher.letter_print import LetterPrint  # noqa: PLC0415
    from publisher.review.gate import drafts_to_publish  # noqa: PLC0415
    from publisher.translations import open_translations  # noqa: PLC0415

    if concept and not publish:
        raise UsageError("--concept werkt alleen samen met --publish.")
    project = _project()
    drafts = drafts_to_publish(project, only, as_draft=concept) if publish else frozenset()
    report = check_project(project, make_measurer=LetterPrint)
    if code := report.exit_code(Severity[project.settings.fail_on.upper()]):
        click.echo(text.render(report), nl=False)
        click.echo("Er is niets nieuws gemaakt. De vorige versie in build/ staat er nog.", err=True)
        sys.exit(code)
    lines = build(project, only=only, unsigned=drafts, say=lambda line: click.echo(line, err=True))
    click.echo("\n".join(["Klaar. In build/ staan nu:", *(f"  {line}" for line in lines)]))
    if drafts:
        click.echo(f"let op: {len(drafts)} stukken hebben nog geen akkoord. Daar staat CONCEPT op.")
    for line in (*uncertain_amounts(project.amounts), *open_translations(project)):
        click.echo(f"let op: {line}")


@main.command("letter")
@click.argument("name", metavar="BRIEF")
@click.option("--case", "case", required=True, metavar="VOORBEELD", help="Naam van een voorbeeld, of een YAML-bestand.")
@click.option("--output", required=True, type=click.Path(path_type=Path), metavar="BESTAND", help="Waar de brief komt.")
@click.option("--format", "form", type=click.Choice(["pdf", "html", "txt"]), default="pdf", help="Soort bestand.")
@click.option("--large", is_flag=True, help="Grote letters, voor wie minder goed ziet. Alleen als pdf.")
@click.option("--archive", is_flag=True, help="Een pdf die ook past in een archief (PDF/A-2a).")
@click.option("--publish", is_flag=True, help="Maak de brief alleen als die akkoord heeft.")
def letter_command(name: str, case: str, output: Path, form: str, *, large: bool, archive: bool, publish: bool) -> None:
    """Maak één brief: als pdf, als html voor een scherm, of als gewone tekst."""
    from publisher.one_letter import one_letter  # noqa: PLC0415
    from publisher.review.gate import require_signed_letter  # noqa: PLC0415

    for option, given in (("--large", large), ("--archive", archive)):
        if given and form != "pdf":
            raise UsageError(f"{option} werkt alleen bij een pdf. Laat {option} weg, of kies --format pdf.")
    project = _project()
    if publish:
        require_signed_letter(project, name)
    pages = one_letter(project, name, case, output, "groot" if large else form, archive=archive)
    length = f": {pages} {'bladzijde' if pages == 1 else 'bladzijden'}" if pages else ""
    click.echo(f"{output}{length}")


main.add_command(merge_command)
main.add_command(export_command)
main.add_command(amounts_command)
main.add_command(changes_command)
main.add_command(review_group)
main.add_command(diff_command)


@main.command("approve")
@click.argument("names", nargs=-1, metavar="[BRIEF]...")
@click.option("--check", "only_check", is_flag=True, help="Kijk alleen wat er anders is. Er verandert niets.")
def approve_command(names: tuple[str, ...], *, only_check: bool) -> None:
    """Keur goed hoe de brieven eruitzien. Daarna valt elke verandering op."""
    from publisher.approved import approve, differences  # noqa: PLC0415

    if not only_check:
        written, removed = approve(_project(), names)
        click.echo(f"Goedgekeurd. Nieuwe beelden: {written}. Weggehaald: {removed}.")
        return
    found = list(differences(_project(), names))
    click.echo("\n".join(each.message for each in found) or "Alle brieven zien eruit zoals goedgekeurd.")
    sys.exit(EXIT_FINDINGS if found else EXIT_CLEAN)


@main.command("letters")
@click.option("--write", is_flag=True, help="Schrijf het in docs, met de pagina oud en nieuw.")
def letters_command(*, write: bool) -> None:
    """Toon alle brieven, met wat er is gemeten en wat een jurist nog moet bevestigen."""
    from publisher import letters_table, old_and_new  # noqa: PLC0415
    from publisher.output import write_file  # noqa: PLC0415

    project = _project()
    table = letters_table.letters_table(project)
    if not write:
        click.echo(table, nl=False)
        return
    write_file(project.root / letters_table.PLACE, table.encode())
    write_file(project.root / old_and_new.PLACE, old_and_new.old_and_new(project).encode())
    click.echo(f"Bijgewerkt: {letters_table.PLACE} en {old_and_new.PLACE}.")


@main.group("new", cls=DutchGroup)
def new_group() -> None:
    """Begin iets nieuws, bijvoorbeeld een brief."""


@new_group.command("letter")
@click.argument("name", metavar="NAAM")
def new_letter_command(name: str) -> None:
    """Begin een nieuwe brief, bijvoorbeeld: helder new letter uitstel-besluit."""
    from publisher.new_letter import new_letter  # noqa: PLC0415

    project = _project()
    folder = new_letter(project, name)
    click.echo(f"De brief staat in {folder.relative_to(project.root)}. Begin met brief.md.")


@main.command("doctor")
def doctor_command() -> None:
    """Kijk of deze computer klaar is. Zo niet, dan leest u wat u moet typen."""
    from checker.source.settings import find_root  # noqa: PLC0415
    from publisher.doctor import describe, examine  # noqa: PLC0415

    findings = examine(find_root(Path.cwd()))
    click.echo(describe(findings))
    sys.exit(EXIT_CLEAN if all(finding.ok for finding in findings) else EXIT_FINDINGS)


def _project() -> Project:
    from checker.source.project import Project  # noqa: PLC0415
    from checker.source.settings import find_root  # noqa: PLC0415

    return Project.load(find_root(Path.cwd()))
