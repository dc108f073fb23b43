"""The panel: readers who answer, as `helder review collect` would write it down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.source.render import Renderer
from publisher.review.paragraphs import text_hash
from publisher.review.pieces import chosen
from publisher.review.records import Answer, Face, Judged, Snapshot, write_record
from publisher.review.sign import sign
from tests.publisher.review.office import Office

DAY, SECOND = date(2026, 11, 12), date(2026, 11, 20)
LETTER, BRIEF = "terugvordering", "letters/terugvordering/brief.md"


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


def two_rounds(office: Office) -> None:
    """Two readers, two changes, one reader of the new text, and a sign-off of the panel."""
    answers(office, LETTER, "grens", "P1", faces={1: "goed", 6: "beetje"}, hard={6: ("kwijtschelding", "uitstel")},
            todo="Geld terugbetalen", feeling="Ik schrok ervan.")  # fmt: skip
    answers(
        office,
        LETTER,
        "fout-van-ons",
        "P2",
        faces={1: "goed"},
        hard={6: ("Kwijtschelding",)},
        feeling="Ik schrok ervan.",
    )
    office.commit("Ronde 1")
    office.replace(BRIEF, " Dat heet kwijtschelding.", "")
    office.replace(BRIEF, "Dit is geen boete.", "U krijgt geen boete.")
    answers(office, LETTER, "grens", "P1", faces={1: "goed", 6: "goed"}, day=SECOND)
    office.commit("Ronde 2")
    project = office.project()
    sign(project, Renderer(project), chosen(project, [LETTER])[0], "panel", SECOND)
    office.commit("Akkoord van het panel")
