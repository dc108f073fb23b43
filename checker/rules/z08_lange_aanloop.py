"""Z08: many words stand before the verb of the main clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.clause import count_words, finite_of, is_finite, opens_clause
from checker.text.document import BlockKind, Sentence, Token

_APART = frozenset({":", ";", "(", "["})


@rule("Z08", "lange-aanloop", severity=Severity.WARNING, scope=Scope.SENTENCE, options={"woorden": 9})
def long_run_up(sentence: Sentence, context: Context) -> Iterator[Match]:
    """A match when more words than the option allows stand before the finite verb of the main clause."""
    if context.document.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
        return
    tokens = sentence.tokens
    verb = _main_verb(tokens)
    if verb is None or not any(token.is_word for token in tokens[verb + 1 :]):
        return
    count = count_words(tokens[:verb])
    if count <= context.options["woorden"] or not _is_run_up(tokens[:verb]):
        return
    yield Match(
        message=f"Voor het werkwoord “{tokens[verb].text}” staan {count} woorden. "
        "Begin met wie iets doet, of maak twee zinnen.",
        block=sentence.block,
        start=tokens[0].start,
        end=tokens[verb].end,
    )


def _main_verb(tokens: Sequence[Token]) -> int | None:
    root = next((place for place, token in enumerate(tokens) if token.dep == "root"), None)
    return None if root is None else finite_of(tokens, root)


def _is_run_up(before: Sequence[Token]) -> bool:
    """Any finite verb in it belongs to a clause that a word opens, or begins one that ends: 'Heeft u vragen, …'."""
    if any(token.text in _APART for token in before):
        return False
    opened = [place for place, token in enumerate(before) if opens_clause(token) or token.pos == "SCONJ"]
    first = next((place for place, token in enumerate(before) if token.is_word), 0)
    is_closed = bool(before) and (before[-1].text == "," or before[-1].text.lower() == "dan")
    return all(
        (place == first and is_closed) or any(at < place for at in opened)
        for place, token in enumerate(before)
        if is_finite(token)
    )
