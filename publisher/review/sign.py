"""Agreeing with a version: who, in which role, with exactly what a reader sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from checker.errors import UsageError
from checker.source.coverage import coverage
from checker.source.decisions import Outcome
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.review.git_authors import myself
from publisher.review.look import pdf_hashes
from publisher.review.pieces import Piece
from publisher.review.records import SignOff, Snapshot, write_record
from publisher.review.standing import Status, reading, statuses


def sign(project: Project, renderer: Renderer, piece: Piece, role: Role, day: date) -> tuple[Path, ...]:
    """`sign_all` for one piece."""
    return sign_all(project, renderer, (piece,), role, day)[piece.key]


def sign_all(
    project: Project, renderer: Renderer, pieces: Sequence[Piece], role: Role, day: date
) -> Mapping[str, tuple[Path, ...]]:
    """Record that the author Git knows here agrees, as `role`, with all of these pieces or with none.

    Key of the piece → the files to put in Git; none when this person's sign-off is there already.  UsageError when this
    role does not sign such a piece, when the same person signed in another role, when a text was in no example, or when
    nobody of the panel read it.
    """
    who = myself(project.root)
    found = statuses(project, renderer, pieces)
    made = [_records(renderer, status, role, who, day) for status in found]
    return {
        status.piece.key: tuple(write_record(project, status.piece.records, record) for record in records)
        or status.waiting
        for status, records in zip(found, made, strict=True)
    }


def _records(renderer: Renderer, status: Status, role: Role, who: str, day: date) -> tuple[Snapshot | SignOff, ...]:
    """What one sign-off writes.  A record never changes, so what stands there already is not written again."""
    project, piece = renderer.project, status.piece
    _require_role(project, piece, role)
    _require_other_person(status, role, who)
    if _is_signed(status, role, who):
        return ()
    answers: dict[str, str] = {}
    hashes: dict[str, str] = {}
    if isinstance(piece.source, Letter):
        _require_all_shown(renderer, status)
        answers = _answers(status) if role == "panel" else {}
        hashes = pdf_hashes(renderer, piece.source)
    snapshot = Snapshot(stuk=piece.key, versie=status.look.version, delen=status.look.parts, teksten=status.look.texts)
    signed = SignOff(
        stuk=piece.key,
        rol=role,
        ronde=status.round,
        datum=day,
        door=who,
        versie=status.look.version,
        peildatum=None if piece.is_letter else project.settings.peildatum,
        pdf=hashes,
        antwoorden=answers,
    )
    return (signed,) if status.records.snapshot(snapshot.versie) else (snapshot, signed)


def _is_signed(status: Status, role: Role, who: str) -> bool:
    """Did this person sign this version before?  UsageError when that sign-off does not count: a second one cannot."""
    own = [
        signed
        for signed in status.records.sign_offs
        if (signed.door, signed.rol, signed.versie) == (who, role, status.look.version)
    ]
    if own and role in status.missing and status.piece.records / own[0].name not in status.waiting:
        raise UsageError(
            f"{status.piece.key}: uw akkoord staat er al, maar het telt niet.\n"
            f"  Kijk waarom: helder review status {status.piece.key}"
        )
    return bool(own)


def _require_role(project: Project, piece: Piece, role: Role) -> None:
    needed = project.settings.akkoord.roles(piece.kind)
    if role not in needed:
        raise UsageError(
            f"{piece.key}: bij een {piece.kind} geeft '{role}' geen akkoord. Nodig zijn: {', '.join(needed)}.\n"
            "  Dat staat in pyproject.toml, bij [tool.helder.akkoord]."
        )


def _require_other_person(status: Status, role: Role, who: str) -> None:
    """Four eyes; also before the first of the two sign-offs is in Git."""
    for other in status.records.sign_offs:
        if other.door == who and other.rol != role and other.versie == status.look.version:
            raise UsageError(
                f"{status.piece.key}: u gaf al akkoord als {other.rol}. Vier ogen: vraag een collega als {role}."
            )


def _require_all_shown(renderer: Renderer, status: Status) -> None:
    """Nobody can agree with a text that no example shows.

    That goes for the letter's own template: what a shared part says elsewhere is signed with the letters that show it.
    """
    template = status.piece.source.template
    reached = frozenset[Outcome]().union(*(variant.outcomes for variant in status.look.variants.values()))
    gaps = coverage((), renderer.points(template)).gaps
    hidden = [gap for gap in gaps if gap.has_text and Outcome(gap.point.decision, gap.taken) not in reached]
    if hidden:
        raise UsageError(
            f"{status.piece.key}: een deel van de tekst staat in geen enkel voorbeeld. Niemand heeft het gezien.\n"
            f"  Typ: helder check {template}. Maak een voorbeeld bij elke S02."
        )


def _answers(status: Status) -> dict[str, str]:
    """The answers about the present words; UsageError when there is none."""
    words = reading(status.look.texts)
    found = {
        f"{answer.lezer} {answer.voorbeeld}": answer.zegel
        for answer in status.records.answers
        if words.get(answer.voorbeeld) == answer.tekst
    }
    if not found:
        raise UsageError(
            f"{status.piece.key}: van het panel is er nog geen antwoord over deze tekst.\n"
            "  Typ: helder review build. Verzamel daarna met helder review collect of helder review enter."
        )
    return found
