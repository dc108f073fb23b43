"""T10: what the reader did wrong stands before the facts: what we saw, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.phrases import is_quoted
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document

_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_FACT = re.compile(
    rf"€|\b\d+(?:[.,]\d+)?\s+euro\b|\b{_MONTH}\b|\b\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2,4}}\b"
    r"|\b(?:op|vorige|afgelopen)\s+(?:\w+\s+)?(?:maan|dins|woens|donder|vrij|zater|zon)dag\b"
    r"|\b(?:wij|we)\s+(?:zagen|zien|hoorden|kregen|lazen|ontvingen|wisten)\b|\b(?:zagen|hoorden|kregen|lazen)\s+(?:wij|we)\b"
    r"|\b(?:wij|we)\s+(?:hebben|kunnen)\s+(?:\w+\s+){0,6}?(?:gezien|gehoord|gekregen|ontvangen|gelezen|zien)\b",
    re.IGNORECASE,
)
_LITTLE = r"(?:niet|geen|nooit|te\s+laat|niets|onjuist\w*|verkeerd\w*|onvolledig\w*)"
_DONE = (
    r"(?:doorgegeven|gemeld|verteld|laten\s+weten|opgegeven|ingeleverd|gestuurd|opgestuurd|toegestuurd|gereageerd|gekomen|"
    r"verschenen|ingevuld|betaald|meegewerkt|gehouden|nagekomen|gegeven|aangeleverd|overgelegd|verstrekt)"
)
_GAP = r"(?:(?!\bnog\b)[^.;:?!]){0,90}?"
_BLAME = re.compile(
    rf"\bu\s+(?:heeft|hebt|bent){_GAP}\b{_LITTLE}\b{_GAP}\b{_DONE}\b"
    rf"|\b(?:heeft|hebt|bent)\s+u\b{_GAP}\b{_LITTLE}\b{_GAP}\b{_DONE}\b"
    rf"|\bu\s+{_GAP}\b{_LITTLE}\b{_GAP}\b{_DONE}\s+(?:heeft|hebt|bent)\b"
    rf"|\bu\s+(?:gaf|meldde|vertelde|stuurde|betaalde|kwam|reageerde|werkte){_GAP}\b{_LITTLE}\b"
    rf"|\b(?:gaf|meldde|vertelde|stuurde|betaalde|kwam|reageerde|werkte)\s+u\b{_GAP}\b{_LITTLE}\b"
    r"|\b(?:te\s+veel|ten\s+onrechte|onterecht)\b[^.;:?!]{0,60}?\b(?:ontvangen|gekregen)\s+door\s+u\b"
    r"|\bdoor\s+u\s+(?:te\s+veel|ten\s+onrechte|onterecht)\b"
    r"|\bu\s+(?:heeft|hebt|ontving|kreeg)\b[^.;:?!]{0,40}?\b(?:ten\s+onrechte|onterecht)\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"\b(?:als|indien|wanneer|tenzij|of|zodra|mocht|voordat)\b", re.IGNORECASE)
_BESIDE = 12  # characters: 'niet betaald op 1 mei' names the day at once
_MESSAGE = (
    "Hier staat eerst wat de lezer niet goed deed. Schrijf eerst de feiten: wat u zag en wanneer. "
    "Schrijf daarna wat dat betekent."
)


@rule("T10", "verwijt-voor-feiten", severity=Severity.SUGGESTION, scope=Scope.DOCUMENT)
def blame_first(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for the first blame under a heading with no date, amount or sight of ours before or within it."""
    is_open = True  # no fact and no blame yet
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            is_open = True
            continue  # its date says what the text is about
        for sentence in block.sentences if is_open else ():
            found = _blame(sentence.text)
            fact = _FACT.search(sentence.text)
            if found and not (fact and fact.start() < found.end() + _BESIDE):
                start, end = (sentence.start + at for at in found.span())
                yield Match(message=_MESSAGE, block=block.index, start=start, end=end)
            if found or fact:
                is_open = False
                break


def _blame(text: str) -> re.Match[str] | None:
    found = None if text.rstrip().endswith("?") else _BLAME.search(text)
    if found is None or is_quoted(text, *found.span()) or _MAYBE.search(text, 0, found.start()):
        return None
    return found
