"""`helder review enter`: a paper sheet typed in; mistakes ask again and nothing typed gets lost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from publisher.cli import main
from publisher.review.intake import Intake
from publisher.review.pieces import one_letter
from publisher.review.records import Answer, load_records
from publisher.review.sheets import Sheet
from publisher.review.typed import TypedError, as_reader, faces_of, judged, words_of
from tests.publisher.review.office import Office

ROOT = Path(__file__).parents[3]
LETTER, EXAMPLE = "terugvordering", "fout-van-ons"
SLOW_TYPIST = 2.0  # keys a second: someone who looks for every letter
Type = Callable[..., tuple[int, str]]


@pytest.fixture
def sheet(office: Office) -> Sheet:
    return Intake(office.project()).sheet(LETTER, EXAMPLE)


@pytest.fixture
def typing(office: Office, monkeypatch: pytest.MonkeyPatch) -> Type:
    """`helder review enter` with these lines typed: exit code and all that shows."""

    def run(*lines: str, options: Sequence[str] = ()) -> tuple[int, str]:
        monkeypatch.chdir(office.root)
        keys = "".join(f"{line}\n" for line in lines)
        done = CliRunner().invoke(main, ["review", "enter", *options], input=keys, prog_name="helder")
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.output

    return run


def answers(office: Office) -> tuple[Answer, ...]:
    project = office.project()
    found = load_records(project, LETTER, one_letter(project, LETTER).records)
    assert found.broken == ()
    return found.answers


def hard_words(sheet: Sheet, number: int, count: int = 1) -> list[str]:
    """Words that stand in this paragraph and in no other."""
    others = " ".join(f"{each.heading} {each.text}" for each in sheet.asked if each.number != number).lower()
    words = [word for word in sheet.asked[number - 1].text.split() if word.isalpha() and len(word) > 5]
    return [word for word in words if word.lower() not in others][:count]


@pytest.mark.slow
def test_a_sheet_is_typed_in_within_two_minutes(office: Office, sheet: Sheet, typing: Type) -> None:
    one, other = hard_words(sheet, 6, 2)
    row = ("11213-1" * 5)[: len(sheet.asked)]
    lines = [
        sheet.code.lower(),
        "",
        row,
        f"{one}, {other}",
        "Bellen of betalen.",
        "Streng, maar wel duidelijk.",
        "j",
        "",
    ]
    code, said = typing(*lines)
    assert code == 0, said
    (answer,) = answers(office)
    assert (answer.lezer, answer.manier, answer.voorbeeld, answer.tekst) == ("P1", "papier", EXAMPLE, sheet.text)
    assert [each.gezicht for each in answer.alineas][:5] == ["goed", "goed", "beetje", "goed", "niet"]
    assert {each.nummer: each.moeilijk for each in answer.alineas}[6] == (one, other)
    assert (answer.wat_doen, answer.gevoel) == ("Bellen of betalen.", "Streng, maar wel duidelijk.")
    assert f"{LETTER}, ronde 1: 1 lezer" in said
    assert "panelwoorden.yaml" in said
    assert sum(len(line) + 1 for line in lines) / SLOW_TYPIST < 120


@pytest.mark.slow
def test_the_start_of_every_paragraph_is_shown(sheet: Sheet, typing: Type) -> None:
    _, said = typing(sheet.code)
    for paragraph in sheet.asked:
        assert f"{paragraph.number:>4}  {' '.join(f'{paragraph.heading} {paragraph.text}'.split())[:30]}" in said


@pytest.mark.slow
def test_every_mistake_asks_again(office: Office, sheet: Sheet, typing: Type) -> None:
    count = len(sheet.asked)
    word = hard_words(sheet, 3)[0]
    code, said = typing(
        "ZZZZZZ", sheet.code,
        "Jan", "1",
        "1" * (count - 1), "x" * count, "1" * count,
        f"3 {word[:-1]}x", f"99 {word}", f"3 {word}",
        "Bel 06 12345678", "Bellen",
        "x" * 1001, "Streng",
        "misschien", "j",
        "",
    )  # fmt: skip
    assert code == 0, said
    for told in (
        "De code ZZZZZZ hoort bij geen enkele brief van nu.",
        "Typ alleen dat nummer.",
        f"U typte {count - 1} gezichten. De brief heeft {count} stukjes.",
        "'x' is geen gezicht.",
        f"Bedoelt u '{word}'?",
        "Stukje 99 bestaat niet.",
        "Hier staat een telefoonnummer.",
        "Dit is te lang.",
        "Typ j voor ja, of n voor nee.",
    ):
        assert told in said
    assert [answer.gevoel for answer in answers(office)] == ["Streng"]


@pytest.mark.slow
def test_only_the_wrong_part_is_typed_again(office: Office, sheet: Sheet, typing: Type) -> None:
    row = "1" * len(sheet.asked)
    code, said = typing(sheet.code, "4", row, "", "Bellen", "Strng", "n", "8", "5", "Streng", "j", "")
    assert code == 0, said
    (answer,) = answers(office)
    assert (answer.lezer, answer.wat_doen, answer.gevoel) == ("P4", "Bellen", "Streng")
    assert len(answer.alineas) == len(sheet.asked)


@pytest.mark.slow
def test_a_pile_of_sheets_gives_each_reader_the_next_number(office: Office, sheet: Sheet, typing: Type) -> None:
    row = "1" * len(sheet.asked)
    one = (sheet.code, "", row, "", "", "", "j")
    code, said = typing(*one, *one, sheet.code, "P2", "3", row, "", "", "", "j", "")
    assert code == 0, said
    assert "P2 gaf al antwoord over dit voorbeeld. P3 is nog vrij." in said
    assert [answer.lezer for answer in answers(office)] == ["P1", "P2", "P3"]


@pytest.mark.slow
def test_who_stops_halfway_a_pile_keeps_what_was_done(office: Office, sheet: Sheet, typing: Type) -> None:
    row = "1" * len(sheet.asked)
    code, said = typing(sheet.code, "", row, hard_words(sheet, 3)[0], "", "", "j", sheet.code, "", row)
    assert (code, "Gestopt." in said, "Bewaard: 1." in said) == (2, True, True)
    assert len(answers(office)) == 1
    assert (office.root / "panelwoorden.yaml").is_file()


@pytest.mark.slow
def test_a_sheet_of_an_earlier_text_is_refused(office: Office, sheet: Sheet, typing: Type) -> None:
    row = "1" * len(sheet.asked)
    assert typing(sheet.code, "", row, "", "", "", "j", "")[0] == 0
    office.replace("letters/terugvordering/brief.md", "Er komt geen belasting bij dit bedrag.", "Er komt niets bij.")
    code, said = typing(options=["--code", sheet.code])
    assert code == 2
    assert f"Dit blad gaat over een oude tekst van '{sheet.title}'." in said
    assert "Laat ronde 2 zien." in said


@pytest.mark.slow
def test_everything_can_be_an_option(office: Office, sheet: Sheet, typing: Type) -> None:
    word = hard_words(sheet, 3)[0]
    parts = ["--reader", "7", "--faces", "2" * len(sheet.asked), "--words", f"3 {word}", "--do", "Bellen", "--feel", ""]
    code, said = typing(options=["--letter", LETTER, "--example", EXAMPLE, *parts, "--yes"])
    assert code == 0, said
    (answer,) = answers(office)
    assert (answer.lezer, answer.wat_doen, answer.gevoel) == ("P7", "Bellen", "")
    code, said = typing(options=["--code", sheet.code, *parts, "--yes"])
    assert (code, "--reader: P7 gaf al antwoord" in said) == (2, True)
    assert typing(options=["--letter", LETTER])[0] == 2


@pytest.mark.slow
def test_nothing_typed_keeps_nothing(office: Office, typing: Type) -> None:
    assert typing("")[0] == 0
    assert answers(office) == ()


def test_faces_may_have_spaces(sheet: Sheet) -> None:
    row = "1" * (len(sheet.asked) - 2) + "-3"
    assert faces_of(f"{row[:5]} {row[5:]}", sheet) == (*["goed"] * (len(sheet.asked) - 2), None, "niet")


def test_words_find_their_paragraph(sheet: Sheet) -> None:
    alone = hard_words(sheet, 3)[0]
    assert words_of(alone.upper(), sheet) == {3: (alone.upper(),)}
    assert words_of(f"3 {alone}, 3: {alone}", sheet) == {3: (alone,)}
    first, second = sheet.asked[2].text.split()[:2]
    assert words_of(f"3 {first} {second}", sheet) == {3: (f"{first} {second}",)}
    assert words_of(f"3 {second} {first}", sheet) == {3: (second, first)}
    with pytest.raises(TypedError, match=f"'{alone}' staat niet in stukje 1. Het staat in stukje 3."):
        words_of(f"1 {alone}", sheet)
    with pytest.raises(TypedError, match=r"'olifant' staat niet in deze brief\."):
        words_of("olifant", sheet)
    with pytest.raises(TypedError, match="Zet het nummer voor het woord"):
        words_of("bijstand", sheet)


def test_a_word_counts_where_no_face_is_circled() -> None:
    (only,) = judged((None, None), {2: ("beslag",)})
    assert (only.nummer, only.gezicht, only.moeilijk) == (2, None, ("beslag",))


@pytest.mark.parametrize("typed", ["P12", "p12", "12", " 012 "])
def test_a_reader_is_a_number(typed: str) -> None:
    assert as_reader(typed) == "P12"


@pytest.mark.parametrize("typed", ["0", "Jan", "P", "1000", "-1"])
def test_another_reader_is_refused(typed: str) -> None:
    with pytest.raises(TypedError):
        as_reader(typed)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no readline")
def test_what_was_typed_wrong_stands_there_to_be_mended() -> None:
    """On a real terminal: only the one face that was forgotten is typed after the slip."""
    import pty  # noqa: PLC0415 - not on Windows

    script = """
from publisher.review.enter import _ask
from publisher.review.typed import TypedError

def read(text):
    if len(text) < 3:
        raise TypedError("Te kort.")
    return text

print("KEPT", _ask("Rij:", read))
"""
    ours, theirs = pty.openpty()
    plain = {**os.environ, "TERM": "dumb"}
    with subprocess.Popen([sys.executable, "-c", script], stdin=theirs, stdout=theirs, cwd=ROOT, env=plain) as running:
        os.close(theirs)
        shown = until(ours, "", "Rij:")
        os.write(ours, b"12\n")
        shown = until(ours, shown, "Te kort.\r\n", "Rij: 12")
        os.write(ours, b"3\n")
        shown = until(ours, shown, "KEPT", "\n")
    os.close(ours)
    assert running.returncode == 0
    assert "('123', '123')" in shown


def until(terminal: int, shown: str, *texts: str) -> str:
    """All that the terminal showed, once these texts stand in it one after the other."""
    while not re.search(".*".join(map(re.escape, texts)), shown, re.DOTALL):
        shown += os.read(terminal, 1000).decode()
    return shown
