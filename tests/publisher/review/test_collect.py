"""`helder review collect`: good answers become records, bad ones stay where they are and are explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import InputErrors
from publisher.review.answer_file import AnswerFile, answer_bytes
from publisher.review.intake import Intake, plain
from publisher.review.pieces import one_letter
from publisher.review.records import Answer, Judged, Records, load_records
from publisher.review.standing import Standing
from tests.publisher.review.office import Office

pytestmark = pytest.mark.slow

LETTER, EXAMPLE = "terugvordering", "fout-van-ons"
Run = Callable[[Sequence[str]], tuple[int, str]]


def an_answer(intake: Intake, **changed: Any) -> AnswerFile:
    """What a careful reader could have sent."""
    sheet = intake.sheet(LETTER, EXAMPLE)
    word = next(word for word in sheet.asked[2].text.split() if word.isalpha() and len(word) > 5)
    values: dict[str, Any] = {
        "stuk": LETTER,
        "voorbeeld": EXAMPLE,
        "ronde": sheet.round,
        "tekst": sheet.text,
        "lezer": "P1",
        "datum": date(2026, 11, 22),
        "manier": "scherm",
        "alineas": (
            Judged(nummer=1, gezicht="goed"),
            Judged(nummer=3, gezicht="niet", moeilijk=(word,)),
        ),
        "wat_doen": "Geld terugbetalen.",
        "gevoel": "Streng",
    }
    return AnswerFile(**(values | changed))


@pytest.fixture
def intake(office: Office) -> Intake:
    return Intake(office.project())


@pytest.fixture
def send(office: Office, intake: Intake) -> Callable[..., Path]:
    """An answer as a file on a stick."""

    def write(name: str = "a.json", **changed: Any) -> Path:
        path = office.root.parent / "stick" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(answer_bytes(an_answer(intake, **changed)))
        return path

    return write


def records(office: Office) -> Records:
    project = office.project()
    return load_records(project, LETTER, one_letter(project, LETTER).records)


def test_good_answers_become_records_and_make_the_list_of_words(
    office: Office, run_helder: Run, send: Callable[..., Path]
) -> None:
    word = an_answer(Intake(office.project())).alineas[1].moeilijk[0]
    stick = send("a.json").parent
    send("b.json", lezer="P2")
    code, said = run_helder(["review", "collect", str(stick)])
    assert code == 0, said
    assert f"{LETTER}, ronde 1: 2 lezers" in said
    assert f"moeilijk: {word.lower()} (2)" in said
    assert "Bewaard: 2. Stond er al: 0. Niet bewaard: 0." in said
    assert f"git add letters/{LETTER}/beoordeling panelwoorden.yaml" in said
    found = records(office)
    assert [(answer.lezer, answer.manier) for answer in found.answers] == [("P1", "scherm"), ("P2", "scherm")]
    assert found.broken == ()
    assert found.snapshot(found.answers[0].versie)
    assert (office.root / "panelwoorden.yaml").is_file()
    office.commit()
    assert office.status(LETTER)[LETTER].standing is Standing.IN_REVIEW


def test_the_same_answer_again_is_fine_and_another_gets_the_next_number(
    office: Office, run_helder: Run, send: Callable[..., Path]
) -> None:
    first = send()
    assert run_helder(["review", "collect", str(first)])[0] == 0
    code, said = run_helder(["review", "collect", str(first)])
    assert (code, "Bewaard: 0. Stond er al: 1." in said) == (0, True)
    code, said = run_helder(["review", "collect", str(send("c.json", gevoel="Vriendelijk"))])
    assert code == 1
    assert "P1 gaf al een ander antwoord" in said
    assert "nummer P2" in said
    assert [answer.gevoel for answer in records(office).answers] == ["Streng"]


def test_an_answer_about_old_words_is_refused(office: Office, run_helder: Run, send: Callable[..., Path]) -> None:
    assert run_helder(["review", "collect", str(send())])[0] == 0
    office.replace("letters/terugvordering/brief.md", "Er komt geen belasting bij dit bedrag.", "Er komt niets bij.")
    code, said = run_helder(["review", "collect", str(send("oud.json", lezer="P2"))])
    assert code == 1
    assert "oud.json: dit antwoord gaat over een oude tekst van" in said
    assert "Laat ronde 2 zien." in said
    assert len(records(office).answers) == 1


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"wat_doen": "Mail mij op jan@voorbeeld.nl"}, "e-mailadres"),
        ({"gevoel": "Bel 06 12345678"}, "telefoonnummer"),
        ({"wat_doen": "Mijn BSN is 111222333"}, "burgerservicenummer"),
        ({"gevoel": "Zet het op NL91 ABNA 0417 1643 00"}, "rekeningnummer"),
    ],
)
def test_private_data_is_refused_and_never_repeated(
    office: Office, run_helder: Run, send: Callable[..., Path], changed: dict[str, str], kind: str
) -> None:
    code, said = run_helder(["review", "collect", str(send(**changed))])
    assert code == 1
    assert f"staat een {kind}" in said
    assert f"Laat het {kind} weg." in said
    assert all(text.rsplit(maxsplit=1)[-1] not in said for text in changed.values())
    assert records(office).answers == ()


def test_a_number_that_stands_in_the_letter_is_no_private_data(intake: Intake) -> None:
    variant = intake.status(LETTER).look.variants[EXAMPLE]
    phone = variant.data["contactpersoon"]["telefoon"]
    assert intake.take(an_answer(intake, wat_doen=f"Bellen naar {phone}")).is_new


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"stuk": "terugvordring"}, "Bedoelt u 'terugvordering'"),
        ({"voorbeeld": "fout-van-on"}, "Bedoelt u 'fout-van-ons'"),
        ({"alineas": (Judged(nummer=99, gezicht="goed"),)}, "stukje 99 bestaat niet"),
        ({"alineas": (Judged(nummer=1, moeilijk=("olifant",)),)}, "'olifant' staat niet in stukje 1"),
        ({"alineas": (Judged(nummer=1, moeilijk=("jan@voorbeeld.nl",)),)}, "een e-mailadres staat niet in stukje 1"),
    ],
)
def test_what_is_not_in_the_letter_is_refused(
    run_helder: Run, send: Callable[..., Path], office: Office, changed: dict[str, Any], said: str
) -> None:
    code, output = run_helder(["review", "collect", str(send(**changed))])
    assert (code, said in output) == (1, True), output
    assert records(office).answers == ()
    assert not (office.root / f"letters/{LETTER}/beoordeling").exists()


def test_one_bad_file_does_not_stop_the_good_ones(office: Office, run_helder: Run, send: Callable[..., Path]) -> None:
    good, bad = send(), send("bad.json", lezer="P2")
    bad.write_bytes(bad.read_bytes().replace(b"Streng", b"Aardig"))
    before = bad.read_bytes()
    code, said = run_helder(["review", "collect", str(bad), str(good)])
    assert code == 1
    assert "veranderd nadat het was bewaard" in said
    assert "Bewaard: 1. Stond er al: 0. Niet bewaard: 1." in said
    assert bad.read_bytes() == before
    assert len(records(office).answers) == 1


def test_an_edited_record_is_not_written_over(office: Office, run_helder: Run, send: Callable[..., Path]) -> None:
    assert run_helder(["review", "collect", str(send())])[0] == 0
    office.replace(f"letters/{LETTER}/beoordeling/ronde-1/antwoord-P1-{EXAMPLE}.yaml", "Streng", "Aardig")
    code, said = run_helder(["review", "collect", str(send())])
    assert (code, "P1 gaf al een ander antwoord" in said) == (1, True)


def test_nothing_to_read_is_told(office: Office, run_helder: Run) -> None:
    assert run_helder(["review", "collect", "weg.json"])[0] == 2
    assert run_helder(["review", "collect", str(office.root / "letters")])[0] == 2


def test_without_files_only_the_list_of_words_is_made(run_helder: Run) -> None:
    code, said = run_helder(["review", "collect"])
    assert (code, "Er zijn nog geen moeilijke woorden." in said) == (0, True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.data())
def test_any_valid_answer_survives_the_way_to_its_record(office: Office, intake: Intake, data: st.DataObject) -> None:
    asked = intake.sheet(LETTER, EXAMPLE).asked
    judged = data.draw(
        st.lists(
            st.sampled_from(asked).flatmap(
                lambda paragraph: st.builds(
                    Judged,
                    nummer=st.just(paragraph.number),
                    gezicht=st.sampled_from(["goed", "beetje", "niet", None]),
                    moeilijk=st.lists(st.sampled_from(paragraph.text.split()), max_size=2).map(tuple),
                )
            ),
            unique_by=lambda each: each.nummer,
        )
    )
    texts = st.text(max_size=200)
    sent = an_answer(
        intake,
        lezer=f"P{data.draw(st.integers(1, 999))}",
        alineas=tuple(judged),
        wat_doen=data.draw(texts),
        gevoel=data.draw(texts),
        manier=data.draw(st.sampled_from(["scherm", "papier"])),
    )
    try:
        taken = intake.take(sent)
    except InputErrors as fault:  # by chance a text can hold what passes for a number of somebody
        assert all("staat een" in error.problem for error in fault.errors)  # noqa: PT017
        return
    (kept,) = load_records(intake.project, LETTER, taken.path.parent.parent).answers
    (office.root / taken.path).unlink()
    assert kept == taken.answer
    assert (kept.wat_doen, kept.gevoel) == (plain(sent.wat_doen), plain(sent.gevoel))
    assert {each.nummer: each for each in kept.alineas} == {each.nummer: each for each in sent.alineas}
    assert isinstance(kept, Answer)
