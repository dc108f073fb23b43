"""The page of a rule: what `helder rule Z01` shows, and the examples that the tests run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.errors import InputError, UsageError
from checker.rules.letter_facts import LetterFacts
from checker.rules.panel_facts import HardWord
from checker.rules.print_facts import Line, Piece, PrintFacts, Zone

FOLDER = Path(__file__).parent
SECTIONS = ("Wat", "Waarom", "Zo niet", "Zo wel", "Bron")
_CODE = re.compile(r"[A-Z]\d\d")
_WITHOUT_ZERO = re.compile(r"\A(?P<letter>[A-Z])O?(?P<digit>\d)\Z")
_HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_FENCE = re.compile(
    r"^(?P<marks>`{3,})(?P<language>markdown|sjabloon)\n(?P<text>.*?)^(?P=marks)$", re.MULTILINE | re.DOTALL
)
_PRINT = re.compile(r"\A\{# druk: (?P<data>\{.*\}) #\}\n")
_LETTER = re.compile(r"\A\{# brief: (?P<data>\{.*\}) #\}\n")
_PANEL = re.compile(r"\A\{# panel: (?P<data>\{.*\}) #\}\n")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CASE = re.compile(r"\A\{# voorbeeld: (?P<data>\{.*\}) #\}\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A fenced example: its text without the leading lines that say how to run it."""

    text: str
    language: str  # 'markdown': rendered text; 'sjabloon': a template
    printed: PrintFacts | None = None  # of the PDF the example stands for
    letter: LetterFacts | None = None  # of the letter the example stands for
    panel: tuple[HardWord, ...] = ()  # words that the panel of the example found hard
    cases: tuple[Mapping[str, Any], ...] = ()  # template only: the data of each example case


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePage:
    """A rule's page in Dutch: the whole text, its sections, and the examples under 'Zo niet' and 'Zo wel'."""

    code: str
    text: str
    sections: Mapping[str, str]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


@lru_cache(maxsize=1)
def codes() -> tuple[str, ...]:
    """The codes that have a page, in order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.md") if _CODE.fullmatch(path.stem)))


@lru_cache(maxsize=64)
def page(code: str) -> RulePage:
    """The page of a rule.  Raises `UsageError` for a code that does not exist, `InputError` for a page in disorder."""
    wanted = code.strip().upper()
    if wanted not in codes():
        raise UsageError(f"De regel '{code}' bestaat niet. {suggestion(wanted)}")
    path = FOLDER / f"{wanted}.md"
    text = path.read_text(encoding="utf-8")
    sections = _sections(text)
    if tuple(sections) != SECTIONS:
        raise InputError(
            "De kopjes van deze pagina kloppen niet.",
            remedy=f"Gebruik deze kopjes, in deze volgorde: {', '.join(SECTIONS)}.",
            path=path,
        )
    return RulePage(
        code=wanted,
        text=text,
        sections=sections,
        bad=tuple(_examples(sections["Zo niet"], path)),
        good=tuple(_examples(sections["Zo wel"], path)),
    )


def suggestion(wanted: str) -> str:
    """Which code was meant, else every code there is."""
    meant = _WITHOUT_ZERO.sub(r"\g<letter>0\g<digit>", wanted)  # Z1 and ZO1 are nearer to Z01 than to Z10
    near = get_close_matches(meant, codes(), n=1, cutoff=0.5)
    return f"Bedoelt u {near[0]}?" if near else f"Kies uit: {', '.join(codes())}."


def _sections(text: str) -> dict[str, str]:
    """Section title → its text.  A heading within a fenced example is no section."""
    hidden = _FENCE.sub(lambda fence: re.sub(r"[^\n]", "x", fence.group()), text)
    headings = list(_HEADING.finditer(hidden))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return {
        heading["title"].strip(): text[heading.end() : end].strip() for heading, end in zip(headings, ends, strict=True)
    }


def _examples(section: str, path: Path) -> Iterator[Example]:
    for fence in _FENCE.finditer(section):
        text, printed, letter, cases = fence["text"], None, None, []
        panel: tuple[HardWord, ...] = ()
        if found := _PRINT.match(text):
            text, printed = text[found.end() :], _printed(_data(found["data"], path))
        if found := _LETTER.match(text):
            text, letter = text[found.end() :], _letter(_data(found["data"], path))
        if found := _PANEL.match(text):
            text, panel = text[found.end() :], tuple(_panel(_data(found["data"], path)))
        while found := _CASE.match(text):
            text = text[found.end() :]
            cases.append(_data(found["data"], path))
        yield Example(
            text=text, language=fence["language"], printed=printed, letter=letter, panel=panel, cases=tuple(cases)
        )


def _letter(data: Mapping[str, Any]) -> LetterFacts:
    """From `{"soort": "besluit", "handelingen": […], "bijlagen": […], "gegevens": {"datum": "2026-07-06"}}`.

    A day becomes a date.
    """
    return LetterFacts(
        name="voorbeeld",
        soort=data["soort"],
        handelingen=tuple(data.get("handelingen", ())),
        bijlagen=tuple(data.get("bijlagen", ())),
        data={name: _value(value) for name, value in data.get("gegevens", {}).items()},
    )


def _panel(data: Mapping[str, Any]) -> Iterator[HardWord]:
    """From `{"kwijtschelding": {"lezers": 3, "liever": "…", "uitleg": "…"}}`; the last two may be left out."""
    for word, told in data.items():
        yield HardWord(
            word=word, readers=told["lezers"], instead=told.get("liever", ""), meaning=told.get("uitleg", "")
        )


def _printed(data: Mapping[str, Any]) -> PrintFacts:
    """What a PDF shows, from JSON: all but the lines of each piece may be left out.

    `{"paginas": 1, "tekst": [{"regels": ["Dag."], "soort": "P", "zone": "tekst", "pagina": 1, "punten": 12,
    "contrast": 21, "plek": [35, 100, 175, 104]}], "volgorde": []}`
    """
    pieces = tuple(_piece(number, piece) for number, piece in enumerate(data.get("tekst", ())))
    return PrintFacts(pages=data.get("paginas", 1), pieces=pieces, disordered=tuple(data.get("volgorde", ())))


def _piece(number: int, data: Mapping[str, Any]) -> Piece:
    """A piece without a place stands below the one before it."""
    left, top, right, bottom = data.get("plek", (35, 100 + 20 * number, 170, 104 + 20 * number))
    lines = tuple(
        Line(
            page=data.get("pagina", 1),
            text=text,
            left=left,
            top=top + 6 * row,
            right=right,
            bottom=bottom + 6 * row,
            size=data.get("punten", 12),
            contrast=data.get("contrast", 21),
        )
        for row, text in enumerate(data["regels"])
    )
    return Piece(tag=data.get("soort", "P"), zone=Zone(data.get("zone", "tekst")), lines=lines)


def _value(value: Any) -> Any:
    return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value


def _data(data: str, path: Path) -> Mapping[str, Any]:
    try:
        case: dict[str, Any] = json.loads(data)
    except json.JSONDecodeError as error:
        raise InputError(
            f"De gegevens van een voorbeeld zijn geen JSON: {data}",
            remedy="Zet namen tussen rechte aanhalingstekens.",
            path=path,
        ) from error
    return case
