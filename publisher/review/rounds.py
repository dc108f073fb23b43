"""The rounds of a letter: who read it when, what was hard, what was changed after it, and who agreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from publisher.review.panel_words import hard_words
from publisher.review.paragraphs import Paragraph, paragraphs
from publisher.review.records import Answer, Face, SignOff
from publisher.review.standing import Status
from publisher.review.word_diff import ChangedParagraph, Fate, compare
from publisher.review.word_fate import WordFate, word_fate

Texts = Mapping[str, str]  # name of the example → rendered text


@dataclass(frozen=True, slots=True, kw_only=True)
class HardWord:
    """A word that readers of this round found hard."""

    word: str  # as a dictionary has it
    readers: int
    fate: WordFate


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedParagraph:
    """One paragraph with the faces it got, of every example that has exactly these words."""

    paragraph: Paragraph
    faces: Mapping[Face, int]

    @property
    def is_clear(self) -> bool:
        """Did everybody understand it?"""
        return set(self.faces) == {"goed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of one letter."""

    number: int
    days: tuple[date, ...]  # on which answers were given, in order; none when nobody answered
    readers: int
    faces: Mapping[Face, int]
    judged: tuple[JudgedParagraph, ...]  # hardest first
    is_complete: bool  # did every paragraph of the examples that were read get a face?
    words: tuple[HardWord, ...]  # most readers first
    todo: tuple[str, ...]  # answers to 'Wat moet u nu doen?'
    feelings: tuple[str, ...]  # answers to 'Hoe voelt deze brief?'
    changes: tuple[ChangedParagraph, ...]  # since then, in the examples that were read
    is_kept: bool  # is the text of that round known?  Else nobody can tell what changed
    signed: tuple[SignOff, ...]

    @property
    def has_answers(self) -> bool:
        """Did anybody of the panel read it?"""
        return self.readers > 0


def rounds(status: Status) -> tuple[Round, ...]:
    """Every round with an answer or a sign-off that counts, the newest first."""
    signed = _counting(status)
    numbers = {answer.ronde for answer in status.records.answers} | {each.ronde for each in signed}
    return tuple(_round(status, number, signed) for number in sorted(numbers, reverse=True))


def _counting(status: Status) -> tuple[SignOff, ...]:
    """The sign-offs that their author put in Git, also those of earlier versions."""
    doubtful = {*map(str, status.waiting), *(str(fault.path) for fault in status.broken)}
    return tuple(each for each in status.records.sign_offs if str(status.piece.records / each.name) not in doubtful)


def _round(status: Status, number: int, signed: Sequence[SignOff]) -> Round:
    answers = [answer for answer in status.records.answers if answer.ronde == number]
    read = _read(status, answers)
    judged = _judged(answers, read)
    return Round(
        number=number,
        days=tuple(sorted({answer.datum for answer in answers})),
        readers=len({answer.lezer for answer in answers}),
        faces=Counter(judged.gezicht for answer in answers for judged in answer.alineas if judged.gezicht),
        judged=judged,
        is_complete=_asked(read) <= {_key(each.paragraph) for each in judged},
        words=_words(answers, read, status.look.texts) if answers else (),
        todo=_said(answer.wat_doen for answer in answers),
        feelings=_said(answer.gevoel for answer in answers),
        changes=tuple(_changes(read, _next(status, number))) if answers else (),
        is_kept=all(answer.voorbeeld in read for answer in answers),
        signed=tuple(sorted((each for each in signed if each.ronde == number), key=lambda one: (one.datum, one.rol))),
    )


def _read(status: Status, answers: Sequence[Answer]) -> dict[str, str]:
    """The examples that were read, with the words they had."""
    shown = ((answer.voorbeeld, status.records.snapshot(answer.versie)) for answer in answers)
    return {name: kept.teksten[name] for name, kept in shown if kept and name in kept.teksten}


def _next(status: Status, number: int) -> Texts:
    """The texts of the round after this one, the present texts when this was the last."""
    later = sorted(
        (each for each in status.records.dated if each.ronde > number), key=lambda one: (one.ronde, one.datum)
    )
    kept = (status.records.snapshot(each.versie) for each in later)
    return next((snapshot.teksten for snapshot in kept if snapshot), status.look.texts)


def _judged(answers: Sequence[Answer], read: Texts) -> tuple[JudgedParagraph, ...]:
    known = {(name, each.number): each for name, text in read.items() for each in paragraphs(text)}
    faces: dict[tuple[str, str], Counter[Face]] = {}
    shown: dict[tuple[str, str], Paragraph] = {}
    for answer in answers:
        for judged in answer.alineas:
            paragraph = known.get((answer.voorbeeld, judged.nummer))
            if paragraph and judged.gezicht:
                shown.setdefault(_key(paragraph), paragraph)
                faces.setdefault(_key(paragraph), Counter())[judged.gezicht] += 1
    found = (JudgedParagraph(paragraph=shown[key], faces=count) for key, count in faces.items())
    return tuple(sorted(found, key=lambda one: (-one.faces.get("niet", 0), -one.faces.get("beetje", 0))))


def _asked(read: Texts) -> set[tuple[str, str]]:
    return {_key(each) for text in read.values() for each in paragraphs(text) if each.number is not None}


def _key(paragraph: Paragraph) -> tuple[str, str]:
    """Two examples that have the same words have the same paragraph."""
    return paragraph.heading, paragraph.text


def _words(answers: Sequence[Answer], read: Texts, now: Texts) -> tuple[HardWord, ...]:
    taps = {(answer.lezer, word) for answer in answers for word in hard_words(answer)}
    counts = Counter(word for _, word in taps)
    return tuple(
        HardWord(word=word, readers=readers, fate=word_fate(word, read.values(), now.values()))
        for word, readers in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def _changes(read: Texts, later: Texts) -> Iterator[ChangedParagraph]:
    """What changed in the examples that were read; a change that shows in several of them is told once."""
    told: set[tuple[tuple[Fate, str], ...]] = set()
    for name, text in read.items():
        own = [each for each in compare(text, later[name]) if each.is_changed] if name in later else []
        yield from (each for each in own if _marks(each) not in told)
        told |= {_marks(each) for each in own}


def _marks(changed: ChangedParagraph) -> tuple[tuple[Fate, str], ...]:
    """The words that went and came, without what stayed: amounts and names differ between examples."""
    return tuple((each.fate, each.text.strip()) for each in changed.stretches if each.fate is not Fate.SAME)


def _said(texts: Iterator[str]) -> tuple[str, ...]:
    """What readers wrote, each answer once."""
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts if text.strip()))
