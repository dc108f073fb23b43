"""The commands that a document or a script tells people to type, held against the commands that exist."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from publisher.cli import main

ROOT = Path(__file__).parents[2]
TARGETS = frozenset(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
PROGRAMS = {"make", "helder", ".venv/bin/helder"}


def typed(text: str) -> list[list[str]]:
    """Every line with a command of ours, as words, without what follows `||`, `&&` or `;`."""
    lines = (re.sub(r"\s*(\|\||&&|;).*", "", line.strip()) for line in text.splitlines())
    return [shlex.split(line) for line in lines if line.split(" ")[0] in PROGRAMS]


def require_command(words: Sequence[str]) -> None:
    """The target, or the command with all its options, exists."""
    program, *rest = words
    if program == "make":
        assert set(rest) <= TARGETS, words
        return
    command: click.Command = main
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        assert rest[0] in command.commands, words
        command = command.commands[rest.pop(0)]
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in rest if word.startswith("--")} <= known, words
