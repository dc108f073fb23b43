"""The words of a paragraph that a reader can call hard: each once, without the little words and without numbers.

The page of a reader marks the same words in its text: the pattern of a word stands in antwoord.js too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.review.paragraphs import Paragraph

_WORD = re.compile(r"[^\W\d_]+(?:[-'’‑][^\W\d_]+)*")
_STRETCH = re.compile(r"\S+")
_NO_WORDS = re.compile(r"[\d@€]|^www\.|\.\w{2,4}\W*$|//")  # amounts, references, addresses
_ENDS = (".", "!", "?", ":", "\n")
_LITTLE_WORDS = """
aan al als ben bent bij daar dan dat de deze die dit door dus een één en er geen had heb hebben hebt heeft hem het
hier hij hoe ik in is ja je kan kon kunt maar mag me met mij mijn moet na naar nee niet nog nu of om ons onze ook op
over te toen tot u uit uw van veel voor waar want waren was wat we wel weer wie wij wil wilt word wordt worden ze zij
zijn zo zou
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())


def paragraph_words(paragraph: Paragraph) -> tuple[str, ...]:
    """The words in reading order, heading first.

    A capital that only begins a sentence is left out: 'Bezwaar' and 'bezwaar' are one word to a reader.
    """
    found: dict[str, str] = {}
    for word in _words(f"{paragraph.heading}\n{paragraph.text}"):
        found.setdefault(word.lower(), word)
    return tuple(found.values())


def _words(text: str) -> Iterator[str]:
    for stretch in _STRETCH.finditer(text):
        if _NO_WORDS.search(stretch[0]):
            continue
        begins = text[: stretch.start()].rstrip(" \u00a0").endswith(_ENDS) or not text[: stretch.start()].strip()
        for match in _WORD.finditer(stretch[0]):
            word = match[0]
            if word.lower() not in _LITTLE and len(word) > 1:
                yield word.lower() if begins and word[1:].islower() else word
            begins = False
