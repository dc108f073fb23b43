"""The search index of the website: a small JavaScript file, so that it also loads from a folder without a server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from unicodedata import combining, normalize

from checker.errors import InputError
from checker.source.scheme import HEADINGS
from publisher.page_text import page_text

INDEX = "js/zoekindex.js"
SYNONYMS = files("publisher") / "synoniemen.txt"


_STOP = """
aan als bij bel brief brieven dan dat de deze die dit doen een en er gaat geen gemeente geld heb hebben hebt
heeft het hier hoe hun helpen helpt hulp iets ik in is je kan krijg krijgen krijgt kunt maar meer met mijn
moet naar niet nog of om ons onze ook op over te tot u uit uw van vaak vanaf veel voor vraag vragen waar
wanneer wat we welke wie wij worden wordt zijn zo zoals
"""
STOP = frozenset(_STOP.split())  # words that say nothing of a page
FIXED = frozenset({*HEADINGS, "In het kort", "Wat is dit voor brief?", "Wat moet u doen?", "Welke woorden staan erin?"})
SENTENCES = 3  # of a page, that may stand below its title in the results
LONGEST = 110  # characters of such a sentence
_WORD = re.compile(r"[a-z0-9]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page that can be found; `url` is relative to the root of the site."""

    title: str
    url: str
    section: str
    description: str
    headings: tuple[str, ...]
    sentences: tuple[str, ...] = ()
    body: str

    def words(self) -> frozenset[str]:
        """The words that count, in plain letters."""
        return counted(self.body)

    def as_json(self, numbers: Mapping[str, int]) -> dict[str, object]:
        """Short keys: people on a phone pay for every byte.  `x` holds the steps between word numbers, in base 36."""
        places = sorted(numbers[word] for word in self.words())
        steps = (place - before for before, place in pairwise([-1, *places]))
        return {
            "t": self.title,
            "u": self.url,
            "s": self.section,
            "d": self.description,
            "k": [heading for heading in self.headings if heading not in FIXED],
            "z": list(self.sentences),
            "x": " ".join(map(_base36, steps)),
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
        sentences=tuple(line for line in text.lines if len(line) <= LONGEST)[:SENTENCES],
        body=text.body,
    )


@lru_cache(maxsize=1024)  # asked twice in a build, and again in the next one of `mkdocs serve`
def counted(text: str) -> frozenset[str]:
    """The words of a text that say something, in plain letters."""
    return frozenset(_WORD.findall(plain(text))) - STOP


def plain(text: str) -> str:
    """Lower case without accents, as `zoeken.js` makes of a question."""
    return "".join(sign for sign in normalize("NFD", text.lower()) if not combining(sign))


def index_script(entries: Iterable[Entry], synonyms: dict[str, list[str]]) -> str:
    """Entries and synonyms → the text of `INDEX`: every word once, pages name words by number."""
    pages = tuple(entries)
    words = sorted({word for page in pages for word in page.words()})
    numbers = {word: number for number, word in enumerate(words)}
    data = {
        "paginas": [page.as_json(numbers) for page in pages],
        "stop": " ".join(sorted(STOP)),
        "synoniemen": synonyms,
        "woorden": " ".join(words),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"window.helderIndex={text};\n"


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
        if not number:
            return digits


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
