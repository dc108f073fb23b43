"""Letters with any data: whatever fits the fields gives a letter that is whole, or a refusal in Dutch.

Each example takes a real case and puts data at the edges in it: long names, an address of six lines, lists of 0, 1
and 60 rows, every choice, optional fields absent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from checker.errors import HelderError
from checker.rules.catalogue import RULES
from checker.rules.print_facts import PrintFacts, Zone
from checker.rules.rule import Context
from checker.source.dutch import long_date
from checker.source.letter import FieldSpec, Letter
from checker.source.project import Project
from checker.source.render import Renderer
from checker.text.document import Document
from publisher.letter_html import address_lines, variant_html
from publisher.letter_pdf import letter_pdf
from publisher.pdf import press_for
from publisher.print_facts import measure
from publisher.window import window_of

ROOT = Path(__file__).parents[2]
FOR_ANY_DATA = [rule for rule in RULES if rule.code in {"P01", "P02", "P05", "P06", "P09"}]  # the layout's own duty
PHASES = (Phase.explicit, Phase.generate)  # a letter is too slow to shrink, and readable as it is
BOUNDED = settings(max_examples=12, derandomize=True, phases=PHASES, suppress_health_check=list(HealthCheck))

NAMES = (
    "Mevrouw prof. mr. dr. A.M.C. van Oudenhoven-van der Wolfeschlegelstein",
    "De heer Şükrü Łukaszewicz-Đorđević en mevrouw Ñuñez Håkansson-O’Brien",
    "Li",
)
STREETS = ("Burgemeester Falkenaweg-Zuidoosterparallel 1234 bis, appartement 56-B", "Pad 1")
TOWNS = ("Sint Nicolaasga", "Nij Beets", "Ee")
WORDS = (
    "Ja.",
    "Arbeidsongeschiktheidsverzekeringsmaatschappijdirecteurssecretaresse",
    "U werkt bij bakkerij De Gouden Krakeling & Zoon <sinds 2019>, 100% zeker *niet* in _loondienst_. " * 6,
    "1. Dit lijkt een lijst\n- en dit ook | met strepen",
)
HOURS = (
    "maandag tot en met donderdag van 9.00 tot 12.00 uur",
    "maandag tot en met donderdag en om de week vrijdag " * 3,
)
ROWS = (0, 1, 60)


@cache
def project() -> Project:
    return Project.load(ROOT)


@cache
def renderer() -> Renderer:
    return Renderer(project())


def recipients() -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {
            "naam": st.sampled_from(NAMES),
            "aanhef": st.sampled_from(("mevrouw Van Oudenhoven-van der Wolfeschlegelstein", "meneer Li")),
            "straat": st.sampled_from(STREETS),
            "postcode": st.just("8442 BN"),
            "plaats": st.sampled_from(TOWNS),
        }
    )


def value(spec: FieldSpec, old: Any, *, anything: bool) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one per type
    """Values at the edge of a field; `anything` also those that the rest of the case may contradict."""
    kept = st.just(old)
    if old is None:
        return kept
    if anything and not spec.verplicht:
        kept = st.sampled_from((old, None))
    if spec.type == "lijst" and old:
        rows = ROWS if anything else ROWS[1:]
        return st.sampled_from([[old[index % len(old)] for index in range(number)] for number in rows])
    if spec.type == "tekst" and isinstance(old, str):
        return st.one_of(kept, st.sampled_from(WORDS[:2]))
    if spec.type == "alineas":
        return st.one_of(kept, st.sampled_from(WORDS))
    if anything and spec.type == "keuze":
        return st.sampled_from(spec.opties)
    if anything and spec.type == "ja_nee":
        return st.booleans()
    return kept


@st.composite
def letters(draw: st.DrawFn, *, anything: bool) -> tuple[Letter, Mapping[str, Any]]:
    letter = draw(st.sampled_from(project().letters))
    case = draw(st.sampled_from(letter.cases))
    person = {**case.data["contactpersoon"], "bereikbaar": draw(st.sampled_from(HOURS))}
    data = {**case.data, "ontvanger": draw(recipients()), "contactpersoon": person}
    for name, spec in letter.spec.velden.items():
        data[name] = draw(value(spec, case.data.get(name), anything=anything))
    return letter, data


def findings(facts: PrintFacts) -> list[str]:
    document = Document(text="", blocks=())
    return [
        f"{rule.code}: {match.message}"
        for rule in FOR_ANY_DATA
        for match in rule.check(
            document,
            Context(document=document, kind="brief", options=rule.options, is_literal=lambda *_: True, printed=facts),
        )
    ]


def bare(text: str) -> str:
    return "".join(text.split())


def require_whole(letter: Letter, data: Mapping[str, Any]) -> None:
    """Make the letter, which fails on any warning of WeasyPrint, a missing glyph or a fault in PDF/UA; look at it."""
    municipality = project().municipality
    case = replace(letter.cases[0], name="proef", data=data)
    variant = renderer().render_case(letter, case)
    pdf = letter_pdf(variant, municipality, press_for(project().root))
    facts = measure(pdf.data, variant_html(variant, municipality), window_of(municipality.envelop).shown)
    assert findings(facts) == []
    shown = bare("".join(piece.text for piece in facts.of_zone(Zone.WINDOW)))
    assert shown.endswith(bare("".join(address_lines(data["ontvanger"]))))
    assert shown.startswith("Retouradres:")
    head = bare("".join(piece.text for piece in facts.of_zone(Zone.HEAD)))
    person = data["contactpersoon"]
    for part in (long_date(data["datum"]), data["kenmerk"], person["naam"], person["telefoon"], person["bereikbaar"]):
        assert bare(part) in head
    edges = bare("".join(piece.text for piece in facts.of_zone(Zone.EDGE)))
    assert all(f"Pagina{page}van{facts.pages}" in edges for page in range(1, facts.pages + 1))


@pytest.mark.slow
@BOUNDED
@given(letters(anything=False))
def test_long_and_short_data_give_a_whole_letter(made: tuple[Letter, Mapping[str, Any]]) -> None:
    require_whole(*made)


@pytest.mark.slow
@BOUNDED
@given(letters(anything=True))
def test_any_choice_gives_a_whole_letter_or_a_refusal(made: tuple[Letter, Mapping[str, Any]]) -> None:
    try:
        require_whole(*made)
    except HelderError as refusal:
        assert str(refusal)[0].isupper() or ":" in str(refusal)  # noqa: PT017 - a sentence, not a trace
        assume(False)  # noqa: FBT003
