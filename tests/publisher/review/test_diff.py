"""`helder diff`: what an editor reads about two versions of the letters."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from checker.errors import UsageError
from publisher.compare import as_markdown, as_page, as_text
from publisher.compare.difference import VersionDiff
from publisher.compare.versions import compare_with
from tests.publisher.review.office import Office

BRIEF = "letters/terugvordering/brief.md"
LONG = "Wij wisten dit niet, terwijl de wet u vraagt om zoiets altijd zelf en meteen te vertellen zodra u dat weet of kunt."

pytestmark = pytest.mark.slow

Helder = Callable[[Sequence[str]], tuple[int, str]]


def diff(office: Office, *names: str, ref: str = "HEAD") -> VersionDiff:
    return compare_with(office.project(), ref, names)


def test_without_a_change_it_says_so(office: Office, run_helder: Helder) -> None:
    assert run_helder(["diff", "HEAD"]) == (0, "Er is niets veranderd aan de brieven sinds 'HEAD'.\n")
    for render in (as_markdown.render, as_page.render):
        assert "Er is niets veranderd aan de brieven" in render(diff(office))


def test_changed_words_are_marked_and_told_once_for_all_examples(office: Office) -> None:
    office.replace(BRIEF, "- Dit is geen boete.", "- Dit is geen straf.")
    found = diff(office)
    (letter,) = found.letters
    (change,) = letter.texts
    assert letter.name == "terugvordering"
    assert {example for _, example in change.places} == {
        path.stem for path in (office.root / "letters/terugvordering/voorbeelden").glob("*.yaml")
    }
    assert change.sources == (BRIEF,)
    told = as_text.render(found)
    assert told.count("Dit is geen \x1b[31m[-boete.-]\x1b[0m") == 1
    assert told.count("Dit is geen \x1b[32m{+straf.+}\x1b[0m") == 1
    assert "in alle voorbeelden" in told


def test_a_short_word_is_not_taken_for_the_beginning_of_a_name(office: Office) -> None:
    example = "letters/terugvordering/voorbeelden/grens.yaml"
    text = (office.root / example).read_text(encoding="utf-8")
    name = re.search(r"contactpersoon:\s*\n?.*?naam: ([^\n,}]+)", text)
    assert name
    office.replace(example, f"naam: {name[1]}", "naam: Wim van der Meulen")
    office.commit("Een collega met een lange naam")
    office.replace("letters/_delen/hulp.md", "de brief graag met u", "deze brief graag samen met u")
    (change,) = diff(office).shared_texts
    assert change.sources == ("letters/_delen/hulp.md",)


def test_a_change_in_some_examples_names_them(office: Office) -> None:
    office.replace(BRIEF, "Dank u wel dat u dit vertelde, maar", "Dank u wel voor uw bericht, maar")
    (change,) = diff(office).letters[0].texts
    assert change.places == (("terugvordering", "later-doorgegeven"),)
    assert "in voorbeeld later-doorgegeven" in as_text.render(diff(office))


def test_a_shared_part_is_told_once_with_the_letters_that_show_it(office: Office) -> None:
    office.replace("letters/_delen/contact.md", "Bel uw contactpersoon", "Belt u uw contactpersoon")
    users = {piece for piece, status in office.status().items() if "Belt u" in "".join(status.look.texts.values())}
    found = diff(office)
    (change,) = found.shared_texts
    assert len(users) > 1
    assert set(change.letters) == users
    assert change.sources == ("letters/_delen/contact.md",)
    assert change.varies  # each letter has its own name and number in that sentence
    assert not any(letter.has_own for letter in found.letters)
    told = re.sub(r"\x1b\[\d+m", "", as_text.render(found))
    assert told.count("{+Belt u+}") == 1
    assert f"{len(users)} brieven" in told
    assert all(letter.scores for letter in found.letters)


def test_the_same_change_typed_in_two_letters_is_told_once(office: Office) -> None:
    for name in ("terugvordering", "uitnodiging-gesprek"):
        path = f"letters/{name}/brief.md"
        office.replace(path, "Beste {{ ontvanger.aanhef }},\n", "Beste {{ ontvanger.aanhef }},\n\nDit is nieuw.\n")
    found = diff(office)
    (change,) = found.shared_texts
    assert set(change.sources) == {BRIEF, "letters/uitnodiging-gesprek/brief.md"}


def test_changed_data_is_named_as_the_cause(office: Office) -> None:
    office.replace("gemeente.yaml", "Postbus 15000", "Postbus 15001")
    (change,) = diff(office, "terugvordering").letters[0].texts
    assert change.sources == ("gemeente.yaml",)


def test_a_new_error_is_shown_and_blocks_and_its_repair_is_told(office: Office, run_helder: Helder) -> None:
    office.replace(BRIEF, "Wij wisten dit toen niet.", LONG)
    code, told = run_helder(["diff", "HEAD", "terugvordering"])
    assert code == 1
    assert "fout Z01" in told
    assert "norm niet meer gehaald" in told
    office.commit("Een lange zin")
    office.replace(BRIEF, LONG, "Wij wisten dit toen niet.")
    code, told = run_helder(["diff", "HEAD", "terugvordering"])
    assert code == 0
    assert "Opgelost" in told
    assert "fout Z01" in told
    assert "norm nu gehaald" in told


def test_only_the_letters_that_were_asked_for(office: Office, run_helder: Helder) -> None:
    office.replace(BRIEF, "- Dit is geen boete.", "- Dit is geen straf.")
    assert run_helder(["diff", "HEAD", "letters/uitnodiging-*"])[1].startswith("Er is niets veranderd")
    assert diff(office, "letters/terugvordering/").letters
    with pytest.raises(UsageError, match="bestaat niet"):
        diff(office, "terugvoordering")


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        ("gemeente.yaml", "#0B5563", "#0B4463", "De opmaak is veranderd"),
        ("huisstijl/logo.svg", "</svg>", '<circle cx="5" cy="5" r="5"/></svg>', "Het plaatje 'huisstijl/logo.svg' is"),
        (BRIEF, "Wij vragen **{{ terug_te_betalen }}** terug.", "Wij vragen {{ terug_te_betalen }} terug.", "gelijk"),
    ],
)  # fmt: skip
def test_what_only_looks_otherwise_is_told_as_such(office: Office, path: str, old: str, new: str, told: str) -> None:
    office.replace(path, old, new)
    found = diff(office)
    assert not found.shared_texts
    assert not any(letter.texts for letter in found.letters)
    assert told in as_text.render(found)


def test_what_no_reader_sees_is_no_change(office: Office) -> None:
    brief = office.root / BRIEF
    brief.write_text("{# Voor collega's. #}\n" + brief.read_text(encoding="utf-8"), encoding="utf-8")
    assert diff(office).letters == ()


def test_letters_and_examples_that_came_and_went_are_told(office: Office) -> None:
    letters = office.root / "letters"
    shutil.copytree(letters / "uitnodiging-gesprek", letters / "uitnodiging-opnieuw")
    shutil.rmtree(letters / "nieuwe-contactpersoon")
    examples = letters / "terugvordering/voorbeelden"
    (examples / "grens.yaml").rename(examples / "randgeval.yaml")
    found = diff(office)
    assert [name for name, _ in found.added] == ["uitnodiging-opnieuw"]
    assert [name for name, _ in found.removed] == ["nieuwe-contactpersoon"]
    (letter,) = found.own
    assert (letter.new_examples, letter.gone_examples) == (("randgeval",), ("grens",))
    for render in (as_text.render, as_markdown.render, as_page.render):
        told = render(found)
        assert all(name in told for name in ("uitnodiging-opnieuw", "nieuwe-contactpersoon", "randgeval", "grens"))


class Seen(HTMLParser):
    """The cells, the text and the tags of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


HOSTILE = (
    "@jan #1 !2 GH-3 | a | <b>vet</b> </details> `code` **sterk** ~~weg~~ [x](http://boos.example) &amp; $1 :boom:"
)


def test_text_of_a_letter_cannot_break_a_comment_or_warn_people(office: Office) -> None:
    example = office.root / "letters/terugvordering/voorbeelden/grens.yaml"
    text = example.read_text(encoding="utf-8")
    started = re.search(r"^  wat_gebeurde: .*(\n    .*)*", text, re.MULTILINE)
    assert started
    example.write_text(text.replace(started.group(), f"  wat_gebeurde: |\n    {HOSTILE}"), encoding="utf-8")
    found = diff(office, "terugvordering")
    comment = as_markdown.render(found)
    source = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(comment)
    seen = Seen(source)
    shown = seen.text.replace("\u200b", "")
    assert "[x](http://boos.example)" in shown
    assert "<b>vet</b> </details>" in shown
    assert "**sterk** ~~weg~~" in shown
    assert not re.search(r"[@#!$]\w|GH-\d", seen.text)
    assert "a" not in seen.tags
    rows = [line for line in comment.splitlines() if "jan" in line]
    assert rows
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 4 for row in rows)  # three cells: was, nu, waar
    assert comment.count("<details>") == comment.count("</details>")
    page = Seen(as_page.render(found))
    assert "<b>vet</b>" in page.text
    assert "a" not in page.tags


def test_marks_of_a_comment_become_marks(office: Office) -> None:
    office.replace(BRIEF, "- Dit is geen boete.", "- Dit is (echt) geen straf.")
    comment = as_markdown.render(diff(office))
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(comment)
    assert "<s>boete.</s>" in html
    assert "<strong>(echt)</strong> geen <strong>straf.</strong>" in html


def test_a_comment_keeps_within_its_length_and_names_what_is_left_out(office: Office) -> None:
    office.replace(BRIEF, "- Dit is geen boete.", "- Dit is geen straf.")
    office.replace("letters/uitnodiging-gesprek/brief.md", "Beste {{", "Dag {{")
    found = diff(office)
    whole = as_markdown.render(found)
    assert len(whole) < as_markdown.LIMIT
    assert "past hier niet bij" not in whole
    for limit in range(len(whole) - 1, 600, -400):
        comment = as_markdown.render(found, limit)
        assert len(comment) <= limit
        assert "niet bij:" in comment
        assert comment.count("<details>") == comment.count("</details>")
        for name in ("terugvordering", "uitnodiging-gesprek"):
            assert name in comment
    assert "onderdelen passen" in as_markdown.render(found, 600)


def test_a_page_shows_both_versions_side_by_side_for_eyes_and_ears(office: Office, run_helder: Helder) -> None:
    office.replace(BRIEF, "- Dit is geen boete.", "- Dit is geen straf.")
    page = office.root / "build/verschil.html"
    code, told = run_helder(["diff", "HEAD", "--format", "html", "--output", "build/verschil.html"])
    assert code == 0
    assert "Alles staat in build/verschil.html." in told
    html = page.read_text(encoding="utf-8")
    assert '<del><span class="voor-oren">weg: </span>boete.</del>' in html
    assert '<ins><span class="voor-oren">nieuw: </span>straf.</ins>' in html
    assert "http" not in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_and_fits_a_phone(office: Office, browser: Any, axe: str, scheme: str) -> None:
    office.replace("letters/_delen/contact.md", "Bel uw contactpersoon", "Belt u uw contactpersoon")
    office.replace(BRIEF, "- Dit is geen boete.", "- Dit is geen straf.")
    page = browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    page.set_content(as_page.render(diff(office)))
    page.add_script_tag(content=axe)
    assert page.evaluate("axe.run().then(found => found.violations.map(one => one.id))") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_a_version_that_git_does_not_know_is_told(office: Office, run_helder: Helder) -> None:
    code, told = run_helder(["diff", "bestaat-niet"])
    assert code == 2
    assert "Git kent de versie 'bestaat-niet' niet" in told


def test_outside_git_it_says_so(office: Office, run_helder: Helder) -> None:
    shutil.rmtree(office.root / ".git")
    code, told = run_helder(["diff", "HEAD"])
    assert code == 2
    assert "staat niet in Git" in told


def test_a_version_that_cannot_be_read_is_told(office: Office, run_helder: Helder) -> None:
    office.replace("letters/terugvordering/brief.yaml", "soort: ", "soortje: ")
    office.commit("Kapot")
    office.replace("letters/terugvordering/brief.yaml", "soortje: ", "soort: ")
    code, told = run_helder(["diff", "HEAD"])
    assert code == 2
    assert "kan de versie 'HEAD' niet lezen" in told
    assert "letters/terugvordering/brief.yaml" in told


def test_nothing_stays_behind_in_the_folder(office: Office, tmp_path: Path) -> None:
    before = office.git("status", "--porcelain", "--ignored")
    diff(office)
    after = office.git("status", "--porcelain", "--ignored").replace("!! .helder-cache/", "").strip()
    assert after == before.replace("!! .helder-cache/", "").strip()
