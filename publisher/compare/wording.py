"""The sentences and numbers that every report on two versions has, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.engine.report import Finding
from checker.report.scores import shown
from publisher.compare.difference import LetterDiff, LookChange, ScoreChange, TextChange, VersionDiff
from publisher.compare.score_changes import WORDS
from publisher.review.word_diff import Fate, Stretch

NAMES_SHOWN = 6  # more names in one sentence are not read
VARIES = "Niet overal staan dezelfde woorden, zoals namen en bedragen. U ziet het eerste voorbeeld."


def summary(diff: VersionDiff) -> tuple[str, ...]:
    """What changed, in a few sentences."""
    if diff.is_empty:
        return (f"Er is niets veranderd aan de brieven sinds '{diff.ref}'.",)
    counts = (
        (len(diff.letters), "brief is veranderd", "brieven zijn veranderd"),
        (len(diff.added), "brief is nieuw", "brieven zijn nieuw"),
        (len(diff.removed), "brief is weg", "brieven zijn weg"),
        (len(diff.new_findings), "melding is nieuw", "meldingen zijn nieuw"),
        (len(diff.solved_findings), "melding is opgelost", "meldingen zijn opgelost"),
    )
    lines = [f"{counted(number, one, more)}." for number, one, more in counts if number]
    if diff.errors:
        lines.append(
            f"{counted(diff.errors, 'nieuwe melding is', 'nieuwe meldingen zijn')} een fout. Los dat eerst op."
        )
    if diff.is_partly_read:
        lines.append(f"helder kon niet alles uit '{diff.ref}' lezen. Daarom kan hier iets ouds tussen staan.")
    return tuple(lines)


def counted(number: int, one: str, more: str) -> str:
    """'1 brief', '2 brieven'."""
    return f"{number} {one if number == 1 else more}"


def listed(names: Sequence[str], most: int = NAMES_SHOWN) -> str:
    """'a, b en c', or with more names than `most`: 'a, b en nog 5'."""
    if len(names) > most:
        return f"{', '.join(names[:most])} en nog {len(names) - most}"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"


def causes(change: TextChange) -> str:
    """The files that made the change."""
    return f"door {listed(change.sources)}"


def shown_in(change: TextChange | LookChange, examples: Mapping[str, int]) -> str:
    """Where in one letter it shows; `examples`: letter → how many there are."""
    names = [example for _, example in change.places if example]
    if not names or len(names) == examples[change.letters[0]]:
        return "in alle voorbeelden" if len(names) != 1 else f"in voorbeeld {names[0]}"
    return f"in {'voorbeeld' if len(names) == 1 else 'de voorbeelden'} {listed(names)}"


def side(stretches: Sequence[Stretch], fate: Fate) -> tuple[Stretch, ...]:
    """What one version had: what stayed, and what has this fate."""
    return tuple(each for each in stretches if each.fate in {Fate.SAME, fate})


def example_lines(letter: LetterDiff) -> Iterator[str]:
    """Which examples came and went."""
    if letter.new_examples:
        yield f"{counted(len(letter.new_examples), 'voorbeeld', 'voorbeelden')} nieuw: {listed(letter.new_examples)}."
    if letter.gone_examples:
        yield f"{counted(len(letter.gone_examples), 'voorbeeld', 'voorbeelden')} weg: {listed(letter.gone_examples)}."


def score_row(change: ScoreChange) -> tuple[str, str, str, str]:
    """Measure, before, after, and what to know about it."""
    notes = []
    if change.worse:
        notes.append(f"norm niet meer gehaald: {listed(change.worse)}")
    if change.better:
        notes.append(f"norm nu gehaald: {listed(change.better)}")
    number = counted(len(change.examples), "voorbeeld", "voorbeelden")
    return change.measure, _span(change.before), _span(change.after), "; ".join([number, *notes])


def score_summary(letter: LetterDiff) -> str:
    """The scores of a letter on one line: its length, how hard it is, and every norm that it begins or ends to meet."""
    rows = [
        score_row(score)
        for score in letter.scores
        if score.measure == WORDS or score.measure.startswith("LiNT") or score.worse or score.better
    ]
    return "; ".join(f"{measure} {before} → {after} ({note})" for measure, before, after, note in rows)


def finding_line(finding: Finding) -> tuple[str, str, str]:
    """Rule with severity, place, and message."""
    return f"{finding.severity.dutch} {finding.rule}", f"{finding.path}:{finding.line}", finding.message


def _span(values: Sequence[float | None]) -> str:
    """One value, or from the lowest to the highest."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return shown(None)
    low, high = shown(known[0]), shown(known[-1])
    return low if low == high else f"{low} tot {high}"
