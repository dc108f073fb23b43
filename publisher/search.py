"""The search index of the website: a small JavaScript file, so that it also loads from a folder without a server."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from checker.errors import InputError
from publisher.page_text import page_text

INDEX = "js/zoekindex.js"
SYNONYMS = files("publisher") / "synoniemen.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page that can be found; `url` is relative to the root of the site."""

    title: str
    url: str
    section: str
    description: str
    headings: tuple[str, ...]
    body: str

    def as_json(self) -> dict[str, object]:
        """Short keys: people on a phone pay for every byte."""
        return {
            "t": self.title,
            "u": self.url,
            "s": self.section,
            "d": self.description,
            "k": list(self.headings),
            "x": self.body,
        }


def entry(html: str, *, title: str, url: str, section: str, description: str) -> Entry:
    """The entry of a finished page; without a description its first paragraph serves."""
    text = page_text(html)
    return Entry(
        title=title,
        url=url,
        section=section,
        description=description or text.summary,
        headings=text.headings,
        body=text.body,
    )


def index_script(entries: Iterable[Entry], synonyms: dict[str, list[str]]) -> str:
    """Entries and synonyms → the text of `INDEX`.  The same pages always give the same bytes."""
    data = {"paginas": [entry.as_json() for entry in entries], "synoniemen": synonyms}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"window.helderIndex={text};\n"


def write_index(site: Path, entries: Iterable[Entry]) -> None:
    """Put the index where the search page looks for it."""
    target = site / INDEX
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(index_script(entries, load_synonyms()), encoding="utf-8", newline="\n")


def load_synonyms() -> dict[str, list[str]]:
    """Lines `woord van mensen = woord op onze pagina's, nog een` → what to look for besides."""
    return parsed_synonyms(SYNONYMS.read_text(encoding="utf-8"), str(SYNONYMS))


def parsed_synonyms(text: str, path: str) -> dict[str, list[str]]:
    """The same for a text; `path` is for error messages."""
    found: dict[str, list[str]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        said, equals, meant = line.partition("=")
        words = [word.strip().lower() for word in meant.split(",") if word.strip()]
        if not equals or not said.strip() or not words:
            raise InputError(
                "Deze regel is geen paar van woorden.",
                remedy="Schrijf: huursubsidie = huurtoeslag",
                path=path,
                line=number,
            )
        found.setdefault(said.strip().lower(), []).extend(words)
    return found
