"""Where a piece stands: draft, in review, approved, or changed since it was approved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

from checker.errors import InputError, UsageError
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.review.git_authors import Deed, authors, deeds_in, removed, rewritten
from publisher.review.look import Look, look_of, pdf_hashes
from publisher.review.paragraphs import text_hash
from publisher.review.pieces import Piece
from publisher.review.records import Records, SignOff, load_records

Authors = Mapping[Path, frozenset[str]]


class Standing(StrEnum):
    """The four things a piece can be; the value is what people read."""

    DRAFT = "concept"
    IN_REVIEW = "in beoordeling"
    APPROVED = "akkoord"
    CHANGED = "veranderd na akkoord"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One piece, what people said of it, and what it still needs."""

    piece: Piece
    draw: Callable[[], Look]  # once: drawing is slow, and of a piece without records nobody asks
    records: Records
    round: int  # the round that the present text is in
    standing: Standing
    signed: Mapping[Role, SignOff]  # sign-offs that hold for the piece as it looks now
    missing: tuple[Role, ...]  # roles that still have to sign
    approved_version: str | None  # the last version that had all its sign-offs, whether it is the present one or not
    broken: tuple[InputError, ...]  # records that do not count, and why
    waiting: tuple[Path, ...]  # sign-offs that count as soon as they are in Git
    gone: tuple[Deed, ...] = ()  # records that Git once had

    @property
    def look(self) -> Look:
        """The piece as it looks now."""
        return self.draw()


def statuses(project: Project, renderer: Renderer, pieces: Sequence[Piece]) -> tuple[Status, ...]:
    """How these pieces stand.  A record that cannot be trusted is told in `broken` and does not count.

    UsageError when there are sign-offs and Git cannot tell whose they are.
    """
    loaded = [(piece, load_records(project, piece.key, piece.records)) for piece in pieces]
    deeds = _deeds(project, loaded)
    files = [piece.records / record.name for piece, records in loaded for record in records.dated]
    known = authors(project.root, files, deeds)
    changed = rewritten(project.root, files, deeds)
    gone = removed(project.root, deeds)
    return tuple(
        replace(
            _status(project, renderer, piece, _unchanged(piece, records, changed), known),
            gone=tuple(deed for deed in gone if piece.records in deed.path.parents),
        )
        for piece, records in loaded
    )


def trusted_records(project: Project, pieces: Sequence[Piece]) -> tuple[tuple[Piece, Records], ...]:
    """The same records as `statuses` counts, without drawing a piece."""
    loaded = [(piece, load_records(project, piece.key, piece.records)) for piece in pieces]
    files = [piece.records / record.name for piece, records in loaded for record in records.dated]
    changed = rewritten(project.root, files, _deeds(project, loaded))
    return tuple((piece, _unchanged(piece, records, changed)) for piece, records in loaded)


def _deeds(project: Project, loaded: Sequence[tuple[Piece, Records]]) -> tuple[Deed, ...]:
    """What Git tells of the records.  Where there are none, nothing rests on Git, and it need not be there."""
    folders = [piece.records for piece, _ in loaded]
    try:
        return deeds_in(project.root, folders) if folders else ()
    except UsageError:
        if any(records.dated for _, records in loaded):
            raise
        return ()


def _unchanged(piece: Piece, records: Records, changed: Mapping[Path, Deed | None]) -> Records:
    """The records without those that say something else than when they came into Git, a new seal or not."""
    faults = []
    for record in records.dated:
        path = piece.records / record.name
        if path in changed:
            deed = changed[path]
            by = f"door {deed.author} op {deed.day}" if deed else "en dat staat nog niet in Git"
            faults.append(
                InputError(
                    f"dit is veranderd {by}, nadat het in Git kwam",
                    remedy="Dit bestand telt niet mee. Haal de eerste versie terug uit Git.",
                    path=path.as_posix(),
                )
            )
    return records.model_copy(
        update={
            "answers": tuple(each for each in records.answers if piece.records / each.name not in changed),
            "sign_offs": tuple(each for each in records.sign_offs if piece.records / each.name not in changed),
            "broken": (*records.broken, *faults),
        }
    )


def round_of(records: Records, look: Look) -> int:
    """The round of the present text: that of the records about the same text, else the one after the last."""
    shown = reading(look.texts)
    same = [
        record.ronde
        for record in records.dated
        if record.versie == look.version
        or ((snapshot := records.snapshot(record.versie)) and reading(snapshot.teksten) == shown)
    ]
    last = max((record.ronde for record in records.dated), default=0)
    return max(same, default=last + 1)


def reading(texts: Mapping[str, str]) -> dict[str, str]:
    """Name of the example → version of its words, as a reader has them."""
    return {name: text_hash(text) for name, text in texts.items()}


def _status(project: Project, renderer: Renderer, piece: Piece, records: Records, known: Authors) -> Status:
    draw = cache(partial(look_of, renderer, piece))
    needed = project.settings.akkoord.roles(piece.kind)
    trusted, broken, waiting = _trusted(piece, records, known)
    make_pdfs = cache(partial(_pdfs, renderer, piece))
    holding = [signed for signed in trusted if _holds(piece, records, signed, draw, make_pdfs)]
    signed, twice = _by_role(piece, holding)
    missing = tuple(role for role in needed if role not in signed)
    approved = _approved_version(trusted, needed)
    if not missing:
        standing = Standing.APPROVED
    elif approved:
        standing = Standing.CHANGED
    else:
        standing = Standing.IN_REVIEW if records.answers or trusted else Standing.DRAFT
    return Status(
        piece=piece,
        draw=draw,
        records=records,
        round=round_of(records, draw()) if records.dated else 1,
        standing=standing,
        signed=signed,
        missing=missing,
        approved_version=approved,
        broken=(*records.broken, *broken, *twice),
        waiting=waiting,
    )


def _trusted(
    piece: Piece, records: Records, known: Authors
) -> tuple[list[SignOff], list[InputError], tuple[Path, ...]]:
    """The sign-offs that their own author put in Git; faults about others; files that Git does not have yet."""
    trusted, broken, waiting = [], [], []
    for signed in records.sign_offs:
        path = piece.records / signed.name
        brought = known[path]
        if not brought:
            waiting.append(path)
        elif signed.door not in brought:
            broken.append(
                InputError(
                    f"dit akkoord is van {signed.door}, maar {' en '.join(sorted(brought))} zette het in Git",
                    remedy="Kwam dit door squash? Voeg de tak dan nog eens samen, zonder squash.\n"
                    "  Vraag anders deze persoon om zelf akkoord te geven en dat vast te leggen.",
                    path=path.as_posix(),
                )
            )
        elif gone := _unsupported(piece, records, signed):
            broken += gone
        else:
            trusted.append(signed)
    return trusted, broken, tuple(waiting)


def _unsupported(piece: Piece, records: Records, signed: SignOff) -> list[InputError]:
    """A sign-off of the panel rests on answers; when one of those is gone, so is what it rested on."""
    there = {answer.zegel for answer in records.answers}
    gone = [name for name, seal in signed.antwoorden.items() if seal not in there]
    return [
        InputError(
            f"dit akkoord rust op het antwoord '{name}', en dat is weg of veranderd",
            remedy="Haal het antwoord terug uit Git.",
            path=(piece.records / signed.name).as_posix(),
        )
        for name in gone
    ]


def _by_role(piece: Piece, holding: Sequence[SignOff]) -> tuple[dict[Role, SignOff], list[InputError]]:
    """One sign-off per role, each by somebody else: four eyes."""
    signed: dict[Role, SignOff] = {}
    twice = []
    for each in sorted(holding, key=lambda one: (one.datum, one.rol, one.door)):
        other = next((role for role, one in signed.items() if one.door == each.door and role != each.rol), None)
        if other is None:
            signed.setdefault(each.rol, each)
        elif each.rol not in signed:
            twice.append(
                InputError(
                    f"{each.door} gaf al akkoord als {other}; een tweede akkoord moet van iemand anders zijn",
                    remedy=f"Vraag een collega om akkoord te geven als {each.rol}.",
                    path=(piece.records / each.name).as_posix(),
                )
            )
    return signed, twice


def _pdfs(renderer: Renderer, piece: Piece) -> Mapping[str, str]:
    """The hashes of a letter's PDFs; a chapter or page has none."""
    return pdf_hashes(renderer, piece.source) if isinstance(piece.source, Letter) else {}


def _holds(
    piece: Piece,
    records: Records,
    signed: SignOff,
    draw: Callable[..., Look],
    make_pdfs: Callable[[], Mapping[str, str]],
) -> bool:
    """Is the piece, to a reader, still what was signed?

    Yes when it is made from the same, and also when it comes out the same: a change that alters no byte of any PDF
    changed nothing for a reader.  Several sign-offs ask the same, so `draw` and `make_pdfs` remember.
    """
    look = draw()
    if signed.versie == look.version:
        return True
    if not piece.is_letter:
        return draw(on=signed.peildatum).version == signed.versie
    snapshot = records.snapshot(signed.versie)
    if snapshot is None or reading(snapshot.teksten) != reading(look.texts):
        return False
    return bool(signed.pdf) and make_pdfs() == signed.pdf


def _approved_version(trusted: Sequence[SignOff], needed: Sequence[Role]) -> str | None:
    """The last version that every role signed."""
    complete = [
        signed
        for signed in trusted
        if {each.rol for each in trusted if _same_piece(each, signed)} >= set(needed)
    ]  # fmt: skip
    return max(complete, key=lambda one: (one.ronde, one.datum)).versie if complete else None


def _same_piece(one: SignOff, other: SignOff) -> bool:
    return one.versie == other.versie or bool(one.pdf and one.pdf == other.pdf)
