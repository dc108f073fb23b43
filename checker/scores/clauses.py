"""Measures that need an analysed sentence: clauses and passives.  None where nobody analysed the text."""

from __future__ import annotations

from collections.abc import Sequence

from checker.text.document import Sentence, Token
from checker.text.passive import passives


def is_analysed(sentences: Sequence[Sentence]) -> bool:
    """Does every sentence have parts of speech?"""
    return all(any(token.pos for token in sentence.tokens) for sentence in sentences)


def words_per_clause(sentences: Sequence[Sentence]) -> float | None:
    """Words per finite verb.  A sentence without one ('een kopie van uw paspoort') holds no clause and is left out."""
    if not is_analysed(sentences):
        return None
    verbs = [sum(is_finite(token) for token in sentence.tokens) for sentence in sentences]
    words = sum(len(sentence.words) for sentence, count in zip(sentences, verbs, strict=True) if count)
    return words / sum(verbs) if words else None


def passive_share(sentences: Sequence[Sentence]) -> float | None:
    """Share of the sentences with a passive of 'worden' ('uw aanvraag wordt behandeld').

    That of 'zijn' is left out: the norm was measured without it, and it is often the perfect of an active verb.
    """
    if not sentences or not is_analysed(sentences):
        return None
    found = sum(any(passive.kind == "worden" for passive in passives(sentence)) for sentence in sentences)
    return found / len(sentences)


def is_finite(token: Token) -> bool:
    """Is this a finite verb?  By its features, or by its CGN tag."""
    return "VerbForm=Fin" in token.morph or token.tag.startswith("WW|pv")
