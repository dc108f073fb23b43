"""The first use of a hard word on a page explains itself: a button that opens a line of explanation.

The button and its line use the popover of HTML: they work by tap and by keyboard, without JavaScript.  On paper, and in
a browser that knows no popover, the line stands behind the word.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from checker.source.glossary import Word

BODY = frozenset({"p", "li", "td"})  # elements whose own words may be explained
INSIDE = frozenset({"em", "strong"})  # parts of them that may too
SKIPPED_CLASSES = ("helder-kaart", "helder-blok__titel")
_SPACE = re.compile(r"[\s\u00a0]+")


class Explainer:
    """Explains each word once, on one page."""

    def __init__(self, words: Sequence[Word], *, page: str = "") -> None:
        """`page` is the place of the page itself: words that are its subject need no explanation there."""
        self.folder = posixpath.dirname(page)
        self.words = {normal(form): word for word in words if word.zie != page for form in word.forms}
        forms = sorted(self.words, key=len, reverse=True)
        pattern = "|".join(r"[\s\u00a0]+".join(map(re.escape, form.split())) for form in forms)
        self.pattern = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE) if forms else None
        self.seen: set[str] = set()

    def explain(self, tree: ET.Element) -> None:
        """Change the tree of a page in place."""
        if self.pattern is None:
            return
        text = _SPACE.sub(" ", "".join(tree.itertext()))
        title = normal("".join(part for heading in tree.iter("h1") for part in heading.itertext()))
        present = {self.words[normal(found[0])].woord for found in self.pattern.finditer(text)}
        for form, word in self.words.items():
            if form in title or (word.woord in present - self.seen and explains_itself(text, word)):
                self.seen.add(word.woord)
        self._walk(tree, inside=False)

    def _walk(self, element: ET.Element, *, inside: bool) -> None:
        if (element.get("class") or "").startswith(SKIPPED_CLASSES):
            return
        is_text = element.tag in BODY or (inside and element.tag in INSIDE)
        if is_text:
            element.text, found = self._split(element.text)
            for place, button in enumerate(found):
                element.insert(place, button)
        for child in list(element):
            if child.tag not in {"button", "span", "a", "svg"}:
                self._walk(child, inside=is_text)
            if is_text:
                child.tail, found = self._split(child.tail)
                place = list(element).index(child) + 1
                for offset, button in enumerate(found):
                    element.insert(place + offset, button)

    def _split(self, text: str | None) -> tuple[str | None, list[ET.Element]]:
        """The text up to the first word that is new, then elements with the rest of the text as their tails."""
        if not text or self.pattern is None:
            return text, []
        for found in self.pattern.finditer(text):
            word = self.words[normal(found[0])]
            if word.woord not in self.seen:
                self.seen.add(word.woord)
                button, line = self._elements(found[0], word)
                rest, more = self._split(text[found.end() :])
                line.tail = rest
                return text[: found.start()], [button, line, *more]
        return text, []

    def _elements(self, said: str, word: Word) -> tuple[ET.Element, ET.Element]:
        name = f"woord-{len(self.seen)}"
        attributes = {"type": "button", "class": "helder-woord", "popovertarget": name}
        button = ET.Element("button", attributes)
        button.text = said
        line = ET.Element("span", {"popover": "auto", "id": name, "class": "helder-woord__uitleg"})
        term = ET.SubElement(line, "strong")
        term.text, term.tail = f"{word.woord}: ", word.uitleg
        if word.zie:
            term.tail += " "
            link = ET.SubElement(
                line, "a", {"class": "helder-woord__meer", "href": posixpath.relpath(word.zie, self.folder)}
            )
            link.text = f"Lees meer over {word.woord}"
        return button, line


def explains_itself(text: str, word: Word) -> bool:
    """Does a text already say what the word means, as in 'Een voorschot is geld' or 'een bewindvoerder (iemand die'."""
    forms = "|".join(re.escape(form) for form in word.forms)
    sentence = rf"(?:^|[.?!:)] ?)(?:(?:Een|De|Het) )?(?:{forms}) (?:is|zijn|betekent) "
    return bool(re.search(rf"{sentence}|\b(?:{forms}) \(", text, re.IGNORECASE))


def normal(form: str) -> str:
    """A form as it is looked up: small letters, single spaces."""
    return _SPACE.sub(" ", form).lower()
