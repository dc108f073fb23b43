"""Templates for other systems: what comes out says what the template says, with every field."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn
from lxml import etree

from checker.readers.docx import read
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.cli import main
from publisher.export.command import exported
from publisher.export.fields import MAX_NAME, merge_names
from publisher.export.marks import Marked, marked
from publisher.export.word_styles import FALLBACK, INSTRUCTION, INSTRUCTION_LINE, LANGUAGE

ROOT = Path(__file__).parents[2]
PROJECT = Project.load(ROOT)
LOADER = Renderer(PROJECT).loader
LETTERS = pytest.mark.parametrize("letter", PROJECT.letters, ids=lambda letter: letter.name)
BRANCHES = next(letter for letter in PROJECT.letters if letter.name == "toekenning-bijstand")


def word_file(letter: Any) -> bytes:
    return made(letter.name)


@cache
def made(name: str) -> bytes:
    """The Word file of the letter with this name, made once for all that look at it."""
    return exported(PROJECT, next(letter for letter in PROJECT.letters if letter.name == name), "docx")


def template_of(letter: Any) -> Marked:
    return marked(LOADER, letter.template)


def words(text: str) -> list[str]:
    """Words and marks without Markdown: what a reader reads, in order."""
    text = re.sub(r"^\s*(?:\|[\s:|-]+\||:::.*)$", "", text, flags=re.MULTILINE)  # delimiters of tables, block signs
    text = re.sub(r"^\s*(?:#+|-|\d+\.) ", "", text, flags=re.MULTILINE)
    text = re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", text)  # escapes
    return re.sub(r"\*\*|\|", " ", text).split()


def in_order(wanted: list[str], found: list[str]) -> list[str]:
    """What of `wanted` is missing when `found` is read once from front to back."""
    rest = iter(found)
    return [word for word in wanted if word not in rest]


@LETTERS
def test_a_word_file_reads_back_as_the_template(letter: Any) -> None:
    template = template_of(letter)
    glued = "".join(words(template.shown(template.text)))
    assert "".join(words(read(word_file(letter), "brief.docx"))) == glued


@LETTERS
def test_every_word_of_the_source_is_in_the_file(letter: Any) -> None:
    """Apart from how the template is taken apart: straight from the file, tags cut out by pattern."""
    source = letter.path.read_text(encoding="utf-8")
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", source, flags=re.DOTALL)
    text = read(word_file(letter), "brief.docx").replace("\\", "")
    found = re.sub(r"\[(?:ALS|ANDERS|EINDE|VOOR ELK|STEL)[^\]]*\]", " ", re.sub(r"«[^»]*»", " ", text))
    assert in_order(re.findall(r"\w+", " ".join(words(bare))), re.findall(r"\w+", found)) == []


@LETTERS
def test_every_field_is_a_merge_field(letter: Any) -> None:
    document = docx.Document(io.BytesIO(word_file(letter)))
    codes = [field.get(qn("w:instr")) for field in document.element.iter(qn("w:fldSimple"))]
    template = template_of(letter)
    names = merge_names(template.fields)
    in_template = [names[mark.text] for mark in template.marks if mark.kind == "field"]
    assert [code.split()[:2] for code in codes] == [["MERGEFIELD", name] for name in in_template]
    assert all(len(name) <= MAX_NAME and name.isascii() and name.isidentifier() for name in names.values())
    plain = re.findall(r"\{\{ ?([a-z_.]+) ?\}\}", letter.path.read_text(encoding="utf-8"))
    assert set(plain) - {"laatste_dag"} <= {*template.fields, "caller"}


def test_branches_stand_in_a_style_of_their_own() -> None:
    document = docx.Document(io.BytesIO(word_file(BRANCHES)))
    styled = {run.text for paragraph in document.paragraphs for run in paragraph.runs if run.style.name == INSTRUCTION}
    assert {'[ALS situatie is "samen"]', "[ANDERS]", "[EINDE ALS]"} <= styled
    assert all(text.startswith("[") and text.endswith("]") for text in styled)


def test_a_loop_is_three_rows_of_the_table() -> None:
    document = docx.Document(io.BytesIO(word_file(BRANCHES)))
    column = ["".join(each.text for each in row._tr.tc_lst[0].iter(qn("w:t"))) for row in document.tables[0].rows]
    at = column.index("[VOOR ELK post IN inkomsten]")
    assert column[at : at + 3] == [
        "[VOOR ELK post IN inkomsten]", "Daar gaat af: «post.omschrijving»", "[EINDE VOOR ELK]",
    ]  # fmt: skip
    assert document.tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_headings_and_lists_are_those_of_word() -> None:
    document = docx.Document(io.BytesIO(word_file(BRANCHES)))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles.count("Heading 1") == 1
    assert {"Heading 2", "List Bullet", "Normal"} <= set(styles) <= {
        "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number", "Normal", INSTRUCTION_LINE,
    }  # fmt: skip


@LETTERS
def test_word_gets_what_it_needs(letter: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(letter))) as package:
        assert package.testzip() is None
        parts = {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith("xml")}
    styles = {style.get(qn("w:styleId")) for style in parts["word/styles.xml"].iter(qn("w:style"))}
    body = parts["word/document.xml"]
    used = {each.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for each in body.iter(qn(tag))}
    assert used <= styles
    assert {each.get(qn("w:val")) for each in parts["word/styles.xml"].iter(qn("w:lang"))} == {LANGUAGE}
    assert [each.get(qn("w:val")) for each in parts["word/fontTable.xml"].iter(qn("w:altName"))] == [FALLBACK]
    assert all(cell[-1].tag == qn("w:p") for cell in body.iter(qn("w:tc")))  # Word refuses a cell without


class Text(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.read = ""
        self.fields: list[str] = []
        self.feed(source.split("<body>")[1])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fields += [value for name, value in attrs if name == "data-veld" and value]

    def handle_data(self, data: str) -> None:
        self.read += data


@LETTERS
def test_a_page_reads_back_as_the_template(letter: Any) -> None:
    template = template_of(letter)
    page = Text(exported(PROJECT, letter, "html").decode())
    assert "".join(page.read.replace("|", " ").split()) == "".join(words(template.shown(template.text)))
    names = merge_names(template.fields)
    assert page.fields == [names[mark.text] for mark in template.marks if mark.kind == "field"]


@LETTERS
def test_the_list_of_fields_is_whole(letter: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(PROJECT, letter, "csv").decode("utf-8-sig")), delimiter=";"))
    named = [row["naam"] for row in rows]
    assert set(letter.spec.velden) | {"datum", "ontvanger.aanhef"} <= set(named)
    assert len(named) == len(set(named))
    assert {row["samenvoegveld"] for row in rows} - {""} == set(merge_names(template_of(letter).fields).values())
    assert all(row["betekenis"] for row in rows)


def test_the_list_tells_type_meaning_and_example() -> None:
    rows = csv.DictReader(io.StringIO(exported(PROJECT, BRANCHES, "csv").decode("utf-8-sig")), delimiter=";")
    row = next(row for row in rows if row["naam"] == "eerste_betaling.bedrag")
    assert (row["soort"], row["verplicht"]) == ("bedrag", "ja")
    assert row["voorbeeld"].startswith("€\u00a0")


def test_two_expressions_never_share_a_name() -> None:
    many = ["a.b", "a_b", "a|b", *(f"{'lang' * 12}.{number}" for number in range(12))]
    names = merge_names(many)
    assert len(set(names.values())) == len(many)
    assert max(map(len, names.values())) <= MAX_NAME


@pytest.mark.parametrize("form", ["docx", "csv", "html"])
def test_the_command_writes_a_file_per_letter(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(
        main, ["export", form, "terugvordering", "toekenning-bijstand", "--output", str(tmp_path)]
    )
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"terugvordering.{form}", f"toekenning-bijstand.{form}"]
    assert "2 bestanden" in done.output


def test_an_unknown_letter_is_an_error_that_names_the_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, ["export", "csv", "bestaat-niet", "--output", str(tmp_path)])
    assert done.exit_code != 0
    assert "bestaat niet" in str(done.exception) + done.output
