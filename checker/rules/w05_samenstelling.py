"""W05: a compound holds a word of the list of difficult words, so it is as difficult as that part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.lists import known
from checker.lists.difficult import Term, index
from checker.rules import wording
from checker.rules.lookup import is_listed
from checker.rules.masks import is_masked
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Sentence, Token

_LEAST_PART = 6  # letters: 'heden' is no part of 'mogelijkheden'
_LINKS = ("", "s")
_SUFFIXES = ("heden", "heid")


@rule(
    "W05",
    "samenstelling",
    severity=Severity.SUGGESTION,
    scope=Scope.SENTENCE,
    options={"letters": 12},
)
def difficult_compound(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for every noun of at least so many letters with a difficult part; needs an analysed text."""
    for token in sentence.words:
        start, end = token.start - sentence.start, token.end - sentence.start
        if not _is_common_noun(token, sentence, start) or len(token.text) < context.options["letters"]:
            continue
        found = difficult_part(token.text.lower())
        is_known = is_listed(token.text) or known.is_everyday(token.text.lower()) or known.is_everyday(token.lemma)
        if found is None or is_known or is_masked(sentence.text, start, end):
            continue
        part, term = found
        yield Match(
            message=f"In “{token.text}” zit het moeilijke woord “{part}”. "
            f"Knip het woord in stukken en schrijf liever: {wording.quoted(term.alternatives)}.",
            block=sentence.block,
            start=token.start,
            end=token.end,
        )


def _is_common_noun(token: Token, sentence: Sentence, start: int) -> bool:
    is_inside = any(letter.isalnum() for letter in sentence.text[:start])
    return token.pos == "NOUN" and token.text.isalpha() and not (token.text[0].isupper() and is_inside)


@lru_cache(maxsize=1 << 14)
def difficult_part(word: str) -> tuple[str, Term] | None:
    """The listed word that the compound begins or ends with, and its entry; what is left must be a known word."""
    for place in range(len(word) - 3, 3, -1):
        head, tail = word[:place], word[place:]
        for first in (head.removesuffix(link) for link in _LINKS if head.endswith(link)):
            if (term := _term(first)) and _is_word(tail):
                return first, term
            if (term := _term(tail)) and _is_word(first):
                return tail, term
    return None


def _term(part: str) -> Term | None:
    """The entry of a difficult noun; tips are left out, for as part of a compound they say too little."""
    if len(part) < _LEAST_PART or part.endswith(_SUFFIXES):
        return None
    forms = (form for form in index().get(part, ()) if len(form.words) == 1 and form.tail is None)
    return next((form.term for form in forms if form.term.severity is not Severity.SUGGESTION), None)


def _is_word(part: str) -> bool:
    return len(part) > 3 and (known.is_common(part) or len(known.parts(part)) > 1)  # noqa: PLR2004 - letters
