"""W10: a date, time or amount is not written the way Dutch readers write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from checker.rules.masks import addresses
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SPACE = "[ \u00a0]?"
_EDGE = r"(?<![\w.,/:-])"
_DATE = re.compile(
    rf"{_EDGE}(?P<day>[0-3]?\d)(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/-])"
)
_TIME = re.compile(
    rf"{_EDGE}(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[:.])(?P<minute>[0-5]\d)|{_SPACE}[uh](?P<after>[0-5]\d))?"
    rf"{_SPACE}(?P<unit>uur|uren|[uh]\b\.?(?=\W|$)|(?!\w))"
)
_BEFORE = re.compile(
    rf"(?:\bEUR|\beuro|€){_SPACE}(?P<amount>\d+(?:\.\d{{3}})*(?:,\d\d)?)(?P<dash>,(?:-|–|=))?(?!\w|,\d)", re.IGNORECASE
)
_DASH = re.compile(rf"{_EDGE}(?P<amount>\d+(?:\.\d{{3}})*),(?:-{{1,2}}|–|=)(?:{_SPACE}euro\b)?(?!\w)")


@rule("W10", "getal-of-datum", severity=Severity.SUGGESTION, scope=Scope.SENTENCE)
def number_or_date(sentence: Sentence, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for '01-07-2026', '14:00 u', 'EUR 100' and '100,-', with the plain form."""
    # "EUR 100" looks like a reference code.
    skipped = [span for span in addresses(sentence.text) if not sentence.text.startswith("EUR", span[0])]
    for pattern, plain, problem in _KINDS:
        for found in pattern.finditer(sentence.text):
            instead = plain(found)
            start, end = found.span()
            if instead is None or any(first < end and start < last for first, last in skipped):
                continue
            skipped.append((start, end))
            yield Match(
                message=f"{problem} Schrijf “{instead}” in plaats van “{found.group()}”.",
                block=sentence.block,
                start=sentence.start + start,
                end=sentence.start + end,
                replacement=instead,
            )


def _date(found: re.Match[str]) -> str | None:
    """'1 juli 2026'; None for a day that does not exist."""
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _time(found: re.Match[str]) -> str | None:
    """'14.00 uur'; None for '14.00 uur' itself, '14.00' alone and a bare number."""
    minute, unit = found["minute"] or found["after"], found["unit"]
    is_plain = found["mark"] != ":" and not found["after"] and unit in {"", "uur", "uren"}
    if is_plain or (minute is None and unit in {"", "uur", "uren"}):
        return None
    hour = f"{int(found['hour'])}.{minute}" if minute else str(int(found["hour"]))
    return f"{hour} uur" if unit or found["after"] else hour


def _amount(found: re.Match[str]) -> str | None:
    """'€ 100'; None when it stands so already."""
    text = found.group()
    if text.startswith("€") and text[1:2] in {" ", "\u00a0"} and not found["dash"]:
        return None
    return f"€\u00a0{found['amount']}"


def _dashed(found: re.Match[str]) -> str | None:
    return f"€\u00a0{found['amount']}"


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None], str], ...] = (
    (_DATE, _date, "Schrijf de maand als woord."),
    (_BEFORE, _amount, "Zo schrijven wij geen bedrag."),
    (_DASH, _dashed, "Zo schrijven wij geen bedrag."),
    (_TIME, _time, "Zo schrijven wij geen tijd."),
)
