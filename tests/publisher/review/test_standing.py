"""Sign-offs that hold, and everything that must make them stop holding."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.review.pieces import chosen, one_letter
from publisher.review.sign import sign
from publisher.review.standing import Standing, Status
from publisher.review.why import reasons
from tests.publisher.review.office import Office

DAY = date(2026, 11, 22)
PAGE = "site/index"  # a page: signed by communicatie and jurist, without a panel
SANNE, OMAR = "Sanne Bakker", "Omar Haddad"
NO_PANEL = '\n[tool.helder.akkoord]\nbericht = ["communicatie", "jurist"]\nuitnodiging = ["communicatie", "jurist"]\nbesluit = ["communicatie", "jurist"]\n'


pytestmark = pytest.mark.slow


def signs(office: Office, name: str, role: Role, who: str) -> None:
    office.is_now(who)
    project = office.project()
    for piece in chosen(project, [name]):
        sign(project, Renderer(project), piece, role, DAY)
    office.commit(f"Akkoord van {who}")


@pytest.fixture(scope="module")
def _signed_once(_office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three letters, signed by two people; without a panel, because answers are another matter."""
    root = tmp_path_factory.mktemp("getekend") / "kantoor"
    shutil.copytree(_office_template, root)
    office = Office(root=root)
    without_panel(office)
    signs(office, "*", "communicatie", SANNE)
    signs(office, "*", "jurist", OMAR)
    return root


@pytest.fixture
def signed(_signed_once: Path, tmp_path: Path) -> Office:
    shutil.copytree(_signed_once, tmp_path / "getekend")
    return Office(root=tmp_path / "getekend")


def without_panel(office: Office) -> None:
    settings = office.root / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + NO_PANEL, encoding="utf-8")


def standing(office: Office) -> dict[str, Standing]:
    return {key: status.standing for key, status in office.status().items()}


def why(status: Status) -> tuple[str, ...]:
    assert status.approved_version
    snapshot = status.records.snapshot(status.approved_version)
    assert snapshot
    return reasons(snapshot, status.look)


def test_a_letter_is_a_draft_then_in_review_then_approved(office: Office) -> None:
    without_panel(office)
    assert office.status("terugvordering")["terugvordering"].standing is Standing.DRAFT
    signs(office, "terugvordering", "communicatie", SANNE)
    half = office.status("terugvordering")["terugvordering"]
    assert (half.standing, half.missing, half.round) == (Standing.IN_REVIEW, ("jurist",), 1)
    signs(office, "terugvordering", "jurist", OMAR)
    whole = office.status("terugvordering")["terugvordering"]
    assert (whole.standing, whole.missing, whole.broken) == (Standing.APPROVED, (), ())


def test_a_shared_part_reopens_exactly_the_letters_that_show_it(signed: Office) -> None:
    assert set(standing(signed).values()) == {Standing.APPROVED}
    users = {
        path.parent.name
        for path in (signed.root / "letters").glob("*/brief.md")
        if "_delen/bezwaar.md" in path.read_text(encoding="utf-8")
    }
    assert 0 < len(users) < 3
    signed.replace("letters/_delen/bezwaar.md", "Bel gerust eerst.", "Bel ons gerust eerst.")
    now = signed.status()
    assert {key for key, status in now.items() if status.standing is Standing.CHANGED} == users
    for key in users:
        assert any("letters/_delen/bezwaar.md" in reason for reason in why(now[key]))
        assert now[key].round == 2


def test_what_no_reader_sees_reopens_nothing(signed: Office) -> None:
    brief = signed.root / "letters/terugvordering/brief.md"
    text = brief.read_text(encoding="utf-8")
    brief.write_text("{# Een opmerking voor collega's. #}\n" + text + "\n\n", encoding="utf-8")
    shutil.copy(signed.root / "huisstijl/logo.svg", signed.root / "huisstijl/ander.svg")
    assert set(standing(signed).values()) == {Standing.APPROVED}
    brief.write_text(text.replace("\n\n## ", "\n\n\n## "), encoding="utf-8")  # other Markdown, the same PDF
    assert signed.status("terugvordering")["terugvordering"].standing is Standing.APPROVED


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        ("huisstijl/logo.svg", "</svg>", '<circle cx="5" cy="5" r="5"/></svg>', "huisstijl/logo.svg"),
        ("gemeente.yaml", "Postbus 15000", "Postbus 15001", "letters/_delen/bezwaar.md"),
        ("gemeente.yaml", "#0B5563", "#0B4463", "opmaak"),
        ("letters/terugvordering/voorbeelden/grens.yaml", "0513 000 10", "0513 000 20", "grens"),
    ],
)
def test_looks_data_and_sender_reopen_too(signed: Office, path: str, old: str, new: str, told: str) -> None:
    text = (signed.root / path).read_text(encoding="utf-8")
    if old not in text:
        old, new = old.lower(), new.lower()
    signed.replace(path, old, new)
    status = signed.status("terugvordering")["terugvordering"]
    assert status.standing is Standing.CHANGED
    assert told in " ".join(why(status))


def test_a_copied_sign_off_does_not_count(signed: Office) -> None:
    home, other = (signed.root / "letters" / name / "beoordeling" for name in ("terugvordering", "uitnodiging-gesprek"))
    shutil.rmtree(other)
    shutil.copytree(home, other)
    signed.commit("Kopie")
    status = signed.status("uitnodiging-gesprek")["uitnodiging-gesprek"]
    assert status.standing is Standing.DRAFT
    assert any("hoort bij 'terugvordering'" in str(fault) for fault in status.broken)


def test_an_edited_sign_off_does_not_count(signed: Office) -> None:
    brief = "letters/terugvordering/brief.md"
    signed.replace(brief, "Er komt geen belasting bij dit bedrag.", "Er komt geen belasting bij.")
    now = signed.status("terugvordering")["terugvordering"].look.version
    for path in (signed.root / "letters/terugvordering/beoordeling").glob("ronde-1/akkoord-*.yaml"):
        text = path.read_text(encoding="utf-8")
        old = text.split("versie: ")[1].split()[0]
        path.write_text(text.replace(old, now), encoding="utf-8")
    signed.commit("Ander getal")
    status = signed.status("terugvordering")["terugvordering"]
    assert status.standing is not Standing.APPROVED
    assert any("veranderd nadat het was vastgelegd" in str(fault) for fault in status.broken)


def test_a_sign_off_in_the_name_of_somebody_else_does_not_count(office: Office) -> None:
    office.is_now(OMAR)
    project = office.project()
    sign(project, Renderer(project), chosen(project, [PAGE])[0], "jurist", DAY)
    office.is_now(SANNE)
    office.commit("Ik zette het er vast in")
    status = office.status(PAGE)[PAGE]
    assert "jurist" in status.missing
    assert any("Omar Haddad" in str(fault) and "Sanne Bakker" in str(fault) for fault in status.broken)


def test_a_sign_off_counts_once_it_is_in_git(office: Office) -> None:
    office.is_now(OMAR)
    project = office.project()
    sign(project, Renderer(project), chosen(project, [PAGE])[0], "jurist", DAY)
    status = office.status(PAGE)[PAGE]
    assert "jurist" in status.missing
    assert len(status.waiting) == 1
    office.commit("Akkoord")
    assert "jurist" in office.status(PAGE)[PAGE].signed


def test_one_person_cannot_be_four_eyes(office: Office) -> None:
    signs(office, PAGE, "communicatie", SANNE)
    with pytest.raises(UsageError, match="Vier ogen"):
        signs(office, PAGE, "jurist", SANNE)


def test_two_people_sign_on_two_branches_and_both_count_after_the_merge(office: Office) -> None:
    office.git("switch", "--quiet", "--create", "jurist")
    signs(office, PAGE, "jurist", OMAR)
    office.git("switch", "--quiet", "main")
    signs(office, PAGE, "communicatie", SANNE)
    office.git("merge", "--quiet", "--no-edit", "jurist")
    status = office.status(PAGE)[PAGE]
    assert set(status.signed) == {"jurist", "communicatie"}
    assert status.standing is Standing.APPROVED


def test_a_new_amount_later_leaves_a_page_signed(office: Office) -> None:
    page = office.root / "site/index.md"
    page.write_text('# Bijstand\n\nU krijgt {{ bedrag("bijstand.alleenstaand") }}.\n', encoding="utf-8")
    office.commit("Een bedrag op de pagina")
    signs(office, PAGE, "communicatie", SANNE)
    signs(office, PAGE, "jurist", OMAR)
    office.replace("pyproject.toml", "peildatum = 2026-11-21", "peildatum = 2026-06-01")  # other amounts hold then
    assert office.status(PAGE)[PAGE].standing is Standing.APPROVED
    page.write_text(page.read_text(encoding="utf-8").replace("U krijgt", "Wij betalen"), encoding="utf-8")
    assert office.status(PAGE)[PAGE].standing is Standing.CHANGED


def test_in_a_shallow_clone_nobody_can_be_trusted(signed: Office) -> None:
    (signed.root / ".git/shallow").write_text(signed.git("rev-parse", "HEAD") + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match="unshallow"):
        signed.status()


def test_a_text_in_no_example_cannot_be_signed(office: Office) -> None:
    project = office.project()
    (office.root / "letters/nieuwe-contactpersoon/voorbeelden").joinpath("zonder-reden.yaml").unlink()
    project = office.project()
    with pytest.raises(UsageError, match="geen enkel voorbeeld"):
        sign(project, Renderer(project), one_letter(project, "nieuwe-contactpersoon"), "communicatie", DAY)


def test_the_panel_signs_only_what_it_read(office: Office) -> None:
    project = office.project()
    with pytest.raises(UsageError, match="nog geen antwoord"):
        sign(project, Renderer(project), one_letter(project, "terugvordering"), "panel", DAY)


def test_a_role_that_does_not_sign_is_told_which_do(office: Office) -> None:
    project = office.project()
    with pytest.raises(UsageError, match="communicatie, panel"):
        sign(project, Renderer(project), one_letter(project, "nieuwe-contactpersoon"), "manager", DAY)
