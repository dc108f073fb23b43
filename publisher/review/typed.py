"""What a facilitator types from a paper sheet: a row of faces, and hard words with the number of their paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from checker.errors import HelderError
from publisher.review.intake import has_word
from publisher.review.paragraphs import Paragraph
from publisher.review.records import Face, Judged
from publisher.review.sheets import Sheet

_KEYS: dict[str, Face | None] = {"1": "goed", "2": "beetje", "3": "niet", "-": None}
_PART = re.compile(r"(?:(\d+)\s*[:.)]?\s*)?(.*)", re.DOTALL)
_READER = re.compile(r"[Pp]?\s*0*([1-9]\d{0,2})")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class TypedError(HelderError):
    """Something was typed that cannot be right; it may be typed again."""


def as_reader(typed: str) -> str:
    """'4' or 'p4' → 'P4'."""
    found = _READER.fullmatch(typed.strip())
    if found is None:
        raise TypedError("Een lezer heeft een nummer van 1 tot en met 999. Typ alleen dat nummer.")
    return f"P{found[1]}"


def faces_of(typed: str, sheet: Sheet) -> tuple[Face | None, ...]:
    """'112-3' → one face per paragraph, in order; spaces are for the eye.  TypedError when it cannot be so."""
    row = "".join(typed.split())
    wrong = sorted(set(row) - set(_KEYS))
    if wrong:
        raise TypedError(f"'{wrong[0]}' is geen gezicht. Typ 1, 2, 3 of een streepje.")
    if len(row) != len(sheet.asked):
        raise TypedError(f"U typte {len(row)} gezichten. De brief heeft {len(sheet.asked)} stukjes.")
    return tuple(_KEYS[sign] for sign in row)


def words_of(typed: str, sheet: Sheet) -> dict[int, tuple[str, ...]]:
    """'3 kwijtschelding, 5 beslag' → number of the paragraph → its hard words.  TypedError when one is not there.

    A word without number belongs to the only paragraph that has it, or else to the one named just before.
    """
    found: dict[int, tuple[str, ...]] = {}
    last = 0
    for part in filter(None, (part.strip() for part in typed.split(","))):
        match = _PART.fullmatch(part)
        number, word = (match[1], match[2].strip()) if match else (None, part)
        last = _home(word, sheet, last) if number is None else int(number)
        known = found.get(last, ())
        found[last] = (*known, *(each for each in _in_paragraph(word, last, sheet) if each not in known))
    return found


def judged(faces: tuple[Face | None, ...], words: dict[int, tuple[str, ...]]) -> tuple[Judged, ...]:
    """Both together; a paragraph with neither is left out."""
    return tuple(
        Judged(nummer=number, gezicht=face, moeilijk=words.get(number, ()))
        for number, face in enumerate(faces, start=1)
        if face or number in words
    )


def as_row(faces: tuple[Face | None, ...]) -> str:
    """The faces as they are typed."""
    signs = {face: sign for sign, face in _KEYS.items()}
    return "".join(signs[face] for face in faces)


def _home(word: str, sheet: Sheet, last: int) -> int:
    """The paragraph of a word that was typed without number."""
    homes = [number for number, paragraph in _numbered(sheet) if has_word(paragraph, word)]
    if len(homes) == 1 or last in homes:
        return homes[0] if len(homes) == 1 else last
    if homes:
        raise TypedError(f"'{word}' staat in stukje {_and(homes)}. Zet het nummer voor het woord.")
    raise TypedError(f"'{word}' staat niet in deze brief.{_near(word, [part for _, part in _numbered(sheet)])}")


def _in_paragraph(word: str, number: int, sheet: Sheet) -> tuple[str, ...]:
    """The word as one, or its words one by one."""
    paragraph = dict(_numbered(sheet)).get(number)
    if paragraph is None:
        raise TypedError(f"Stukje {number} bestaat niet. De brief heeft {len(sheet.asked)} stukjes.")
    if not word:
        raise TypedError(f"Bij stukje {number} staat geen woord.")
    if has_word(paragraph, word):
        return (word,)
    missing = next((each for each in word.split() if not has_word(paragraph, each)), None)
    if missing is None:
        return tuple(word.split())
    homes = [other for other, part in _numbered(sheet) if has_word(part, missing)]
    hint = f" Het staat in stukje {_and(homes)}." if homes else _near(missing, [paragraph])
    raise TypedError(f"'{missing}' staat niet in stukje {number}.{hint}")


def _near(word: str, paragraphs: list[Paragraph]) -> str:
    known = {found.lower(): found for part in paragraphs for found in _WORD.findall(f"{part.heading} {part.text}")}
    close = get_close_matches(word.lower(), known, n=1, cutoff=0.7)
    return f" Bedoelt u '{known[close[0]]}'?" if close else ""


def _numbered(sheet: Sheet) -> Iterator[tuple[int, Paragraph]]:
    return ((each.number, each) for each in sheet.asked if each.number is not None)


def _and(numbers: list[int]) -> str:
    *first, last = map(str, numbers)
    return f"{', '.join(first)} en {last}" if first else last
