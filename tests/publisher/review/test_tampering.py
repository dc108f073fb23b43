"""Records that were tampered with: each kind is found, told with its file, and does not count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.review.paragraphs import text_hash
from publisher.review.pieces import one_letter
from publisher.review.records import Answer, dumped, write_record
from publisher.review.sign import sign
from publisher.review.standing import Standing, Status
from tests.publisher.review.office import Office

LETTER = "nieuwe-contactpersoon"
HOME = Path("letters") / LETTER / "beoordeling"
DAY = date(2026, 11, 22)
SANNE, OMAR, MALLORY = "Sanne Bakker", "Omar Haddad", "Mallory de Wit"
Run = Callable[[Sequence[str]], tuple[int, str]]

pytestmark = pytest.mark.slow


def answers(office: Office, reader: str) -> Path:
    """A reader judges the first example; gives the file."""
    project = office.project()
    status = office.status(LETTER)[LETTER]
    name, text = next(iter(status.look.texts.items()))
    answer = Answer.model_validate(
        {
            "stuk": LETTER,
            "voorbeeld": name,
            "ronde": status.round,
            "lezer": reader,
            "datum": DAY,
            "versie": status.look.version,
            "tekst": text_hash(text),
            "manier": "papier",
            "alineas": [{"nummer": 1, "gezicht": "goed"}],
        }
    )
    return office.root / write_record(project, status.piece.records, answer)


def signs(office: Office, role: Role, who: str) -> None:
    office.is_now(who)
    project = office.project()
    sign(project, Renderer(project), one_letter(project, LETTER), role, DAY)
    office.commit(f"Akkoord van {who}")


@pytest.fixture
def reviewed(office: Office) -> Office:
    """Two answers, then the panel and communicatie agree."""
    answers(office, "P1")
    answers(office, "P2")
    office.commit("Antwoorden")
    signs(office, "panel", OMAR)
    signs(office, "communicatie", SANNE)
    assert now(office).standing is Standing.APPROVED
    assert not now(office).broken
    return office


def now(office: Office) -> Status:
    return office.status(LETTER)[LETTER]


def told(office: Office, path: Path) -> str:
    """What is said of a file; it must be said of that file."""
    shown = path.relative_to(office.root).as_posix()
    return " ".join(str(fault) for fault in now(office).broken if fault.path == shown)


def the_answer(office: Office, reader: str = "P1") -> Path:
    (path,) = (office.root / HOME).glob(f"ronde-1/antwoord-{reader}-*.yaml")
    return path


def resealed(path: Path, **changes: object) -> None:
    """Change an answer as somebody would who knows how seals are made."""
    content = YAML(typ="safe").load(path)
    path.write_bytes(dumped(Answer.model_validate({**content, **changes}).sealed()))


def test_an_edited_answer_is_found(reviewed: Office) -> None:
    path = the_answer(reviewed)
    path.write_text(path.read_text(encoding="utf-8").replace("gezicht: goed", "gezicht: niet"), encoding="utf-8")
    assert "veranderd nadat het was vastgelegd" in told(reviewed, path)
    assert now(reviewed).standing is not Standing.APPROVED  # the panel agreed on another answer


def test_an_edited_answer_with_a_new_seal_is_found_in_git(office: Office) -> None:
    path = answers(office, "P1")
    office.commit("Antwoord")
    resealed(path, gevoel="Prima")
    assert "dat staat nog niet in Git" in told(office, path)
    office.is_now(MALLORY)
    office.commit("Kleinigheid")
    assert f"veranderd door {MALLORY} <mallory@gemeente.example>" in told(office, path)
    assert now(office).records.answers == ()


def test_an_answer_removed_and_brought_back_otherwise_is_found(office: Office) -> None:
    path = answers(office, "P1")
    office.commit("Antwoord")
    resealed(path, gevoel="Prima")
    other = path.read_bytes()
    path.unlink()
    office.commit("Weg")
    path.write_bytes(other)
    office.is_now(MALLORY)
    office.commit("Terug")
    assert MALLORY in told(office, path)


def test_an_answer_changed_inside_a_merge_is_found(office: Office) -> None:
    path = answers(office, "P1")
    office.commit("Antwoord")
    office.git("switch", "--quiet", "--create", "ander", "HEAD~1")
    (office.root / "los.txt").write_text("los\n", encoding="utf-8")
    office.commit("Iets anders")
    office.is_now(MALLORY)
    office.git("merge", "--quiet", "--no-commit", "main")
    resealed(path, gevoel="Prima")
    office.commit("Samenvoegen")
    assert MALLORY in told(office, path)


def test_answers_of_two_branches_are_whole_after_the_merge(office: Office) -> None:
    office.git("switch", "--quiet", "--create", "ander")
    answers(office, "P2")
    office.commit("Antwoord van P2")
    office.git("switch", "--quiet", "main")
    answers(office, "P1")
    office.commit("Antwoord van P1")
    office.git("merge", "--quiet", "--no-edit", "ander")
    status = now(office)
    assert {answer.lezer for answer in status.records.answers} == {"P1", "P2"}
    assert (status.broken, status.gone) == ((), ())


def test_an_answer_put_back_as_it_was_counts_again(reviewed: Office) -> None:
    path = the_answer(reviewed)
    first = path.read_bytes()
    resealed(path, gevoel="Prima")
    reviewed.commit("Anders")
    assert now(reviewed).broken
    path.write_bytes(first)
    reviewed.commit("Zoals het was")
    assert now(reviewed).broken == ()
    assert now(reviewed).standing is Standing.APPROVED


def test_an_answer_removed_from_under_the_panel_is_found(reviewed: Office) -> None:
    path = the_answer(reviewed)
    path.unlink()
    reviewed.is_now(MALLORY)
    reviewed.commit("Opruimen")
    status = now(reviewed)
    assert "panel" in status.missing
    assert any("rust op het antwoord 'P1" in str(fault) for fault in status.broken)
    (gone,) = status.gone
    assert (reviewed.root / gone.path, gone.author) == (path, f"{MALLORY} <mallory@gemeente.example>")


def test_a_removed_answer_is_told_even_when_nothing_else_is_left(office: Office, run_helder: Run) -> None:
    path = answers(office, "P1")
    office.commit("Antwoord")
    path.unlink()
    office.commit("Opruimen")
    _, output = run_helder(["review", "status"])
    assert f"{path.relative_to(office.root)}: weggehaald door {SANNE}" in output


def test_a_snapshot_with_another_text_is_found(reviewed: Office) -> None:
    (path,) = (reviewed.root / HOME / "versies").glob("*.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("Beste ", "Dag "), encoding="utf-8")
    reviewed.commit("Andere tekst")
    assert "veranderd nadat het was vastgelegd" in told(reviewed, path)


@pytest.mark.parametrize("content", ["zegel: [", "lezer: P1\n", "ronde: 1\nnaam: Jan\n", ""])
def test_a_file_that_is_no_record_is_told_with_its_place(reviewed: Office, run_helder: Run, content: str) -> None:
    path = the_answer(reviewed)
    path.write_text(content, encoding="utf-8")
    code, output = run_helder(["review", "status", LETTER])
    assert code == 2
    assert str(path.relative_to(reviewed.root)) in output
    assert any(line.startswith(f"{LETTER} ") for line in output.splitlines())  # the rest is told all the same
