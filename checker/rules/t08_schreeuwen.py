"""T08: capitals or exclamation marks shout at the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.masks import is_masked
from checker.rules.phrases import is_quoted
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Block

# Words that nobody writes in capitals but to shout; other capitals may be a name or a short form.
_SHOUTED = re.compile(
    r"(?<![/\[\w-])(?:NIET|NIETS|GEEN|NOOIT|MOET|MOETEN|MAG|ALTIJD|ALLE|ALLES|ALLEEN|VERPLICHT|BELANGRIJK|DIRECT|METEEN|"
    r"DRINGEND|SPOED|LET OP|UITERLIJK|VOOR|NA|VÓÓR|BINNEN|WEL|HET|DE|EEN|UW|ZELF|DUS|STOP|WAARSCHUWING|ZONDER|"
    r"OOK|NOG|NU)(?![/\]\w-])"
)
_ROW = re.compile(r"\b[A-ZÀ-Ý]{2,}(?:\s+[A-ZÀ-Ý]{2,}){2,}\b")
_MARKS = re.compile(r"(?:!\s*){2,}|\?!|!\?")
_MARK = re.compile(r"(?<=\w)[”’\"]?!")
_FRIENDLY = re.compile(
    r"\b(?:gefeliciteerd|van harte|hartelijk|welkom|bedankt|dank|succes|fijne?|leuke?|mooie?|sterkte|beterschap|"
    r"veel plezier|tot (?:dan|ziens|snel|straks)|goed gedaan)\b",
    re.IGNORECASE,
)
_SHORT = {"DE", "HET", "EEN", "NA", "NU", "WEL", "OOK", "NOG", "VOOR", "MAG", "DUS", "STOP", "UW", "BINNEN"}


@rule("T08", "schreeuwen", severity=Severity.WARNING, scope=Scope.BLOCK)
def shouting(block: Block, context: Context) -> Iterator[Match]:
    """Matches for shouted words and rows of capitals, for double exclamation marks, and in a letter for single ones."""
    for start, end in _capitals(block.text):
        if context.is_literal(block, start, end) and not _is_apart(block.text, start, end):
            yield Match(
                message=f"“{block.text[start:end]}” in hoofdletters leest als schreeuwen. "
                "Gebruik kleine letters. Is het belangrijk? Zet het vooraan, of maak het vet.",
                block=block.index,
                start=start,
                end=end,
            )
    for start, end in _marks(block, context):
        is_single = block.text[start:end].count("!") == 1 and "?" not in block.text[start:end]
        yield Match(
            message="Een uitroepteken klinkt streng. Zet er een punt. Is het belangrijk? Zet het vooraan in de brief.",
            block=block.index,
            start=start,
            end=end,
            severity=Severity.SUGGESTION if is_single else None,  # good letters have them almost as often
        )


def _is_apart(text: str, start: int, end: int) -> bool:
    return is_quoted(text, start, end) or is_masked(text, start, end)


def _capitals(text: str) -> Iterator[tuple[int, int]]:
    """Rows of capitals first; then shouted words, of which the short ones count only beside another shouted one."""
    rows = [row.span() for row in _ROW.finditer(text) if len(_SHOUTED.findall(row.group())) > 1]
    yield from rows
    for word in _SHOUTED.finditer(text):
        inside = any(start <= word.start() < end for start, end in rows)
        if not inside and word.group() not in _SHORT and not _beside_capitals(text, *word.span()):
            yield word.span()


def _beside_capitals(text: str, start: int, end: int) -> bool:
    """Is it part of a name in capitals: 'NIET GOED bv', 'stichting ALLES KIDS'?"""
    return bool(re.search(r"[A-Z]{2,}[\s-]$", text[:start]) or re.match(r"[\s-][A-Z]{2,}\b", text[end:]))


def _marks(block: Block, context: Context) -> Iterator[tuple[int, int]]:
    for sentence in block.sentences:
        pattern = _MARK if context.kind == "brief" and not _FRIENDLY.search(sentence.text) else _MARKS
        found = _MARKS.search(sentence.text) or pattern.search(sentence.text)
        if found and not is_quoted(sentence.text, *found.span()):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            if context.is_literal(block, start, end):
                yield start, end
