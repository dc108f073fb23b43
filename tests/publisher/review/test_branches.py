"""What Git does to sign-offs when branches come together, as docs/beoordelen.md tells it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.review.pieces import chosen
from publisher.review.sign import sign
from publisher.review.standing import Standing, Status
from tests.publisher.review.office import Office

PAGE = "site/index"  # signed by communicatie and jurist
SANNE, OMAR, LIEKE = "Sanne Bakker", "Omar Haddad", "Lieke de Boer"

pytestmark = pytest.mark.slow


def signs(office: Office, role: Role, who: str) -> None:
    office.is_now(who)
    project = office.project()
    sign(project, Renderer(project), chosen(project, [PAGE])[0], role, date(2026, 11, 22))
    office.commit(f"Akkoord van {who}")


@pytest.fixture
def branches(office: Office) -> Office:
    """Two colleagues signed, each on a branch; somebody else is at main."""
    for name, role, who in (("jurist", "jurist", OMAR), ("communicatie", "communicatie", SANNE)):
        office.git("switch", "--quiet", "--create", name, "main")
        signs(office, role, who)  # type: ignore[arg-type]
    office.git("switch", "--quiet", "main")
    office.is_now(LIEKE)
    return office


def status(office: Office) -> Status:
    return office.status(PAGE)[PAGE]


def squash(office: Office, branch: str) -> None:
    office.git("merge", "--quiet", "--squash", branch)
    office.git("commit", "--quiet", "--message", f"Alles van {branch}")


def merge(office: Office, branch: str) -> None:
    office.git("merge", "--quiet", "--no-edit", branch)


def rebase(office: Office, branch: str) -> None:
    office.git("switch", "--quiet", branch)
    office.git("rebase", "--quiet", "main")
    office.git("switch", "--quiet", "main")
    office.git("merge", "--quiet", "--ff-only", branch)


def cherry_pick(office: Office, branch: str) -> None:
    office.git("cherry-pick", branch)


@pytest.mark.parametrize("way", [merge, rebase, cherry_pick])
def test_both_sign_offs_count_whoever_brings_the_branches_together(
    branches: Office, way: Callable[[Office, str], None]
) -> None:
    for branch in ("jurist", "communicatie"):
        way(branches, branch)
    assert status(branches).standing is Standing.APPROVED


def test_a_squash_by_somebody_else_loses_who_signed_and_a_merge_brings_it_back(branches: Office) -> None:
    for branch in ("jurist", "communicatie"):
        squash(branches, branch)
    lost = status(branches)
    assert lost.signed == {}
    assert all(LIEKE in str(fault) for fault in lost.broken)
    for branch in ("jurist", "communicatie"):
        merge(branches, branch)
    assert (status(branches).standing, status(branches).broken) == (Standing.APPROVED, ())


def test_a_squash_of_ones_own_sign_off_counts(branches: Office) -> None:
    for branch, who in (("jurist", OMAR), ("communicatie", SANNE)):
        branches.is_now(who)
        squash(branches, branch)
    assert status(branches).standing is Standing.APPROVED


def test_who_takes_over_a_commit_does_not_take_over_the_sign_off(branches: Office) -> None:
    branches.git("switch", "--quiet", "jurist")
    branches.git("commit", "--quiet", "--amend", "--no-edit", "--reset-author")
    assert "jurist" not in status(branches).signed


def test_words_that_change_on_a_third_branch_reopen_what_two_others_signed(branches: Office) -> None:
    branches.git("switch", "--quiet", "--create", "tekst")
    branches.replace("site/index.md", "over bijstand", "over uw bijstand")
    branches.commit("Andere woorden")
    branches.git("switch", "--quiet", "main")
    for branch in ("jurist", "communicatie", "tekst"):
        merge(branches, branch)
    assert status(branches).standing is Standing.CHANGED
