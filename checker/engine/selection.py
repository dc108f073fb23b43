"""Is this rule on, and with which options?  Decided here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from checker.engine.profiles import PROFILES
from checker.errors import InputError, UsageError
from checker.rules.catalogue import RULES
from checker.rules.pages import suggestion
from checker.rules.rule import Rule
from checker.scores import Limits
from checker.source.settings import MARKER
from checker.source.yaml_file import nearest

Options = Mapping[str, Mapping[str, Any]]  # per rule code the options that are set

NORMS = (  # rule, its option, the norm that is the same number
    ("Z01", "fout", "langste_zin"),
    ("Z02", "streef", "gemiddelde_zin"),
    ("Z02", "fout", "gemiddelde_zin_fout"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The rules of one run and their options."""

    rules: tuple[Rule, ...]
    options: Options
    profiles: Mapping[str, Options] = field(default_factory=dict)  # options for some documents only

    def has(self, code: str) -> bool:
        """Is this rule on?"""
        return any(rule.code == code for rule in self.rules)

    def of_kind(self, kind: str) -> tuple[Rule, ...]:
        """The rules that read this kind of document."""
        return tuple(rule for rule in self.rules if kind in rule.kinds)

    def for_profiles(self, names: Sequence[str]) -> Selection:
        """The same for a document with these profiles; the last one wins."""
        options = {code: dict(values) for code, values in self.options.items()}
        for name in names:
            for code, values in self.profiles.get(name, {}).items():
                options.get(code, {}).update(values)
        return replace(self, options=options)

    def held_to(self, limits: Limits) -> Selection:
        """The same with the norms that a project or letter set itself: a rule never contradicts the B1-toets."""
        options = {code: dict(values) for code, values in self.options.items()}
        for code, option, norm in NORMS:
            if code in options and norm in limits.reasons:
                value: float = getattr(limits, norm)
                options[code][option] = int(value) if value == int(value) else value
        return replace(self, options=options)


def select(
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    options: Options | None = None,
    profiles: Mapping[str, Options] | None = None,
    on: Sequence[str] = (),
) -> Selection:
    """Rules whose code begins with one of `chosen` (none: all) and with none of `ignored`.

    A rule that is off by default is left out unless its whole code stands in `chosen` or in `on`, the setting `aan`.
    Raises UsageError for a code that fits no rule, InputError for a setting that does not exist.
    """
    for code in (*chosen, *ignored):
        if not any(rule.code.startswith(code) for rule in RULES):
            raise UsageError(f"De regel '{code}' bestaat niet. {nearest(code, [rule.code for rule in RULES])}")
    known = {rule.code: rule for rule in RULES}
    for code in on:
        if code not in known:
            raise InputError(f"[tool.helder] aan: '{code}' is geen regel", remedy=suggestion(code), path=MARKER)
    asked = {*chosen, *on}
    rules = tuple(
        rule
        for rule in RULES
        if (rule.default or rule.code in asked)
        and (not chosen or rule.code.startswith(tuple(chosen)))
        and not (ignored and rule.code.startswith(tuple(ignored)))
    )
    given = options or {}
    for code, values in given.items():
        _check_options(known, "regels", code, values)
    for name, codes in (profiles or {}).items():
        if name not in PROFILES:
            raise InputError(
                f"[tool.helder.profielen] '{name}' is geen profiel", remedy=nearest(name, PROFILES), path=MARKER
            )
        for code, values in codes.items():
            _check_options(known, f"profielen.{name}", code, values)
    return Selection(
        rules=rules,
        options={rule.code: {**rule.options, **given.get(rule.code, {})} for rule in rules},
        profiles=profiles or {},
    )


def _check_options(known: Mapping[str, Rule], table: str, code: str, values: Mapping[str, Any]) -> None:
    if code not in known:
        raise InputError(f"[tool.helder.{table}] '{code}' is geen regel", remedy=nearest(code, known), path=MARKER)
    for name, value in values.items():
        default = known[code].options.get(name)
        if default is None:
            raise InputError(
                f"[tool.helder.{table}.{code}] '{name}' is geen instelling",
                remedy=nearest(name, known[code].options), path=MARKER,
            )  # fmt: skip
        if type(value) is not type(default):
            raise InputError(
                f"[tool.helder.{table}.{code}] '{name}' heeft een waarde die niet kan",
                remedy=f"De gewone waarde is {default!r}.", path=MARKER,
            )  # fmt: skip
