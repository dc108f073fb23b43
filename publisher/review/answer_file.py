"""The file an answer travels in: from the page, or from a paper sheet that was typed in, to `helder review collect`."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError, field_validator

from checker.errors import InputError, InputErrors
from checker.source.text_file import read_text
from checker.source.yaml_file import FileModel, dotted, in_dutch
from publisher.review.records import Hash, Judged, Reader, Round, Short

CONTROL = "controle"
_LONE = re.compile(r"[\ud800-\udfff]")  # half of an emoji: what a page leaves when it cuts a text off
_AGAIN = "Open de brief opnieuw. Vul het antwoord opnieuw in en bewaar het."


class AnswerFile(FileModel):
    """What one reader thought of one example of a letter, on its way."""

    helder: Literal["antwoord"] = "antwoord"
    versie: Literal[1] = 1  # of this format
    stuk: str  # key of the letter
    voorbeeld: str
    ronde: Round
    tekst: Hash  # of the words that the reader had: `paragraphs.text_hash`
    lezer: Reader
    datum: date
    manier: Literal["scherm", "papier"]
    alineas: tuple[Judged, ...] = ()
    wat_doen: Short = ""
    gevoel: Short = ""

    @field_validator("alineas")
    @classmethod
    def _each_once(cls, value: tuple[Judged, ...]) -> tuple[Judged, ...]:
        numbers = [judged.nummer for judged in value]
        if len(numbers) != len(set(numbers)):
            raise ValueError("een stukje staat er twee keer in")
        return value

    @property
    def name(self) -> str:
        """Name of the file: 'antwoord-terugvordering--fout-van-ons-P1.json'."""
        return f"antwoord-{self.stuk}--{self.voorbeeld}-{self.lezer}.json"


def answer_bytes(answer: AnswerFile) -> bytes:
    """The file, exactly as a page writes it: `JSON.stringify`, with `controle` last."""
    content = answer.model_dump(mode="json")
    return _plain({**content, CONTROL: control(content)}).encode()


def control(content: Mapping[str, Any]) -> str:
    """CRC-32 of the content in its own order, as eight hex digits.  It finds slips and edits; it is no secret key."""
    return f"{zlib.crc32(_plain(content).encode()):08x}"


def read_answer(path: Path) -> AnswerFile:
    """The answer in a file; InputErrors when it is no answer, has another form or was changed since it was saved."""
    shown = str(path)
    content = _content(read_text(path, shown), shown)
    if content.get("helder") != "antwoord":
        raise InputError(
            "dit is geen antwoord van een lezer",
            remedy="Kies een bestand dat begint met 'antwoord-' en eindigt op '.json'.",
            path=shown,
        )
    if content.get("versie") != 1:
        raise InputError(
            "dit antwoord komt van een andere versie van helder",
            remedy="Maak de beoordelingssite opnieuw met helder review build. Vul het antwoord daar opnieuw in.",
            path=shown,
        )
    if content.pop(CONTROL, None) != control(content):
        raise InputError("dit antwoord is veranderd nadat het was bewaard", remedy=_AGAIN, path=shown)
    try:
        return AnswerFile.model_validate(_without_halves(content))
    except ValidationError as fault:
        raise InputErrors(_faults(fault, shown)) from fault


def _content(text: str, shown: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise InputError("dit bestand is geen JSON, of er is een stuk weg", remedy=_AGAIN, path=shown) from fault
    return content if isinstance(content, dict) else {}


def _plain(content: Mapping[str, Any]) -> str:
    """The same text as `JSON.stringify` gives."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return _LONE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _without_halves(content: Mapping[str, Any]) -> Any:
    return json.loads(_LONE.sub("", json.dumps(content, ensure_ascii=False)))


def _faults(fault: ValidationError, shown: str) -> Iterator[InputError]:
    for item in fault.errors(include_url=False):
        name = dotted(item["loc"])
        if item["type"] == "string_pattern_mismatch":
            problem = f"de waarde van '{name}' heeft een andere vorm"
        elif item["type"] == "string_too_long":
            problem = f"'{name}' is te lang"
        else:
            problem, _ = in_dutch(item["type"], name, item, AnswerFile, item["loc"])
        yield InputError(problem, remedy=_AGAIN, path=shown)
