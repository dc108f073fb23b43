"""PDF, by pdfplumber.  It knows places on paper only, so what is a paragraph or a heading is read from the layout."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from checker.errors import InputError
from checker.readers import package
from checker.readers.writer import Writer

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells of every oddity of a font, in English

_BULLET = re.compile(r"^[•●▪■◦‣·–o-]\s+(?=\S)")
_PAGE_NUMBER = re.compile(r"^(?:(?:pagina|blad(?:zijde)?)\s*)?\d{1,3}(?:\s*(?:van|/)\s*\d{1,3})?$", re.IGNORECASE)
_HYPHENATED = re.compile(r"[^\W\d_][-\u2010\u00ad]$")
_SENTENCE_END = re.compile(r"[.?!:;]$")
_FULL = 0.75  # a line that fills less of the width was ended on purpose
_LARGER = 1.15  # a heading is so much larger than the text
_HEADING_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    page: int


def read(content: bytes, name: str) -> str:
    """The text of a PDF as Markdown; raises InputError when it is locked, broken or a scan."""
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            lines = [line for page in pdf.pages for line in _lines(page)]
            is_scan = not lines and any(page.images for page in pdf.pages)
    except PdfminerException as fault:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in fault.args):
            raise package.locked(name) from fault
        raise package.damaged(name) from fault
    if is_scan:
        raise InputError(
            "dit is een scan: er staan alleen plaatjes in",
            remedy="Zoek het bestand waar de brief mee is gemaakt, bijvoorbeeld in Word.",
            path=name,
        )
    writer = Writer()
    for block in _paragraphs(_body(lines)):
        _write(writer, block, usual=_usual_size(lines), largest=max(line.size for line in lines))
    return writer.text()


def _lines(page: Page) -> Iterator[Line]:
    for found in page.extract_text_lines(return_chars=True):
        chars = [char for char in found["chars"] if char["text"].strip()]
        if not chars:
            continue
        yield Line(
            text=" ".join(found["text"].split()),
            left=found["x0"],
            right=found["x1"],
            top=found["top"],
            bottom=found["bottom"],
            size=round(Counter(char["size"] for char in chars).most_common(1)[0][0], 1),
            bold=all("bold" in char["fontname"].lower() for char in chars),
            page=page.page_number,
        )


def _body(lines: Sequence[Line]) -> list[Line]:
    """Without page numbers, and without what stands on the same place on several pages, whatever its numbers."""
    places = Counter(_place(line) for line in lines)
    return [line for line in lines if places[_place(line)] == 1 and not _PAGE_NUMBER.match(line.text)]


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.top)


def _usual_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    width = max((line.right for line in lines), default=0.0) - min((line.left for line in lines), default=0.0)
    block: list[Line] = []
    for line in lines:
        if block and _begins(line, block[-1], width):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _begins(line: Line, before: Line, width: float) -> bool:
    """Does a new block begin at this line?"""
    if _BULLET.match(line.text) or (line.size, line.bold) != (before.size, before.bold):
        return True
    if before.right - before.left < _FULL * width:
        return True
    if line.page != before.page:
        return bool(_SENTENCE_END.search(before.text)) or line.text[0].isupper()
    return line.top - before.bottom > 0.6 * (before.bottom - before.top)


def _write(writer: Writer, block: Sequence[Line], *, usual: float, largest: float) -> None:
    text = _joined([line.text for line in block])
    larger = block[0].size > _LARGER * usual
    short = len(text.split()) <= _HEADING_WORDS and not text.endswith((".", ",", ";")) and not text[0].isdigit()
    if _BULLET.match(text):
        writer.item(_BULLET.sub("", text))
    elif short and (larger or block[0].bold):
        writer.heading(1 if larger and block[0].size == largest else 2, text)
    else:
        writer.paragraph(text)


def _joined(lines: Sequence[str]) -> str:
    """The lines as one text; a word that was broken at the line end becomes whole."""
    text = lines[0]
    for line in lines[1:]:
        first = line.split(" ", 1)[0]
        if _HYPHENATED.search(text) and first[:1].islower() and first not in {"en", "of"}:
            text = text[:-1] + line
        else:
            text = f"{text} {line}"
    return text
