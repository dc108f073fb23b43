"""What a screen reader needs of the structure tree, and validators of PDF/UA do not ask.

Sources: PDF/UA-1 (ISO 14289-1), 7.1–7.5; the finding of a Dutch accessibility auditor of Open Formulieren that text
never stands directly in a container: one visible paragraph is one P.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pikepdf

HOLDS_TEXT = frozenset({"P", "LBody", "Lbl", "TH", "TD", "Caption", "Figure", *(f"H{level}" for level in range(1, 7))})
INLINE = frozenset({"Span", "Link"})
_MAY_WRAP = frozenset({"LBody", "TH", "TD"})  # WeasyPrint puts a NonStruct of its own in these
_HEADING = re.compile(r"H[1-6]")
_NO_ALT = "Een afbeelding heeft geen beschrijving. Schrijf: ![wat er te zien is](bestand)."
_MEANINGLESS = re.compile(
    r"\W*(?:(?:de|een|het)\s+)?(?:afbeelding|plaatje|foto|figuur|icoon|pictogram|illustratie|beeld|image|img|picture|"
    r"icon|logo|grafiek|untitled|alt)?\W*\d*\W*|.*\.(?:svg|png|jpe?g|gif|webp|bmp|tiff?|pdf)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Node:
    """An element of the structure tree with the tags above it, outermost first."""

    tag: str
    element: Any
    above: tuple[str, ...]

    @property
    def has_text(self) -> bool:
        """Does marked content stand directly in it?"""
        return any(not isinstance(kid, pikepdf.Dictionary) or "/MCID" in kid for kid in kids(self.element))


def nodes(pdf: pikepdf.Pdf) -> Iterator[Node]:
    """The whole structure tree, in reading order."""
    stack: list[tuple[Any, tuple[str, ...]]] = []
    if "/StructTreeRoot" in pdf.Root:
        stack.append((pdf.Root.StructTreeRoot, ()))
    while stack:
        element, above = stack.pop()
        below = above
        if "/S" in element:
            tag = str(element.S).removeprefix("/")
            yield Node(tag, element, above)
            below = (*above, tag)
        stack += [(kid, below) for kid in reversed(kids(element)) if isinstance(kid, pikepdf.Dictionary)]


def kids(element: Any) -> list[Any]:
    """What stands directly in an element: elements, marked content numbers, references."""
    found = element.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def structure_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What is wrong, as Dutch sentences."""
    tree = list(nodes(pdf))
    yield from _headings([node.tag for node in tree if _HEADING.fullmatch(node.tag)])
    for node in tree:
        if node.tag == "Table" and not any(below == "TH" for below in _tags_below(node.element)):
            yield "Een tabel heeft geen kopcellen. Zet boven elke kolom een kop."
        elif node.tag == "Figure":
            yield from _figure(node.element)
        elif _HEADING.fullmatch(node.tag) and not kids(node.element):
            yield "Er staat een lege kop. Haal de kop weg, of schrijf er tekst in."
        elif node.has_text and (container := _loose_in(node)):
            yield f"Er staat losse tekst in een vak ({container}). Zet die tekst in een eigen alinea."


def _headings(levels: list[str]) -> Iterator[str]:
    if levels.count("H1") != 1:
        yield f"Er moet precies één hoofdkop zijn ('# Kop'). Er zijn er {levels.count('H1')}."
    for before, after in pairwise(levels):
        if int(after[1]) > int(before[1]) + 1:
            yield f"Na een kop van niveau {before[1]} komt niveau {after[1]}. Sla geen niveau over."


def _figure(element: Any) -> Iterator[str]:
    alt = str(element.get("/Alt", "")).strip()
    if not alt:
        yield _NO_ALT
    elif _MEANINGLESS.fullmatch(alt):
        yield f"De beschrijving '{alt}' zegt niet wat er te zien is. Schrijf wat u ziet, of wat het plaatje betekent."


def _loose_in(node: Node) -> str:
    """The container in which the text of this node stands loose; empty when it stands in a paragraph or cell."""
    line = [*node.above, node.tag]
    while line and line[-1] in INLINE:
        line.pop()
    if line and line[-1] == "NonStruct":
        outside = [tag for tag in line if tag != "NonStruct"]
        return "" if outside and outside[-1] in _MAY_WRAP else "NonStruct"
    return "" if line and line[-1] in HOLDS_TEXT else (line[-1] if line else "Document")


def _tags_below(element: Any) -> Iterator[str]:
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S).removeprefix("/")
            yield from _tags_below(kid)
