"""B1-toets: what was measured, held against norms that each have a source.

No single number says 'this text is B1': each norm says only whether it is met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """What a norm is about, and who says so."""

    name: str  # '{lint}' stands for what the LiNT score may be called
    source: str
    is_maximum: bool = True


_KINDS: Mapping[str, _Kind] = MappingProxyType(
    {
        "gemiddelde_zin": _Kind(
            name="gemiddeld aantal woorden per zin",
            source="Radboud Universiteit, schrijfadvies: gemiddeld 12 woorden per zin",
        ),
        "langste_zin": _Kind(
            name="woorden in de langste zin",
            source="gemeten bij de gemeente Amsterdam: na redactie heeft 92% van de zinnen niet meer dan 20 woorden",
        ),
        "zinnen_boven_15": _Kind(
            name="% zinnen van meer dan 15 woorden",
            source="gemeten bij de gemeente Amsterdam: na redactie heeft 31% van de zinnen meer dan 15 woorden",
        ),
        "moeilijke_woorden": _Kind(
            name="moeilijke woorden per 1.000 woorden",
            source=(
                "gemeten met onze lijst bij de gemeente Amsterdam: na redactie zijn 11,2 van de 1.000 woorden moeilijk"
            ),
        ),
        "lijdende_zinnen": _Kind(
            name="% zinnen in de lijdende vorm (worden)",
            source="gemeten bij de gemeente Amsterdam: na redactie staat in 4% van de zinnen worden of werd",
        ),
        "woorden_per_deelzin": _Kind(
            name="woorden per deelzin",
            source="B1-checklist van gemeenten: één boodschap in 10 tot 15 woorden",
        ),
        "flesch_douma": _Kind(
            name="Flesch-Douma",
            source="Douma, in Onze Taal 1977: vanaf 60 is een tekst normaal of makkelijk te lezen",
            is_maximum=False,
        ),
        "lint_niveau": _Kind(
            name="niveau volgens {lint}",
            source="LiNT: niveau 1 en 2 zijn moeilijk voor hoogstens 29 van de 100 volwassenen",
        ),
    }
)


def norms(scores: Scores, limits: Limits = DEFAULT_LIMITS) -> tuple[Norm, ...]:
    """The measured values held against the norms; none for a text without words.

    A value that could not be measured has no norm: without an analysis there are no passives to count.
    """
    lint = scores.lint.name if scores.lint else ""
    return tuple(_norm(key, value, limits, lint) for key, value in _values(scores) if value is not None)


def _values(scores: Scores) -> Iterator[tuple[str, float | None]]:
    yield "gemiddelde_zin", scores.average_sentence
    yield "langste_zin", scores.longest_sentence or None
    yield "zinnen_boven_15", _percent(scores.share_over_15)
    yield "moeilijke_woorden", scores.hard_words_per_1000
    yield "lijdende_zinnen", _percent(scores.passive_share)
    yield "woorden_per_deelzin", scores.words_per_clause
    yield "flesch_douma", scores.flesch_douma
    yield "lint_niveau", scores.lint.level if scores.lint else None


def _norm(key: str, value: float, limits: Limits, lint: str) -> Norm:
    kind, norm = _KINDS[key], float(getattr(limits, key))
    return Norm(
        key=key,
        name=kind.name.format(lint=lint),
        value=value,
        norm=norm,
        is_maximum=kind.is_maximum,
        met=value <= norm if kind.is_maximum else value >= norm,
        error_norm=max(norm, limits.gemiddelde_zin_fout) if key == "gemiddelde_zin" else None,
        source=limits.reasons.get(key, kind.source),
    )


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share
