"""The calendar of the team."""

from __future__ import annotations

from datetime import date
from typing import Any

from publisher.amounts_due import as_text, tasks
from tests.publisher.amount_book import NEW, OLD, amount, book, fact, rule

TODAY = date(2026, 11, 22)


def told(*parts: Any, on: date = TODAY) -> list[tuple[str, date | None, str]]:
    return [(task.what, task.day, task.key) for task in tasks(book(*parts), on)]


def test_the_usual_months_of_change_are_announced_for_a_year() -> None:
    yearly = amount("a.b", {NEW: fact("1.00")}, verandert_in=["januari", "juli"])
    assert told(yearly) == [
        ("nieuw bedrag nodig", date(2027, 1, 1), "a.b"),
        ("nieuw bedrag nodig", date(2027, 7, 1), "a.b"),
        ("nakijken", date(2027, 11, 21), "a.b"),
    ]


def test_a_value_that_is_known_already_is_not_asked_for() -> None:
    known = amount("a.b", {NEW: fact("1.00"), date(2027, 1, 1): fact("2.00")}, verandert_in=["januari"])
    assert told(known) == [("nakijken", date(2027, 11, 21), "a.b")]
    expected = {NEW: fact("1.00"), date(2027, 1, 1): {"verwacht": "2.00", "status": "raming"}}
    assert told(amount("a.b", expected, verandert_in=["januari"]))[0][0] == "nieuw bedrag nodig"


def test_a_day_that_has_passed_and_an_old_check_are_late() -> None:
    late = amount("a.b", {OLD: fact("1.00")}, verandert_in=["januari"])
    found = told(late, on=date(2027, 12, 1))
    assert ("te laat", date(2027, 1, 1), "a.b") in found
    assert ("te laat", None, "a.b") in found


def test_what_must_be_filled_in_checked_or_decided_is_named() -> None:
    local = amount("a.lokaal", {OLD: {"status": "in_te_vullen"}})
    unsure = amount("a.onzeker", {NEW: fact("1.00", "te_controleren")})
    plan = rule("plan", status="voorstel", van=date(2027, 1, 1))
    choice = rule("keuze", status="gedoogd", tot=date(2026, 12, 31))
    undated = rule("ooit", status="voorstel", van=None)
    text = as_text(book(local, unsure, plan, choice, undated), TODAY)
    assert "INVULLEN (1)\n  zo snel mogelijk\n    a.lokaal" in text
    assert "a.onzeker: vergelijk met de officiële bron (Normenbrief)" in text
    assert "regels/plan: is dit plan al zeker?" in text
    assert "regels/keuze: wat kiest de gemeente?" in text
    assert "regels/ooit" in text


def test_many_amounts_with_one_reason_stand_together() -> None:
    many = [amount(f"a.n{number}", {NEW: fact("1.00")}, verandert_in=["januari"]) for number in range(9)]
    text = as_text(book(*many), TODAY)
    assert "1 januari 2027\n    op deze dag begint misschien een nieuw bedrag (9):\n      a.n0, a.n1" in text


def test_nothing_to_do_says_so() -> None:
    assert as_text(book(), TODAY).endswith("Er is niets te doen.\n")
