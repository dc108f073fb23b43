"""What may be published: only what everybody agreed with who must."""

from __future__ import annotations

from collections.abc import Sequence

from checker.errors import EXIT_FINDINGS, HelderError, UsageError
from checker.source.letter import Page
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.review.pieces import CHAPTER, PAGE, Piece, letter_pieces, pieces
from publisher.review.standing import Standing, Status, statuses
from publisher.review.status import open_points, state


class NotSignedError(HelderError):
    """Something has no sign-off that holds, so it may not be published."""

    exit_code = EXIT_FINDINGS


def unsigned(project: Project, renderer: Renderer, only: str | None = None) -> tuple[Status, ...]:
    """What is in the build, or in one part of it (`only`), and has no sign-off that holds."""
    return _not_approved(statuses(project, renderer, _of_part(project, only)))


def drafts_to_publish(project: Project, only: str | None, *, as_draft: bool) -> frozenset[str]:
    """The templates that must say that they are drafts: none, unless drafts are asked for (`as_draft`).

    NotSignedError when they are not asked for and there are some.
    """
    found = unsigned(project, Renderer(project), only)
    if found and not as_draft:
        raise NotSignedError(
            f"{_refusal(found)}\nToch maken, met CONCEPT op wat geen akkoord heeft: helder build --publish --concept"
        )
    return frozenset(status.piece.source.template for status in found)


def require_signed_letter(project: Project, name: str) -> None:
    """NotSignedError when the letter has no sign-off that holds: what is missing, why, and what to type."""
    if found := _unsigned_letter(project, name):
        raise NotSignedError(_refusal(found))


def letter_note(project: Project, name: str) -> str:
    """What somebody who makes the letter all the same should know of it; '' when everybody agreed."""
    try:
        found = _unsigned_letter(project, name)
    except UsageError as fault:
        return f"Of deze brief akkoord heeft, is hier niet te zien. {fault}"
    return "Deze brief heeft nog geen akkoord." if found else ""


def _unsigned_letter(project: Project, name: str) -> tuple[Status, ...]:
    """Empty too when there is no such letter: whoever makes it says so."""
    return _not_approved(
        statuses(project, Renderer(project), [piece for piece in letter_pieces(project) if piece.key == name])
    )


def _not_approved(found: Sequence[Status]) -> tuple[Status, ...]:
    return tuple(status for status in found if status.standing is not Standing.APPROVED)


def _of_part(project: Project, only: str | None) -> tuple[Piece, ...]:
    """The pieces that show in a part of the build."""
    found = pieces(project)
    if only == "letters":
        return tuple(piece for piece in found if piece.is_letter)
    if only == "infomap":
        return tuple(piece for piece in found if piece.kind == CHAPTER)
    if only == "budgetgids":
        return tuple(piece for piece in found if isinstance(piece.source, Page) and piece.source.scheme)
    if only == "site":
        return tuple(piece for piece in found if piece.kind in {CHAPTER, PAGE})
    return found if only is None else ()


def _refusal(found: Sequence[Status]) -> str:
    lines = [
        f"{len(found)} {'stuk heeft' if len(found) == 1 else 'stukken hebben'} geen akkoord. Er is niets gemaakt.",
        "",
    ]
    for status in found:
        needed = f"; nog nodig: {', '.join(status.missing)}"
        lines.append(f"  {status.piece.key}: {state(status)}{needed}")
        lines += [f"    {line}" for point in open_points(status) for line in point.splitlines()]
    names = found[0].piece.key if len(found) == 1 else "STUK"
    role = found[0].missing[0]
    lines += [
        "",
        f"Akkoord geven: helder review sign {names} --as {role}",
    ]
    return "\n".join(lines)
