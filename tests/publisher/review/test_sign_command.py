"""`helder review sign`: two roles, two people, and what to type so that it counts."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from publisher.review.standing import Standing
from tests.publisher.review.office import Office

Run = Callable[[Sequence[str]], tuple[int, str]]
SANNE, OMAR = "Sanne Bakker", "Omar Haddad"
PAGES = ("site/gids/huur", "site/gids/zorg")


@pytest.fixture
def guide(office: Office) -> Office:
    """Two pages in one folder, beside the page that is there."""
    for name in PAGES:
        path = office.root / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# {path.stem.title()}\n\nHier leest u over {path.stem}.\n", encoding="utf-8")
    office.commit("Gids")
    return office


def typed(office: Office, output: str) -> None:
    """Type exactly what the command told us to type."""
    commands = re.findall(r"^  (git .*)$", output, re.MULTILINE)
    assert len(commands) == 2, output
    for command in commands:
        office.git(*shlex.split(command)[1:])


def files(office: Office) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in office.root.glob("**/beoordeling/**/*.yaml")}


def test_two_people_in_two_roles_make_a_page_approved(office: Office, run_helder: Run) -> None:
    office.is_now(SANNE)
    code, output = run_helder(["review", "sign", "site/index", "--as", "communicatie"])
    assert code == 0
    assert "site/index: akkoord als communicatie." in output
    assert office.status("site/index")["site/index"].signed == {}  # until it is in Git
    typed(office, output)
    assert set(office.status("site/index")["site/index"].signed) == {"communicatie"}
    code, output = run_helder(["review", "sign", "site/index", "--as", "jurist"])
    assert code == 2
    assert "Vier ogen" in output
    office.is_now(OMAR)
    typed(office, run_helder(["review", "sign", "site/index", "--as", "jurist"])[1])
    assert office.status("site/index")["site/index"].standing is Standing.APPROVED
    assert office.git("status", "--porcelain") == ""


@pytest.mark.parametrize("name", ["site/gids", "site/gids/*"])
def test_a_folder_or_a_pattern_signs_all_pages_in_it_and_no_other(guide: Office, run_helder: Run, name: str) -> None:
    for role, who in (("communicatie", SANNE), ("jurist", OMAR)):
        guide.is_now(who)
        typed(guide, run_helder(["review", "sign", name, "--as", role])[1])
    found = guide.status("site")
    approved = {key for key, status in found.items() if status.standing is Standing.APPROVED}
    assert approved == set(PAGES)
    assert found["site/index"].standing is Standing.DRAFT


def test_a_role_that_does_not_sign_pages_signs_none_of_them(guide: Office, run_helder: Run) -> None:
    code, output = run_helder(["review", "sign", "site/gids", "--as", "panel"])
    assert code == 2
    assert "Nodig zijn: communicatie, jurist." in output
    assert files(guide) == {}


def test_all_or_none_of_what_was_asked_is_signed(guide: Office, run_helder: Run) -> None:
    guide.is_now(SANNE)
    typed(guide, run_helder(["review", "sign", PAGES[1], "--as", "jurist"])[1])
    before = files(guide)
    code, output = run_helder(["review", "sign", "site/gids", "--as", "communicatie"])  # of one she is the jurist
    assert code == 2
    assert PAGES[1] in output
    assert files(guide) == before


def test_signing_again_changes_no_record(office: Office, run_helder: Run) -> None:
    office.is_now(SANNE)
    command = ["review", "sign", "site/index", "--as", "communicatie"]
    _, first = run_helder(command)
    before = files(office)
    _, again = run_helder(command)
    assert again == first  # what to type is told until it was typed
    typed(office, again)
    _, third = run_helder(command)
    assert "u gaf al akkoord als communicatie" in third
    assert files(office) == before


def test_an_own_sign_off_that_does_not_count_is_told(office: Office, run_helder: Run) -> None:
    office.is_now(OMAR)
    run_helder(["review", "sign", "site/index", "--as", "jurist"])
    office.is_now(SANNE)
    office.commit("Ik zette het er vast in")
    office.is_now(OMAR)
    code, output = run_helder(["review", "sign", "site/index", "--as", "jurist"])
    assert code == 2
    assert "helder review status site/index" in output


def test_an_unknown_role_names_those_that_exist(run_helder: Run) -> None:
    code, output = run_helder(["review", "sign", "site/index", "--as", "baas"])
    assert code == 2
    assert "communicatie" in output
