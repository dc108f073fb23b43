"""W13: a word that no dictionary knows, so perhaps a typing error; off by default, for new words are unknown too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lists import spelling
from checker.rules import wording
from checker.rules.lookup import is_listed
from checker.rules.masks import is_after_title, is_masked
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.rules.shortened import shortened
from checker.text.document import Sentence, Token

_WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")


@rule("W13", "spelling", severity=Severity.SUGGESTION, scope=Scope.SENTENCE, default=False)
def spelling_error(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match for every word that is in no dictionary and is no name, code, abbreviation or value of a field."""
    block = context.document.blocks[sentence.block]
    short = {place for each in shortened(sentence.text) for place in range(each.start, each.end)}
    for token in sentence.words:
        start, end = token.start - sentence.start, token.end - sentence.start
        if not _WORD.fullmatch(token.text) or start in short or _is_name(sentence.text, token, start):
            continue
        if spelling.is_right(token.text) or is_listed(token.text) or is_masked(sentence.text, start, end):
            continue
        if context.is_literal(block, token.start, token.end):
            yield Match(message=_message(token.text), block=sentence.block, start=token.start, end=token.end)


def _is_name(text: str, token: Token, start: int) -> bool:
    """A name: by its part of speech, by a title before it, or by a capital within the sentence."""
    if not token.text[0].isupper():
        return token.pos == "PROPN" and any(letter.isupper() for letter in token.text)
    is_inside = any(letter.isalnum() for letter in text[:start])
    return is_inside or token.pos in {"PROPN", "X"} or is_after_title(text, start)


def _message(word: str) -> str:
    near = tuple(wording.like(word, each) for each in spelling.nearest(word))
    advice = f"Bedoelt u {wording.quoted(near)}?" if near else "Kijk of het klopt, of kies een gewoner woord."
    return f"“{word}” staat niet in het woordenboek. {advice}"
