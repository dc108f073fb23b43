"""The panel: readers who answer, as `helder review collect` would write it down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from publisher.review.paragraphs import text_hash
from publisher.review.records import Answer, Face, Judged, Snapshot, write_record
from tests.publisher.review.office import Office

DAY = date(2026, 11, 12)


def answers(
    office: Office,
    letter: str,
    example: str,
    reader: str,
    *,
    faces: Mapping[int, Face] | None = None,
    hard: Mapping[int, tuple[str, ...]] | None = None,
    day: date = DAY,
    todo: str = "",
    feeling: str = "",
) -> None:
    """Let this reader answer about the letter as it is now; a paragraph with hard words and no face is hard."""
    status = office.status(letter)[letter]
    judged = {**dict.fromkeys(hard or {}, "niet"), **(faces or {})}
    record = Answer(
        stuk=letter,
        voorbeeld=example,
        ronde=status.round,
        lezer=reader,
        datum=day,
        versie=status.look.version,
        tekst=text_hash(status.look.texts[example]),
        manier="papier",
        alineas=tuple(
            Judged(nummer=number, gezicht=face, moeilijk=(hard or {}).get(number, ()))
            for number, face in sorted(judged.items())
        ),
        wat_doen=todo,
        gevoel=feeling,
    )
    shown = Snapshot(stuk=letter, versie=status.look.version, delen=status.look.parts, teksten=status.look.texts)
    for each in (record, shown):
        write_record(office.project(), status.piece.records, each)
