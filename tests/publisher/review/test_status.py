"""`helder review status`: the table, the sentences below it, the exit code, and JSON as docs/json.md says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.review.git_authors import Deed
from publisher.review.look import Look
from publisher.review.pieces import chosen, one_letter
from publisher.review.records import Records, SignOff, Snapshot
from publisher.review.sign import sign
from publisher.review.standing import Standing, Status
from publisher.review.status import as_data, as_text, exit_code
from tests.checker.report.test_json import keys, section
from tests.publisher.review.office import Office

ROOT = Path(__file__).parents[3]
DAY = date(2026, 11, 22)
OLD, NEW = "5c0e592d27e2d90a", "91b2f0a34c7d5e68"
HOME = Path("letters/uitstel-besluit/beoordeling")
SANNE, OMAR = "Sanne Bakker", "Omar Haddad"
Run = Callable[[Sequence[str]], tuple[int, str]]


@pytest.fixture(scope="module")
def status() -> Status:
    """A letter with something in every field."""
    signed = SignOff(
        stuk="uitstel-besluit",
        rol="communicatie",
        ronde=2,
        datum=DAY,
        door=f"{SANNE} <sanne@gemeente.example>",
        versie=NEW,
    )
    snapshot = Snapshot(stuk="uitstel-besluit", versie=OLD, delen={"stijl": OLD}, teksten={})
    return Status(
        piece=one_letter(Project.load(ROOT), "uitstel-besluit"),
        draw=lambda: Look(parts={"stijl": NEW}, variants={}),
        records=Records(snapshots=(snapshot,), sign_offs=(signed,)),
        round=2,
        standing=Standing.CHANGED,
        signed={"communicatie": signed},
        missing=("panel",),
        approved_version=OLD,
        broken=(
            InputError(
                "dit is veranderd nadat het was vastgelegd",
                remedy="Dit bestand telt niet mee. Haal het terug uit Git, of haal het weg en doe deze stap opnieuw.",
                path=f"{HOME}/ronde-1/antwoord-P2-met-reden.yaml",
            ),
        ),
        waiting=(HOME / "ronde-2/akkoord-panel-3f9a0c11.yaml",),
        gone=(
            Deed(
                path=HOME / "ronde-1/antwoord-P3-met-reden.yaml",
                kind="D",
                blob="0" * 40,
                author=f"{OMAR} <omar@gemeente.example>",
                day=DAY,
                is_merge=False,
            ),
        ),
    )


def test_the_example_in_the_documentation_is_what_is_printed(status: Status) -> None:
    draft = replace(status, standing=Standing.DRAFT, piece=chosen(Project.load(ROOT), ["site/index"])[0])
    text = section("`helder review status --format json`")
    example = json.loads(text.split("```json\n")[1].split("```")[0])
    assert as_data([status], [draft]) == example
    documented = re.findall(r"^\| `([\w.]+)` \|", text, re.MULTILINE)
    assert list(dict.fromkeys(keys(example))) == documented


def test_the_table_says_it_in_words(status: Status) -> None:
    text = as_text([status])
    row = next(line for line in text.splitlines() if line.startswith("uitstel-besluit  "))
    assert row.split("  ")[-1] == "panel"
    assert "veranderd na akkoord (ronde 2)" in row
    assert "communicatie (22 november 2026)" in row
    assert "De opmaak is veranderd" in text
    for path in (status.broken[0].path, status.waiting[0], status.gone[0].path):
        assert f"{path}: " in text


def test_a_record_that_cannot_be_trusted_weighs_more_than_one_that_is_missing(status: Status) -> None:
    whole = replace(status, broken=())
    assert exit_code([status]) == 2
    assert exit_code([whole]) == 1
    assert exit_code([replace(whole, standing=Standing.APPROVED)]) == 0
    assert exit_code([replace(whole, standing=Standing.APPROVED), whole]) == 1
    assert exit_code([replace(whole, standing=Standing.APPROVED), status]) == 2


def test_nothing_in_this_project_has_a_sign_off_that_nobody_gave(run_helder: Run, office: Office) -> None:
    code, output = run_helder(["review", "status"])
    assert code == 1
    assert all(f"{letter.name} " in output for letter in office.project().letters)
    assert "Pagina's: 1, met akkoord: 0." in output
    assert "site/index" not in output
    _, whole = run_helder(["review", "status", "--all", "--output", "build/status.txt"])
    assert whole == "Klaar: build/status.txt\n"
    assert "site/index" in (office.root / "build/status.txt").read_text(encoding="utf-8")


def test_a_name_that_does_not_exist_is_told(run_helder: Run) -> None:
    code, output = run_helder(["review", "status", "terugvordring"])
    assert code == 2
    assert "terugvordering" in output


@pytest.mark.slow
def test_a_page_from_draft_to_approved_to_changed_as_ci_sees_it(office: Office, run_helder: Run) -> None:
    for role, who in (("communicatie", SANNE), ("jurist", OMAR)):
        assert run_helder(["review", "status", "site/index"])[0] == 1
        _signs(office, role, who)
    assert run_helder(["review", "status", "site/index"])[0] == 0
    office.replace("site/index.md", "Hier leest u", "U leest hier")
    code, output = run_helder(["review", "status", "site/index"])
    assert code == 1
    assert "De tekst is veranderd: zie site/index.md." in output


def _signs(office: Office, role: Role, who: str) -> None:
    office.is_now(who)
    project = office.project()
    sign(project, Renderer(project), chosen(project, ["site/index"])[0], role, DAY)
    office.commit(f"Akkoord van {who}")
