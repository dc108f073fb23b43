"""A whole round as people live it: letter, readers on screen and on paper, words, a better letter, sign-off, publishing.

One test, because every step rests on the one before it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from publisher.review.answer_file import answer_bytes, read_answer
from publisher.review.paragraphs import paragraphs
from publisher.review.sheets import sheets
from publisher.review.standing import Standing
from tests.publisher.review.answer_site import keep
from tests.publisher.review.office import Office

pytestmark = pytest.mark.slow

LETTER, EXAMPLE, UNTOUCHED = "terugvordering", "fout-van-ons", "nieuwe-contactpersoon"
HARD = "uitstel"
SANNE, OMAR = "Sanne Bakker", "Omar Haddad"
ROLES = (
    '\n[tool.helder.akkoord]\nbesluit = ["communicatie", "panel"]\n'
    'bericht = ["communicatie", "jurist"]\npagina = ["communicatie", "jurist"]\n'
)
Run = Callable[[Sequence[str]], tuple[int, str]]


@pytest.fixture
def settled(office: Office) -> Office:
    """Two letters, one of which shows the part on objection, and two people who can sign each."""
    shutil.rmtree(office.root / "letters/uitnodiging-gesprek")
    settings = office.root / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + ROLES, encoding="utf-8")
    office.commit("Twee brieven")
    return office


def piece_with(office: Office, word: str) -> int:
    """The number of the paragraph in which readers meet the word."""
    text = office.status(LETTER)[LETTER].look.texts[EXAMPLE]
    return next(each.number for each in paragraphs(text) if word in each.text and each.number)


def on_screen(browser: Any, office: Office, reader: int, *, hard: str = "", feeling: str = "") -> Path:
    """One reader at the built page, from the folder, without a network; gives the file that was saved."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    context.set_offline(True)
    page = context.new_page()
    page.goto((office.root / "build/review" / f"{LETTER}--{EXAMPLE}.html").as_uri())
    pieces = page.locator("[data-nummer]").count()
    for number in range(1, pieces + 1):
        page.locator(f"#gezicht-{number}-goed").tap()
    if hard:
        number = piece_with(office, hard)
        page.locator(f"#gezicht-{number}-niet").tap()
        page.locator(f"#tekst-{number} .woord", has_text=hard).first.tap()
    page.get_by_label("Wat moet u nu doen?").fill("Bellen of betalen")
    page.get_by_label("Hoe voelt deze brief?").fill(feeling)
    page.locator("[name=lezer]").fill(str(reader))
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar mijn antwoord").tap()
    saved = keep(download.value)
    kept = shutil.copy(saved, office.root.parent / saved.name)
    context.close()
    return Path(kept)


def test_a_whole_round(settled: Office, browser: Any, run_helder: Run) -> None:  # noqa: PLR0915 - a story in order
    office = settled
    brief = office.root / f"letters/{LETTER}/brief.md"

    # The first text goes to a reader whose answer comes back late.
    assert run_helder(["review", "build"])[0] == 0
    late = on_screen(browser, office, 4)
    office.replace(f"letters/{LETTER}/brief.md", "U mag in delen betalen.", "U mag ook in delen betalen.")
    office.commit("Een woord erbij")

    # Three readers answer the new text: on screen, on paper, and one who gives an address away.
    assert run_helder(["review", "build"])[0] == 0
    first = on_screen(browser, office, 1, hard=HARD)
    chatty = read_answer(on_screen(browser, office, 3))
    told = office.root.parent / "P3.json"
    told.write_bytes(answer_bytes(chatty.model_copy(update={"gevoel": "Bel mij, of mail jan.bos@example.com"})))
    changed = office.root.parent / "met-de-hand.json"
    changed.write_bytes(first.read_bytes().replace(b'"goed"', b'"niet"', 1))

    code, said = run_helder(["review", "collect", str(late), str(first), str(told), str(changed)])
    assert code == 1
    assert "oude tekst" in said
    assert "mailadres" in said
    assert "jan.bos" not in said
    assert "Bewaard: 1." in said
    assert [path.exists() for path in (late, told, changed)] == [True] * 3

    status = office.status(LETTER)[LETTER]
    sheet = next(each for each in sheets(status) if each.example == EXAMPLE)
    faces = "1" * len(sheet.asked)
    typed = ["review", "enter", "--code", sheet.code, "--reader", "P2", "--faces", faces]
    typed += ["--words", f"{piece_with(office, HARD)} {HARD}", "--do", "Bellen", "--feel", "Netjes", "--yes"]
    code, said = run_helder(typed)
    assert code == 0, said
    office.commit("Antwoorden van ronde 1")
    status = office.status(LETTER)[LETTER]
    assert (status.standing, status.round, len(status.records.answers)) == (Standing.IN_REVIEW, 1, 2)

    # The checker knows the word now, in every letter.
    code, said = run_helder(["check", "letters", "--select", "W14", "--fail-on", "warning"])
    assert code == 1, said
    assert HARD in said

    # The editor writes it plainer, sees what that does, and shows round 2 to the same panel.
    old, new = "maar uitstel vragen mag", "maar u mag vragen om later te betalen"
    assert old in brief.read_text(encoding="utf-8")
    brief.write_text(brief.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    code, said = run_helder(["diff", "HEAD", LETTER, "--format", "md"])
    assert code == 0, said
    assert HARD in said
    office.commit("Zonder een moeilijk woord")
    assert office.status(LETTER)[LETTER].round == 2
    assert run_helder(["review", "build"])[0] == 0
    second = on_screen(browser, office, 1, feeling="Vriendelijk")
    assert run_helder(["review", "collect", str(second)])[0] == 0
    office.commit("Antwoorden van ronde 2")
    done = (office.root / "build/review/gedaan.html").read_text(encoding="utf-8")
    assert HARD in done

    # Two people sign, each in their own role; then it may be published.
    assert run_helder(["build", "--publish", "--only", "letters"])[0] == 1
    office.is_now(SANNE)
    assert run_helder(["review", "sign", LETTER, UNTOUCHED, "--as", "communicatie"])[0] == 0
    assert run_helder(["review", "sign", LETTER, "--as", "panel"])[0] == 2  # four eyes
    office.commit("Akkoord van Sanne")
    office.is_now(OMAR)
    assert run_helder(["review", "sign", LETTER, "--as", "panel"])[0] == 0
    assert run_helder(["review", "sign", UNTOUCHED, "--as", "jurist"])[0] == 0
    office.commit("Akkoord van Omar")
    code, said = run_helder(["review", "status", LETTER, UNTOUCHED])
    assert code == 0, said
    code, said = run_helder(["build", "--publish", "--only", "letters"])
    assert code == 0, said
    published = office.root / f"build/letters/{LETTER}/{EXAMPLE}.pdf"
    before = published.read_bytes()

    # A shared part changes: exactly the letter that shows it is open again, and nothing new is published.
    office.replace("letters/_delen/bezwaar.md", "Bel gerust eerst.", "Bel ons gerust eerst.")
    code, said = run_helder(["review", "status", "--format", "json"])
    assert code == 1
    states = {each["key"]: each for each in json.loads(said)["pieces"]}
    assert states[UNTOUCHED]["standing"] == "approved"
    assert states[LETTER]["standing"] == "changed"
    assert any("letters/_delen/bezwaar.md" in reason for reason in states[LETTER]["changes"])
    code, said = run_helder(["build", "--publish", "--only", "letters"])
    assert code == 1
    assert "letters/_delen/bezwaar.md" in said
    assert published.read_bytes() == before
