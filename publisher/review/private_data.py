"""Numbers and addresses in free text that can belong to a real person: BSN, telephone, e-mail and bank account.

Only what passes its own check counts: the eleven-test for a BSN, the check digits for an account.  A number that nobody
can have is no private data, so that invented people can have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found; the value is what people read."""

    BSN = "burgerservicenummer"
    PHONE = "telefoonnummer"
    MAIL = "e-mailadres"
    ACCOUNT = "rekeningnummer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One of them, and where it stands in the text (0-based, `end` excluded)."""

    kind: Kind
    text: str
    start: int
    end: int


_GAP = r"[ \u00a0\u202f.\-]"  # what people type between digits
_DATE = rf"(?:\d\d{_GAP}\d\d{_GAP}(?:19|20)\d\d|(?:19|20)\d\d{_GAP}\d\d{_GAP}\d\d|(?:(?:19|20)\d\d{_GAP}?){{2}})(?!\d)"
_MAIL = re.compile(r"[\w.+\-]+\s?@\s?[\w\-]+(?:\.[\w\-]+)+")
_ACCOUNT = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d\d(?:[ \u00a0.\-]?[A-Z0-9]){11,30}", re.IGNORECASE)
_DUTCH_SHAPE = re.compile(r"(?<![A-Z0-9])NL\d\d[ \u00a0.\-]?[A-Z]{4}(?:[ \u00a0.\-]?\d){10}(?!\d)", re.IGNORECASE)
_ABROAD = rf"(?:\+|00){_GAP}?31{_GAP}?(?:\(0\){_GAP}?)?"
_PHONE = re.compile(
    rf"(?<!\d)(?<!\d[.\-])(?!{_DATE})(?:{_ABROAD}|\(?0)[1-9](?:[ \u00a0\u202f.()/\-]{{0,3}}\d){{8}}(?!\d)"
)
_SERVICE = re.compile(rf"(?<!\d)0[89]0\d{_GAP}\d{{4}}(?:\d{{3}})?(?!\d)")  # 0800 and 0900: nobody's own number
_BSN = re.compile(rf"(?<!\d)(?:\d{{8,9}}(?!\d)|(?<!\d{_GAP})(?!{_DATE})\d(?:{_GAP}?\d){{7,8}}(?!{_GAP}?\d))")

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
# ISO 13616, registry of SWIFT: how long an account number is, for the countries whose banks people here use
_LENGTHS = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LT": 20, "LU": 20, "LV": 21, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26, "UA": 29,
}  # fmt: skip
_NO_CHECK_DIGITS = {"00", "01", "99"}  # the sum never gives these, so nobody has such a number


def found(text: str) -> Iterator[Finding]:
    """Everything in the text that can belong to somebody, in order; parts of a longer number are not told again."""
    accounts = _spans(_DUTCH_SHAPE, text)  # also those nobody can have
    phones = _outside(accounts, _matches(Kind.PHONE, _PHONE, text))
    longer = [*accounts, *_spans(_SERVICE, text), *((phone.start, phone.end) for phone in phones)]
    numbers = [each for each in _outside(longer, _matches(Kind.BSN, _BSN, text)) if passes_eleven_test(each.text)]
    everything = [*_accounts(text), *_matches(Kind.MAIL, _MAIL, text), *phones, *numbers]
    yield from sorted(everything, key=lambda each: (each.start, each.end))


def passes_eleven_test(number: str) -> bool:
    """Can this be a BSN?  Digits times 9, 8 … 2 and -1 add up to a multiple of eleven (RvIG, elfproef); not all zero.

    Signs between the digits do not count; eight digits get a zero in front.
    """
    digits = [int(each) for each in digits_of(number).rjust(len(_WEIGHTS), "0")]
    if len(digits) != len(_WEIGHTS) or not any(digits):
        return False
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def passes_account_test(account: str) -> bool:
    """Can this be an account number?  ISO 7064 mod 97-10, for an account without signs between."""
    plain = account.upper()
    if plain[2:4] in _NO_CHECK_DIGITS or len(plain) != _LENGTHS.get(plain[:2]):
        return False
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def digits_of(text: str) -> str:
    """Only the digits, as 0 to 9."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def _matches(kind: Kind, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
    for match in pattern.finditer(text):
        yield Finding(kind=kind, text=match[0], start=match.start(), end=match.end())


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _outside(places: Sequence[tuple[int, int]], findings: Iterator[Finding]) -> list[Finding]:
    return [each for each in findings if not any(start < each.end and each.start < end for start, end in places)]


def _accounts(text: str) -> Iterator[Finding]:
    """Words may follow an account: its country tells where it ends."""
    for match in _ACCOUNT.finditer(text):
        places = [index for index, sign in enumerate(match[0]) if sign.isalnum()]
        length = _LENGTHS.get(match[0][:2].upper())
        if length is None or length > len(places):
            continue
        end = places[length - 1] + 1
        plain = "".join(match[0][index] for index in places[:length])
        if passes_account_test(plain):
            start = match.start()
            yield Finding(kind=Kind.ACCOUNT, text=match[0][:end], start=start, end=start + end)
