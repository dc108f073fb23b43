"""Z04: words that belong together stand far apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.clause import count_words, finite_of, is_finite, opens_clause
from checker.text.document import Sentence, Token

_VERBS = frozenset({"VERB", "AUX"})
_AUXILIARY = frozenset({"aux", "aux:pass"})
_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_APART = frozenset({",", "–", "—"})
_NEAR = 2  # at least a preposition, its noun and a participle stand between


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    first: int
    last: int


@rule("Z04", "tangconstructie", severity=Severity.WARNING, scope=Scope.SENTENCE, options={"woorden": 9, "bijzin": 4})
def pincers(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for the widest pair of words that belong together and stand too far apart; for mere length a suggestion.

    `woorden` is the most words between a subject and its verb; `bijzin` the most where a clause stands between a verb
    and its other half or its subject.  Between an article and its noun no 'door u ingevulde' may stand at all.
    """
    if not context.document.blocks[sentence.block].is_running:
        return
    tokens = sentence.tokens
    certain = [*_with_clause(tokens, context.options["bijzin"]), *_of_articles(tokens)]
    wide = certain or [*_of_subjects(tokens, context.options["woorden"])]
    if not wide:
        return
    pair = max(wide, key=lambda each: _between(tokens, each))
    first, last = tokens[pair.first], tokens[pair.last]
    yield Match(
        message=f"“{first.text}” en “{last.text}” horen bij elkaar. Maar er staan "
        f"{_between(tokens, pair)} woorden tussen. Zet ze bij elkaar of maak twee zinnen.",
        block=sentence.block,
        start=first.start,
        end=last.end,
        severity=Severity.WARNING if certain else Severity.SUGGESTION,
    )


def _with_clause(tokens: Sequence[Token], most: int) -> Iterator[_Pair]:
    """Verb and other half, or subject and verb, around commas and a clause with its own finite verb."""
    for pair in (*_halves(tokens), *_subjects(tokens)):
        inside = tokens[pair.first + 1 : pair.last]
        commas = sum(token.text in _APART for token in inside)
        opens = any(token.text in _APART and _opens(after) for token, after in pairwise(inside))
        if commas > 1 and opens and any(map(is_finite, inside)) and _between(tokens, pair) > most:
            yield pair


def _halves(tokens: Sequence[Token]) -> Iterator[_Pair]:
    """'Hebben … gestuurd', 'kunt … betalen', 'belt … op'."""
    for place, token in enumerate(tokens):
        head = tokens[token.head]
        if token.head > place and is_finite(token) and token.dep in _AUXILIARY and head.pos in _VERBS:
            yield _Pair(first=place, last=token.head)
        elif 0 <= token.head < place and token.dep == "compound:prt" and is_finite(head):
            yield _Pair(first=token.head, last=place)


def _subjects(tokens: Sequence[Token]) -> Iterator[_Pair]:
    """A subject and, after it, the finite verb of its clause."""
    for place, token in enumerate(tokens):
        if token.head > place and token.dep in _SUBJECT:
            verb = finite_of(tokens, token.head)
            if verb is not None and verb > place:
                yield _Pair(first=place, last=verb)


def _of_subjects(tokens: Sequence[Token], most: int) -> Iterator[_Pair]:
    """A nearer finite verb without a clause of its own is the true verb of the subject."""
    for pair in _subjects(tokens):
        inside = tokens[pair.first + 1 : pair.last]
        is_nearest = not any(map(is_finite, inside)) or any(map(opens_clause, inside))
        if tokens[pair.first].is_word and is_nearest and _between(tokens, pair) > most:
            yield pair


def _of_articles(tokens: Sequence[Token]) -> Iterator[_Pair]:
    """'Het door u ingevulde formulier'."""
    for place, token in enumerate(tokens[:-1]):
        if token.pos != "DET" or token.dep != "det" or token.head <= place + _NEAR:
            continue
        inside = tokens[place + 1 : token.head]
        if inside[0].pos == "ADP" and any(_is_prenominal(each) for each in inside):
            yield _Pair(first=place, last=token.head)


def _is_prenominal(token: Token) -> bool:
    return token.tag.startswith(("WW|vd|prenom", "WW|od|prenom"))


def _opens(token: Token) -> bool:
    return opens_clause(token) or token.pos == "ADP"  # 'waarover', but also 'over wie'


def _between(tokens: Sequence[Token], pair: _Pair) -> int:
    return count_words(tokens[pair.first + 1 : pair.last])
