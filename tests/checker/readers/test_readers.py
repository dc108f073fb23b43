"""Letters from elsewhere become Markdown; what gives no text says why, in Dutch."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import docx
import odfdo
import pikepdf
import pytest
import weasyprint
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from checker import check_paths, readers
from checker.errors import InputError
from tests.checker.small_project import LONG

EXPECTED = """# Uw aanvraag

Beste mevrouw De Vries,

U krijgt geld. De sterren \\*\\* blijven staan.

## Wat krijgt u?

- loon

- huur

| Omschrijving | Bedrag |
|---|---|
| loon | € 10 |
"""
ROWS = (("Omschrijving", "Bedrag"), ("loon", "€ 10"))


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Uw aanvraag", 0)
    document.add_paragraph("Beste mevrouw De Vries,")
    document.add_paragraph("U krijgt geld. De sterren ** blijven staan.")
    document.add_heading("Wat krijgt u?", 2)
    document.add_paragraph("loon", style="List Bullet")
    document.add_paragraph("huur", style="List Number")
    document.add_paragraph("")
    table = document.add_table(2, 2)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return saved(document)


def office() -> bytes:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Uw aanvraag"))
    document.body.append(odfdo.Paragraph("Beste mevrouw De Vries,"))
    document.body.append(odfdo.Paragraph("U krijgt geld.  De sterren ** blijven staan."))
    document.body.append(odfdo.Header(2, "Wat krijgt u?"))
    document.body.append(odfdo.List(["loon", "huur"]))
    table = odfdo.Table("t", width=2, height=2)
    table.set_values([list(row) for row in ROWS])
    document.body.append(table)
    return saved(document)


HTML = """<!doctype html><html><head><title>Niet dit</title><style>p {color: red}</style></head><body>
<nav><a href="/">Menu</a></nav><h1>Uw <em>aanvraag</em></h1><p>Beste mevrouw De Vries,<p>U krijgt geld.
De sterren ** blijven staan.<script>niets()</script><h2>Wat krijgt u?</h2><ul><li>loon<li><p>huur</p></ul>
<table><tr><th>Omschrijving</th><th>Bedrag</th></tr><tr><td>loon</td><td>&euro; 10</td></tr></table></body></html>"""


def saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def pdf(html: str) -> bytes:
    style = "<style>body {font: 12pt sans-serif} h1 {font-size: 20pt} @page {size: A4; margin: 3cm}</style>"
    made: bytes = weasyprint.HTML(string=style + html).write_pdf()
    return made


def read(tmp_path: Path, name: str, content: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(content)
    return readers.read(path)


@pytest.mark.parametrize(
    ("name", "content"), [("brief.docx", word), ("BRIEF.ODT", office), ("brief.html", HTML.encode)]
)
def test_a_letter_keeps_its_headings_lists_and_tables(tmp_path: Path, name: str, content: Callable[[], bytes]) -> None:
    assert read(tmp_path, name, content()) == EXPECTED


def test_a_pdf_gives_paragraphs_headings_and_items_back(tmp_path: Path) -> None:
    html = (
        f"<h1>Uw aanvraag</h1><p>Beste mevrouw De Vries,</p><p>{LONG} En {LONG}</p><p>U krijgt geld.</p>"
        f"<p><b>Wat krijgt u?</b></p><ul><li>loon<li>huur</ul><p style='break-before: page'>{LONG}</p><p>2</p>"
    )
    blocks = read(tmp_path, "brief.pdf", pdf(html)).strip().split("\n\n")
    assert blocks == [
        "# Uw aanvraag", "Beste mevrouw De Vries,", f"{LONG} En {LONG}", "U krijgt geld.", "## Wat krijgt u?",
        "- loon", "- huur", LONG,
    ]  # fmt: skip


def test_a_sentence_goes_on_over_a_page_and_a_broken_word_becomes_whole(tmp_path: Path) -> None:
    style = "<style>@page {size: 10cm 8cm; margin: 1cm} p {hyphens: auto; margin: 0; orphans: 1; widows: 1}</style>"
    sentence = "Wij betalen de bijzonderebijstandsuitkering elke maand op uw bankrekeningnummer zolang u dat nodig hebt"
    text = f"{' '.join([sentence] * 6)}."
    blocks = read(tmp_path, "brief.pdf", pdf(f"{style}<p lang='nl'>{text}</p>")).strip().split("\n\n")
    assert blocks == [text]


def test_word_templates_keep_content_controls_and_insertions_and_lose_deletions(tmp_path: Path) -> None:
    document = docx.Document()
    runs = (
        "<w:r><w:t>U krijgt </w:t></w:r>"
        '<w:del w:id="1" w:author="x"><w:r><w:delText>niets</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>geld</w:t></w:r></w:ins>'
        '<w:fldSimple w:instr="MERGEFIELD naam"><w:r><w:t> van ons</w:t></w:r></w:fldSimple>'
        "<w:r><w:br/><w:t>Dit is een nieuwe regel.</w:t></w:r>"
    )
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{runs}</w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(0, parse_xml(control))
    assert read(tmp_path, "brief.docx", saved(document)) == "U krijgt geld van ons\n\nDit is een nieuwe regel.\n"


def test_a_table_that_only_places_text_becomes_paragraphs(tmp_path: Path) -> None:
    html = (
        f"<table><tr><td>Ons kenmerk</td><td><p>{LONG}</p><p>Nog een alinea.</p></td></tr><tr><td>x</td></tr></table>"
    )
    assert read(tmp_path, "brief.html", html.encode()) == f"Ons kenmerk\n\n{LONG}\n\nNog een alinea.\n\nx\n"


def test_of_a_website_only_the_main_part_is_read(tmp_path: Path) -> None:
    html = "<body><header>Gemeente</header><main><h1>Kop</h1><p>Tekst.</p></main><footer>Adres</footer></body>"
    assert read(tmp_path, "pagina.html", html.encode()) == "# Kop\n\nTekst.\n"


def test_the_foot_of_a_letter_and_a_large_phone_number_are_no_text_and_no_heading(tmp_path: Path) -> None:
    style = (
        "<style>@page {@bottom-left {content: 'Gemeente Voorbeeld · Pagina ' counter(page)}} "
        "big {font-size: 18pt}</style>"
    )
    html = f"{style}<h1>Kop</h1><p><big>14 0123</big><p>Een.<p style='break-before: page'>Twee.</p>"
    assert read(tmp_path, "brief.pdf", pdf(html)) == "# Kop\n\n14 0123\n\nEen.\n\nTwee.\n"


def test_a_page_says_its_own_character_set(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><p>Een café van € 5'
    assert read(tmp_path, "brief.htm", page.encode("cp1252")) == "Een café van € 5\n"


def encrypted_pdf() -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("<p>Geheim.</p>"))) as document:
        document.save(buffer, encryption=pikepdf.Encryption(user="x", owner="y"))
    return buffer.getvalue()


def encrypted_odt() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        archive.writestr("content.xml", "x")
    return buffer.getvalue()


def other_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("los.txt", "x")
    return buffer.getvalue()


def damaged(content: bytes) -> bytes:
    middle = len(content) // 3
    return content[:middle] + bytes(20) + content[middle + 20 :]


PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("brief.pdf", encrypted_pdf, "wachtwoord"),
        ("brief.pdf", lambda: pdf(f"<img src='{PIXEL}'>"), "een scan"),
        ("brief.pdf", lambda: pdf(""), "geen tekst"),
        ("brief.pdf", lambda: b"%PDF-1.7 stuk", "stuk"),
        ("brief.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(100), "wachtwoord"),
        ("brief.docx", lambda: saved(docx.Document()), "geen tekst"),
        ("brief.docx", other_zip, "stuk"),
        ("brief.docx", lambda: damaged(word()), "stuk"),
        ("brief.odt", lambda: damaged(office()), "stuk"),
        ("brief.docx", lambda: b"geen zip", "stuk"),
        ("brief.odt", encrypted_odt, "wachtwoord"),
        ("brief.odt", other_zip, "stuk"),
        ("brief.html", lambda: b"<script>x</script>", "geen tekst"),
        ("brief.html", lambda: b"<p>caf\xe9", "UTF-8"),
    ],
)
def test_what_gives_no_text_says_why(tmp_path: Path, name: str, content: Callable[[], bytes], problem: str) -> None:
    with pytest.raises(InputError, match=problem) as caught:
        read(tmp_path, name, content())
    assert str(caught.value).startswith(str(tmp_path / name))


def test_without_the_extra_it_says_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> SimpleNamespace:
        raise ModuleNotFoundError(name="pdfplumber")

    monkeypatch.setattr("checker.readers.import_module", missing)
    with pytest.raises(InputError, match=r"helder\[read\]"):
        read(tmp_path, "brief.pdf", b"")


def test_a_finding_in_a_word_file_names_the_paragraph_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document = docx.Document()
    for text in ("Kop", "Een alinea.", "", LONG):
        document.add_paragraph(text)
    Path("brief.docx").write_bytes(saved(document))
    Path("stuk.docx").write_bytes(b"geen zip")
    Path("~$brief.docx").write_bytes(b"van Word zelf")
    report = check_paths(["."], select=["Z01"])
    (finding,) = report.findings
    assert (finding.path, finding.line, finding.column) == ("brief.docx", 3, 1)
    assert finding.source_line == LONG
    assert report.notes == (readers.NOTE,)
    assert [error.path for error in report.errors] == ["stuk.docx"]


def test_a_row_of_a_table_counts_as_one_paragraph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief.html").write_text(HTML.replace("</table>", f"</table><p>{LONG}</p>"), encoding="utf-8")
    (finding,) = check_paths(["brief.html"], select=["Z01"]).findings
    assert finding.line == 9
