"""Agreeing with a version: who, in which role, with exactly what a reader sees."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from checker.errors import UsageError
from checker.source.coverage import coverage
from checker.source.decisions import Outcome
from checker.source.letter import Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.settings import Role
from publisher.review.git_authors import myself
from publisher.review.look import pdf_hashes
from publisher.review.pieces import Piece
from publisher.review.records import SignOff, Snapshot, write_record
from publisher.review.standing import Status, reading, statuses


def sign(project: Project, renderer: Renderer, piece: Piece, role: Role, day: date) -> tuple[Path, ...]:
    """Record that the author Git knows here agrees, as `role`; gives the files to put in Git.

    UsageError when this role does not sign such a piece, when the same person signed in another role, when a text was
    in no example, or when nobody of the panel read it.
    """
    (status,) = statuses(project, renderer, (piece,))
    who = myself(project.root)
    _require_role(project, piece, role)
    _require_other_person(status, role, who)
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
    return tuple(write_record(project, piece.records, record) for record in (snapshot, signed))


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
