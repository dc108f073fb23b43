"""The language of a piece in a PDF that is not Dutch: without it a screen reader reads Arabic with a Dutch voice.

WeasyPrint drops `lang` inside a page without a word, and validators do not notice.  So the structure elements of
list items get their /Lang here, while the PDF is put together: HTML and structure tree have the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf


def mark_languages(document: Any, pdf: Any) -> None:
    """A finisher for WeasyPrint: /Lang on the list items of a document whose HTML says they are in another language."""
    languages = [language for page in document.pages for language in _languages(page._page_box)]  # noqa: SLF001
    if not languages:
        return
    items = [element for element in _elements(pdf) if element["S"] == "/LI"]
    # The list with languages is the last one of a letter.
    for element, language in zip(items[-len(languages) :], languages, strict=True):
        element["Lang"] = pydyf.String(language)


def _languages(box: Any) -> Iterator[str]:
    """Of every list item that names its language, in the order of the page."""
    box = getattr(box, "_box", box)
    if box.element is not None and box.element.tag == "li" and box.element.get("lang") and not hasattr(box, "text"):
        yield box.element.get("lang")
        return
    for child in getattr(box, "children", ()):
        yield from _languages(child)


def _elements(pdf: Any) -> Iterator[Any]:
    """The structure elements of a PDF in the making, in reading order."""
    objects = {item.reference: item for item in pdf.objects if isinstance(item, pydyf.Dictionary)}
    stack = [objects[pdf.catalog["StructTreeRoot"]]]
    while stack:
        element = stack.pop()
        if "S" in element:
            yield element
        stack += [objects[kid] for kid in reversed(element.get("K", ())) if isinstance(kid, bytes) and kid in objects]
