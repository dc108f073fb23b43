"""No review is made of examples that can hold data of a real person."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputErrors
from checker.source.project import Project
from publisher.review.invented import REMEDIES, is_invented, require_invented
from publisher.review.private_data import Kind, found
from tests.publisher.review.office import Office

ROOT = Path(__file__).parents[3]
CASE = "letters/nieuwe-contactpersoon/voorbeelden/met-kennismaking.yaml"


def faults(office: Office) -> list[str]:
    with pytest.raises(InputErrors) as caught:
        require_invented(office.project())
    return [f"{error.place}: {error.problem}" for error in caught.value.errors]


def add(office: Office, text: str) -> int:
    """Put this in the name of the contact person; gives the line."""
    path = office.root / CASE
    lines = path.read_text(encoding="utf-8").splitlines()
    (number,) = (index for index, line in enumerate(lines, 1) if line.strip().startswith("bereikbaar:"))
    start = lines[number - 1].index("bereikbaar:")
    lines[number - 1] = f"{lines[number - 1][:start]}bereikbaar: '{text}'"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return number


@pytest.fixture(scope="module")
def ours() -> Project:
    return Project.load(ROOT)


def test_everybody_in_our_own_letters_is_invented(ours: Project) -> None:
    require_invented(ours)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bsn 111222333", "burgerservicenummer"), ("bel 06 12345678", "telefoonnummer"), ("058 3000 123", "telefoonnummer"),
        ("jan@gmail.com", "e-mailadres"), ("jan@example.gmail.com", "e-mailadres"), ("NL91 ABNA 0417 1643 00", "rekeningnummer"),
    ],
)  # fmt: skip
def test_what_can_be_real_is_not_invented(ours: Project, text: str, kind: str) -> None:
    assert [each.kind for each in found(text) if not is_invented(each, ours)] == [kind]


def test_a_stop_names_file_line_and_field_but_never_the_value(office: Office) -> None:
    line = add(office, "bsn 111222333")
    place = f"{CASE}:{line}: in 'gegevens.contactpersoon.bereikbaar'"
    assert faults(office) == [f"{place} staat een burgerservicenummer dat van een mens kan zijn"]


@pytest.mark.parametrize(
    "text",
    ["0513 000 999", "06 0000 1234", "+31 6 0000 1234", "058 000 12 34", "14 0513", "0800 8115", "a@example.nl", "b@voorbeeld.nl",
     "c@post.example", "info@heerenveen.nl", "sociaal@post.heerenveen.nl", "NL00 TEST 0123 4567 89", "123456789"],
)  # fmt: skip
def test_what_nobody_has_and_what_is_the_municipality_s_own_may_stay(ours: Project, text: str) -> None:
    assert all(is_invented(finding, ours) for finding in found(text))


def test_a_number_in_the_list_of_addresses_may_be_in_an_example(office: Office) -> None:
    add(office, "bel 0513 621234")
    assert len(faults(office)) == 1
    addresses = office.root / "adressen.yaml"
    extra = "- {id: proef, naam: Proef, waarvoor: Proef, telefoon: 0513 621234, te_controleren: true}\n"
    addresses.write_text(f"{addresses.read_text(encoding='utf-8')}{extra}", encoding="utf-8")
    require_invented(office.project())


def test_a_description_is_looked_at_too(office: Office) -> None:
    office.replace(CASE, "omschrijving: ", "omschrijving: 111222333 ")
    assert "in 'omschrijving' staat" in faults(office)[0]


def test_an_example_may_not_point_to_a_file_elsewhere(office: Office, tmp_path: Path) -> None:
    elsewhere = tmp_path / "dossier.yaml"
    (office.root / CASE).rename(elsewhere)
    (office.root / CASE).symlink_to(elsewhere)
    assert faults(office) == [f"{CASE}: dit voorbeeld staat ergens anders, en dit is alleen een verwijzing"]


@pytest.mark.parametrize("kind", sorted(REMEDIES))
def test_what_a_remedy_tells_to_write_passes(ours: Project, kind: Kind) -> None:
    assert all(is_invented(finding, ours) for finding in found(REMEDIES[kind]))
