"""Compounds: how they are split, and what W02 and W05 say of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.lists.known import parts
from checker.rules.w02_lang_woord import long_word
from checker.rules.w05_samenstelling import difficult_compound

Run = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("huurcontract", "huur contract"),
        ("inkomstenverklaringsformulier", "inkomsten verklaring formulier"),
        ("kinderbijslag", "kind bijslag"),
        ("participatie", "participatie"),
        ("brief", "brief"),
    ],
)
def test_a_compound_is_split_into_words_people_know(word: str, expected: str) -> None:
    assert " ".join(parts(word)) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij sturen u een terugvorderingsbrief.", ["terugvorderingsbrief"]),
        ("De draagkrachtregels staan hieronder.", ["draagkrachtregels"]),
        ("U krijgt een participatiegesprek.", ["participatiegesprek"]),
    ],
)
def test_a_compound_with_a_difficult_part_is_found(run: Run, text: str, found: list[str]) -> None:
    assert [each.text for each in run(difficult_compound, text)] == found


PLAIN = """
U krijgt kinderbijslag en zorgtoeslag.
Stuur een kopie van uw huurcontract en uw identiteitskaart.
Vul het aanvraagformulier in.
Er zijn veel mogelijkheden.
De omstandigheden zijn anders.
Uw bijstandsuitkering stopt op 1 mei.
De woningcorporatie belt u.
Bel het klantencontactcentrum van de gemeente.
Neem uw bankafschriften mee.
U werkt op proef bij de supermarkt.
De schuldhulpverlening helpt u met uw rekeningen.
Uw gezinssituatie is veranderd.
De belastingaangifte doet u in maart.
Het ziekenhuis stuurt een rekening.
U heeft vrijwilligerswerk bij de voetbalvereniging.
De energierekening is te hoog.
Uw verjaardagsfeest is in augustus.
Het inloopspreekuur is op dinsdagmorgen.
De maatschappelijk werker komt bij u thuis.
Een verzekeringspapier is genoeg.
""".strip().splitlines()


def test_plain_compounds_are_left_alone(run: Run) -> None:
    assert [each.text for each in run(difficult_compound, "\n\n".join(PLAIN))] == []


def test_a_long_word_is_shown_in_parts(run: Run) -> None:
    (found,) = run(long_word, "Lever het inkomstenverklaringsformulier in.")
    assert "Knip het woord in stukken (inkomsten, verklaring, formulier) of" in found.match.message
