"""Does a text tell what a word means?  Then the word may stay, for that is what B1 asks: use it and explain it."""

from __future__ import annotations

import re

_FILLER = (
    "ook|wel|dan|samen|officieel|juridisch|in|de|wet|wij|we|u|dat|dit|een|het|uw|met|moeilijk|ander|woord|"
    "afgekort|Participatiewet"
)
# 'Dat heet draagkracht', 'Wij noemen dat de draagkracht', 'dit heet een beslagvrije voet'.
_NAMED = re.compile(
    rf"(?<!\bwat )(?<!\bhoe )\b(?:heet|heten|noemt|noemen|genoemd):?\s+(?:(?:{_FILLER}):?\s+)*[\"'“‘„]?$", re.IGNORECASE
)
# 'Met draagkracht bedoelen wij …'
_MEANT_BEFORE = re.compile(r"\bmet\s+(?:de\s+|het\s+|een\s+)?[\"'“‘„]?$", re.IGNORECASE)
_MEANT_AFTER = re.compile(r"^[\"'”’]?\s+(?:bedoelen|bedoelt|bedoel)\b", re.IGNORECASE)
# 'Draagkracht betekent …', but not 'Deze beschikking betekent …': that tells what follows from it.
_MEANS = re.compile(
    r"^[\"'”’]?(?:\s+(?:betekent|wil zeggen|houdt in|is een ander woord voor|is de afkorting van|staat voor)\b"
    r"|\s+(?:is|zijn)\s+(?:het|de|een|wat|hoeveel)\s"
    r"|\s*[,:–-]\s*(?:dat is|dit is|dat zijn|dat betekent|dat wil zeggen|ofwel)\b)",
    re.IGNORECASE,
)
_POINTED_AT = re.compile(r"\b(?:deze|die|dit|dat|uw|onze|ons|mijn|geen)\s+(?:\w+\s+)?[\"'“‘„]?$", re.IGNORECASE)
_BRACKET = re.compile(r"^[\"'”’]?\s+\((?P<inside>[^()]*)\)")
_NO_MEANING = re.compile(
    r"(?:zie|artikel|art|bijlage|lid|of|en|ook|als|indien|tenzij|inclusief|exclusief|plus|bijvoorbeeld|met|zonder|per|"
    r"op|in|voor|van|bij|tot|vanaf)\b|[^)]*\d",
    re.IGNORECASE,
)
_IN_BRACKETS_BEFORE = re.compile(r"\w+\s+\((?:de|het|een|uw)?\s*[\"'“‘„]?$", re.IGNORECASE)
_IN_BRACKETS_AFTER = re.compile(r"^[\"'”’]?\)")
_QUESTION = re.compile(
    r"^\s*wat\s+(?:is|zijn|betekent|betekenen|bedoelen (?:wij|we) met)\s+(?:(?:de|het|een|uw)\s+)?$", re.IGNORECASE
)


def is_explained(text: str, start: int, end: int, *, least_words: int = 3) -> bool:
    """Does the sentence `text` explain its words from `start` to `end`?

    An explanation in brackets after the word must have `least_words` words.
    """
    before, after = text[:start], text[end:]
    if text.rstrip().endswith("?"):
        return False
    return (
        bool(_NAMED.search(before))
        or bool(_MEANT_BEFORE.search(before) and _MEANT_AFTER.match(after))
        or bool(_MEANS.match(after) and not _POINTED_AT.search(before))
        or bool(_IN_BRACKETS_BEFORE.search(before) and _IN_BRACKETS_AFTER.match(after))
        or _has_meaning_in_brackets(after, least_words)
    )


def is_asked(heading: str, start: int) -> bool:
    """Is the word at `start` what the heading asks about: 'Wat is draagkracht?'  The text below then answers it."""
    return bool(_QUESTION.match(heading[:start]))


def _has_meaning_in_brackets(after: str, least_words: int) -> bool:
    match = _BRACKET.match(after)
    if not match or _NO_MEANING.match(match["inside"]):
        return False
    return len(match["inside"].split()) >= least_words
