"""The machine-readable Normenbrief of the ministry → proposals for new values, as a diff.  Nothing is overwritten."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from checker.errors import InputError
from checker.source.amounts import Amount, AmountBook, LegalBasis
from checker.source.dutch import long_date
from checker.source.text_file import read_text

UNITS: Mapping[str, str] = {"procent": "%"}
PERIODS = {"maand": "maand", "jaar": "jaar", "kalenderjaar": "jaar"}
_PLACE = re.compile(
    r"(?P<bwb>BWBR\d+)_(?P<day>\d{4}-\d{2}-\d{2})_\d+, Artikel (?P<artikel>[\w:]+)\.?"
    r"(?:, lid (?P<lid>\w+))?(?:, onderdeel (?P<onderdeel>[\w°]+)\.?)?"
)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+(?:,\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One value of the letter, with its place in the law and the day from which it holds."""

    place: tuple[str, str, str, str]  # bwb, article, lid, onderdeel
    day: date
    value: Decimal
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the import found: a diff to apply, and lines on what a person must look at."""

    diff: str
    new: tuple[str, ...]
    equal: tuple[str, ...]
    different: tuple[str, ...]
    unclear: tuple[str, ...]
    unknown: tuple[str, ...]


def read_norms(path: Path) -> tuple[Norm, ...]:
    """The values in the file; InputError when it is another kind of file."""
    try:
        content = json.loads(read_text(path, str(path)))
    except json.JSONDecodeError as fault:
        raise InputError(
            "dit is geen geldige JSON",
            remedy="Kies de normenbrief als JSON-bestand.",
            path=str(path),
            line=fault.lineno,
        ) from fault
    norms = tuple(_norms(content if isinstance(content, list) else []))
    if not norms:
        raise InputError(
            "in dit bestand staan geen normen", path=str(path),
            remedy="Kies een bestand met 'rule_id_path' en 'norm' bij elke regel.",
        )  # fmt: skip
    return norms


def propose(book: AmountBook, root: Path, norms: tuple[Norm, ...], source: str, seen: date) -> Proposal:
    """Compare with the book.  Only a day that is not in the file yet gives a change in the diff."""
    found: dict[str, list[str]] = {name: [] for name in ("new", "equal", "different", "unclear", "unknown")}
    diffs: list[str] = []
    for norm, amounts in _matched(book, norms):
        if len(amounts) != 1:
            names = ", ".join(amount.key for amount in amounts)
            name = "unclear" if amounts else "unknown"
            found[name].append(f"{_shown(norm)}{f': past bij {names}' if names else ''}")
            continue
        (amount,) = amounts
        entry = amount.waarden.get(norm.day)
        if norm.day not in amount.waarden:
            found["new"].append(f"{amount.key}: {norm.value} vanaf {norm.day}")
            diffs.append(_diff(root, book.folder / f"{amount.key.replace('.', '/')}.yaml", norm, source, seen))
        elif entry is not None and entry.waarde == norm.value:
            found["equal"].append(amount.key)
        else:
            known = "geen waarde" if entry is None else entry.waarde
            found["different"].append(
                f"{amount.key}: in het bestand {known}, in de normenbrief {norm.value} ({norm.day})"
            )
    return Proposal(diff="".join(diffs), **{name: tuple(lines) for name, lines in found.items()})


def summary(proposal: Proposal) -> str:
    """What a person reads beside the diff."""
    lines = [f"Nieuw: {len(proposal.new)}. Gelijk: {len(proposal.equal)}. Anders: {len(proposal.different)}."]
    for title, rows in (
        ("Anders dan in de normenbrief. Er verandert niets: kijk zelf welk bedrag goed is.", proposal.different),
        ("Past bij meer bestanden. Kies zelf.", proposal.unclear),
        ("Hier is geen bestand voor.", proposal.unknown),
    ):
        lines += [title, *(f"  {row}" for row in rows)] if rows else []
    return "\n".join(lines)


def _norms(content: list[Any]) -> Iterator[Norm]:
    for entry in content:
        place = _PLACE.match(str(entry.get("rule_id_path", ""))) if isinstance(entry, dict) else None
        value = _decimal(str(entry.get("norm", ""))) if place else None
        if place and value is not None:
            key = (place["bwb"], place["artikel"], place["lid"] or "", place["onderdeel"] or "")
            text = " ".join(str(entry.get("situatie") or entry.get("rule_id_path")).split())
            yield Norm(place=key, day=date.fromisoformat(place["day"]), value=value, text=text)


def _decimal(text: str) -> Decimal | None:
    if not _NUMBER.fullmatch(text.strip()):
        return None
    try:
        return Decimal(text.strip().replace(".", "").replace(",", "."))
    except InvalidOperation:
        return None


def _matched(book: AmountBook, norms: tuple[Norm, ...]) -> Iterator[tuple[Norm, list[Amount]]]:
    """Each norm with the amounts of its article.  Where several fit, a known value of that day decides."""
    places: dict[tuple[str, str, str, str], list[Amount]] = {}
    for amount in book:
        if amount.grondslag and amount.grondslag.bwb:
            places.setdefault(_place(amount.grondslag), []).append(amount)
    for norm in norms:
        amounts = [amount for amount in places.get(norm.place, []) if amount.soort != "termijn"]
        money = [amount for amount in amounts if amount.eenheid == "EUR"]
        amounts = money if len(money) == 1 and norm.value > _PERCENTAGES else amounts
        known = [amount for amount in amounts if (entry := amount.waarden.get(norm.day)) and entry.waarde == norm.value]
        yield norm, known[:1] or amounts


_PERCENTAGES = 100  # a larger number is no percentage


def _place(basis: LegalBasis) -> tuple[str, str, str, str]:
    return (basis.bwb or "", basis.artikel, basis.lid or "", basis.onderdeel or "")


def _shown(norm: Norm) -> str:
    bwb, article, lid, part = norm.place
    where = f"{bwb} artikel {article}{f' lid {lid}' if lid else ''}{f' onderdeel {part}' if part else ''}"
    return f"{where}: {norm.value} ({norm.text[:60]})"


def _diff(root: Path, path: Path, norm: Norm, source: str, seen: date) -> str:
    """A unified diff that adds the value after the last one before it."""
    old = read_text(root / path, path.as_posix()).splitlines(keepends=True)
    new = [*old]
    new[_line_for(old, norm.day) : _line_for(old, norm.day)] = _entry(norm, source, seen)
    name = path.as_posix()
    return "".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}"))


def _line_for(lines: list[str], day: date) -> int:
    """The place in `waarden` where an entry of this day belongs."""
    place = lines.index("waarden:\n") + 1
    while place < len(lines) and lines[place].startswith((" ", "#")):
        start = re.match(r"  (\d{4}-\d{2}-\d{2}):", lines[place])
        if start and date.fromisoformat(start[1]) > day:
            break
        place += 1
    return place


def _entry(norm: Norm, source: str, seen: date) -> list[str]:
    title = f"Normenbrief {long_date(norm.day)} ({source})".replace('"', "'")
    places = Decimal("0.01") if norm.value != norm.value.to_integral() or norm.value > _PERCENTAGES else Decimal(1)
    return [
        f"  {norm.day}:\n",
        f'    waarde: "{norm.value.quantize(places)}"\n',
        "    status: te_controleren\n",
        "    bron:\n",
        f'      titel: "{title}"\n',
        f"      gezien: {seen}\n",
    ]
