"""W04: a word that is hardly ever said; off by default, for plain texts name rare things as often as hard ones do."""

from __future__ import annotations

from collections.abc import Iterator

from checker.lists import known
from checker.lists.names import long_words, own_words
from checker.rules.explained import is_asked, is_explained
from checker.rules.lookup import is_listed
from checker.rules.masks import is_after_title, is_masked
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import BlockKind, Document, Sentence, Token

_CONTENT = frozenset({"NOUN", "VERB", "ADJ"})
_SEPARABLE = 3.3  # the verb 'betalen' in 'uitbetalen' is common
_PARTICLES = ("aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "samen", "terug", "toe", "uit", "voor")


@rule(
    "W04",
    "zeldzaam-woord",
    severity=Severity.SUGGESTION,
    scope=Scope.DOCUMENT,
    options={"grens": 2.4},
    default=False,
)
def rare_word(document: Document, context: Context) -> Iterator[Match]:
    """A match for the first use of a word below the limit, the log10 of uses per billion words; needs lemmas.

    Not for names, listed words, compounds of common words, and words that the text explains somewhere.
    """
    uses: dict[str, list[tuple[Sentence, Token]]] = {}
    for sentence in document.sentences():
        for token in sentence.words:
            if _is_rare(token, context.options["grens"]) and _counts(sentence, token, context):
                uses.setdefault(token.lemma.lower(), []).append((sentence, token))
    for found in uses.values():
        if any(_is_told(document, sentence, token) for sentence, token in found):
            continue
        sentence, token = found[0]
        yield Match(
            message=f"“{token.text}” is een zeldzaam woord. Kies een gewoner woord, of schrijf op wat het is.",
            block=sentence.block,
            start=token.start,
            end=token.end,
        )


def _is_rare(token: Token, limit: float) -> bool:
    if token.pos not in _CONTENT or not token.text.isalpha():
        return False
    forms = {token.text.lower(), token.lemma.lower()}
    if any(known.frequency(form) >= limit or _is_known(form) for form in forms):
        return False
    return not any(len(known.parts(form)) > 1 or _is_prefixed(form) for form in forms)


def _is_known(word: str) -> bool:
    return known.is_everyday(word) or word in long_words() | own_words() or is_listed(word)


def _is_prefixed(verb: str) -> bool:
    """A common verb with a short word before it: 'meebetalen', 'terugbetaald'."""
    return any(verb.startswith(each) and known.frequency(verb.removeprefix(each)) >= _SEPARABLE for each in _PARTICLES)


def _counts(sentence: Sentence, token: Token, context: Context) -> bool:
    """Typed by the editor, and no name, address or code."""
    start, end = token.start - sentence.start, token.end - sentence.start
    is_inside = any(letter.isalnum() for letter in sentence.text[:start])
    is_name = (token.text[0].isupper() and is_inside) or is_after_title(sentence.text, start)
    if is_name or _is_separated(sentence, token) or is_masked(sentence.text, start, end):
        return False
    return context.is_literal(context.document.blocks[sentence.block], token.start, token.end)


def _is_separated(sentence: Sentence, verb: Token) -> bool:
    """Half a verb says little: 'logt' in 'U logt in'."""
    return verb.pos == "VERB" and any(each.tag == "VZ|fin" and each.start > verb.start for each in sentence.tokens)


def _is_told(document: Document, sentence: Sentence, token: Token) -> bool:
    """Does the text say here what it means, or is it what a heading asks?"""
    start, end = token.start - sentence.start, token.end - sentence.start
    if document.blocks[sentence.block].kind is BlockKind.HEADING and is_asked(sentence.text, start):
        return True
    return is_explained(sentence.text, start, end, least_words=1)
