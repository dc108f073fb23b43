"""'Wat hebben we met uw opmerkingen gedaan?': what the panel reads, and that it can read it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import checker
from publisher.review.done import done_page, told_letters
from publisher.review.templates import PAGES
from publisher.site_theme import theme_globals
from tests.publisher.review.answer_site import THEME, put
from tests.publisher.review.office import Office
from tests.publisher.review.panel import BRIEF, LETTER, answers
from tests.publisher.site.walk import CUT, RUN, TOO_WIDE

pytestmark = pytest.mark.slow


def page_of(office: Office) -> str:
    municipality = office.project().municipality
    shared = {"gemeente": municipality, "kleuren": theme_globals(municipality)["kleuren"]}
    return done_page(tuple(office.status().values()), shared)


def shown(html: str) -> str:
    """The words of the page, without tags, each run of white space one space."""
    body = html.split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", body, flags=re.DOTALL).split())


def test_without_answers_the_page_says_so(office: Office) -> None:
    text = shown(page_of(office))
    assert "Er zijn nog geen opmerkingen." in text
    assert "Ronde" not in text


def test_the_page_tells_what_was_said_and_what_was_done(played: Office) -> None:
    text = shown(page_of(played))
    assert text.index("Ronde 2") < text.index("Ronde 1")
    for sentence in (
        "2 mensen lazen deze brief op 12 november 2026.",
        "1 persoon las deze brief op 20 november 2026.",
        "Dit stukje was niet voor iedereen duidelijk. De andere stukjes met een antwoord waren wel duidelijk.",
        "1 persoon begreep dit een beetje. 1 persoon begreep dit niet.",
        "kwijtschelding , volgens 2 mensen. Dit woord staat er niet meer in.",
        "uitstel , volgens 1 persoon. Dit woord staat er nog.",
        "‘Geld terugbetalen’",
        "‘Ik schrok ervan.’",
        "Elk stukje met een antwoord was duidelijk voor iedereen.",
        "U vond geen woord moeilijk.",
        "Wij hebben nog niets veranderd in de tekst die u las.",
        "Op 20 november 2026 zei het panel: deze brief is goed.",
    ):
        assert sentence in text, sentence


def test_the_page_keeps_our_own_rules_of_language(played: Office) -> None:
    html = re.sub(r'<div class="gedaan__verschil">.*?</div>\s*</div>', "", page_of(played), flags=re.DOTALL)
    blocks = [shown(f"<main{block}") for block in re.split(r"</(?:p|li|h\d)>", html.split("<main", 1)[1])]
    own = "\n\n".join(re.sub(r"‘.*?’|\d+ november \d+", "iets", block) for block in blocks if block)
    assert "deze brief is goed" in own
    findings = checker.check_text(own, profile="site", ignore=["S11", "T10"]).findings
    hard = {"kwijtschelding", "uitstel"}  # the page is about these words
    assert [str(each) for each in findings if each.excerpt not in hard] == []


def test_old_and_new_stand_beside_each_other_with_the_words_marked(played: Office) -> None:
    letter = next(letter for letter in told_letters(tuple(played.status().values())) if letter.key == LETTER)
    _, first = letter.rounds
    change = next(change for change in first.changes if "kwijtschelding" in change.old)
    assert change.heading == "Kunt u dit niet betalen?"
    assert "<mark>Dat heet kwijtschelding.</mark>" in change.old
    assert "kwijtschelding" not in change.new
    assert "<mark>" not in change.new


def test_all_is_clear_only_when_every_paragraph_got_a_face(office: Office) -> None:
    answers(office, "nieuwe-contactpersoon", "grens", "P1", faces=dict.fromkeys(range(1, 30), "goed"))
    assert "Elk stukje was duidelijk voor iedereen." in shown(page_of(office))


def test_a_paragraph_that_came_or_went_is_told_in_words(office: Office) -> None:
    answers(office, LETTER, "fout-van-ons", "P1", faces={1: "goed"})
    office.replace(BRIEF, "Daarom veranderen wij uw bijstand over deze tijd.\n", "")
    office.replace(
        BRIEF, "Er komt geen belasting bij dit bedrag.", "Er komt niets bij.\n\nDit is heel wat anders: bel ons."
    )
    text = shown(page_of(office))
    assert "Daarom veranderen wij uw bijstand over deze tijd. Zo werd het Dit stukje is weg." in text
    assert "Zo was het Dit stukje was er nog niet. Zo werd het Dit is heel wat anders: bel ons." in text


def test_a_text_that_was_not_kept_is_not_called_unchanged(office: Office) -> None:
    answers(office, LETTER, "grens", "P1", faces={1: "goed"})
    shutil.rmtree(office.root / "letters/terugvordering/beoordeling/versies")
    text = shown(page_of(office))
    assert "De tekst van toen is niet bewaard." in text
    assert "niets veranderd" not in text


def test_nobody_is_named(played: Office) -> None:
    html = page_of(played)
    assert "Sanne" not in html
    assert not re.search(r"\bP\d|@gemeente", html)


def test_what_a_reader_wrote_is_text_and_not_code(office: Office) -> None:
    answers(office, LETTER, "grens", "P1", faces={1: "goed"}, feeling="<b>boos</b> & moe", todo="lezen " * 100)
    html = page_of(office)
    assert "‘&lt;b&gt;boos&lt;/b&gt; &amp; moe’" in html
    assert html.count("lezen lezen") < 100
    assert "lezen …’" in html


@pytest.fixture
def path(played: Office, tmp_path: Path) -> Path:
    folder = tmp_path / "review"
    for source in (THEME / "css/helder.css", *PAGES.glob("*.css")):
        put(source, folder / "stijl")
    for source in (THEME / "js/helder.js", THEME / "js/voorlezen.js"):
        put(source, folder / "js")
    (folder / "gedaan.html").write_text(page_of(played), encoding="utf-8")
    return folder / "gedaan.html"


def test_axe_finds_nothing_and_nothing_is_cut_or_needs_a_network(path: Path, browser: Any, axe: str) -> None:
    assert not re.search(r'(?:src|href)="(?:https?:)?//', path.read_text(encoding="utf-8"))
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for scheme in ("light", "dark"):
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.goto(path.as_uri())
            page.evaluate(axe)
            assert page.evaluate(RUN, [[], True]) == []
            assert not page.evaluate(TOO_WIDE)
            assert page.evaluate(CUT) == []
    page.emulate_media(media="print")
    assert not page.get_by_role("button", name="Druk deze pagina af").is_visible()
    assert page.get_by_text("Ik schrok ervan.").is_visible()
    context.close()
