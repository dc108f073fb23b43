"""B01 and B02: what a decision says on objecting, and its reasons."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.rules.b01_bezwaar_onvolledig import incomplete_objection
from checker.rules.b02_motivering_ontbreekt import no_reasons
from checker.rules.letter_facts import LetterFacts
from checker.rules.rule import Severity
from checker.source.project import Project
from checker.source.render import Renderer
from tests.checker.rules.letter_texts import DECISION, GOOD, Run

ROOT = Path(__file__).parents[3]


def test_a_container_counts_as_the_part_on_objecting(run: Run) -> None:
    heading = "## Bent u het niet eens met dit besluit?"
    text = GOOD.replace(heading, "::: bezwaar\n## Vindt u iets anders?").replace("Met vrien", ":::\n\nMet vrien")
    assert run(incomplete_objection, text, letter=DECISION) == []


def test_two_headings_on_objecting_are_read_together(run: Run) -> None:
    text = GOOD.replace("- Schrijf uw naam", "## Hoe maakt u bezwaar?\n\n- Schrijf uw naam")
    assert run(incomplete_objection, text, letter=DECISION) == []


def test_the_date_of_the_decision_is_not_taken_for_the_last_day(run: Run) -> None:
    text = GOOD.replace("Noem kenmerk 123", "Noem kenmerk 123 en het besluit van 10 september 2026")
    assert run(incomplete_objection, text, letter=DECISION) == []


def test_a_term_that_ends_on_a_holiday_runs_on(run: Run) -> None:
    letter = LetterFacts(name="b", soort="besluit", data={"datum": date(2026, 11, 13)})  # Christmas and a weekend
    assert run(incomplete_objection, GOOD.replace("22 oktober", "28 december"), letter=letter) == []
    (found,) = run(incomplete_objection, GOOD.replace("22 oktober", "25 december"), letter=letter)
    assert found.text == "25 december 2026"


@pytest.mark.parametrize(
    "heading",
    [
        "Waarom krijgt u dit bedrag?", "Waarom?", "Wat is er gebeurd?", "Hoe kijken wij naar uw situatie?", "De reden",
        "Hoe komen wij op dit bedrag?", "Onze redenen", "Uitleg van het besluit", "Waarom stopt uw bijstand?",
        "De redenen van ons besluit", "Waarom vragen wij geld terug?", "Onze uitleg",
    ],
)  # fmt: skip
def test_headings_that_announce_reasons(run: Run, heading: str) -> None:
    assert run(no_reasons, GOOD.replace("Wat is er gebeurd?", heading), letter=DECISION) == []


@pytest.mark.parametrize("heading", ["Waarom krijgt u deze brief?", "Inleiding", "Ons besluit"])
def test_headings_that_do_not(run: Run, heading: str) -> None:
    assert len(run(no_reasons, GOOD.replace("Wat is er gebeurd?", heading), letter=DECISION)) == 1


def _open_to_objection(letter: Any) -> bool:
    """Against a decision on an objection one goes to court: B20."""
    return letter.spec.soort == "besluit" and "beslissing_op_bezwaar" not in letter.spec.handelingen


@pytest.mark.parametrize("letter", tuple(filter(_open_to_objection, Project.load(ROOT).letters)))
def test_a_real_decision_without_its_objection_part_is_caught(run: Run, letter: Any) -> None:
    case = letter.cases[0]
    text = Renderer(Project.load(ROOT)).render_case(letter, case).text
    facts = LetterFacts(name=letter.name, soort="besluit", bijlagen=letter.spec.bijlagen, data=case.data)
    assert run(incomplete_objection, text, letter=facts) == []
    without = re.sub(r"^::: bezwaar\n.*?^:::$", "", text, flags=re.MULTILINE | re.DOTALL)
    (found,) = run(incomplete_objection, without, letter=facts)
    assert found.severity is Severity.ERROR
