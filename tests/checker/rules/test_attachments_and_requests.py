"""B09 and B10: what goes along with a letter, and what it asks for."""

from __future__ import annotations

import pytest

from checker.rules.b09_bijlage_ontbreekt import missing_attachment
from checker.rules.b10_verzoek_onvolledig import incomplete_request
from tests.checker.rules.letter_texts import NOTICE, REQUEST, Run

ATTACHMENTS = """Stuur ons uw huurcontract.
Zet uw naam op uw bijlagen.
Stuur bijlagen mee met uw aanvraag.
Voeg bijlagen toe aan uw bericht.
U krijgt een brief van ons.
Wij sturen u een kaart.
Deze brief is zonder bijlage.
"""


@pytest.mark.parametrize("text", ATTACHMENTS.splitlines())
def test_papers_of_the_reader_are_no_attachments(run: Run, text: str) -> None:
    assert run(missing_attachment, text, letter=NOTICE) == []


@pytest.mark.parametrize(
    "text", ["In de bijlage leest u meer.", "Zie bijlage 1.", "Het verslag (bijlage) hoort erbij."]
)
def test_an_attachment_that_does_not_go_along(run: Run, text: str) -> None:
    (found,) = run(missing_attachment, text, letter=NOTICE)
    assert found.text.startswith("bijlage")


ASKED = """# Wij hebben papieren van u nodig

Stuur ons uw huurcontract uiterlijk op 22 oktober 2026. Daarmee zien wij uw huur.
Breng het naar de balie. Lukt dat niet? Bel ons.
"""


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("uiterlijk op 22 oktober 2026", "de laatste dag"),
        ("Daarmee zien wij uw huur.", "waarom wij dit nodig hebben"),
        ("Breng het naar de balie.", "hoe of waar"),
        ("Lukt dat niet?", "wat er gebeurt"),
    ],
)
def test_a_request_misses_what_is_taken_out(run: Run, part: str, told: str) -> None:
    assert run(incomplete_request, ASKED, letter=REQUEST) == []
    (found,) = run(incomplete_request, ASKED.replace(part, "Dag."), letter=REQUEST)
    assert f"Schrijf ook op: {told}" in found.match.message
    assert run(incomplete_request, ASKED.replace(part, "Dag."), letter=NOTICE) == []


WORDED = """Geef het voor 22 oktober 2026 aan de balie, want wij rekenen dan. Heeft u iets niet? Bel.
Mail het uiterlijk 22 oktober 2026 naar ons via www.voorbeeld.nl. Zo weten wij genoeg. Krijgen wij niets? Wij bellen.
U heeft tot en met 22 oktober 2026. Gebruik de envelop. Wij vragen dit omdat u verhuisde. Wilt u meer tijd? Bel ons.
"""


@pytest.mark.parametrize("text", WORDED.splitlines())
def test_a_request_may_word_it_its_own_way(run: Run, text: str) -> None:
    assert run(incomplete_request, text, letter=REQUEST) == []
