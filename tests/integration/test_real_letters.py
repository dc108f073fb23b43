"""Real letters from elsewhere, when they are at hand: the checker tells a hard letter from an easy one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from checker import check_paths
from checker.rules.rule import Severity

LETTERS = Path(__file__).parents[3] / "shared/data/letters"

pytestmark = pytest.mark.skipif(not LETTERS.is_dir(), reason="de map shared/data/letters is hier niet")


def count(name: str, root: Path) -> Counter[Severity]:
    return check_paths([LETTERS / name], root=root).count()


def test_the_hard_version_of_a_letter_has_clearly_more_findings_than_the_easy_one() -> None:
    root = Path(__file__).parents[2]
    hard, easy = count("dakkapel-c1.txt", root), count("dakkapel-b1.txt", root)
    assert hard[Severity.ERROR] >= 5
    assert easy[Severity.ERROR] == 0
    assert hard[Severity.ERROR] + hard[Severity.WARNING] >= 5 * (easy[Severity.ERROR] + easy[Severity.WARNING])


@pytest.mark.parametrize("path", sorted(LETTERS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_letter_is_read_and_each_finding_lies_in_its_text(path: Path) -> None:
    report = check_paths([path], root=Path(__file__).parents[2])
    lines = path.read_text(encoding="utf-8").splitlines()
    assert report.documents[0].variants[0].scores.words > 10
    for finding in report.findings:
        assert 1 <= finding.line <= finding.end_line <= len(lines)
        assert finding.column <= len(lines[finding.line - 1]) + 1
