"""What only editors need of a letter under review: scores, findings, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.engine.report import Report, VariantReport
from checker.report.scores import shown, verdict
from checker.source.letter import Letter
from publisher.review.standing import Status

SCORES = ("Voorbeeld", "Bladzijden", "Woorden", "Woorden per zin", "Langste zin", "LiNT", "Flesch-Douma", "B1-toets")
FINDINGS = ("Waar", "Ernst", "Regel", "Wat")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorNotes:
    """The tables behind the fold, with text in every cell."""

    scores: tuple[tuple[str, ...], ...]  # columns as in SCORES
    findings: tuple[tuple[str, ...], ...]  # columns as in FINDINGS
    signed: tuple[str, ...]  # roles whose sign-off holds
    missing: tuple[str, ...]
    faults: tuple[str, ...]  # records that do not count, and why


def editor_notes(status: Status, letter: Letter, report: Report) -> EditorNotes:
    """In: where the letter stands, and a report of the checker in which it occurs."""
    variants = [
        variant
        for document in report.documents
        if document.path == letter.template
        for variant in document.variants
        if not variant.forced
    ]
    return EditorNotes(
        scores=tuple(map(_scores, variants)),
        findings=tuple(_findings(letter, report)),
        signed=tuple(status.signed),
        missing=status.missing,
        faults=(
            *(f"{fault.place}: {fault.problem}. {fault.remedy}" for fault in status.broken),
            *(f"{path.as_posix()}: dit akkoord staat nog niet in Git." for path in status.waiting),
        ),
    )


def _scores(variant: VariantReport) -> tuple[str, ...]:
    scores = variant.scores
    lint = scores.lint.score if scores.lint else None
    missed = ", ".join(f"{norm.name} {verdict(norm)}" for norm in variant.norms if not norm.met)
    met = f"{sum(norm.met for norm in variant.norms)} van {len(variant.norms)}"
    return (
        variant.name,
        shown(variant.pages),
        shown(scores.words),
        shown(scores.average_sentence),
        shown(scores.longest_sentence),
        shown(lint),
        shown(scores.flesch_douma),
        f"{met}: {missed}" if missed else met,
    )


def _findings(letter: Letter, report: Report) -> Iterator[tuple[str, ...]]:
    """All of them, suggestions too: an editor reads them here at rest."""
    for finding in report.findings:
        if letter.template in finding.documents:
            where = f"{finding.path}, regel {finding.line}"
            yield where, finding.severity.dutch, f"{finding.rule} {finding.name}", finding.message
