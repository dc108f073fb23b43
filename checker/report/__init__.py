"""Reports in the formats people and machines read.  A format is a module with `render`, from Report to text.

The modules are imported when they are needed: the command line shows the names alone.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.engine.report import Report

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "html")


def renderer(form: str) -> Callable[[Report], str]:
    """The function that writes a report in one of `FORMATS`."""
    if form not in FORMATS:
        raise ValueError(form)
    render: Callable[[Report], str] = import_module(f"checker.report.{form}").render
    return render
