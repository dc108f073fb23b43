"""`--publish`: nothing goes out without sign-off, unless it says on itself that it is a draft."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from ruamel.yaml import YAML

from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.build import build
from publisher.drafts import LETTER_DRAFT
from publisher.letters_table import signed_letters
from publisher.review.gate import NotSignedError, drafts_to_publish
from publisher.review.pieces import chosen
from publisher.review.sign import sign
from tests.publisher.review.office import Office

Run = Callable[[Sequence[str]], tuple[int, str]]
LETTER, PAGE = "nieuwe-contactpersoon", "site/index"
DAY = date(2026, 11, 22)
NO_PANEL = '\n[tool.helder.akkoord]\nbericht = ["communicatie", "jurist"]\n'
SIGNERS: tuple[tuple[Role, str], ...] = (("communicatie", "Sanne Bakker"), ("jurist", "Omar Haddad"))

pytestmark = pytest.mark.slow


def signed(office: Office, *names: str) -> None:
    for role, who in SIGNERS:
        office.is_now(who)
        project = office.project()
        for piece in chosen(project, names):
            sign(project, Renderer(project), piece, role, DAY)
        office.commit(f"Akkoord van {who}")


@pytest.fixture
def small(office: Office) -> Office:
    """One letter and one page."""
    for name in ("terugvordering", "uitnodiging-gesprek"):
        office.git("rm", "-rq", f"letters/{name}")
    settings = office.root / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + NO_PANEL, encoding="utf-8")
    office.commit("Klein")
    return office


def files(office: Office) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (office.root / "build").rglob("*") if path.is_file()}


def test_what_nobody_signed_is_not_published_and_nothing_changes(small: Office, run_helder: Run) -> None:
    old = small.root / "build/letters/oud.txt"
    old.parent.mkdir(parents=True)
    old.write_text("oud", encoding="utf-8")
    before = files(small)
    code, output = run_helder(["build", "--publish"])
    assert code == 1
    assert f"{LETTER}: concept; nog nodig: communicatie, jurist" in output
    assert f"{PAGE}: concept" in output
    assert "helder review sign" in output
    assert files(small) == before


def test_a_change_after_the_sign_off_closes_the_gate_again(small: Office) -> None:
    signed(small, LETTER, PAGE)
    assert drafts_to_publish(small.project(), None, as_draft=False) == frozenset()
    small.replace("site/index.md", "Hier leest u", "U leest hier")
    with pytest.raises(NotSignedError) as refusal:
        drafts_to_publish(small.project(), None, as_draft=False)
    assert "1 stuk heeft geen akkoord" in str(refusal.value)
    assert "De tekst is veranderd: zie site/index.md." in str(refusal.value)
    assert "helder review sign site/index --as communicatie" in str(refusal.value)
    assert drafts_to_publish(small.project(), "letters", as_draft=False) == frozenset()


def test_only_what_nobody_signed_is_marked(small: Office) -> None:
    signed(small, LETTER)
    _made(small, "letters")
    assert LETTER_DRAFT not in _text(small, ".txt")
    small.replace(f"letters/{LETTER}/brief.md", "Beste ", "Dag ")
    _made(small, "letters")
    assert LETTER_DRAFT in _text(small, ".txt")
    assert LETTER_DRAFT in _text(small, ".html")
    for ending in (".pdf", ".groot.pdf"):
        path = next((small.root / "build/letters" / LETTER).glob(f"*{ending}"))
        assert all(LETTER_DRAFT in page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path))


def test_a_page_says_it_once_and_only_until_it_is_signed(small: Office) -> None:
    _made(small, "site")
    html = (small.root / "build/site/index.html").read_text(encoding="utf-8")
    assert html.count("helder-concept") == 1
    assert "Wij controleren de tekst op deze pagina nog." in html
    signed(small, PAGE)
    _made(small, "site")
    assert "helder-concept" not in (small.root / "build/site/index.html").read_text(encoding="utf-8")


def test_concept_without_publish_is_an_error(run_helder: Run) -> None:
    code, output = run_helder(["build", "--concept"])
    assert code == 2
    assert "--publish" in output


def _made(office: Office, part: str) -> None:
    project = office.project()
    drafts = drafts_to_publish(project, part, as_draft=True)
    build(project, only=part, unsigned=drafts, say=lambda _: None)


def _text(office: Office, ending: str) -> str:
    found: list[Path] = sorted((office.root / "build/letters" / LETTER).glob(f"*{ending}"))
    assert found
    return found[0].read_text(encoding="utf-8")


def test_one_letter_is_refused_until_it_is_signed(small: Office, run_helder: Run) -> None:
    case = next((small.root / "letters" / LETTER / "voorbeelden").glob("*.yaml")).stem
    letter = ["letter", LETTER, "--case", case, "--format", "txt", "--output", "brief.txt"]
    code, output = run_helder([*letter, "--publish"])
    assert code == 1
    assert f"helder review sign {LETTER} --as communicatie" in output
    assert not (small.root / "brief.txt").exists()
    assert run_helder(letter)[0] == 0  # without --publish it is a preview, as always
    signed(small, LETTER)
    assert run_helder([*letter, "--publish"])[0] == 0


def test_many_letters_are_refused_too_and_else_the_summary_says_it(small: Office, run_helder: Run) -> None:
    (small.root / "rijen.jsonl").write_text(_row(small) + "\n", encoding="utf-8")
    merge = ["merge", LETTER, "rijen.jsonl", "--output", "uit", "--dry-run", "--workers", "1"]
    assert run_helder([*merge, "--publish"])[0] == 1
    assert not (small.root / "uit").exists()
    code, output = run_helder(merge)
    assert (code, "let op: Deze brief heeft nog geen akkoord." in output) == (0, True), output
    signed(small, LETTER)
    code, output = run_helder([*merge, "--publish"])
    assert (code, "akkoord" in output) == (0, False), output


def _row(office: Office) -> str:
    """The data of the first example, as a system would give it."""
    letter = office.project().letter(LETTER)
    assert letter
    return json.dumps(YAML(typ="safe").load(letter.cases[0].path)["gegevens"], default=str, ensure_ascii=False)


def test_the_overview_of_letters_says_yes_only_while_the_sign_off_holds(small: Office) -> None:
    assert signed_letters(small.project()) == frozenset()
    signed(small, LETTER)
    assert signed_letters(small.project()) == {LETTER}
    small.replace(f"letters/{LETTER}/brief.md", "Beste ", "Dag ")
    assert signed_letters(small.project()) == frozenset()
