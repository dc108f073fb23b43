"""'Wat hebben we met uw opmerkingen gedaan?': the page for the next meeting of the panel, on screen and on paper.

Readers have no number here and colleagues no name: it tells what was said and what came of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup, escape

from checker.source.dutch import long_date
from checker.source.roles import Role
from publisher.review.paragraphs import Paragraph
from publisher.review.records import Face
from publisher.review.rounds import JudgedParagraph, Round, rounds
from publisher.review.standing import Status
from publisher.review.templates import render
from publisher.review.word_diff import ChangedParagraph, Fate, Stretch, words

PAGE = "gedaan.html"
LONGEST_QUOTE = 14  # words of a paragraph: enough to know which one it was
LONGEST_ANSWER = 40  # words of what somebody wrote
_ROLES: Mapping[Role, str] = {
    "communicatie": "het team Communicatie",
    "jurist": "de jurist",
    "panel": "het panel",
    "manager": "de manager",
}
_UNDERSTOOD: Mapping[Face, str] = {"goed": "dit goed", "beetje": "dit een beetje", "niet": "dit niet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclearParagraph:
    """A paragraph that somebody did not understand, with a line per face."""

    heading: str
    quote: str
    lines: tuple[tuple[Face, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A paragraph as it was and as it is; empty when there was none, or is none."""

    heading: str
    old: Markup
    new: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRound:
    """A round in sentences."""

    number: int
    read: str  # who read it when; '' when nobody of the panel did
    clear: str  # was everything clear?  '' when nobody chose a face
    unclear: tuple[UnclearParagraph, ...]
    words: tuple[tuple[str, str, str], ...]  # word, how many people, what became of it
    todo: tuple[str, ...]
    feelings: tuple[str, ...]
    changes: tuple[Change, ...]
    unchanged: str  # why no change is shown; '' when there are changes
    signed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLetter:
    """A letter that the panel read."""

    key: str
    title: str
    rounds: tuple[ToldRound, ...]


def done_page(statuses: Sequence[Status], shared: Mapping[str, object]) -> str:
    """The whole HTML page; `shared` is what every page of the review site needs."""
    return render("gedaan", letters=tuple(told_letters(statuses)), **shared)


def told_letters(statuses: Sequence[Status]) -> Iterator[ToldLetter]:
    """The letters that somebody of the panel read, by title."""
    for status in sorted(statuses, key=lambda one: one.piece.title.casefold()):
        if status.records.answers:
            told = tuple(_round(each, is_last=not place) for place, each in enumerate(rounds(status)))
            yield ToldLetter(key=status.piece.key, title=status.piece.title, rounds=told)


def people(count: int) -> str:
    """'1 persoon', '3 mensen'."""
    return "1 persoon" if count == 1 else f"{count} mensen"


def _round(told: Round, *, is_last: bool) -> ToldRound:
    return ToldRound(
        number=told.number,
        read=_read(told) if told.has_answers else "",
        clear=_clear(told) if told.judged else "",
        unclear=tuple(_unclear(each) for each in told.judged if not each.is_clear),
        words=tuple((hard.word, people(hard.readers), str(hard.fate)) for hard in told.words),
        todo=tuple(_clipped(text, LONGEST_ANSWER) for text in told.todo),
        feelings=tuple(_clipped(text, LONGEST_ANSWER) for text in told.feelings),
        changes=tuple(map(_change, told.changes)),
        unchanged=_unchanged(told, is_last=is_last) if told.has_answers else "",
        signed=tuple(f"Op {long_date(each.datum)} zei {_ROLES[each.rol]}: deze brief is goed." for each in told.signed),
    )


def _read(told: Round) -> str:
    verb = "las" if told.readers == 1 else "lazen"
    first, last = long_date(told.days[0]), long_date(told.days[-1])
    when = f"op {first}" if first == last else f"van {first} tot en met {last}"
    return f"{people(told.readers)} {verb} deze brief {when}."


def _clear(told: Round) -> str:
    unclear = sum(not each.is_clear for each in told.judged)
    answered = "" if told.is_complete else " met een antwoord"
    if not unclear:
        return f"Elk stukje{answered} was duidelijk voor iedereen."
    rest = f" De andere stukjes{answered} waren wel duidelijk." if unclear < len(told.judged) else ""
    which = "Dit stukje was" if unclear == 1 else "Deze stukjes waren"
    return f"{which} niet voor iedereen duidelijk.{rest}"


def _unclear(judged: JudgedParagraph) -> UnclearParagraph:
    return UnclearParagraph(
        heading=judged.paragraph.heading,
        quote=_clipped(judged.paragraph.text, LONGEST_QUOTE),
        lines=tuple((face, _understood(face, judged.faces[face])) for face in get_args(Face) if judged.faces.get(face)),
    )


def _understood(face: Face, count: int) -> str:
    """'4 mensen begrepen dit goed.'."""
    return f"{people(count)} {'begreep' if count == 1 else 'begrepen'} {_UNDERSTOOD[face]}."


def _unchanged(told: Round, *, is_last: bool) -> str:
    if not told.is_kept:
        return "De tekst van toen is niet bewaard. Daarom kunnen wij hier niets laten zien."
    if told.changes:
        return ""
    since = "nog" if is_last else "daarna"
    return f"Wij hebben {since} niets veranderd in de tekst die u las."


def _change(changed: ChangedParagraph) -> Change:
    """Both sides with the words marked that are on one side only; a heading that stayed stands above them."""
    old, new = changed.old, changed.new
    if old is None or new is None:
        return Change(heading=_heading(old or new), old=_whole(old), new=_whole(new))
    same = old.heading == new.heading
    stretches = words(old.text, new.text) if same else changed.stretches
    return Change(
        heading=old.heading if same else "",
        old=_marked(stretches, Fate.GONE),
        new=_marked(stretches, Fate.NEW),
    )


def _heading(paragraph: Paragraph | None) -> str:
    return paragraph.heading if paragraph else ""


def _whole(paragraph: Paragraph | None) -> Markup:
    return _lines(paragraph.text) if paragraph else Markup()


def _marked(stretches: Sequence[Stretch], fate: Fate) -> Markup:
    shown = (each for each in stretches if each.fate in {Fate.SAME, fate})
    return Markup().join(_lines(each.text) if each.fate is Fate.SAME else _mark(each.text) for each in shown)


def _mark(text: str) -> Markup:
    """The words in a mark; white space around them stays outside, or the line below it runs on."""
    bare = text.strip()
    if not bare:
        return _lines(text)
    before, after = text.split(bare, 1)
    return Markup("{}<mark>{}</mark>{}").format(_lines(before), _lines(bare), _lines(after))


def _lines(text: str) -> Markup:
    return escape(text).replace("\n", Markup("<br>"))


def _clipped(text: str, most: int) -> str:
    """The whole sentences that fit in so many words; when not even one does, the first words."""
    found = text.split()
    if len(found) <= most:
        return " ".join(found)
    ends = [place for place in range(1, most + 1) if found[place - 1].endswith((".", "!", "?"))]
    return f"{' '.join(found[: max(ends, default=most)])} …"
