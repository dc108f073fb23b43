"""Two versions of the letters as a comment on a merge request.

A comment has a greatest length.  What matters most comes first; what does not fit is counted and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.compare import wording as say
from publisher.compare.comment_escape import marked, plain
from publisher.compare.difference import LetterDiff, TextChange, VersionDiff
from publisher.review.word_diff import Fate

LIMIT = 65_000  # characters; GitHub takes 65,536
MARK = "<!-- helder diff -->"  # by this the next run finds its own comment


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the comment that is shown whole or not at all."""

    name: str
    text: str


def render(diff: VersionDiff, limit: int = LIMIT) -> str:
    """The comment, at most `limit` characters."""
    head = "\n".join([MARK, "## Wat verandert er in de brieven?", "", *(plain(line) for line in say.summary(diff))])
    parts = list(_parts(diff))
    rest = [part.name for part in parts]
    room = limit - len(head) - len(_left_out(rest))
    shown = []
    for part in parts:
        if len(part.text) + 2 <= room:
            shown.append(part.text)
            rest.remove(part.name)
            room -= len(part.text) + 2
    return "\n\n".join([head, *shown, *filter(None, [_left_out(rest)])]) + "\n"


def _left_out(names: Sequence[str]) -> str:
    if not names:
        return ""
    number = say.counted(len(names), "onderdeel past", "onderdelen passen")
    return f"**{number} hier niet bij:** {', '.join(names)}. Typ `helder diff` om alles te zien."


def _parts(diff: VersionDiff) -> Iterator[_Part]:
    """Everything there is to tell, the most important first."""
    if diff.new_findings:
        rows = [say.finding_line(each) for each in diff.new_findings]
        yield _Part("nieuwe meldingen", f"### Nieuwe meldingen\n\n{_table(('Regel', 'Waar', 'Wat'), rows)}")
    for fate, letters in (("Nieuw", diff.added), ("Weg", diff.removed)):
        if letters:
            yield _Part(fate.lower(), "\n".join(f"- {fate}: {plain(f'{name} ({title})')}" for name, title in letters))
    for number, change in enumerate(diff.shared_texts, 1):
        yield _Part(f"verandering {number} in meer brieven", _shared(change))
    if diff.shared_looks:
        lines = (f"- {_in_letters(look.letters)}: {plain(look.sentence)}" for look in diff.shared_looks)
        yield _Part("opmaak in meer brieven", "\n".join(lines))
    yield from (_Part(plain(letter.name), _letter(letter, diff)) for letter in diff.own)
    if diff.solved_findings:
        rows = [say.finding_line(each) for each in diff.solved_findings]
        yield _Part("opgeloste meldingen", _fold("Opgeloste meldingen", _table(("Regel", "Waar", "Wat"), rows)))
    if diff.only_scores:
        scores = [(letter.name, say.score_summary(letter)) for letter in diff.only_scores]
        title = "Scores van andere brieven"
        yield _Part(title.lower(), _fold(title, _table(("Brief", "Gemeten"), scores)))


def _shared(change: TextChange) -> str:
    title = f"### {_in_letters(change.letters)}, {plain(say.causes(change))}"
    names = _fold("Welke brieven?", plain(say.listed(change.letters, most=len(change.letters))))
    return "\n\n".join([title, _table(("Was", "Nu"), [_sides(change)], ready=True), *_varies(change), names])


def _in_letters(letters: Sequence[str]) -> str:
    return f"In {say.counted(len(letters), 'brief', 'brieven')}"


def _letter(letter: LetterDiff, diff: VersionDiff) -> str:
    blocks = [f"- {plain(line)}" for line in say.example_lines(letter)]
    if letter.texts:
        rows = [(*_sides(each), plain(" ".join([_where(each, diff), *_varies(each)]))) for each in letter.texts]
        blocks.append(_table(("Was", "Nu", "Waar"), rows, ready=True))
    blocks += [f"- {plain(f'{say.shown_in(look, diff.examples)}: {look.sentence}')}" for look in letter.looks]
    if letter.scores:
        blocks.append(_scores(letter))
    return _fold(f"<b>{plain(letter.name)}</b>: {plain(letter.title)}", "\n\n".join(blocks))


def _where(change: TextChange, diff: VersionDiff) -> str:
    return f"{say.shown_in(change, diff.examples)}, {say.causes(change)}."


def _sides(change: TextChange) -> tuple[str, str]:
    stretches = change.paragraph.stretches
    return marked(say.side(stretches, Fate.GONE)), marked(say.side(stretches, Fate.NEW))


def _varies(change: TextChange) -> list[str]:
    return [say.VARIES] if change.varies else []


def _scores(letter: LetterDiff) -> str:
    return _table(("Gemeten", "Was", "Nu", "Waar"), [say.score_row(each) for each in letter.scores])


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, ready: bool = False) -> str:
    """A table; `ready`: the cells are Markdown already."""
    cells = [heads, ["---"] * len(heads), *(row if ready else map(plain, row) for row in rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def _fold(summary: str, body: str) -> str:
    """Something to open; `summary` is HTML, and the empty lines make Markdown of the body."""
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"
