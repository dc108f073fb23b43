"""What is told of a round afterwards: who read it, what was hard, what changed since, and who agreed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from checker.source.render import Renderer
from publisher.review.pieces import chosen
from publisher.review.rounds import rounds
from publisher.review.sign import sign
from publisher.review.word_fate import WordFate, word_fate
from tests.publisher.review.office import Office
from tests.publisher.review.panel import BRIEF, LETTER, SECOND, answers, two_rounds


@pytest.mark.slow
def test_a_round_tells_what_readers_said_and_what_was_done_with_it(played: Office) -> None:
    second, first = rounds(played.status(LETTER)[LETTER])
    assert (first.number, first.readers, first.days) == (1, 2, (date(2026, 11, 12),))
    assert (first.faces["goed"], first.faces["beetje"], first.faces["niet"]) == (2, 1, 1)
    assert {word.word: (word.readers, word.fate) for word in first.words} == {
        "kwijtschelding": (2, WordFate.GONE),
        "uitstel": (1, WordFate.STANDS),
    }
    assert (first.todo, first.feelings) == (("Geld terugbetalen",), ("Ik schrok ervan.",))
    hardest = first.judged[0]
    assert hardest.paragraph.number == 6
    assert (dict(hardest.faces), hardest.is_clear) == ({"beetje": 1, "niet": 1}, False)
    changed = {change.new.text.splitlines()[-1] for change in first.changes if change.new}
    assert len(first.changes) == 2, "a change in two examples is told once"
    assert "U krijgt geen boete." in changed
    assert second.changes == ()
    assert [(signed.rol, signed.datum) for signed in second.signed] == [("panel", SECOND)]
    assert first.signed == ()


@pytest.mark.slow
def test_a_later_edit_counts_for_the_last_round_only(played: Office) -> None:
    played.replace(BRIEF, "U mag in delen betalen.", "Betalen mag in delen.")
    second, first = rounds(played.status(LETTER)[LETTER])
    assert [change.new.text.split(". ")[-1] for change in second.changes if change.new] == ["Betalen mag in delen."]
    assert len(first.changes) == 2


@pytest.mark.slow
def test_without_the_text_of_then_nobody_claims_that_nothing_changed(office: Office) -> None:
    answers(office, LETTER, "grens", "P1", faces={1: "goed"})
    for path in (office.root / "letters/terugvordering/beoordeling/versies").iterdir():
        path.unlink()
    (only,) = rounds(office.status(LETTER)[LETTER])
    assert not only.is_kept


@pytest.mark.slow
def test_a_sign_off_that_is_not_in_git_is_not_told(office: Office) -> None:
    answers(office, LETTER, "grens", "P1", faces={1: "goed"})
    office.commit("Ronde 1")
    project = office.project()
    sign(project, Renderer(project), chosen(project, [LETTER])[0], "panel", SECOND)
    (only,) = rounds(office.status(LETTER)[LETTER])
    assert only.signed == ()


@pytest.mark.slow
def test_the_history_is_told_as_text(office: Office, run_helder: Callable[[Sequence[str]], tuple[int, str]]) -> None:
    code, told = run_helder(["review", "history"])
    assert (code, told) == (0, "Er zijn nog geen rondes. Begin met: helder review build\n")
    two_rounds(office)
    code, told = run_helder(["review", "history", LETTER])
    assert code == 0
    assert told.splitlines() == [
        "terugvordering: U kreeg te veel bijstand – in beoordeling (ronde 2)",
        "  Ronde 2, 20 november 2026",
        "    lezers: 1",
        "    begrepen: 2 keer, een beetje: 0 keer, niet: 0 keer",
        "    moeilijke woorden: geen",
        "    daarna veranderd: niets",
        "    akkoord: panel, Sanne Bakker <sanne@gemeente.example>, 20 november 2026",
        "  Ronde 1, 12 november 2026",
        "    lezers: 2",
        "    begrepen: 2 keer, een beetje: 1 keer, niet: 1 keer",
        "    moeilijke woorden: kwijtschelding (2, weg), uitstel (1, staat er nog)",
        "    daarna veranderd: 2 alinea's",
    ]
    code, told = run_helder(["review", "history", "terugvorderig"])
    assert code == 2
    assert "Bedoelt u 'terugvordering'?" in told


@pytest.mark.parametrize(
    ("word", "before", "now", "fate"),
    [
        ("termijn", "De termijn is kort.", "U heeft kort de tijd.", WordFate.GONE),
        ("termijn", "De termijn is kort.", "Let op de termijnen.", WordFate.STANDS),
        ("uitstel", "U krijgt uitstel.", "Uitstel betekent: u betaalt later.", WordFate.EXPLAINED),
        ("uitstel", "Uitstel betekent: u betaalt later.", "Uitstel betekent: later betalen.", WordFate.STANDS),
        ("beslag leggen", "Wij kunnen beslag leggen.", "Wij kunnen beslag leggen.", WordFate.STANDS),
        ("beslag leggen", "Wij kunnen beslag leggen.", "Wij leggen geen beslag.", WordFate.GONE),
    ],
)
def test_a_word_is_gone_explained_or_still_there(word: str, before: str, now: str, fate: WordFate) -> None:
    assert word_fate(word, [before], [now]) is fate
