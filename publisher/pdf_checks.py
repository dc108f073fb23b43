"""Is a PDF accessible?  PDF/UA-1 by `page-validation`, and the rules that validators do not know."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import page
import pikepdf

from publisher.structure_checks import nodes, structure_problems

OUR_FONTS = frozenset(
    {"Helder", "Helder-Bold", "Helder-Arabisch", "Helder-Cyrillisch", "Helder-Ethiopisch"}
)  # the family of layout/fonts.css
MAX_SHOWN = 5
STANDARD = ("ua1",)
_NAMES = {"ua1": "PDF/UA", "2a": "PDF/A"}


def pdf_problems(data: bytes, profiles: tuple[str, ...] = STANDARD) -> tuple[str, ...]:
    """Every reason why this PDF may not be published, as Dutch sentences; empty when it is good.

    `profiles` are the standards it must keep, in the names of `page-validation`.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        ours = (*_metadata_problems(pdf), *structure_problems(pdf), *_font_problems(pdf))
    return (*ours, *(problem for profile in profiles for problem in _standard_problems(data, profile)))


def structure_tags(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Tag name and element of the whole structure tree, in reading order."""
    return ((node.tag, node.element) for node in nodes(pdf))


def _metadata_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not str(pdf.Root.get("/Lang", "")).startswith("nl"):
        yield "De taal van het document is niet Nederlands."
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "Het document heeft geen titel. Vul 'titel' in."


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


def _standard_problems(data: bytes, profile: str) -> Iterator[str]:
    report = page.validate_pdf_bytes(data, profile=profile)
    distinct = dict.fromkeys(f"regel {failure.rule_id}: {failure.message}" for failure in report.failures)
    for failure in list(distinct)[:MAX_SHOWN]:
        yield f"De PDF voldoet niet aan {_NAMES[profile]}, {failure}"
