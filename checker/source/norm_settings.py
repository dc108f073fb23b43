"""Own norms: `[tool.helder.normen]` in pyproject.toml for the whole project, `normen` in brief.yaml for one letter."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from checker.scores.norms import Limits
from checker.source.yaml_file import FileModel

Number = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class NormSettings(FileModel):
    """Norms that differ from the default; a key that is left out keeps its number.  Percentages as whole percents."""

    gemiddelde_zin: Number | None = None
    gemiddelde_zin_fout: Number | None = None
    langste_zin: Number | None = None
    zinnen_boven_15: Number | None = None
    moeilijke_woorden: Number | None = None
    lijdende_zinnen: Number | None = None
    woorden_per_deelzin: Number | None = None
    flesch_douma: Number | None = None
    lint_niveau: Number | None = None


class LetterNorms(NormSettings):
    """The same for one letter, and why."""

    reden: str = Field(min_length=1)


def with_norms(limits: Limits, own: NormSettings | None) -> Limits:
    """The limits with the norms that somebody set; each says who did, and for a letter why."""
    if own is None:
        return limits
    numbers = own.model_dump(exclude={"reden"}, exclude_none=True)
    source = f"eigen norm van deze brief: {own.reden}" if isinstance(own, LetterNorms) else "eigen norm van dit project"
    reasons = MappingProxyType({**limits.reasons, **dict.fromkeys(numbers, source)})
    return replace(limits, **numbers, reasons=reasons)
