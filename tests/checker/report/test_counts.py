"""The report in numbers, kept as a file so that a change in it can be read."""

from __future__ import annotations

from collections.abc import Callable

from checker import check_text
from checker.engine.report import Report
from checker.report import counts


def test_the_tables_of_a_report(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("aantallen.txt", counts.render(report))


def test_a_clean_text_still_has_its_row() -> None:
    table = counts.render(check_text("Dit is goed."))
    assert "<tekst>" in table
    assert "regel" not in table.splitlines()[0]
