"""Where everything stands, for people and for CI: who agreed, who still has to, and what cannot be trusted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from checker.errors import EXIT_CLEAN, EXIT_FAILED, EXIT_FINDINGS
from checker.source.dutch import long_date
from publisher.review.pieces import CHAPTER, PAGE
from publisher.review.standing import Standing, Status
from publisher.review.why import reasons

VERSION = 1
_HEAD = ("Stuk", "Soort", "Staat", "Antwoorden", "Akkoord van", "Nog nodig")
_COUNTED = {CHAPTER: "Hoofdstukken", PAGE: "Pagina's"}


def exit_code(found: Sequence[Status]) -> int:
    """0: everything is approved; 1: not everything; 2: there are records that cannot be trusted."""
    if any(status.broken for status in found):
        return EXIT_FAILED
    return EXIT_CLEAN if all(status.standing is Standing.APPROVED for status in found) else EXIT_FINDINGS


def as_text(shown: Sequence[Status], counted: Sequence[Status] = ()) -> str:
    """A table of what is shown, one line for the rest, and then everything that needs a sentence."""
    rows = [_HEAD, *map(_row, shown)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    if counted:
        lines += ["", f"{' '.join(_counts(counted))} Zie ze met: helder review status --all"]
    for status in (*shown, *counted):
        lines += _told(status)
    return "\n".join(lines) + "\n"


def as_json(shown: Sequence[Status], counted: Sequence[Status] = ()) -> str:
    """The same for programs: see docs/json.md."""
    return json.dumps(as_data(shown, counted), ensure_ascii=False, indent=2) + "\n"


def as_data(shown: Sequence[Status], counted: Sequence[Status] = ()) -> dict[str, Any]:
    """What `as_json` writes."""
    return {
        "version": VERSION,
        "pieces": [_data(status) for status in shown],
        "counted": [
            {"kind": kind, "pieces": len(of_kind), "approved": _approved(of_kind)}
            for kind in _COUNTED
            if (of_kind := [status for status in counted if status.piece.kind == kind])
        ],
    }


def changes_since(status: Status) -> tuple[str, ...]:
    """Why a piece is not what was approved any more, a sentence per cause; nothing for what was not approved."""
    if status.standing is not Standing.CHANGED or status.approved_version is None:
        return ()
    snapshot = status.records.snapshot(status.approved_version)
    if snapshot is None:
        return (f"De tekst met akkoord ontbreekt: {status.piece.records}/versies/{status.approved_version}.yaml.",)
    return reasons(snapshot, status.look)


def open_points(status: Status) -> tuple[str, ...]:
    """What a table cannot say of a piece: what changed, and what is wrong with its records."""
    return (
        *changes_since(status),
        *(str(fault) for fault in status.broken),
        *(f"{path}: dit akkoord staat nog niet in Git. Typ: git add en git commit." for path in status.waiting),
        *(f"{deed.path}: weggehaald door {deed.author} op {long_date(deed.day)}." for deed in status.gone),
    )


def state(status: Status) -> str:
    """'in beoordeling (ronde 2)'."""
    return status.standing if status.standing is Standing.DRAFT else f"{status.standing} (ronde {status.round})"


def _row(status: Status) -> tuple[str, ...]:
    signed = (f"{role} ({long_date(one.datum)})" for role, one in status.signed.items())
    return (
        status.piece.key,
        status.piece.kind,
        state(status),
        str(_answers(status)),
        ", ".join(signed) or "–",
        ", ".join(status.missing) or "–",
    )


def _answers(status: Status) -> int:
    """Answers in the round that the text is in now."""
    return sum(answer.ronde == status.round for answer in status.records.answers)


def _counts(counted: Sequence[Status]) -> Iterator[str]:
    total = Counter(status.piece.kind for status in counted)
    for kind, name in _COUNTED.items():
        if total[kind]:
            approved = _approved([status for status in counted if status.piece.kind == kind])
            yield f"{name}: {total[kind]}, met akkoord: {approved}."


def _approved(found: Sequence[Status]) -> int:
    return sum(status.standing is Standing.APPROVED for status in found)


def _told(status: Status) -> Iterator[str]:
    if told := open_points(status):
        yield from ("", f"{status.piece.key}: {state(status)}")
        yield from (f"  {line}" for each in told for line in each.splitlines())


def _data(status: Status) -> dict[str, Any]:
    return {
        "key": status.piece.key,
        "kind": status.piece.kind,
        "title": status.piece.title,
        "standing": status.standing.name.lower(),
        "round": status.round,
        "answers": _answers(status),
        "signed": [
            {"role": role, "date": one.datum.isoformat(), "by": one.door} for role, one in status.signed.items()
        ],
        "missing": list(status.missing),
        "changes": list(changes_since(status)),
        "broken": [
            {"path": str(fault.path), "problem": fault.problem, "remedy": fault.remedy} for fault in status.broken
        ],
        "waiting": [path.as_posix() for path in status.waiting],
        "removed": [
            {"path": deed.path.as_posix(), "date": deed.day.isoformat(), "by": deed.author} for deed in status.gone
        ],
    }
