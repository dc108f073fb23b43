"""The scores of one text, as table and as JSON: what `helder score` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal

from checker.scores import Norm, Scores, norms, running_text, score, textstat_values
from checker.source.dutch import number
from checker.text import nlp
from checker.text.parse import parse

VERSION = 1


def as_text(text: str, *, keep_lines: bool) -> str:
    """Scores, norms and textstat's own values beside ours."""
    document = parse(text, keep_lines=keep_lines)
    scores = score(document)
    if not scores.words:
        return "Deze tekst heeft geen woorden om te meten.\n"
    other = textstat_values(running_text(document))
    lines = [
        *_scores(scores),
        "",
        "Norm                                      gemeten    norm",
        *(_norm(norm) for norm in norms(scores)),
        "",
        "Ter vergelijking, zoals textstat het telt:",
        (
            f"  woorden {other.words}, zinnen {other.sentences}, lettergrepen {other.syllables}, "
            f"Flesch-Douma {_shown(other.flesch_douma)}, LIX {_shown(other.lix)}"
        ),
        "",
        f"Eén getal zegt nooit of een tekst B1 is. (taal: {nlp.pipeline_name()})",
    ]
    return "\n".join(lines) + "\n"


def as_json(text: str, *, keep_lines: bool) -> str:
    """The same as data."""
    document = parse(text, keep_lines=keep_lines)
    scores = score(document)
    data = {
        "version": VERSION,
        "pipeline": nlp.pipeline_name(),
        "scores": asdict(scores),
        "norms": [asdict(norm) for norm in norms(scores)],
        "textstat": asdict(textstat_values(running_text(document))) if scores.words else None,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _scores(scores: Scores) -> Iterator[str]:
    rows = (
        ("woorden", scores.words),
        ("zinnen", scores.sentences),
        ("woorden per zin, gemiddeld", scores.average_sentence),
        ("woorden in de langste zin", scores.longest_sentence),
        ("zinnen van meer dan 15 woorden", _percent(scores.share_over_15)),
        ("zinnen van meer dan 20 woorden", _percent(scores.share_over_20)),
        ("zinnen van meer dan 25 woorden", _percent(scores.share_over_25)),
        ("lange woorden (meer dan 6 letters)", _percent(scores.long_words / scores.words)),
        ("Flesch-Douma (hoger is makkelijker)", scores.flesch_douma),
        ("Leesindex A (hoger is makkelijker)", scores.leesindex_a),
        ("LIX (lager is makkelijker)", scores.lix),
    )
    for name, value in rows:
        yield f"{name:<40} {value if isinstance(value, str) else _shown(value):>8}"


def _norm(norm: Norm) -> str:
    mark = "goed" if norm.met else "te hoog" if norm.is_maximum else "te laag"
    return f"{norm.name:<40} {_shown(norm.value):>8} {_shown(norm.norm):>7}  {mark}  ({norm.source})"


def _shown(value: float | None) -> str:
    return "–" if value is None else number(Decimal(str(round(value, 1))))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)}%"
