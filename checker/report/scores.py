"""The scores of one text, as table and as JSON: what `helder score` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal

from checker.engine.report import Report
from checker.lint.score import LintScores
from checker.report.json import as_data as report_data
from checker.scores import DEFAULT_LIMITS, Limits, Norm, Scores, norms, running_text, score, textstat_values
from checker.source.dutch import number
from checker.text import nlp
from checker.text.parse import parse

VERSION = 1
REPORT_KEYS = ("version", "pipeline", "documents", "errors")


def as_text(text: str, *, keep_lines: bool, limits: Limits = DEFAULT_LIMITS) -> str:
    """Scores, norms and textstat's own values beside ours."""
    document = parse(text, keep_lines=keep_lines)
    scores = score(document)
    if not scores.words:
        return "Deze tekst heeft geen woorden om te meten.\n"
    other = textstat_values(running_text(document))
    lines = [
        *_measured(scores, norms(scores, limits)),
        "",
        "Ter vergelijking, zoals textstat het telt:",
        (
            f"  woorden {other.words}, zinnen {other.sentences}, lettergrepen {other.syllables}, "
            f"Flesch-Douma {shown(other.flesch_douma)}, LIX {shown(other.lix)}"
        ),
        "",
        _closing(nlp.choose().label),
    ]
    return "\n".join(lines) + "\n"


def as_json(text: str, *, keep_lines: bool, limits: Limits = DEFAULT_LIMITS) -> str:
    """The same as data."""
    document = parse(text, keep_lines=keep_lines)
    scores = score(document)
    data = {
        "version": VERSION,
        "pipeline": nlp.choose().label,
        "scores": asdict(scores),
        "norms": [asdict(norm) for norm in norms(scores, limits)],
        "textstat": asdict(textstat_values(running_text(document))) if scores.words else None,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def report_as_text(report: Report) -> str:
    """The same for letters and pages of a project: every text that the template becomes."""
    lines: list[str] = []
    for document in report.documents:
        for variant in document.variants:
            who = f"{variant.name} (geen enkel voorbeeld komt hier)" if variant.forced else variant.name
            lines += [f"{document.path}: {who}", *_measured(variant.scores, variant.norms), ""]
    lines += [f"{error.place}: fout: {error.problem}" for error in report.errors]
    return "\n".join([*lines, _closing(report.pipeline)]) + "\n"


def report_as_json(report: Report) -> str:
    """The same as data: `documents` as in `helder check --format json`."""
    whole = report_data(report)
    return json.dumps({key: whole[key] for key in REPORT_KEYS}, ensure_ascii=False, indent=2) + "\n"


def _measured(scores: Scores, held: Sequence[Norm]) -> Iterator[str]:
    yield from _scores(scores)
    yield ""
    yield from _norms(held)


def _closing(pipeline: str) -> str:
    return f"Eén getal zegt nooit of een tekst B1 is. (taal: {pipeline})"


def _scores(scores: Scores) -> Iterator[str]:
    for name, value in rows(scores):
        yield f"{name:<40} {value:>8}"


def rows(scores: Scores) -> Iterator[tuple[str, str]]:
    """What was measured, with the name and the value as people read them."""
    measured: tuple[tuple[str, str | float | None], ...] = (
        ("woorden", scores.words),
        ("zinnen", scores.sentences),
        ("woorden per zin, gemiddeld", scores.average_sentence),
        ("woorden in de langste zin", scores.longest_sentence),
        ("zinnen van meer dan 15 woorden", _percent(scores.share_over_15)),
        ("zinnen van meer dan 20 woorden", _percent(scores.share_over_20)),
        ("zinnen van meer dan 25 woorden", _percent(scores.share_over_25)),
        ("lange woorden (meer dan 6 letters)", _percent(scores.long_words / scores.words if scores.words else None)),
        ("Flesch-Douma (hoger is makkelijker)", scores.flesch_douma),
        ("Leesindex A (hoger is makkelijker)", scores.leesindex_a),
        ("LIX (lager is makkelijker)", scores.lix),
        ("verschillende woorden, per 50 (MATTR)", _percent(scores.mattr)),
        ("moeilijke woorden", scores.hard_words),
        ("woorden per deelzin", scores.words_per_clause),
        ("zinnen in de lijdende vorm (worden)", _percent(scores.passive_share)),
        *_lint(scores.lint),
    )
    for name, value in measured:
        yield name, value if isinstance(value, str) else shown(value)


def _lint(lint: LintScores | None) -> Iterator[tuple[str, float | None]]:
    if lint is None:
        yield "LiNT (lager is makkelijker)", None
        return
    yield f"{lint.name} (lager is makkelijker)", lint.score
    yield "volwassenen van de 100 die moeite hebben", lint.adults_in_100


def _norms(held: Sequence[Norm]) -> Iterator[str]:
    """The B1-toets: a row per norm, and how many are met."""
    yield f"{'B1-toets':<40} {'gemeten':>8} {'norm':>8}"
    for norm in held:
        yield f"{norm.name:<40} {shown(norm.value):>8} {bound(norm):>8}  {verdict(norm):<7}  {norm.source}"
    yield f"Gehaald: {sum(norm.met for norm in held)} van de {len(held)} normen."


def bound(norm: Norm) -> str:
    """`≤ 12`."""
    return f"{'≤' if norm.is_maximum else '≥'} {shown(norm.norm)}"


def verdict(norm: Norm) -> str:
    """Is the norm met?  If not: which way the value is off, or that it is an error."""
    if norm.met:
        return "goed"
    if norm.error_norm is not None and norm.value > norm.error_norm:
        return "fout"
    return "te hoog" if norm.is_maximum else "te laag"


def shown(value: float | None) -> str:
    """A number the Dutch way, with at most one decimal."""
    return "–" if value is None else number(Decimal(str(round(value, 1))))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)}%"
