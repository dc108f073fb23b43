"""Click in Dutch: help texts and the messages for a command that was typed wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import click
from click.formatting import HelpFormatter

from checker.errors import EXIT_FAILED, HelderError


class DutchFormatter(HelpFormatter):
    """Help with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """`Gebruik: helder check …`."""
        super().write_usage(prog, args, prefix or "Gebruik: ")


class DutchContext(click.Context):
    """A context that writes help with `DutchFormatter`."""

    formatter_class = DutchFormatter


class DutchCommand(click.Command):
    """A command with Dutch help."""

    context_class = DutchContext

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, explained in Dutch."""
        return _dutch_help(super().get_help_option(ctx))

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """The options, under a Dutch heading."""
        _write_options(self, ctx, formatter)


class DutchGroup(click.Group):
    """A group of commands in the order in which people need them, with one clear message for every failure."""

    context_class = DutchContext
    command_class = DutchCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        kwargs.setdefault("subcommand_metavar", "OPDRACHT …")
        super().__init__(*args, **kwargs)

    def main(  # type: ignore[override]  # click's overloads tell of standalone_mode, which is always on here
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> Any:
        """Run; an expected failure prints its message in Dutch and gives its exit code."""
        try:
            sys.exit(super().main(args, prog_name, **{**extra, "standalone_mode": False}) or 0)
        except HelderError as error:
            click.echo(f"fout: {error}", err=True)
            sys.exit(error.exit_code)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            sys.exit(EXIT_FAILED)
        except click.ClickException as error:
            click.echo(f"fout: {in_dutch(error)}", err=True)
            sys.exit(EXIT_FAILED)
        except (click.Abort, KeyboardInterrupt):
            click.echo("Gestopt.", err=True)
            sys.exit(EXIT_FAILED)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, explained in Dutch."""
        return _dutch_help(super().get_help_option(ctx))

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """The commands, then the options."""
        rows = [
            (name, command.get_short_help_str(limit=200))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) and not command.hidden
        ]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rows)
        _write_options(self, ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which they were added."""
        del ctx
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; an unknown one gets a suggestion."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            hint = f"Bedoelt u '{near[0]}'?" if near else f"Kies uit: {', '.join(self.list_commands(ctx))}."
            raise click.UsageError(f"De opdracht '{args[0]}' bestaat niet. {hint}", ctx)
        return super().resolve_command(ctx, args)


def in_dutch(error: click.ClickException) -> str:
    """The message of a wrongly typed command, with what to type to see how it should be."""
    context = getattr(error, "ctx", None)
    hint = f"\n  Typ '{context.command_path} --help' om te zien wat kan." if context else ""
    return f"{_problem(error)}{hint}"


def _problem(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Bedoelt u '{error.possibilities[0]}'?" if error.possibilities else ""
        return f"De optie '{error.option_name}' bestaat niet.{near}"
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if isinstance(error.param, click.Argument) and error.ctx else None
        return f"Hier ontbreekt nog: {name or (error.param.opts[0] if error.param else '')}."
    if isinstance(error, click.BadParameter) and isinstance(getattr(error.param, "type", None), click.Choice):
        choices = ", ".join(map(str, error.param.type.choices))  # type: ignore[union-attr]
        return f"De waarde van {error.param.opts[0]} kan niet. Kies uit: {choices}."  # type: ignore[union-attr]
    if isinstance(error, click.BadOptionUsage):
        return f"Bij de optie '{error.option_name}' hoort een waarde."
    return error.format_message()


def _write_options(command: click.Command, ctx: click.Context, formatter: HelpFormatter) -> None:
    options = [parameter for parameter in command.get_params(ctx) if isinstance(parameter, click.Option)]
    rows = [record for option in options if (record := option.get_help_record(ctx))]
    if rows:
        with formatter.section("Opties"):
            formatter.write_dl(rows)


def _dutch_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Toon deze uitleg."
    return option
