"""Is a PDF accessible?  PDF/UA-1 by `page-validation`, and the rules that validators do not know."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import page
import pikepdf

OUR_FONTS = frozenset({"Helder", "Helder-Bold"})  # the family of layout/fonts.css
MAX_SHOWN = 5


def pdf_problems(data: bytes) -> tuple[str, ...]:
    """Every reason why this PDF may not be published, as Dutch sentences; empty when it is good."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        ours = (*_metadata_problems(pdf), *_structure_problems(pdf), *_font_problems(pdf))
    return (*ours, *_standard_problems(data))


def structure_tags(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Tag name and element of the whole structure tree, in reading order."""
    stack = [pdf.Root.StructTreeRoot] if "/StructTreeRoot" in pdf.Root else []
    while stack:
        element = stack.pop()
        if "/S" in element:
            yield str(element.S).removeprefix("/"), element
        stack += [kid for kid in reversed(_kids(element)) if isinstance(kid, pikepdf.Dictionary)]


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _metadata_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not str(pdf.Root.get("/Lang", "")).startswith("nl"):
        yield "De taal van het document is niet Nederlands."
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "Het document heeft geen titel. Vul 'titel' in."


def _structure_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    counts = Counter(tag for tag, _ in structure_tags(pdf))
    if counts["H1"] != 1:
        yield f"Er moet precies één hoofdkop zijn ('# Kop'). Er zijn er {counts['H1']}."
    for tag, element in structure_tags(pdf):
        if tag == "Table" and not any(name == "TH" for name, _ in _below(element)):
            yield "Een tabel heeft geen kopcellen. Zet boven elke kolom een kop."
        if tag == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "Een afbeelding heeft geen beschrijving. Schrijf: ![wat er te zien is](bestand)."


def _below(element: Any) -> Iterator[tuple[str, Any]]:
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S).removeprefix("/"), kid
            yield from _below(kid)


def _font_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Another font means another look on another machine, and other bytes."""
    names = {str(font.BaseFont).removeprefix("/") for sheet in pdf.pages for font in _fonts(sheet.obj)}
    for name in sorted(names):
        if name.partition("+")[2] not in OUR_FONTS:
            yield f"Er staat een vreemd lettertype in de PDF: {name}."


def _fonts(sheet: Any) -> list[Any]:
    resources = sheet.get("/Resources")
    fonts = resources.get("/Font") if resources is not None else None
    return list(fonts.values()) if fonts is not None else []


def _standard_problems(data: bytes) -> Iterator[str]:
    report = page.validate_pdf_bytes(data, profile="ua1")
    distinct = dict.fromkeys(f"regel {failure.rule_id}: {failure.message}" for failure in report.failures)
    for failure in list(distinct)[:MAX_SHOWN]:
        yield f"De PDF voldoet niet aan PDF/UA, {failure}"
