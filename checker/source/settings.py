"""`[tool.helder]` in pyproject.toml: which folders, which reference date, which rules."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError, model_validator
from pydantic_core import ErrorDetails

from checker.errors import InputError, InputErrors, UsageError
from checker.scores.norms import DEFAULT_LIMITS, Limits
from checker.source.norm_settings import NormSettings, with_norms
from checker.source.roles import Role
from checker.source.text_file import read_text
from checker.source.yaml_file import FileModel, dotted, in_dutch

MARKER = "pyproject.toml"
FOUR_EYES = 2


class SignOffSettings(FileModel):
    """`[tool.helder.akkoord]`: which roles must sign which kind of piece, before it is published."""

    besluit: tuple[Role, ...] = ("communicatie", "jurist", "panel")
    verzoek: tuple[Role, ...] = ("communicatie", "jurist", "panel")
    uitnodiging: tuple[Role, ...] = ("communicatie", "panel")
    bericht: tuple[Role, ...] = ("communicatie", "panel")
    hoofdstuk: tuple[Role, ...] = ("communicatie", "jurist")
    pagina: tuple[Role, ...] = ("communicatie", "jurist")

    @model_validator(mode="after")
    def _four_eyes(self) -> SignOffSettings:
        for kind, roles in self.model_dump().items():
            if len(set(roles)) < FOUR_EYES:
                raise ValueError(f"'{kind}' heeft minstens twee verschillende rollen nodig: vier ogen")
            if "panel" in roles and kind in {"hoofdstuk", "pagina"}:
                raise ValueError(f"bij '{kind}' kan geen 'panel' staan: het panel leest alleen brieven")
        return self

    def roles(self, kind: str) -> tuple[Role, ...]:
        """The roles that sign a piece of this kind."""
        found: tuple[Role, ...] = getattr(self, kind)
        return found


class Settings(FileModel):
    """Everything a project sets; all has a default except the reference date."""

    peildatum: date
    wijzigingen: tuple[tuple[date, date], ...] = ()
    brieven: str = "letters"
    informatiemap: str = "infomap"
    website: str = "site"
    bedragen: str = "bedragen"
    gemeente: str = "gemeente.yaml"
    taalmodel: str = "auto"  # see checker.text.nlp.choose
    fail_on: Literal["error", "warning"] = "error"
    negeer: tuple[str, ...] = ()
    archief: bool = False  # make every PDF fit for an archive too: PDF/A-2a
    aan: tuple[str, ...] = ()  # rules that are off unless somebody asks for them
    regels: Mapping[str, Mapping[str, Any]] = {}  # options of rules, for every document
    profielen: Mapping[str, Mapping[str, Mapping[str, Any]]] = {}  # the same for one kind of document
    akkoord: SignOffSettings = SignOffSettings()
    normen: NormSettings = NormSettings()  # of the B1-toets, where they differ from checker.scores.norms.Limits


def find_root(start: Path) -> Path:
    """The nearest folder upwards whose pyproject.toml has `[tool.helder]`; raises UsageError."""
    for folder in (start, *start.parents):
        marker = folder / MARKER
        if marker.is_file() and b"[tool.helder]" in marker.read_bytes():
            return folder
    raise UsageError(
        "Deze map hoort niet bij een helder-project.\n"
        "  Ga naar de map met pyproject.toml, of noem een bestand: helder check brief.txt"
    )


def project_root(start: Path) -> Path | None:
    """The same, or None when there is none."""
    try:
        return find_root(start)
    except UsageError:
        return None


def load_settings(root: Path) -> Settings:
    """The settings of a project; raises InputError(s) with what is wrong."""
    text = read_text(root / MARKER, MARKER)
    try:
        table = tomllib.loads(text).get("tool", {}).get("helder", {})
    except tomllib.TOMLDecodeError as fault:
        raise InputError(f"dit is geen geldige TOML ({fault})", remedy="Herstel deze regel.", path=MARKER) from fault
    try:
        return Settings.model_validate(table)
    except ValidationError as fault:
        raise InputErrors(
            _fault(item, text) for item in fault.errors(include_url=False, include_input=False)
        ) from fault


def _fault(item: ErrorDetails, text: str) -> InputError:
    location = item["loc"]
    problem, remedy = in_dutch(item["type"], dotted(location), item, Settings, location)
    keys = [str(key) for key in location if isinstance(key, str)]
    line = next((found for key in reversed(keys) if (found := _line_of(text, key))), None)
    return InputError(f"[tool.helder] {problem}", remedy=remedy, path=MARKER, line=line)


def _line_of(text: str, key: str) -> int | None:
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.strip().startswith(key)), None)


def default_fail_on(start: Path) -> str:
    """From which severity a run fails: the project's setting, 'error' outside a project."""
    try:
        return load_settings(find_root(start)).fail_on
    except UsageError:
        return "error"


def project_limits(start: Path) -> Limits:
    """The norms that hold here: the project's own, outside a project the default."""
    try:
        return with_norms(DEFAULT_LIMITS, load_settings(find_root(start)).normen)
    except UsageError:
        return DEFAULT_LIMITS
