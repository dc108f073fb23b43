"""B1-toets: what was measured, held against norms that each have a source.

No single number says 'this text is B1': each norm says only whether it is met.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from checker.scores.measure import Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """A measured value held against a norm.  `name` and `source` are Dutch: people read them."""

    key: str  # the key of this norm in settings and in brief.yaml
    name: str
    value: float
    norm: float
    is_maximum: bool  # False: the value must be at least the norm
    met: bool
    error_norm: float | None  # beyond this it is an error, not only a norm that is not met
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The norms as numbers: the one place where they stand.  `reasons`: norm key → why it differs from the default."""

    gemiddelde_zin: float = 12
    gemiddelde_zin_fout: float = 14
    langste_zin: float = 20
    zinnen_boven_15: float = 31
    moeilijke_woorden: float = 11.2
    lijdende_zinnen: float = 4
    woorden_per_deelzin: float = 10
    flesch_douma: float = 60
    lint_niveau: float = 2
    reasons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


DEFAULT_LIMITS = Limits()


class _Kind(NamedTuple):
    """What a norm is about, what is measured, and who says so."""

    key: str
    name: str  # '{lint}' stands for what the LiNT score may be called
    value: Callable[[Scores], float | None]
    source: str
    is_maximum: bool = True


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


_AMSTERDAM = "gemeten bij de gemeente Amsterdam: na redactie"
_KINDS = (
    _Kind(
        "gemiddelde_zin",
        "gemiddeld aantal woorden per zin",
        lambda scores: scores.average_sentence,
        "Radboud Universiteit, schrijfadvies: gemiddeld 12 woorden per zin",
    ),
    _Kind(
        "langste_zin",
        "woorden in de langste zin",
        lambda scores: scores.longest_sentence or None,
        f"{_AMSTERDAM} heeft 92% van de zinnen niet meer dan 20 woorden",
    ),
    _Kind(
        "zinnen_boven_15",
        "% zinnen van meer dan 15 woorden",
        lambda scores: _percent(scores.share_over_15),
        f"{_AMSTERDAM} heeft 31% van de zinnen meer dan 15 woorden",
    ),
    _Kind(
        "moeilijke_woorden",
        "moeilijke woorden per 1.000 woorden",
        lambda scores: scores.hard_words_per_1000,
        "gemeten met onze lijst bij de gemeente Amsterdam: na redactie zijn 11,2 van de 1.000 woorden moeilijk",
    ),
    _Kind(
        "lijdende_zinnen",
        "% zinnen in de lijdende vorm (worden)",
        lambda scores: _percent(scores.passive_share),
        f"{_AMSTERDAM} staat in 4% van de zinnen worden of werd",
    ),
    _Kind(
        "woorden_per_deelzin",
        "woorden per deelzin",
        lambda scores: scores.words_per_clause,
        "B1-checklist van gemeenten: één boodschap in 10 tot 15 woorden",
    ),
    _Kind(
        "flesch_douma",
        "Flesch-Douma",
        lambda scores: scores.flesch_douma,
        "Douma, in Onze Taal 1977: vanaf 60 is een tekst normaal of makkelijk te lezen",
        is_maximum=False,
    ),
    _Kind(
        "lint_niveau",
        "niveau volgens {lint}",
        lambda scores: scores.lint.level if scores.lint else None,
        "LiNT: niveau 1 en 2 zijn moeilijk voor hoogstens 29 van de 100 volwassenen",
    ),
)


def norms(scores: Scores, limits: Limits = DEFAULT_LIMITS) -> tuple[Norm, ...]:
    """The measured values held against the norms; none for a text without words.

    A value that could not be measured has no norm: without an analysis there are no passives to count.
    """
    lint = scores.lint.name if scores.lint else ""
    measured = ((kind, kind.value(scores)) for kind in _KINDS)
    return tuple(_norm(kind, value, limits, lint) for kind, value in measured if value is not None)


def _norm(kind: _Kind, value: float, limits: Limits, lint: str) -> Norm:
    norm = float(getattr(limits, kind.key))
    return Norm(
        key=kind.key,
        name=kind.name.format(lint=lint),
        value=value,
        norm=norm,
        is_maximum=kind.is_maximum,
        met=value <= norm if kind.is_maximum else value >= norm,
        error_norm=max(norm, limits.gemiddelde_zin_fout) if kind.key == "gemiddelde_zin" else None,
        source=limits.reasons.get(kind.key, kind.source),
    )
