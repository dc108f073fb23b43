"""Pages in another language: drafts until somebody signs off, and the build knows which are behind the Dutch text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.engine.run import all_targets
from checker.errors import InputErrors
from checker.source.project import Project
from checker.source.translation import Translation, text_version
from publisher.site_build import build_site
from publisher.translations import (
    BEHIND,
    NOT_CHECKED,
    NOTICES,
    SIGNPOSTS,
    open_translations,
    signpost,
    translations,
    with_notice,
)

ROOT = Path(__file__).parents[3]
PAGES = {
    "index", "hulp", "bijstand", "niet-eens", "doorgeven", "schulden", "zorgtoeslag", "huurtoeslag", "brief",
    "bijzondere-bijstand",
}  # fmt: skip
LANGUAGES = ("ar", "en", "pl", "uk")
AMOUNT = re.compile(r"(?:bedrag|termijn)\(\"[\w.]+\"\)")
DUTCH = "# Hulp\n\nBel ons.\n"
FRONT = """---
title: Help
omschrijving: Who can help you?
plaatje: hulp
volgorde: 1
taal: {taal}
{extra}vertaling_van: {source}
versie: {version}
---
# Help

Call us.
"""


@pytest.fixture(scope="module")
def real() -> Project:
    return Project.load(ROOT)


@pytest.fixture
def translated(project: Path) -> Path:
    """A project with one Dutch page and its translation into English."""
    (project / "site" / "hulp.md").write_text(f"---\nvolgorde: 3\n---\n{DUTCH}", encoding="utf-8")
    write(project, taal="en")
    return project


def write(root: Path, taal: str, *, source: str = "site/hulp.md", extra: str = "") -> None:
    (root / "site" / taal).mkdir(exist_ok=True)
    text = FRONT.format(taal=taal, source=source, version=text_version(DUTCH), extra=extra)
    (root / "site" / taal / "help.md").write_text(text, encoding="utf-8")


def test_the_ten_most_needed_pages_exist_in_every_language(real: Project) -> None:
    found = translations(real)
    assert set(found) == {f"{language}/{name}.md" for language in LANGUAGES for name in PAGES}
    assert all(uri.startswith(f"{translation.taal}/") for uri, (translation, _) in found.items())


def test_a_translation_shows_no_amount_that_the_dutch_page_does_not_show(real: Project) -> None:
    for page in real.pages:
        if page.translation:
            dutch = (ROOT / page.translation.vertaling_van).read_text(encoding="utf-8")
            text = page.path.read_text(encoding="utf-8")
            assert set(AMOUNT.findall(text)) <= set(AMOUNT.findall(dutch)), page.template
            assert "gemeente.telefoon" in text, page.template


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_titles_of_letters_stand_there_as_they_stand_on_the_letter(language: str, real: Project) -> None:
    text = (ROOT / "site" / language / "brief.md").read_text(encoding="utf-8")
    found = re.findall(r"^- [‘]?((?:U|Wij) .+?)[’]?: ", text, re.MULTILINE)
    assert len(found) >= 8
    assert set(found) <= {letter.spec.titel for letter in real.letters}


def test_the_rules_about_dutch_skip_translations(real: Project, translated: Path) -> None:
    assert [target.template for target in all_targets(real) if target.name.split("/")[0] in LANGUAGES] == []
    assert [target.name for target in all_targets(Project.load(translated))] == ["hulp", "index"]


def test_the_build_tells_what_nobody_checked(translated: Path) -> None:
    assert list(open_translations(Project.load(translated))) == [
        "1 van 1 vertalingen moet nog iemand nakijken die de taal spreekt"
    ]


def test_the_build_tells_which_translation_is_behind(translated: Path) -> None:
    new = DUTCH + "\nOf kom langs.\n"
    (translated / "site" / "hulp.md").write_text(new, encoding="utf-8")
    lines = list(open_translations(Project.load(translated)))
    told = "site/en/help.md loopt achter op site/hulp.md. Klopt de vertaling weer? Zet er dan in: versie: "
    assert lines[1:] == [f"{told}{text_version(new)}"]


def test_another_order_or_link_is_no_other_text(translated: Path) -> None:
    linked = DUTCH.replace("Bel ons", "[Bel ons](index.md)")
    (translated / "site" / "hulp.md").write_text(f"---\nvolgorde: 9\nplaatje: hulp\n---\n{linked}", encoding="utf-8")
    assert not any(behind for _, behind in translations(Project.load(translated)).values())


def test_who_signed_off_leaves_no_notice(translated: Path) -> None:
    write(translated, "en", extra="nagekeken_op: 2026-11-21\nnagekeken_door: P1\n")
    project = Project.load(translated)
    assert list(open_translations(project)) == []
    ((made, behind),) = translations(project).values()
    assert with_notice("# Help\n", made, behind=behind) == "# Help\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"taal": "ar"}, "richting: rtl"),
        ({"taal": "en", "extra": "richting: rtl\n"}, "richting: rtl"),
        ({"taal": "en", "source": "site/weg.md"}, "site/weg.md"),
        ({"taal": "en", "extra": "nagekeken_op: 2026-11-21\n"}, "nagekeken_door"),
    ],
)
def test_a_wrong_translation_is_an_error_in_dutch(translated: Path, change: Mapping[str, str], told: str) -> None:
    write(translated, **change)
    with pytest.raises(InputErrors, match=told):
        Project.load(translated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_stands_in_both_languages_below_the_title(language: str) -> None:
    made = Translation.model_validate(
        {
            "title": "x", "omschrijving": "x", "plaatje": "hulp", "volgorde": 1, "taal": language,
            "richting": "rtl" if language == "ar" else "ltr", "vertaling_van": "site/index.md", "versie": "0",
        }
    )  # fmt: skip
    text = with_notice("# x\n\nTekst.\n", made, behind=True)
    assert text.startswith("# x\n\n::: let-op\n")
    for line in (NOT_CHECKED, BEHIND, *NOTICES[language]):
        assert line in text


def test_every_language_has_all_words_around_a_page() -> None:
    assert set(SIGNPOSTS) == set(LANGUAGES)
    assert len({frozenset(words) for words in SIGNPOSTS.values()}) == 1
    assert signpost("Volgende", "pl") == SIGNPOSTS["pl"]["Volgende"] != "Volgende"
    assert signpost("Volgende", None) == signpost("Volgende", "ti") == "Volgende"


@pytest.mark.slow
def test_a_draft_says_so_on_the_site_and_search_leaves_it_out(translated: Path, tmp_path: Path) -> None:
    build_site(translated, tmp_path / "out")
    page = (tmp_path / "out" / "en" / "help" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in page
    assert 'aria-label="You are here"' in page
    assert '<p class="helder-afdruk" lang="nl" dir="ltr">' in page
    assert f'<p lang="nl" dir="ltr">{NOT_CHECKED}</p>' in page
    index = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").rglob("*.js"))
    assert "Who can help you?" not in index
