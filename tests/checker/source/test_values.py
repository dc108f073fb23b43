"""Values in templates: Dutch notation, terms by law, Markdown that stays text, amounts by date."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.source import dutch
from checker.source.amounts import Amount, AmountBook
from checker.source.escape import escape_markdown
from checker.source.loader import blank_front_matter
from checker.source.suppressions import suppressions
from checker.source.terms import end_of_term, is_working_day, public_holidays
from checker.text.parse import parse
from tests.checker.small_project import make_project


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("1419.46", "€\u00a01.419,46"), ("0", "€\u00a00,00"), ("5", "€\u00a05,00"), ("-70.9", "€\u00a0-70,90"), ("1000000", "€\u00a01.000.000,00")],
)  # fmt: skip
def test_money(amount: str, shown: str) -> None:
    assert dutch.money(Decimal(amount)) == shown


def test_other_values_print_the_dutch_way() -> None:
    assert dutch.present(date(2026, 3, 1)) == "1 maart 2026"
    assert dutch.weekday_date(date(2026, 7, 6)) == "maandag 6 juli 2026"
    assert dutch.present(dutch.Percentage("12.5")) == "12,5%"
    assert dutch.present(12500) == "12.500"
    assert dutch.present("tekst") == "tekst"
    for unprintable in (None, True, [1], {"a": 1}):
        with pytest.raises(ValueError, match="dit veld"):
            dutch.present(unprintable)


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        (date(2026, 7, 6), date(2026, 8, 17)),  # Monday to Monday
        (date(2026, 11, 13), date(2026, 12, 28)),  # ends on Christmas Day, then Saturday and Sunday
        (date(2026, 11, 14), date(2026, 12, 28)),  # ends on Boxing Day
        (date(2026, 3, 24), date(2026, 5, 6)),  # ends on Liberation Day
        (date(2026, 2, 20), date(2026, 4, 7)),  # ends on Good Friday, then Easter
        (date(2025, 3, 15), date(2025, 4, 28)),  # King's Day on a Saturday, because the 27th is a Sunday
    ],
)
def test_a_term_runs_on_until_a_working_day(sent: date, last: date) -> None:
    assert end_of_term(sent, 6) == last


@given(sent=st.dates(date(2000, 1, 1), date(2100, 1, 1)), weeks=st.integers(1, 12))
def test_a_term_never_ends_early_or_on_a_day_off(sent: date, weeks: int) -> None:
    last = end_of_term(sent, weeks)
    assert is_working_day(last)
    assert timedelta(0) <= last - (sent + timedelta(weeks=weeks)) <= timedelta(days=5)


def test_a_year_has_the_holidays_of_the_law() -> None:
    assert len(public_holidays(2026)) == 9
    assert date(2026, 4, 3) in public_holidays(2026)  # Good Friday counts as one (Atw art. 3, second paragraph)


@given(value=st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=40))
def test_whatever_a_field_holds_is_shown_as_it_is(value: str) -> None:
    shown = " ".join(block.text for block in parse(f"x {escape_markdown(value)} y").blocks)
    assert shown.split() == ["x", *value.split(), "y"]


@pytest.mark.parametrize(
    "value",
    [
        "# kop",
        "1. een",
        "12) twaalf",
        "- punt",
        "+ plus",
        "> citaat",
        "::: actie",
        "---",
        "===",
        "    diep",
        "| a | b |",
    ],
)
def test_a_field_at_the_start_of_a_line_makes_no_block(value: str) -> None:
    blocks = parse(f"{escape_markdown(value)}\n").blocks
    assert [(block.kind.value, block.containers, block.text) for block in blocks] == [("paragraph", (), value.strip())]


def test_paragraphs_of_a_field_stay_paragraphs() -> None:
    assert [block.text for block in parse(escape_markdown("Een *ster*.\n\n- Twee.")).blocks] == [
        "Een *ster*.",
        "- Twee.",
    ]


def test_front_matter_is_blanked_without_moving_anything() -> None:
    text = "---\ntitle: A\n---\n# Kop\n"
    blank = blank_front_matter(text)
    assert len(blank) == len(text)
    assert blank.index("# Kop") == text.index("# Kop")
    assert blank[: blank.index("#")].strip() == ""
    assert blank_front_matter("# Kop\n\n---\n\ntekst\n---\n") == "# Kop\n\n---\n\ntekst\n---\n"


@pytest.mark.parametrize(
    ("comment", "codes", "valid"),
    [
        ("{# helder: negeer W01 reden: vakterm #}", ("W01",), True),
        ("{#- helder: negeer W01, Z01 reden: vakterm: zo heet het -#}", ("W01", "Z01"), True),
        ("{# helder: negeer W01 #}", ("W01",), False),
        ("{# helder: negeer reden: x #}", (), False),
        ("{# helder: skip W01 reden: x #}", ("W01",), False),
    ],
)
def test_suppressions_are_read(comment: str, codes: tuple[str, ...], valid: bool) -> None:  # noqa: FBT001
    (found,) = suppressions("brief.md", f"Tekst.\n\n{comment}\nDe alinea\ndie telt.\n\nDe volgende.")
    assert (found.codes, found.valid) == (codes, valid)
    assert found.covers_to == len(f"Tekst.\n\n{comment}\nDe alinea\ndie telt.")


def test_other_comments_are_no_suppressions() -> None:
    assert not list(suppressions("brief.md", "{# gewoon #} {# helderder schrijven #}"))


def book(values: dict[str, object], **more: object) -> AmountBook:
    content = {
        "omschrijving": "x", "label_b1": "x", "groep": "x", "eenheid": "EUR", "periode": "maand", "soort": "norm",
        "beslist": "landelijk", "geldig_gecontroleerd_op": "2026-01-01", "waarden": values, **more,
    }  # fmt: skip
    return AmountBook(amounts={"a.b": Amount.model_validate(content)})


KNOWN = {"waarde": "10.00", "status": "vastgesteld", "bron": {"titel": "x", "gezien": "2026-01-01"}}


def test_the_value_that_holds_on_a_day() -> None:
    later = {**KNOWN, "waarde": "20.00"}
    amounts = book({"2026-01-01": KNOWN, "2026-07-01": later, "2027-01-01": None}, reden="gestopt")
    assert amounts.value("a.b", date(2026, 6, 30)) == Decimal(10)
    assert amounts.value("a.b", date(2026, 7, 1)) == Decimal(20)
    assert amounts.entry("a.b", date(2025, 12, 31)) is None
    for day in (date(2025, 12, 31), date(2027, 1, 1)):
        with pytest.raises(ValueError, match="heeft geen waarde op"):
            amounts.value("a.b", day)


def test_an_expected_value_is_never_a_value() -> None:
    amounts = book({"2026-01-01": {"verwacht": "12", "status": "raming"}})
    with pytest.raises(ValueError, match="nog niet bekend"):
        amounts.value("a.b", date(2026, 2, 1))
    with pytest.raises(ValueError, match=r"Bedoelt u 'a\.b'"):
        amounts.amount("a.c")


def test_the_small_project_has_its_amounts(tmp_path: Path) -> None:
    from checker.source.project import Project  # noqa: PLC0415

    project = Project.load(make_project(tmp_path))
    assert [amount.key for amount in project.amounts] == ["bijstand.alleenstaand"]
