"""The inventory as a table for a terminal, as CSV for a Dutch spreadsheet and as a web page."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from checker.engine.inventory import Inventory, Row
from checker.report.scores import shown

HEADINGS = (
    "brief",
    "woorden",
    "woorden per zin",
    "moeilijk per 1.000",
    "% lijdend",
    "LiNT-niveau",
    "normen niet gehaald",
    "fouten",
)
_UNREAD = "niet gelezen"
_FORMULA = ("=", "+", "-", "@", "\t")  # a spreadsheet runs what begins so, and a file name may


def as_text(found: Inventory) -> str:
    """Aligned columns; then the files that gave no text."""
    table = [list(HEADINGS), *(_cells(row) for row in found.rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(HEADINGS))]
    parts = []
    if found.rows:
        rows = ("  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]) for line in table)
        parts.append("\n".join(rows))
    if found.unread:
        parts.append("\n".join(f"{_UNREAD}: {one.path} ({one.reason})" for one in found.unread))
    return "\n\n".join([*parts, _closing(found)]) + "\n"


def as_csv(found: Inventory) -> str:
    """Semicolons and decimal commas, as a Dutch spreadsheet expects; the last column says why a file was not read."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\n")
    writer.writerow([*HEADINGS, _UNREAD])
    for row in found.rows:
        name, *values = _cells(row)
        writer.writerow([_harmless(name), *(value.replace(".", "").replace("–", "") for value in values), ""])
    for one in found.unread:
        writer.writerow([_harmless(one.path), *[""] * (len(HEADINGS) - 1), one.reason])
    return buffer.getvalue()


def as_html(found: Inventory) -> str:
    """One page that asks nothing of another address."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    template = environment.from_string(files(__package__).joinpath("inventory.html.j2").read_text(encoding="utf-8"))
    table = [_cells(row) for row in found.rows]
    return template.render(headings=HEADINGS, table=table, unread=found.unread, closing=_closing(found))


FORMATS: Mapping[str, Callable[[Inventory], str]] = {"text": as_text, "csv": as_csv, "html": as_html}


def _cells(row: Row) -> list[str]:
    values = (
        row.words,
        row.average_sentence,
        row.hard_words_per_1000,
        row.passives,
        row.lint_level,
        row.norms_missed,
        row.errors,
    )
    return [row.path, *map(shown, values)]


def _harmless(name: str) -> str:
    return f"'{name}" if name.startswith(_FORMULA) else name


def _closing(found: Inventory) -> str:
    letters = "1 brief" if len(found.rows) == 1 else f"{len(found.rows)} brieven"
    return f"{letters} gemeten. Eén getal zegt nooit of een tekst B1 is. (taal: {found.pipeline})"
