"""The list of difficult words, ready for looking up: every form with what to write instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.lists.conjugation import LOOSE_OR_NOT, conjugated, parts, strong
from checker.lists.inflection import forms
from checker.lists.lemmas import lemma_of
from checker.lists.reading import FOLDER, Row, read_rows
from checker.rules.rule import Severity

PATH = FOLDER / "moeilijk"
_GAP = "…"
_NOUNS = frozenset({"ingreep", "uitspraken", "verbond"})  # as the past tense of ingrijpen, uitspreken, verbinden
_POS = {
    "": frozenset[str](),
    "zn": frozenset({"NOUN", "PROPN"}),
    "ww": frozenset({"VERB", "AUX"}),
    "bn": frozenset({"ADJ", "ADV"}),
    "bw": frozenset({"ADV", "ADJ"}),
    "vz": frozenset({"ADP"}),
    "vw": frozenset({"SCONJ", "CCONJ"}),
}
_SEVERITIES = {
    "": Severity.WARNING,
    "tip": Severity.SUGGESTION,
    "waarschuwing": Severity.WARNING,
    "fout": Severity.ERROR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A difficult word or phrase and what to write instead."""

    lemma: str
    alternatives: tuple[str, ...]
    fits: bool  # the first alternative may stand in place of the lemma, with nothing else changed
    severity: Severity
    source: str
    pos: frozenset[str] = frozenset()  # the parts of speech (Universal Dependencies) it is listed as; empty: any


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way a term is written: words that follow each other and, for two-part forms, a word further on."""

    words: tuple[str, ...]  # lower case
    tail: str | None
    term: Term
    is_lemma: bool = False  # the word as the dictionary has it: its inflections are found too


Index = Mapping[str, tuple[Form, ...]]


@lru_cache(maxsize=8)
def index(path: Path = PATH) -> Index:
    """First word → the forms that begin with it, longest first.  Raises `InputError` on a wrong line."""
    found: dict[str, list[Form]] = defaultdict(list)
    seen: dict[str, Row] = {}
    for row in _rows(path):
        term = _term(row)
        for text in _spellings(row):
            if text in seen:
                first = seen[text]
                place = f"'{text}' staat al op regel {first.line} van {first.path.name}."
                raise row.error(place, "Haal een van de twee weg.")
            seen[text] = row
            head, _, tail = text.partition(_GAP)
            words = tuple(head.split())
            is_lemma = text == term.lemma.lower()
            found[words[0]].append(Form(words=words, tail=tail.strip() or None, term=term, is_lemma=is_lemma))
    for form in _pasts(terms(path), seen):
        found[form.words[0]].append(form)
    return {word: tuple(sorted(choices, key=longest_first)) for word, choices in found.items()}


@lru_cache(maxsize=8)
def terms(path: Path = PATH) -> tuple[Term, ...]:
    """The terms of the list, in order of the files."""
    return tuple(_term(row) for row in _rows(path))


def _rows(path: Path) -> Iterator[Row]:
    """The lines of the list at `path`: one file, or a folder of files that make one list together."""
    for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
        yield from read_rows(file, least=3, most=5)


def _pasts(listed: Iterable[Term], seen: Container[str]) -> Iterator[Form]:
    """The past tense of listed strong verbs that no line spells out: 'herzag', 'wezen … af'."""
    added: set[str] = set()
    for term in listed:
        for head, tail in _past_of(term.lemma):
            text = f"{head} {_GAP} {tail}" if tail else head
            if text not in seen and text not in added:
                added.add(text)
                yield Form(words=(head,), tail=tail, term=term)


def _past_of(lemma: str) -> Iterator[tuple[str, str | None]]:
    """The past tense of a verb, in one piece or in two; nothing when the verb is not a listed strong one."""
    apart = parts(lemma)
    verb = strong().get(apart[1]) if apart else conjugated(lemma)
    if verb is None or verb.past.endswith(("de", "te")) or (apart and apart[0] in LOOSE_OR_NOT - {"aan"}):
        return
    for past in (verb.past, verb.pasts):
        whole = apart[0] + past if apart else past
        if not lemma_of(whole, "NOUN") and whole not in _NOUNS:
            yield whole, None
        if apart:
            yield past, apart[0]


def longest_first(form: Form) -> int:
    """For sorting forms by how much of the text they take."""
    return -(len(form.words) + (form.tail is not None))


def _spellings(row: Row) -> tuple[str, ...]:
    try:
        return tuple(form.lower() for form in forms(row.part(0), row.part(1)))
    except ValueError as error:
        raise row.error(f"De vorm '{error}' klopt niet.", "Schrijf de vorm helemaal uit.") from error


def _term(row: Row) -> Term:
    instead, ernst = row.part(2), row.part(3)
    if ernst not in _SEVERITIES:
        raise row.error(f"De ernst '{ernst}' bestaat niet.", "Schrijf fout, waarschuwing of tip.")
    if row.part(4) not in _POS:
        raise row.error(f"De soort '{row.part(4)}' bestaat niet.", "Schrijf zn, ww, bn, bw, vz of vw.")
    alternatives = tuple(choice.strip() for choice in instead.removeprefix("=").split("/"))
    if not all(alternatives):
        raise row.error(f"Bij '{row.part(0)}' staat geen gewoon woord.", "Schrijf in het derde deel een gewoon woord.")
    return Term(
        lemma=row.part(0),
        alternatives=alternatives,
        fits=instead.startswith("="),
        severity=_SEVERITIES[ernst],
        source=row.source,
        pos=_POS[row.part(4)],
    )
