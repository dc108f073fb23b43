"""Phone numbers in running text become links, so that a reader with a phone taps instead of types."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from publisher.site_theme import telephone_link

SKIPPED = frozenset({"a", "h1", "h2", "h3", "h4", "svg", "code", "pre"})
NUMBER = re.compile(
    r"""(?<![\d€,.-])(?<!\d[ \u00a0])(?:
    14[ \u00a0]?0\d{2,3}                                    # 14 0513: a municipality
    | 0[89]00[ \u00a0-]\d{3,4}(?:[ \u00a0]\d{2,3})?         # 0800 8013
    | 0\d{1,3}[ \u00a0-]\d(?:[ \u00a0]?\d){5,7}            # 0513 617 617, 06-12 34 56 78
    )(?![\d,.-]*\d)""",
    re.VERBOSE,
)


def link_phones(element: ET.Element) -> None:
    """Change the tree in place; headings, links and cards stay as they are."""
    if element.tag in SKIPPED or element.get("class") == "helder-kaart":
        return
    for child in list(element):
        link_phones(child)
        if child.tail:
            before, links = split(child.tail)
            child.tail = before
            insert(element, list(element).index(child) + 1, links)
    if element.text:
        element.text, links = split(element.text)
        insert(element, 0, links)


def split(text: str) -> tuple[str, list[ET.Element]]:
    """Text before the first number, then a link per number with the text after it as its tail."""
    matches = list(NUMBER.finditer(text))
    if not matches:
        return text, []
    links = []
    for number, following in zip(matches, [*matches[1:], None], strict=True):
        link = ET.Element("a", {"href": telephone_link(number[0]), "class": "helder-nummer"})
        link.text = number[0]
        link.tail = text[number.end() : following.start() if following else len(text)]
        links.append(link)
    return text[: matches[0].start()], links


def insert(element: ET.Element, place: int, links: list[ET.Element]) -> None:
    """Put links among the children, from `place` on."""
    for offset, link in enumerate(links):
        element.insert(place + offset, link)
