"""Dutch sentence segmentation, by rule: where does a sentence of a letter stop?

A full stop, question mark, exclamation mark or ellipsis ends a sentence unless what stands before it (abbreviation,
initial, number of a list) or after it (lower case, no space) says otherwise.  A colon or semicolon never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.text.abbreviations import abbreviations

_OPENING = "\"'“‘„«(["
_CLOSING = "\"'”’»)]"
_STOP = re.compile(rf"[.!?…]+[{re.escape(_CLOSING)}]*(?=\s|$)|\n")
_OPENERS = re.compile(r"""[\s"'“‘„«(\[*•€–—-]*""")
_GLUED = re.compile(r"(?:(?<=[a-zà-ÿ]{2})|(?<=\d))[.!?](?=(?:[A-Z][a-zà-ÿ]+|[UA])\s)")
# A word that starts in lower case and yet may begin a sentence: 's Avonds, iDIN, b. U …, www.heerenveen.nl.
_LOWER_START = re.compile(r"['’][stn][ -][A-Z]|[a-z]+[A-Z]|[a-z][.)] [A-Z]|www\.|https?://|[^\s@]+@[^\s@]+\.")
_INITIALS = re.compile(r"(?:(?:[A-Z]|Ch|Chr|Fr|IJ|Jac|Joh|Nic|Ph|St|Th|Wm)\.-?)+|[a-tv-z]\.")
_ENUMERATION = re.compile(r"""["'“‘(]*(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]+)\.""")
# 'bijlage A. U leest …', 'groep A of B. U …': here a letter is the name of a thing, not of a person.
_NAMED_BY_LETTER = re.compile(
    r"\b(?:afdeling|artikel|bijlage|blok|categorie|deel|formulier|gebouw|groep|hepatitis|ingang|klasse|kolom|letter|lid|loket"
    r"|lokaal|model|niveau|onder|onderdeel|optie|plan|punt|regeling|rij|rijbewijs|route|stap|sub|tarief|type|vak|variant"
    r"|versie|vitamine|vraag|zaal|zone)(?:\s[A-Za-z](?:,|\sen|\sof|\st/m))*\s[A-Za-z]\.$",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"[-–—•*☐▢✓](?=\s)")
_SAINT = "St."  # before a name; in lower case it counts pieces and may close a sentence
# After one of these the line was broken for its length: 'de gemeente ⏎ Heerenveen', 'de heer ⏎ Jansen'.
_GOES_ON = re.compile(
    r"\b(?:als|artikel|de|den|der|een|en|familie|gemeente|heer|maar|meneer|met|mevrouw|mijn|namens|of|om"
    r"|onze|te|ten|ter|uw|van)$",
    re.IGNORECASE,
)
_AHEAD = 200  # characters that tell what a sentence begins with
_SHORT_LINE = 6  # words; an address, salutation or closing line is no longer


def split(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of one block: ordered, apart, without outer white space, nothing left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text):
        if text[start:end].strip():
            spans.append(_trimmed(text, start, end))
        start = end
    return spans


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _ends(text: str) -> Iterator[int]:
    start = 0
    for end in sorted({*_candidates(text)}):
        if _is_boundary(text, start, end):
            yield end
            start = end
    yield len(text)


def _candidates(text: str) -> Iterator[int]:
    yield from (match.end() for match in _STOP.finditer(text))
    yield from (match.end() for match in _GLUED.finditer(text) if not _in_address(text, match.start()))


def _in_address(text: str, at: int) -> bool:
    """Is the stop at `at` part of a web or e-mail address?"""
    word = _last_word(text[:at]) + re.split(r"\s", text[at:], maxsplit=1)[0]
    return bool(re.search(r"@|/|www\.", word))


def _last_word(text: str) -> str:
    return re.split(r"\s", text)[-1]


def _is_boundary(text: str, start: int, end: int) -> bool:
    """Does the sentence that begins at `start` stop at the candidate `end`?"""
    before, after = text[start:end], text[end : end + _AHEAD]
    if before.endswith("\n"):
        return _line_ends_sentence(before, after)
    before = before.rstrip(_CLOSING)
    if not _may_begin(after):
        return False
    if not before.endswith(".") or before.endswith(".."):
        return True
    return not (_is_list_number(before) or _is_initial(before) or _is_abbreviation(before, after))


def _may_begin(after: str) -> bool:
    """Can a sentence begin here?  Not with a lower-case letter."""
    rest = after.lstrip()
    plain = rest[_end_of(_OPENERS, rest) :]
    if _LOWER_START.match(rest) or _LOWER_START.match(plain):
        return True
    return not plain[:1].islower()


def _end_of(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _is_list_number(before: str) -> bool:
    return bool(_ENUMERATION.fullmatch(before.strip()))


def _is_initial(before: str) -> bool:
    """Is the last word an initial ('A.B.', 'Th.') or another single letter ('40 v. Chr.')?"""
    word = _last_word(before).lstrip(_OPENING)
    is_letter = bool(_INITIALS.fullmatch(word)) and word != "U." and word.lower() not in abbreviations()
    return is_letter and not _NAMED_BY_LETTER.search(before)


def _is_abbreviation(before: str, after: str) -> bool:
    word = _last_word(before).lstrip(_OPENING)
    if word == _SAINT:
        return True
    word = word.lower()
    may_close = next((known for name in (word, word.rpartition("/")[2]) if (known := _known(name)) is not None), None)
    if may_close is None:
        return False
    follows = after.lstrip().lstrip(_OPENING)[:1]
    return not (may_close and (follows.isupper() or not follows))


def _known(word: str) -> bool | None:
    """May this abbreviation close a sentence?  None: it is no abbreviation."""
    if re.fullmatch(r"(?:[a-z]\.){2,}", word):
        return abbreviations().get(word, True)
    return abbreviations().get(word)


def _line_ends_sentence(before: str, after: str) -> bool:
    """A hard line break ends a sentence after a stop, comma or colon, and between the short lines of an address."""
    line = before.rstrip("\n").rpartition("\n")[2].rstrip()
    following = after.lstrip().split("\n", 1)[0]
    if _LIST_MARK.match(following):
        return True
    if _GOES_ON.search(line) or not _may_begin(following):
        return False
    return (
        line.endswith((",", ".", "!", "?", ":", ";", ")"))
        or min(len(line.split()), len(following.split())) <= _SHORT_LINE
    )
