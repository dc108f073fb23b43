"""The difference between two reference dates, and the page that tells it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import UsageError
from checker.source.amounts import Amount, RuleChange
from checker.text.parse import parse
from publisher.change_page import change_page
from publisher.changes import ChangedAmount, Kind, State, changes, state
from tests.publisher.amount_book import NEW, OLD, amount, book, fact, rule


def only(*parts: Amount | RuleChange, old: date = OLD, new: date = NEW) -> Any:
    (item,) = changes(book(*parts), old, new).items
    return item


RAISED = {OLD: fact("100.00"), NEW: fact("110.50")}
OPEN = {"status": "in_te_vullen"}
ESTIMATE = {"verwacht": "120.00", "status": "raming"}


@pytest.mark.parametrize(
    ("values", "kind", "old", "new"),
    [
        (RAISED, Kind.ANDERS, "100.00", "110.50"),
        ({OLD: fact("100.00"), NEW: fact("100.00")}, Kind.GELIJK, "100.00", "100.00"),
        ({OLD: fact("100.00")}, Kind.GELIJK, "100.00", "100.00"),
        ({OLD: None, NEW: fact("100.00")}, Kind.NIEUW, None, "100.00"),
        ({OLD: fact("100.00"), NEW: None}, Kind.GESTOPT, "100.00", None),
        ({OLD: fact("100.00"), NEW: ESTIMATE}, Kind.NOG_NIET_ZEKER, "100.00", None),
        ({OLD: None, NEW: ESTIMATE}, Kind.NOG_NIET_ZEKER, None, None),
        ({OLD: OPEN}, Kind.LOKALE_KEUZE, None, None),
        ({OLD: fact("100.00"), NEW: OPEN}, Kind.LOKALE_KEUZE, "100.00", None),
        ({NEW: fact("100.00")}, Kind.NIET_VERGELEKEN, None, "100.00"),
    ],
)
def test_an_amount_gets_the_kind_its_two_values_tell(
    values: dict[date, Any], kind: Kind, old: str | None, new: str | None
) -> None:
    item = only(amount("a.b", values))
    assert (item.kind, item.old, item.new) == (kind, old and Decimal(old), new and Decimal(new))


def test_a_first_record_is_not_called_new_because_nobody_wrote_down_what_was_before() -> None:
    assert only(amount("a.b", {NEW: fact("5.00")})).kind is Kind.NIET_VERGELEKEN


def test_a_last_value_nobody_checked_since_is_not_said_to_stay_the_same() -> None:
    later = date(2027, 1, 1)
    yearly = amount("a.b", RAISED, verandert_in=["januari"])
    assert only(yearly, old=NEW, new=later).kind is Kind.NOG_NIET_ZEKER
    checked = amount("a.b", RAISED, verandert_in=["januari"], geldig_gecontroleerd_op=later)
    assert only(checked, old=NEW, new=later).kind is Kind.GELIJK
    assert only(amount("a.b", RAISED), old=NEW, new=later).kind is Kind.GELIJK  # nothing tells that it changes


def test_an_amount_without_any_value_is_named_apart() -> None:
    found = changes(book(amount("a.later", {date(2030, 1, 1): fact("1.00")}), amount("a.never", {OLD: None})), OLD, NEW)
    assert (found.items, found.absent) == ((), ("a.later", "a.never"))


def test_a_value_that_must_be_checked_marks_the_whole_as_a_draft() -> None:
    assert not changes(book(amount("a.b", RAISED)), OLD, NEW).to_check
    assert changes(book(amount("a.b", RAISED | {OLD: fact("1.00", "te_controleren")})), OLD, NEW).to_check


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"soort": "nieuw"}, Kind.NIEUW),
        ({"soort": "anders"}, Kind.ANDERS),
        ({"soort": "gestopt"}, Kind.GESTOPT),
        ({"soort": "verplaatst"}, Kind.VERPLAATST),
        ({"soort": "lokale_keuze"}, Kind.LOKALE_KEUZE),
        ({"status": "gedoogd"}, Kind.LOKALE_KEUZE),
        ({"status": "voorstel"}, Kind.NOG_NIET_ZEKER),
        ({"van": date(2020, 1, 1), "tot": date(2025, 12, 31)}, Kind.GESTOPT),
    ],
)
def test_a_rule_gets_the_kind_its_file_tells(fields: dict[str, Any], kind: Kind) -> None:
    assert only(rule("r", **fields)).kind is kind


@pytest.mark.parametrize(
    "fields",
    [
        {"van": OLD},
        {"van": date(2026, 1, 2)},
        {"status": "vervallen"},
        {"status": "voorstel", "van": date(2020, 1, 1), "tot": date(2025, 12, 31)},
        {"soort": "gestopt", "van": date(2020, 1, 1), "tot": date(2025, 12, 31)},
    ],
)
def test_a_rule_without_news_between_the_dates_is_left_out(fields: dict[str, Any]) -> None:
    assert changes(book(rule("r", **fields)), OLD, NEW).rules == ()


def test_a_replaced_rule_is_told_by_its_successor_only() -> None:
    before = rule("voor", van=date(2020, 1, 1), tot=date(2025, 12, 31))
    item = only(before, rule("na", soort="anders", vervangt=("voor",)))
    assert (item.key, item.kind) == ("na", Kind.ANDERS)


def test_groups_hold_every_item_once_in_a_fixed_order() -> None:
    found = changes(
        book(
            amount("b.x", RAISED, groep="Wonen"), amount("a.z", RAISED), amount("a.y", RAISED), rule("c", groep="Wonen")
        ),
        OLD,
        NEW,
    )
    assert [(group.name, [i.key for i in (*group.amounts, *group.rules)]) for group in found.groups()] == [
        ("Uw uitkering", ["a.y", "a.z"]),
        ("Wonen", ["b.x", "c"]),
    ]


# ---- properties ------------------------------------------------------------------------------------------------------

DAYS = st.dates(date(2024, 1, 1), date(2027, 6, 1))
VALUES = st.one_of(
    st.none(),
    st.decimals(0, 5000, places=2).map(lambda number: fact(str(number))),
    st.decimals(0, 5000, places=2).map(lambda number: fact(str(number), "te_controleren")),
    st.just(OPEN),
    st.just(ESTIMATE),
)
SERIES = st.dictionaries(DAYS, VALUES, min_size=1, max_size=5)
AMOUNTS = st.lists(SERIES, max_size=6).map(
    lambda found: [amount(f"a.n{number}", values) for number, values in enumerate(found)]
)
RULES = st.lists(st.tuples(DAYS, st.none() | DAYS, st.sampled_from(["geldt", "voorstel", "gedoogd"])), max_size=4).map(
    lambda found: [
        rule(f"r{number}", van=start, tot=end, status=status) for number, (start, end, status) in enumerate(found)
    ]
)


@given(AMOUNTS, DAYS, DAYS)
def test_every_amount_appears_exactly_once(amounts: list[Amount], old: date, new: date) -> None:
    found = changes(book(*amounts), old, new)
    assert sorted([*(item.key for item in found.amounts), *found.absent]) == [one.key for one in amounts]
    grouped = [item.key for group in found.groups() for item in group.amounts]
    assert sorted(grouped) == sorted(item.key for item in found.amounts)


@given(AMOUNTS, DAYS, DAYS)
def test_the_difference_is_new_minus_old(amounts: list[Amount], old: date, new: date) -> None:
    for item in changes(book(*amounts), old, new).amounts:
        if item.old is not None and item.new is not None:
            assert item.difference == item.new - item.old
            assert (item.difference == 0) or item.kind is not Kind.GELIJK
        else:
            assert item.difference is None


@given(AMOUNTS, RULES, DAYS, DAYS)
def test_swapping_the_dates_swaps_new_and_ended(
    amounts: list[Amount], rules: list[RuleChange], old: date, new: date
) -> None:
    swap = {Kind.NIEUW: Kind.GESTOPT, Kind.GESTOPT: Kind.NIEUW}
    there, back = changes(book(*amounts, *rules), old, new), changes(book(*amounts, *rules), new, old)
    assert {i.key: swap.get(i.kind, i.kind) for i in there.items} == {i.key: i.kind for i in back.items}
    assert {i.key: (i.old, i.new) for i in there.amounts} == {i.key: (i.new, i.old) for i in back.amounts}


@given(AMOUNTS, DAYS, DAYS)
def test_an_estimate_is_never_printed_as_a_fact(amounts: list[Amount], old: date, new: date) -> None:
    facts = {item.key: item for item in changes(book(*amounts), old, new).amounts}
    for one in amounts:
        if one.key in facts and state(one, new)[0] is not State.FACT:
            assert facts[one.key].new is None


# ---- the page --------------------------------------------------------------------------------------------------------


@pytest.fixture
def page(desk: Any) -> Callable[..., str]:
    return lambda *parts: change_page(book(*parts), desk.municipality, OLD, NEW)


def test_the_page_tells_old_new_difference_and_the_phone_number(page: Callable[..., str]) -> None:
    text = page(amount("a.b", RAISED), rule("r", titel="Giften tellen niet mee"))
    assert text.startswith("# Wat verandert er op 1 januari 2026?\n")
    assert "| Label van a.b, per maand | €\u00a0100,00 | €\u00a0110,50 | €\u00a010,50 meer |" in text
    assert "### Giften tellen niet mee\n\nDit is de regel." in text
    assert "Op 1 januari 2026 verandert 1 bedrag." in text
    assert "14 0513" in text
    assert "concept" not in text


def test_the_page_says_that_it_is_a_draft_when_a_value_must_be_checked(page: Callable[..., str]) -> None:
    assert "**Dit is een concept.**" in page(amount("a.b", {OLD: fact("1.00", "te_controleren")}))


@pytest.mark.parametrize(
    ("values", "more", "words"),
    [
        ({OLD: None, NEW: fact("5.00")}, {}, "| – | €\u00a05,00 | Dit is nieuw |"),
        ({OLD: fact("5.00"), NEW: None}, {}, "| €\u00a05,00 | – | Dit stopt |"),
        ({OLD: fact("5.00"), NEW: ESTIMATE}, {}, "## Wat weten wij nog niet?"),
        ({OLD: OPEN}, {}, "| – | – | Vraag het bedrag aan ons: 14 0513 |"),
        ({NEW: fact("5.00")}, {}, "| – | €\u00a05,00 | Het oude bedrag staat hier niet |"),
        ({OLD: fact("90"), NEW: fact("95")}, {"eenheid": "procent"}, "| 90% | 95% | Dit wordt meer |"),
        ({OLD: fact("6"), NEW: fact("4")}, {"eenheid": "weken"}, "| 6 weken | 4 weken | 2 weken minder |"),
        ({OLD: fact("6"), NEW: fact("6")}, {"eenheid": "aantal"}, "## Wat blijft gelijk?"),
    ],
)
def test_the_page_says_in_words_what_happens(
    page: Callable[..., str], values: dict[date, Any], more: dict[str, Any], words: str
) -> None:
    assert words in page(amount("a.b", values, **more))


def test_what_an_editor_typed_can_not_break_the_table(page: Callable[..., str]) -> None:
    text = page(amount("a.b", RAISED, label_b1="A | B *c*"))
    assert "| A \\| B \\*c\\*, per maand |" in text


def test_a_plan_and_a_free_choice_say_what_they_are(page: Callable[..., str]) -> None:
    text = page(rule("plan", status="voorstel"), rule("keuze", status="gedoogd"))
    assert "Dit is nog niet zeker." in text
    assert "Elke gemeente kiest zelf" in text


def test_the_page_refuses_dates_in_the_wrong_order(desk: Any) -> None:
    with pytest.raises(UsageError, match=r"De oude datum \(1 januari 2026\) moet vóór"):
        change_page(book(), desk.municipality, NEW, OLD)


def test_our_own_sentences_are_short(page: Callable[..., str]) -> None:
    document = parse(page(amount("a.b", RAISED, inclusief_vakantietoeslag=True), rule("r", status="voorstel")))
    assert [s.text for s in document.running_sentences() if len(s.words) > 15] == []


def test_the_types_hold_no_estimate() -> None:
    item = only(amount("a.b", {OLD: fact("1.00"), NEW: ESTIMATE}))
    assert isinstance(item, ChangedAmount)
    assert "120" not in repr(item)
