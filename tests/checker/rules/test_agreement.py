"""Plain words in the form of the difficult word they may replace, where the sentence leaves no doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.rules import listed
from checker.rules.agreement import agreed
from checker.rules.lookup import Hit, sentence_hits
from checker.text.document import Sentence
from checker.text.parse import parse

LIST = """# Bron: proef
aanschaffen ; schaft … aan, schaffen … aan ; kopen
aanvaarden ; ww:aanvaard ; =accepteren
actualiseren ; ww:actualiseer ; bijwerken
beschikking ; -en ; besluit
kosteloos ; kosteloze ; =gratis
noodzakelijk ; -e ; =nodig
separaat ; separate ; =apart
verkrijgen ; verkrijgt, verkreeg, verkregen ; =krijgen
verrichten ; ww:verricht ; doen
verstrekken ; ww:verstrek ; geven
"""
Hits = Callable[[Sentence], tuple[Hit, ...]]


@pytest.fixture
def hits_of(tmp_path: Path) -> Hits:
    """What stands in a sentence of a list that nobody changes."""
    path = tmp_path / "lijst.txt"
    path.write_text(LIST, encoding="utf-8")
    return lambda sentence: sentence_hits(sentence, path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De gemeente verstrekte een lening.", "gaf"),
        ("U verstrekt ons uw gegevens.", "geeft"),
        ("Ik verstrek een lening.", "geef"),
        ("Wij verstrekken een lening.", "geven"),
        ("Wij hebben een lening verstrekt.", "gegeven"),
        ("De verstrekte lening is te hoog.", "gegeven"),
        ("Wij kunnen een lening verstrekken.", "geven"),
        ("Ik verricht werk.", "doe"),
        ("Hij aanvaardde het werk.", "accepteerde"),
        ("Hij schaft een fiets aan.", "koopt"),
        ("De beschikkingen zijn verzonden.", "besluiten"),
        ("De beschikking is verzonden.", "besluit"),
        ("U heeft dit recht verkregen.", "gekregen"),
        ("De noodzakelijke kosten betaalt u zelf.", "nodige"),
        ("Het is noodzakelijk.", "nodig"),
        ("De separate brieven komen later.", "aparte"),
        ("Het dossier is geactualiseerd.", "bijgewerkt"),
        ("De gemeente actualiseert het dossier.", "bijwerken"),  # 'werkt … bij' would stand in two places
    ],
)
def test_the_first_alternative_follows_the_sentence(hits_of: Hits, text: str, expected: str) -> None:
    (sentence,) = parse(text).sentences()
    assert expected in {agreed(sentence, hit)[0] for hit in hits_of(sentence)}


def test_without_an_analysis_nothing_changes(hits_of: Hits) -> None:
    (sentence,) = parse("De gemeente verstrekte een noodzakelijke lening.").sentences()
    bare = replace(sentence, tokens=tuple(replace(token, pos="", tag="", morph="") for token in sentence.tokens))
    assert all(agreed(bare, hit) == hit.term.alternatives for hit in hits_of(bare))


def test_a_participle_that_may_be_something_else_is_left(hits_of: Hits) -> None:
    (sentence,) = parse("Wij hebben een lening verstrekt.").sentences()
    alone = replace(sentence, tokens=tuple(replace(token, dep="dep") for token in sentence.tokens))
    assert [agreed(alone, hit)[0] for hit in hits_of(alone)] == ["geven"]


@pytest.mark.parametrize(
    ("text", "shown", "expected"),
    [
        ("De noodzakelijke kosten betaalt u zelf.", "noodzakelijke", "nodige"),
        ("Hij aanvaardt het werk.", "aanvaardt", "accepteert"),
        ("U heeft dit recht verkregen.", "verkregen", "gekregen"),
        ("De gemeente verstrekte een lening.", "verstrekte", None),  # the list does not say that it fits
        ("De kosteloze hulp.", "kosteloze", None),  # no form of 'gratis' is certain
    ],
)
def test_only_what_fits_exactly_is_replaced(hits_of: Hits, text: str, shown: str, expected: str | None) -> None:
    (sentence,) = parse(text).sentences()
    hit = next(hit for hit in hits_of(sentence) if hit.shown == shown)
    assert listed.replacement(shown, hit.term, agreed(sentence, hit)[0]) == expected
