"""The page for people: the letter with its findings in place, whatever the text holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check_text
from checker.engine.report import Report
from checker.report.html import render
from checker.report.letter_view import Underline, letter_html
from checker.rules.rule import Severity
from checker.text.blocks import blocks

NASTY = '<script>alert("1")</script> & [x](javascript:alert(2)) ![y](https://example.org/z.png) <https://example.org>'
VOID = {"meta", "br", "hr", "link", "img"}


class Page(HTMLParser):
    """Tags, visible text, and whether every tag is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, Mapping[str, str]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[Mapping[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def underline(start: int, end: int, number: int = 1) -> Underline:
    return Underline(start=start, end=end, number=number, target=f"p{number}", label=f"{number}, fout", kind="fout")


def letter(text: str, *marks: Underline) -> str:
    found = [block.text for block in blocks(text)]
    return letter_html(text, found, [list(marks), *([] for _ in found[1:])])


def page(text: str, **options: list[str]) -> Page:
    return Page(render(check_text(text, **options)))


def test_the_page_is_as_in_the_file(report: Report, golden: Callable[[str, str], None]) -> None:
    first = tuple(replace(one, variants=one.variants[:2]) for one in report.documents)
    text = render(replace(report, documents=first))
    golden("verslag.html", re.sub(r"<style>.*?</style>", "<style>…</style>", text, flags=re.DOTALL))


def test_a_word_is_underlined_where_it_stands() -> None:
    assert '<label class="streep streep-fout" for="knop-p1">u</label><button' in letter("Als u belt.", underline(4, 5))


def test_a_line_goes_on_through_bold_text() -> None:
    html = letter("Bel **ons nu** even.", underline(0, 10))
    assert re.findall(r"<label[^>]*>(.*?)</label>", html) == ["Bel ", "ons nu"]
    assert html.count("<button") == 1


def test_a_word_within_a_sentence_keeps_its_own_line() -> None:
    html = letter("Als u belt.", underline(0, 11, 1), underline(4, 5, 2))
    assert re.findall(r'<label[^>]*for="knop-(p\d)">(.*?)</label>', html) == [
        ("p1", "Als "),
        ("p2", "u"),
        ("p1", " belt."),
    ]
    assert re.findall(r">(\d)</button>", html) == ["2", "1"]


def test_a_finding_without_length_still_has_a_button() -> None:
    assert letter("Als u belt.", underline(4, 4)).count("<button") == 1


def test_characters_that_html_reads_as_its_own_are_shown() -> None:
    found = Page(render(check_text(f"# {NASTY}\n\nIndien {NASTY}\n\n- `{NASTY}`\n\n| {NASTY} |\n|---|\n| a |\n")))
    assert not found.all("script")
    assert not found.all("img")
    assert all(link["href"].startswith("#") for link in found.all("a"))
    assert '<script>alert("1")</script>' in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Kop\n\nIndien u belt:\n- a\n- thans\n",
        "> Indien **u *thans* belt**.\n\n1. thans\n2. `indien\nthans`\n",
        "| | Bedrag |\n|---|--:|\n| thans | € 1 |\n",
        "::: actie\nIndien u belt.\n:::\n",
        "Indien \\* u &amp; wij thans.  \nNieuwe regel.\n",
        "```\nindien\n```\n\n---\n\n    thans\n",
        "\U0001f600 Indien u thans belt.",
        "",
    ],
)
def test_every_finding_has_one_button_and_one_explanation(text: str) -> None:
    report = check_text(text, select=["W", "Z"])
    found = Page(render(report))
    assert found.open == []
    marks = report.documents[0].variants[0].view.marks  # type: ignore[union-attr]
    numbered = [button for button in found.all("button") if "nummer" in button["class"]]
    assert len(numbered) == sum(mark.block is not None for mark in marks)
    explained = {box["id"] for box in found.all("div") if "popover" in box}
    assert {button["popovertarget"] for button in numbered} == explained
    assert {label["for"] for label in found.all("label")} <= {button["id"] for button in numbered}


def test_ids_are_unique(report: Report) -> None:
    found = [attributes["id"] for _, attributes in Page(render(report)).tags if "id" in attributes]
    assert len(found) == len(set(found))


def test_every_finding_of_a_report_is_told(report: Report) -> None:
    text = Page(render(report)).text
    for finding in report.findings:
        assert finding.message in text
        assert f"{finding.path}, regel {finding.line}" in text


def test_a_finding_that_was_left_out_is_not_shown(report: Report) -> None:
    assert "Wij vonden hier niets." in Page(render(replace(report, findings=()))).text


def test_a_finding_of_a_file_without_a_document_is_told(report: Report) -> None:
    alone = replace(report.findings[0], path="letters/_delen/los.md", documents=("letters/_delen/los.md",))
    found = Page(render(replace(report, findings=(alone,))))
    assert "Over sjablonen en gedeelde stukken" in found.text
    assert "letters/_delen/los.md, regel" in found.text


def test_the_page_asks_nothing_of_another_address(report: Report) -> None:
    html = render(report)
    assert not re.findall(r'(?:src|href)="(?!#)', html)
    assert "url(" not in html
    assert "@import" not in html
    assert "default-src 'none'" in html


def test_the_words_of_the_page_are_plain_dutch() -> None:
    said = [line for line in render(check_text("")).splitlines() if line.startswith(("<h", "<p"))]
    report = check_text("\n\n".join(Page(line).text for line in said if "taal:" not in line))
    assert [finding.message for finding in report.findings if finding.severity > Severity.SUGGESTION] == []


def test_a_table_scrolls_within_its_own_box() -> None:
    html = letter("| a | b |\n|---|---|\n| c | d |\n")
    assert re.fullmatch(r'<div class="tabelvlak"[^>]*tabindex="0">\n<table>.*</table>\n</div>\n', html, re.DOTALL)
    assert html.count('scope="col"') == 2


MARKUP = (
    "a§Indien§ §  §\n§\n\n§# §- §1. §> §| §|---|---|§**§*§`§``§\\§[a](b)§![c](d)§<b>§&amp;§&§```\n§::: kort\n§:::\n"
)
MARKUP += "§<https://e.nl>§\u00e9§\U0001f600§    §  \n§---\n§\t"
BITS = st.sampled_from(MARKUP.split("§"))


@given(bits=st.lists(BITS, max_size=25), start=st.integers(0, 8), length=st.integers(0, 8))
def test_all_text_is_shown_and_every_tag_closed_whatever_the_markdown(bits: list[str], start: int, length: int) -> None:
    text = "".join(bits)
    found = [block.text for block in blocks(text)]
    marks = [[underline(min(start, len(one)), min(start + length, len(one)), n)] for n, one in enumerate(found)]
    html = letter_html(text, found, marks)
    assert Page(html).open == []
    assert html.count("<button") == len(found)
    assert "href" not in html
    assert "<img" not in html
    shown = re.sub(r"\s", "", Page(re.sub(r"<button.*?</button>", "", html)).text)
    for block in found:
        assert re.sub(r"\s", "", block) in shown


def test_an_empty_text_gives_a_page() -> None:
    assert Page(render(check_text(""))).all("html") == [{"lang": "nl"}]
