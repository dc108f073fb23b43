"""`helder review history`: the rounds of each piece, for the editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from checker.source.dutch import long_date
from publisher.review.records import Face
from publisher.review.rounds import HardWord, Round, rounds
from publisher.review.standing import Status
from publisher.review.status import state
from publisher.review.word_fate import WordFate

_FATES = {WordFate.GONE: "weg", WordFate.EXPLAINED: "nu met uitleg", WordFate.STANDS: "staat er nog"}


def as_text(statuses: Sequence[Status]) -> str:
    """Per piece with a round: its rounds, the newest first."""
    told = ["\n".join(_piece(status, found)) for status in statuses if (found := rounds(status))]
    return "\n\n".join(told or ["Er zijn nog geen rondes. Begin met: helder review build"]) + "\n"


def _piece(status: Status, found: Sequence[Round]) -> Iterator[str]:
    yield f"{status.piece.key}: {status.piece.title} – {state(status)}"
    for each in found:
        yield from (f"  {line}" for line in _round(each))


def _round(told: Round) -> Iterator[str]:
    yield f"Ronde {told.number}{_days(told)}"
    if told.has_answers:
        good, half, bad = (told.faces.get(face, 0) for face in get_args(Face))
        yield f"  lezers: {told.readers}"
        yield f"  begrepen: {good} keer, een beetje: {half} keer, niet: {bad} keer"
        yield f"  moeilijke woorden: {', '.join(map(_word, told.words)) or 'geen'}"
        yield f"  daarna veranderd: {_changed(told)}"
    for signed in told.signed:
        yield f"  akkoord: {signed.rol}, {signed.door}, {long_date(signed.datum)}"


def _days(told: Round) -> str:
    if not told.days:
        return ""
    first, last = told.days[0], told.days[-1]
    return f", {long_date(first)}" if first == last else f", {long_date(first)} tot en met {long_date(last)}"


def _word(hard: HardWord) -> str:
    return f"{hard.word} ({hard.readers}, {_FATES[hard.fate]})"


def _changed(told: Round) -> str:
    if not told.is_kept:
        return "niet te zien, want de tekst van toen is niet bewaard"
    count = len(told.changes)
    return "niets" if not count else "1 alinea" if count == 1 else f"{count} alinea's"
