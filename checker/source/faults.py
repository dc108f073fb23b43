"""What goes wrong while rendering a template, as a Dutch error with file and line."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from pydantic import BaseModel

from checker.errors import InputError
from checker.source.provenance import Site
from checker.source.text_file import read_text
from checker.source.tracing import EndlessIncludeError, ValueFault
from checker.source.yaml_file import nearest

RENDER_FAULTS = (TemplateError, ValueFault, EndlessIncludeError, RecursionError, ValueError, TypeError, ArithmeticError,
                 AttributeError, LookupError)  # fmt: skip
"""What a template written by an editor can cause; anything else is a bug of ours."""


def render_error(
    fault: BaseException, root: Path, template: str, values: Mapping[str, Any], parts: list[str]
) -> InputError:
    """The fault as an error for the editor.

    `values` are what a template may use, by name; `parts` the shared parts it may include.
    """
    if isinstance(fault, TemplateSyntaxError):
        return InputError(
            f"in de sjabloontaal klopt iets niet: {_syntax(fault)}",
            remedy="Kijk of elke {% if %} een {% endif %} heeft, en elke {{ een }}.",
            path=_within(fault.filename, root) or fault.name or template,
            line=fault.lineno,
        )
    if isinstance(fault, ValueFault | EndlessIncludeError):
        return _at_site(fault, root)
    path, line = _place(fault, root)
    problem, remedy = _explain(fault, values, parts)
    return InputError(problem, remedy=remedy, path=path or template, line=line)


def _explain(fault: BaseException, values: Mapping[str, Any], parts: list[str]) -> tuple[str, str]:
    if isinstance(fault, TemplateNotFound):
        return f"het deel '{fault.name}' bestaat niet", nearest(str(fault.name), parts)
    if isinstance(fault, UndefinedError):
        name = _undefined_name(str(fault))
        known = set(_parts(values)) if "attribute" in str(fault) else set(values)
        return f"'{name}' is geen bekend veld", (
            f"{nearest(name, known)} Is dit een nieuw veld? "
            f"Zet dan bij 'velden' in brief.yaml: '{name}: {{type: tekst, betekenis: …}}'."
        )
    if isinstance(fault, RecursionError):
        return "delen van de brief roepen elkaar eindeloos aan", "Haal één van de aanroepen weg."
    if isinstance(fault, SecurityError):
        return "dit mag niet in een sjabloon", "Gebruik alleen velden, filters en functies uit de handleiding."
    if isinstance(fault, ValueError):
        return str(fault), "Verbeter dit in het sjabloon of in de gegevens."
    return f"dit kan niet worden uitgerekend ({type(fault).__name__})", "Kijk of de velden het juiste type hebben."


def _parts(values: Mapping[str, Any]) -> Iterator[str]:
    """The names of the parts of groups, lists and objects, at any depth."""
    for item in values.values():
        if isinstance(item, Mapping):
            yield from item
            yield from _parts(item)
        elif isinstance(item, list):
            yield from _parts({str(index): each for index, each in enumerate(item)})
        elif isinstance(item, BaseModel):
            yield from type(item).model_fields


def _at_site(fault: ValueFault | EndlessIncludeError, root: Path) -> InputError:
    line, column = line_and_column(read_text(root / fault.site.template), fault.site)
    if isinstance(fault, EndlessIncludeError):
        problem, remedy = "delen van de brief roepen elkaar eindeloos aan", "Haal deze include weg."
    else:
        problem = f"hier kan niets worden ingevuld: {fault.problem}"
        remedy = "Zet de tekst in een {% if … %}, of vul het veld in het voorbeeld."
    return InputError(problem, remedy=remedy, path=fault.site.template, line=line, column=column)


def line_and_column(text: str, site: Site) -> tuple[int, int]:
    """1-based line and column of the start of a site in the text of its template."""
    before = text[: site.start]
    return before.count("\n") + 1, site.start - (before.rfind("\n") + 1) + 1


def _place(fault: BaseException, root: Path) -> tuple[str | None, int | None]:
    """The innermost template line in the traceback (Jinja rewrites it to template lines)."""
    for frame in reversed(traceback.extract_tb(fault.__traceback__)):
        if (path := _within(frame.filename, root)) and not frame.filename.endswith(".py"):
            return path, frame.lineno
    return None, None


def _within(filename: str | None, root: Path) -> str | None:
    if filename and (path := Path(filename)).is_absolute() and path.is_relative_to(root.resolve()):
        return path.relative_to(root.resolve()).as_posix()
    return None


def _undefined_name(message: str) -> str:
    """The name in Jinja's own message: "'x' is undefined", "'dict object' has no attribute 'x'"."""
    found = re.findall(r"'([^']+)'", message)
    return found[-1] if found else message


_SYNTAX = (
    (r"unexpected end of template|Unexpected end of template", "er mist een afsluiting, bijvoorbeeld {% endif %}"),
    (r"Encountered unknown tag '(\w+)'", "'{0}' is hier geen bekende opdracht"),
    (r"No filter named '(\w+)'", "het filter '{0}' bestaat niet"),
    (r"No test named '(\w+)'", "de test '{0}' bestaat niet"),
    (r"got '='", "hier staat '='. Schrijf '==' om te vergelijken"),
    (r"expected token 'end of (?:statement block|print statement)', got '([^']+)'", "hier staat '{0}' te veel"),
    (r"expected token '([^']+)', got '([^']+)'", "hier staat '{1}', maar er hoort '{0}' te staan"),
    (r"unexpected '([^']+)'", "hier staat een onverwachte '{0}'"),
    (r"unexpected char '(.)'", "hier staat een teken dat niet kan: {0}"),
    (r"Missing end of comment tag", "de opmerking {# heeft geen einde #}"),
)


def _syntax(fault: TemplateSyntaxError) -> str:
    message = fault.message or ""
    for pattern, dutch in _SYNTAX:
        if found := re.search(pattern, message):
            return dutch.format(*found.groups()) if "{0}" in dutch or "{1}" in dutch else dutch
    return message
