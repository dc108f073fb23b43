"""T01 and S01: how the reader is addressed, and what may not be typed in a template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.rule import Severity
from checker.rules.s01_vast_bedrag import typed_amount
from checker.rules.t01_u_en_je import mixed_address

Run = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U krijgt geld. Je hoeft niets te doen. Wij bellen u.", ["Je"]),
        ("Je krijgt geld. Jij belt ons met je vraag. Wij helpen u.", ["u"]),
        ("U belt ons. Jouw brief is binnen.", ["Jouw"]),
        ("# Jouw uitkering\n\nU krijgt geld.", ["Jouw"]),
        ("- Bel ons als je ziek bent.\n- Wij helpen u en uw partner.", ["je"]),
        ("U krijgt geld. Dit is voor jullie.", ["jullie"]),
    ],
)
def test_the_minority_form_is_found(run: Run, text: str, found: list[str]) -> None:
    for kind in ("site", "los"):
        assert [(each.text, each.severity) for each in run(mixed_address, text, kind=kind)] == [
            (form, Severity.WARNING) for form in found
        ]


@pytest.mark.parametrize(
    "text",
    [
        "U krijgt een brief met uw besluit.",
        "Bel ons als u vragen heeft.",
        "Lees de folder “Geld voor jou en je kind”. U vindt die bij ons.",
        "U vroeg ‘Krijg je dan minder?’ Dat is zo.",
        "Kijk op www.je-geld.nl. Daar vindt u hulp.",
        "Mail naar je@heerenveen.nl als u dat wilt.",
        "Mevrouw Je belt u.",
        "De heer J. de Jou helpt u.",
        "Wij maken een afspraak. Neem uw pas mee.",
        "Heeft u kinderen? Dan krijgt u misschien meer geld.",
        "Uzelf en uw partner tekenen.",
    ],
)
def test_a_letter_in_the_u_form_is_right(run: Run, text: str) -> None:
    assert [each.text for each in run(mixed_address, text, kind="brief")] == []


def test_je_throughout_is_wrong_in_a_letter_only(run: Run) -> None:
    text = "Je krijgt geld. Bel ons met je vraag."
    assert [each.severity for each in run(mixed_address, text, kind="brief")] == [Severity.ERROR] * 2
    assert run(mixed_address, text, kind="site") == []


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("U krijgt jouw geld. Wij bellen u.", "uw"),
        ("U krijgt geld. Jouw geld. Wij bellen u.", "Uw"),
        ("U krijgt geld voor jou. Wij bellen u.", "u"),
        ("U krijgt geld. Wij bellen u als je wilt.", None),
    ],
)
def test_only_a_form_with_one_counterpart_is_replaced(run: Run, text: str, replacement: str | None) -> None:
    assert [each.match.replacement for each in run(mixed_address, text)] == [replacement]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U krijgt € 1.419,46 per maand.", "€ 1.419,46"),
        ("U krijgt €50.", "€50"),
        ("U betaalt € 20,- per keer.", "€ 20,-"),
        ("U betaalt 200 euro terug.", "200 euro"),
        ("U betaalt 1.200,50 euro terug.", "1.200,50 euro"),
        ("U betaalt EUR 30 terug.", "EUR 30"),
        ("U krijgt 70% van dit geld.", "70%"),
        ("U krijgt 2,5 procent meer.", "2,5 procent"),
        ("Dit geldt vanaf 1 januari 2026.", "2026"),
        ("# Wat verandert er in 2026?", "2026"),
        ("| Jaar | Soort |\n|---|---|\n| 2025 | huur |", "2025"),
        ("Dit geldt vanaf 01-07-2026.", "01-07-2026"),
        ("Dit geldt in schooljaar 2026/2027.", "2026/2027"),
        ("Besluit over uw geld in 2026", "2026"),
        ("U krijgt **€ 50** van ons.", "€ 50"),
    ],
)
def test_typed_amounts_percentages_and_years_are_found(run: Run, text: str, found: str) -> None:
    (each,) = run(typed_amount, text)
    assert each.text == found
    is_year = found[:2].isdigit() and not found.endswith(("euro", "%"))
    assert each.severity is (Severity.WARNING if is_year else Severity.ERROR)
    assert f"“{found}” staat vast in de tekst" in each.match.message


@pytest.mark.parametrize(
    "text",
    [
        "U krijgt elke maand geld.",
        "Dat staat in de Wet maatschappelijke ondersteuning 2015.",
        "Dat staat in het Besluit bijstandverlening zelfstandigen 2004.",
        "Wij volgen de Verordening individuele inkomenstoeslag Heerenveen 2023.",
        "Dat staat in artikel 2015 van het Burgerlijk Wetboek.",
        "Bel 14 0513 of 0513 20 20 20.",
        "Bel 06 2024 2025.",
        "Schrijf naar Postbus 2026.",
        "Ons adres is Crackstraat 2, 2024 AB Heerenveen.",
        "Uw kenmerk is 2026-0451.",
        "Uw kenmerk is BIJ/0451/2026.",
        "Kijk op www.heerenveen.nl/bijstand/2026.",
        "U heeft zes weken de tijd.",
        "Kom om 14.00 uur naar kamer 12.",
        "Neem 2 pasfoto’s mee.",
        "Er wonen 20.260 mensen.",
    ],
)
def test_other_numbers_may_be_typed(run: Run, text: str) -> None:
    assert [each.text for each in run(typed_amount, text)] == []


def test_the_value_of_a_field_is_no_finding(run: Run) -> None:
    assert run(typed_amount, "U krijgt € 50 vanaf 1 mei 2026.", literal=False) == []


def test_texts_from_elsewhere_are_left_alone() -> None:
    assert "los" not in typed_amount.kinds
