"""Known findings: kept in a file, left out of a report, and never more of them without somebody saying so.

A finding is known by its file, its rule and its text, never by its line: text that moves stays known.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, PositiveInt, ValidationError

from checker.engine.report import Finding, Report
from checker.errors import InputError, UsageError
from checker.rules.rule import Severity
from checker.source.project import SHARED
from checker.source.text_file import read_text, write_text

VERSION = 1
_KEPT = Severity.WARNING  # suggestions never block, so they are no debt
_SHOWN = 5  # more lines in one message are not read
_WIDTH = 60

Fingerprint = tuple[str, str, str]  # path, rule, text
Known = Counter[Fingerprint]


class _File(BaseModel):
    """The file: path → rule → text → how often.  Nested and sorted, so that one change is one line in a diff."""

    model_config = ConfigDict(extra="forbid", strict=True)

    version: int
    known: dict[str, dict[str, dict[str, PositiveInt]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What a run looked at: about the rest it cannot tell whether known findings are still there."""

    chosen: Sequence[str] = ()
    ignored: Sequence[str] = ()
    documents: frozenset[str] | None = None  # None: every document there is

    @classmethod
    def of(cls, report: Report, *, paths: Sequence[str], chosen: Sequence[str], ignored: Sequence[str]) -> Extent:
        """The extent of a run with these arguments; a document that could not be read makes it smaller."""
        seen = frozenset(one.path for one in report.documents)
        if any(SHARED in Path(path).parts for path in paths):
            seen = frozenset()  # a run over a shared part reads every letter but keeps little of what it finds there
        return cls(chosen=chosen, ignored=ignored, documents=None if not paths and not report.errors else seen)

    def holds(self, fingerprint: Fingerprint) -> bool:
        """Would this run have found it?"""
        path, code, _ = fingerprint
        if self.chosen and not code.startswith(tuple(self.chosen)):
            return False
        if self.ignored and code.startswith(tuple(self.ignored)):
            return False
        return self.documents is None or path in self.documents


def fingerprint(finding: Finding) -> Fingerprint:
    """Path, rule and text: what the reader sees, else what stands in the template; nothing for a whole document."""
    text = finding.excerpt
    if not text and (finding.line, finding.column) != (finding.end_line, finding.end_column):
        text = finding.source_line
    return finding.path, finding.rule, " ".join(text.split())


def fingerprints(findings: Iterable[Finding], least: Severity = Severity.SUGGESTION) -> Known:
    """How often each occurs, from severity `least`."""
    return Counter(fingerprint(each) for each in findings if each.severity >= least)


def without(findings: Iterable[Finding], known: Known) -> tuple[Finding, ...]:
    """The findings that are not known; of one that occurs more often than known, the last ones."""
    left = Counter(known)
    fresh: list[Finding] = []
    for finding in findings:
        key = fingerprint(finding)
        if left[key]:
            left[key] -= 1
        else:
            fresh.append(finding)
    return tuple(fresh)


def read(path: Path) -> Known:
    """The known findings in a file; raises InputError when it is not such a file."""
    text = read_text(path)
    try:
        content = _File.model_validate_json(text)
    except ValidationError as fault:
        raise _wrong(path) from fault
    if content.version != VERSION:
        raise _wrong(path)
    return Counter(
        {
            (name, code, found): number
            for name, rules in content.known.items()
            for code, texts in rules.items()
            for found, number in texts.items()
        }
    )


def hide(report: Report, path: Path, extent: Extent) -> Report:
    """The report without what `path` knows, with a note on that and on what is known but no longer there."""
    known = read(path)
    findings = without(report.findings, known)
    hidden = len(report.findings) - len(findings)
    notes = report.notes
    if hidden:
        notes += (f"{_points(hidden)} in {path} niet getoond: die waren al bekend.",)
    stale = _covered(known - fingerprints(report.findings, _KEPT), extent)
    if stale:
        head = f"In {path} staat iets dat er niet meer is. Typ: helder check --write-baseline {path}"
        notes += ("\n".join([head, *_listed(stale)]),)
    return replace(report, findings=findings, notes=notes)


def write(report: Report, path: Path, extent: Extent, *, allow_new: bool) -> str:
    """Write what is known from now on; gives one line on it.

    What the run did not look at stays.  Raises UsageError, and writes nothing, when an existing file would grow.
    """
    if report.errors:
        raise UsageError("helder kon niet elk bestand lezen. Herstel dat eerst. Typ: helder check")
    found = fingerprints(report.findings, _KEPT)
    old = read(path) if path.exists() else None
    known = Counter(old or {})
    gone = _covered(known - found, extent)
    fresh = found - known
    if old is not None and fresh and not allow_new:
        head = f"{path} is niet veranderd, want er is iets nieuws gevonden. Verbeter dit, of typ erbij: --allow-new"
        raise UsageError("\n".join([head, *_listed(fresh)]))
    write_text(path, _as_json(known - gone + fresh))
    total, added, removed = (known - gone + fresh).total(), fresh.total(), gone.total()
    return f"{path}: {total} bekend, {added} erbij, {removed} weg."


def _covered(known: Known, extent: Extent) -> Known:
    return Counter({key: number for key, number in known.items() if extent.holds(key)})


def _as_json(known: Known) -> str:
    nested: dict[str, dict[str, dict[str, int]]] = {}
    for (path, code, text), number in known.items():
        nested.setdefault(path, {}).setdefault(code, {})[text] = number
    return json.dumps({"version": VERSION, "known": nested}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _listed(known: Known) -> list[str]:
    lines = [f"  {path} {code} {_cut(text)}".rstrip() for path, code, text in sorted(known)]
    more = len(lines) - _SHOWN
    return [*lines[:_SHOWN], f"  en nog {more}"] if more > 0 else lines


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else text[:_WIDTH].rsplit(" ", 1)[0] + " …"


def _points(number: int) -> str:
    return "1 punt is" if number == 1 else f"{number} punten zijn"


def _wrong(path: Path) -> InputError:
    return InputError(
        "dit is geen bestand met bekende punten",
        remedy=f"Kies een ander bestand, of maak er een met: helder check --write-baseline {path}",
        path=str(path),
    )
