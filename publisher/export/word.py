"""A template as a Word file: real headings, lists and tables, a MERGEFIELD per field, branches as instructions."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from markdown_it.token import Token

from checker.text.markup import parser
from publisher.export.marks import Mark, Marked
from publisher.export.word_styles import INSTRUCTION, INSTRUCTION_LINE, dress

SHADE = "F2F2F2"  # behind what stands in a block such as 'In het kort'
_LISTS = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number"}


def word_file(template: Marked, names: Mapping[str, str], title: str, sender: str) -> bytes:
    """The .docx; `names` gives the merge field of each expression."""
    document = docx.Document()
    dress(document, title, sender)
    _Writer(document, template, names).write(parser().parse(template.text))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class _Writer:
    """Turns the tokens of a template into paragraphs and tables of a document."""

    def __init__(self, document: Document, template: Marked, names: Mapping[str, str]) -> None:
        self.document = document
        self.template = template
        self.names = names
        self.lists: list[str] = []
        self.blocks = 0  # how many `:::` blocks are open
        self.style = "Normal"

    def write(self, tokens: Sequence[Token]) -> None:
        rows: list[list[tuple[Token, str]]] = []
        alignment = ""
        for token in tokens:
            if token.type in {"th_open", "td_open"}:
                alignment = str(token.attrGet("style") or "")
            elif token.type == "tr_open":
                rows.append([])
            elif token.type == "table_close":
                self._table(rows)
                rows = []
            elif token.type == "inline" and rows:
                rows[-1].append((token, alignment))
            elif token.type == "inline":
                self._paragraph(token)
            else:
                self._enter(token)

    def _enter(self, token: Token) -> None:
        if token.type.startswith("container_"):
            self.blocks += token.nesting
        elif token.type in _LISTS:
            self.lists.append(_LISTS[token.type])
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.lists.pop()
        elif token.type == "heading_open":
            self.style = f"Heading {token.tag[1:]}"
        elif token.type == "heading_close":
            self.style = "Normal"

    def _paragraph(self, token: Token) -> None:
        style = self.lists[-1] if self.lists else self.style
        paragraph = self.document.add_paragraph(style=INSTRUCTION_LINE if self._only_instructions(token) else style)
        if self.blocks:
            _shade(paragraph)
        self._inline(paragraph, token)

    def _table(self, rows: Sequence[Sequence[tuple[Token, str]]]) -> None:
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no name for it
        for number, row in enumerate(rows):
            cells = table.rows[number].cells
            if self._only_instructions(row[0][0]):
                cells[0].merge(cells[-1])
            for (token, alignment), cell in zip(row, cells, strict=True):
                if not token.content:
                    continue
                paragraph = cell.paragraphs[0]
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if "right" in alignment else WD_ALIGN_PARAGRAPH.LEFT
                self._inline(paragraph, token, strong=number == 0)
        self.document.add_paragraph()

    def _inline(self, paragraph: Paragraph, token: Token, *, strong: bool = False) -> None:
        bold, italic = int(strong), 0
        for child in token.children or []:
            if child.type in {"strong_open", "strong_close"}:
                bold += child.nesting
            elif child.type in {"em_open", "em_close"}:
                italic += child.nesting
            elif child.type in {"softbreak", "hardbreak"}:
                paragraph.add_run(" ")
            else:
                for piece in self.template.pieces(child.content):
                    self._piece(paragraph, piece, bold=bold > 0, italic=italic > 0)

    def _piece(self, paragraph: Paragraph, piece: str | Mark, *, bold: bool, italic: bool) -> None:
        run = paragraph.add_run(piece if isinstance(piece, str) else piece.shown)
        run.bold, run.italic = bold or None, italic or None
        if isinstance(piece, Mark) and piece.kind == "field":
            _merge_field(run, self.names[piece.text])
        elif isinstance(piece, Mark):
            run.style = INSTRUCTION

    def _only_instructions(self, token: Token) -> bool:
        pieces = [piece for piece in self.template.pieces(token.content) if not isinstance(piece, str) or piece.strip()]
        return bool(pieces) and all(isinstance(piece, Mark) and piece.kind != "field" for piece in pieces)


def _shade(paragraph: Paragraph) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", SHADE)):
        shade.set(qn(name), value)
    paragraph._p.get_or_add_pPr().append(shade)  # noqa: SLF001 - python-docx has no name for it


def _merge_field(run: Run, name: str) -> None:
    """Put a run inside a field that a mail merge fills."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" MERGEFIELD {name} \\* MERGEFORMAT ")
    run._r.addprevious(field)  # noqa: SLF001 - python-docx has no fields
    field.append(run._r)  # noqa: SLF001
