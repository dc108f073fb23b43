"""The checker's commands: parse what was typed, call, print.  What is heavy is imported inside each command.

`python -m checker` offers these alone; `helder` (publisher.cli) offers them with everything else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.dutch_click import DutchGroup
from checker.report import FORMATS, renderer
from checker.source.text_file import write_text

if TYPE_CHECKING:
    from checker.engine.report import Report
    from checker.engine.run import PrintMeasurer
    from checker.source.project import Project

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
STDIN = "-"
FILE = click.Path(path_type=Path)
CHECK_HELP = """Zoek wat moeilijk te lezen is.

PAD is een brief, een map of een bestand uit Word, OpenOffice, html of pdf. Een streepje (-) leest wat u intypt.
Zonder PAD leest helder alle brieven en pagina's.

Uitkomst 0: alles is goed. Uitkomst 1: er is iets te verbeteren. Uitkomst 2: er lukte iets niet.
"""


@click.group(cls=DutchGroup, context_settings=CONTEXT)
@click.version_option(package_name="helder", message="%(prog)s %(version)s", help="Toon de versie.")
def main() -> None:
    """Controleer of brieven en pagina's goed te lezen zijn."""


def check_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of `check`, shared by both command lines."""
    options = [
        click.argument("paths", nargs=-1, metavar="[PAD]..."),
        click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Vorm van het verslag."),
        click.option("--output", type=FILE, metavar="BESTAND", help="Schrijf het verslag in dit bestand."),
        click.option("--fail-on", type=click.Choice(["error", "warning"]), help="Vanaf wanneer de opdracht mislukt."),
        click.option(
            "--select", "chosen", multiple=True, metavar="REGEL", help="Alleen deze regels, bijvoorbeeld Z01 of Z."
        ),
        click.option("--ignore", "ignored", multiple=True, metavar="REGEL", help="Zonder deze regels."),
        click.option("--no-cache", is_flag=True, help="Gebruik geen resultaten van een vorige keer."),
        click.option("--changed", metavar="VERSIE", help="Alleen wat nieuw is sinds deze versie in Git."),
        click.option("--statistics", is_flag=True, help="Toon alleen hoeveel er is, per regel en per tekst."),
        click.option("--baseline", type=FILE, metavar="BESTAND", help="Verberg wat volgens dit bestand al bekend is."),
        click.option("--write-baseline", type=FILE, metavar="BESTAND", help="Bewaar als bekend wat er nu is."),
        click.option("--allow-new", is_flag=True, help="Laat toe dat er meer bekende punten komen."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@main.command("check", help=CHECK_HELP)
@check_options
def check_command(**options: Any) -> None:
    """`check` without page counts: those take a publisher."""
    run_check(**options)


def run_check(
    *,
    paths: Sequence[str],
    form: str,
    output: Path | None,
    fail_on: str | None,
    chosen: Sequence[str],
    ignored: Sequence[str],
    no_cache: bool,
    changed: str | None,
    statistics: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    allow_new: bool,
    make_measurer: Callable[[Project], PrintMeasurer] | None = None,
) -> None:
    """Check, print, exit.  `make_measurer` gives what measures the PDF of letters, for who can."""
    from checker.engine import baseline as known  # noqa: PLC0415
    from checker.engine.changed import only_changed  # noqa: PLC0415
    from checker.errors import UsageError  # noqa: PLC0415
    from checker.report import counts  # noqa: PLC0415
    from checker.rules.rule import Severity  # noqa: PLC0415

    if statistics and form != "text":
        raise UsageError("Met --statistics kan alleen --format text.")
    render: Callable[[Report], str] = counts.render if statistics else renderer(form)
    only, without = _codes(chosen), _codes(ignored)
    report, default = _report(paths, only, without, make_measurer, use_cache=not no_cache)
    extent = known.Extent.of(report, paths=paths, chosen=only, ignored=without)
    if write_baseline:
        click.echo(known.write(report, write_baseline, extent, allow_new=allow_new))
        return
    if baseline:
        report = known.hide(report, baseline, extent)
    if changed:
        report = only_changed(
            report, changed, chosen=only, ignored=without, make_measurer=make_measurer, use_cache=not no_cache
        )
    _deliver(render(report), output)
    sys.exit(report.exit_code(Severity[(fail_on or default).upper()]))


def _report(
    paths: Sequence[str],
    chosen: Sequence[str],
    ignored: Sequence[str],
    make_measurer: Callable[[Project], PrintMeasurer] | None,
    *,
    use_cache: bool,
) -> tuple[Report, str]:
    from checker import check_paths, check_text  # noqa: PLC0415
    from checker.source.settings import default_fail_on  # noqa: PLC0415

    if list(paths) == [STDIN]:
        return check_text(_standard_input(), select=chosen, ignore=ignored), "error"
    report = check_paths(paths, select=chosen, ignore=ignored, make_measurer=make_measurer, use_cache=use_cache)
    return report, default_fail_on(Path.cwd())


def _standard_input() -> str:
    from checker.source.text_file import decode  # noqa: PLC0415

    return decode(sys.stdin.buffer.read(), STDIN)


def _codes(values: Sequence[str]) -> list[str]:
    """`--select Z01,W --select S02` as a list of codes."""
    return [code.strip().upper() for value in values for code in value.split(",") if code.strip()]


@main.command("fix")
@click.argument("paths", nargs=-1, metavar="[PAD]...")
@click.option("--write", is_flag=True, help="Verander de bestanden. Anders ziet u alleen wat er zou veranderen.")
@click.option("--select", "chosen", multiple=True, metavar="REGEL", help="Alleen deze regels, bijvoorbeeld W01.")
@click.option("--ignore", "ignored", multiple=True, metavar="REGEL", help="Zonder deze regels.")
def fix_command(paths: Sequence[str], chosen: Sequence[str], ignored: Sequence[str], *, write: bool) -> None:
    """Vervang moeilijke woorden waar dat veilig kan. U ziet eerst wat er verandert.

    Uitkomst 0: er is niets te doen, of het is gedaan. Uitkomst 1: er is iets te vervangen.
    """
    from checker import check_paths  # noqa: PLC0415
    from checker.engine.fix import fixes  # noqa: PLC0415
    from checker.errors import EXIT_CLEAN, EXIT_FAILED, EXIT_FINDINGS  # noqa: PLC0415
    from checker.source.settings import project_root  # noqa: PLC0415

    report = check_paths(paths, select=_codes(chosen), ignore=_codes(ignored))
    found = fixes(report, project_root(Path.cwd()) or Path())
    for change in found:
        click.echo(change.diff(), nl=False)
        if write:
            change.write()
            click.echo(f"{change.shown} is veranderd.", err=True)
    if not found:
        click.echo("Er is niets dat helder veilig kan vervangen.", err=True)
    for error in report.errors:
        click.echo(f"fout: {error}", err=True)
    sys.exit(EXIT_FAILED if report.errors else EXIT_FINDINGS if found and not write else EXIT_CLEAN)


@main.command("rule")
@click.argument("code", required=False, metavar="[REGEL]")
def rule_command(code: str | None) -> None:
    """Toon wat een regel betekent, met voorbeelden. Zonder REGEL: alle regels."""
    from checker.rules.catalogue import RULES  # noqa: PLC0415
    from checker.rules.pages import page  # noqa: PLC0415

    if code is None:
        for rule in RULES:
            state = "" if rule.default else " (staat uit)"
            click.echo(f"{rule.code}  {rule.severity.dutch:<13} {rule.name}{state}")
        if off := [rule.code for rule in RULES if not rule.default]:
            click.echo(f"\nEen regel die uit staat, zet u zo aan: helder check --select {off[0]}")
    else:
        click.echo(page(code).text)


@main.command("score")
@click.argument("path", required=False, default=STDIN, metavar="[PAD]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm van het verslag.")
def score_command(path: str, form: str) -> None:
    """Meet hoe moeilijk een tekst is. Een streepje (-) leest wat u intypt."""
    from checker.engine.scoring import project_report  # noqa: PLC0415
    from checker.errors import EXIT_CLEAN, EXIT_FAILED  # noqa: PLC0415
    from checker.readers import keeps_lines, read  # noqa: PLC0415
    from checker.report.scores import as_json, as_text, report_as_json, report_as_text  # noqa: PLC0415
    from checker.source.settings import project_limits  # noqa: PLC0415

    report = None if path == STDIN else project_report(Path(path))
    if report is not None:
        click.echo((report_as_json if form == "json" else report_as_text)(report), nl=False)
        sys.exit(EXIT_FAILED if report.errors else EXIT_CLEAN)
    text = _standard_input() if path == STDIN else read(Path(path))
    write = as_json if form == "json" else as_text
    shown = write(text, keep_lines=keeps_lines(path), limits=project_limits(Path.cwd()))
    click.echo(shown, nl=False)


@main.command("inventory")
@click.argument("folder", type=FILE, metavar="MAP")
@click.option(
    "--format", "form", type=click.Choice(["text", "csv", "html"]), default="text", help="Vorm van het overzicht."
)
@click.option("--output", type=FILE, metavar="BESTAND", help="Schrijf het overzicht in dit bestand.")
def inventory_command(folder: Path, form: str, output: Path | None) -> None:
    """Zet bestaande brieven op volgorde: de moeilijkste eerst. Zo weet u waar u kunt beginnen.

    U ziet alleen getallen. helder bewaart niets van de tekst.
    """
    from checker.engine.inventory import inventory  # noqa: PLC0415
    from checker.report.inventory import FORMATS  # noqa: PLC0415

    _deliver(FORMATS[form](inventory(folder, _progress)), output)


def _progress(done: int, total: int) -> None:
    """How far a long job is, for who watches; nothing in a log."""
    if sys.stderr.isatty():
        click.echo(f"\r{done} van {total}" + ("\n" if done == total else ""), nl=False, err=True)


def _deliver(text: str, output: Path | None) -> None:
    """To the terminal, or to a file."""
    if output is None:
        click.echo(text, nl=False)
    else:
        write_text(output, text)
