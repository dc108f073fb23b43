"""Two versions of the letters for a terminal: changed words in colour, and between marks for who sees no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from publisher.compare import wording as say
from publisher.compare.difference import LetterDiff, TextChange, VersionDiff
from publisher.review.word_diff import Fate, Stretch

_MARKS = {Fate.GONE: ("[-", "-]", "red"), Fate.NEW: ("{+", "+}", "green")}


def render(diff: VersionDiff) -> str:
    """The whole report, the summary last: that is what stands above the prompt."""
    blocks = [
        list(block)
        for block in (_shared(diff), *(_letter(each, diff) for each in diff.own), _scores(diff), _whole(diff))
    ]
    blocks += [list(_findings(diff)), list(say.summary(diff))]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _shared(diff: VersionDiff) -> Iterator[str]:
    if diff.shared_texts or diff.shared_looks:
        yield _head("In meer brieven")
    for change in diff.shared_texts:
        yield f"  {_places(change.letters)}, {say.causes(change)}:"
        yield from _sides(change)
    for look in diff.shared_looks:
        yield f"  {_places(look.letters)}: {look.sentence}"


def _places(letters: Sequence[str]) -> str:
    return f"{say.counted(len(letters), 'brief', 'brieven')} ({say.listed(letters)})"


def _letter(letter: LetterDiff, diff: VersionDiff) -> Iterator[str]:
    yield _head(letter.name)
    yield from (f"  {line}" for line in say.example_lines(letter))
    for change in letter.texts:
        yield f"  {say.shown_in(change, diff.examples)}, {say.causes(change)}:"
        yield from _sides(change)
    for look in letter.looks:
        yield f"  {say.shown_in(look, diff.examples)}: {look.sentence}"
    for score in letter.scores:
        measure, before, after, note = say.score_row(score)
        yield f"  {measure}: {before} → {after} ({note})"


def _scores(diff: VersionDiff) -> Iterator[str]:
    """Letters in which only what they share changed: one line each."""
    if diff.only_scores:
        yield _head("Scores")
    yield from (f"  {letter.name}: {say.score_summary(letter)}" for letter in diff.only_scores)


def _whole(diff: VersionDiff) -> Iterator[str]:
    for fate, letters in (("nieuw", diff.added), ("weg", diff.removed)):
        yield from (f"{_head(name)} is {fate}: {title}" for name, title in letters)


def _findings(diff: VersionDiff) -> Iterator[str]:
    for title, findings in (("Nieuwe meldingen", diff.new_findings), ("Opgelost", diff.solved_findings)):
        if findings:
            yield _head(title)
        yield from (f"  {place}: {rule}: {message}" for rule, place, message in map(say.finding_line, findings))


def _sides(change: TextChange) -> Iterator[str]:
    for label, fate in (("was", Fate.GONE), ("nu", Fate.NEW)):
        if stretches := say.side(change.paragraph.stretches, fate):
            text = "".join(map(_marked, stretches)).replace("\n", "\n         ")
            yield f"    {label + ':':<4} {text}"
    if change.varies:
        yield f"    {say.VARIES}"


def _marked(stretch: Stretch) -> str:
    if stretch.fate is Fate.SAME or not stretch.text.strip():
        return stretch.text
    start, end, colour = _MARKS[stretch.fate]
    bare = stretch.text.strip()
    return stretch.text.replace(bare, click.style(f"{start}{bare}{end}", fg=colour))


def _head(text: str) -> str:
    return click.style(text, bold=True)
