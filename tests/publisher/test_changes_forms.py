"""The difference between two dates as text, data, news and letter, and the rules with a day of their own."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from checker.errors import UsageError
from publisher.changes import Kind, changes
from publisher.changes_data import as_json, as_markdown, as_text
from publisher.changes_letter import letter_data
from publisher.insert import chosen
from publisher.news import news_item
from tests.publisher.amount_book import NEW, OLD, amount, book, fact, rule

PHONE = "14 0513"
ESTIMATE = {"verwacht": "777.00", "status": "raming"}
BOOK = book(
    amount("a.hoger", {OLD: fact("100.00"), NEW: fact("110.50")}, in_inlegvel=True, label_b1="U woont alleen"),
    amount("a.nieuw", {OLD: None, NEW: fact("5.00")}, periode="jaar", in_inlegvel=True),
    amount("a.raming", {OLD: fact("6.00"), NEW: ESTIMATE}, in_inlegvel=True),
    rule("r", in_inlegvel=True),
    rule("plan", status="voorstel"),
)
FOUND = changes(BOOK, OLD, NEW)


def test_the_text_names_every_kind_with_old_and_new() -> None:
    text = as_text(FOUND, PHONE)
    assert (
        "ANDERS (1)\n  Uw uitkering: U woont alleen, per maand: €\u00a0100,00 → €\u00a0110,50 (€\u00a010,50 meer)"
        in text
    )
    assert "NIEUW (2)" in text
    assert "NOG NIET ZEKER (2)" in text


def test_the_data_holds_every_item_once_and_numbers_as_text() -> None:
    data = json.loads(as_json(FOUND))
    assert [one["sleutel"] for one in data["bedragen"]] == ["a.hoger", "a.nieuw", "a.raming"]
    assert data["bedragen"][0] | {"oud": "100.00", "nieuw": "110.50", "verschil": "10.50"} == data["bedragen"][0]
    assert {one["id"]: one["soort"] for one in data["regels"]} == {"plan": "NOG NIET ZEKER", "r": "NIEUW"}


@pytest.mark.parametrize(
    "form", [as_text(FOUND, PHONE), as_json(FOUND), as_markdown(FOUND, PHONE), news_item(FOUND, PHONE)]
)
def test_an_estimate_stands_in_no_form(form: str) -> None:
    assert "777" not in form


def test_the_news_tells_the_few_things_of_the_insert() -> None:
    text = news_item(FOUND, PHONE, "../x.md")
    assert "- U woont alleen, per maand: €\u00a0110,50. Dat was €\u00a0100,00." in text
    assert "- Regel r" in text
    assert "Regel plan" not in text
    assert "[wat er verandert op 1 januari 2026](../x.md)" in text
    plans = changes(book(rule("plan", status="voorstel", in_inlegvel=True)), OLD, NEW)
    assert "## Deze plannen zijn er" in news_item(plans, PHONE)


def test_the_letter_gets_what_touches_its_reader() -> None:
    assert letter_data(FOUND, ["a.hoger", "a.nieuw", "r"]) == {
        "soort_wijziging": "elk jaar",
        "ingangsdatum": NEW,
        "wijzigingen": [
            {"wat": "Dit bedrag gaat omhoog: u woont alleen."},
            {"wat": "Nieuw: label van a.nieuw."},
            {"wat": "Regel r."},
        ],
        "bedragen": [{"omschrijving": "U woont alleen", "oud": "100.00", "nieuw": "110.50"}],
    }


@pytest.mark.parametrize("key", ["a.raming", "plan", "bestaat.niet"])
def test_the_letter_refuses_what_is_not_certain(key: str) -> None:
    with pytest.raises(UsageError, match="nog niet zeker"):
        letter_data(FOUND, [key])


def kinds(*rules: Any, new: date = NEW) -> list[Kind]:
    return [one.kind for one in changes(book(*rules), OLD, new).rules]


def test_a_plan_without_a_day_is_told_once_after_it_was_seen() -> None:
    seen = {"titel": "Wet", "gezien": date(2025, 10, 1), "status": "vastgesteld"}
    plan = rule("plan", van=None, status="voorstel", bron=seen)
    assert kinds(plan) == [Kind.NOG_NIET_ZEKER]
    assert changes(book(plan), NEW, date(2026, 7, 1)).rules == ()


def test_a_scheme_of_a_season_is_told_on_the_day_its_file_says() -> None:
    season = {"van": date(2026, 1, 4), "tot": date(2026, 5, 7)}
    assert kinds(rule("fonds", **season)) == []
    assert kinds(rule("fonds", **season, meld_op=NEW)) == [Kind.NIEUW]


def test_an_amount_may_stand_on_the_insert_of_one_date_only() -> None:
    values = {OLD: fact("1.00"), NEW: fact("2.00"), date(2026, 7, 1): fact("3.00")}
    once = book(
        amount("a.b", values, in_inlegvel=[date(2026, 7, 1)]),
        rule("r", van=OLD, in_inlegvel=True),
        amount("a.c", values, in_inlegvel=True),
    )
    assert [one.key for one in chosen(changes(once, OLD, NEW)).amounts] == ["a.c"]
    assert [one.key for one in chosen(changes(once, NEW, date(2026, 7, 1))).amounts] == ["a.b", "a.c"]


def test_what_has_no_old_value_is_not_on_the_insert() -> None:
    first = book(amount("a.b", {NEW: fact("1.00")}, in_inlegvel=True), rule("r", in_inlegvel=True))
    assert chosen(changes(first, OLD, NEW)).amounts == ()
