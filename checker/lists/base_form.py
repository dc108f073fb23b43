"""A word as a dictionary has it, so that forms of one word count as one."""

from __future__ import annotations

from functools import lru_cache

from checker.lists.difficult import index
from checker.lists.lemmas import lemma_of

_CONTENT = ("NOUN", "VERB", "ADJ")


@lru_cache(maxsize=8192)
def base_form(word: str) -> str:
    """The dictionary form of a word or phrase in lower case; the same word where our lists know none, or several."""
    plain = " ".join(word.lower().split())
    found = _listed(plain) or {lemma for pos in _CONTENT if (lemma := lemma_of(plain, pos))}
    return found.pop() if len(found) == 1 else plain


def _listed(plain: str) -> set[str]:
    """What the list of difficult words says it is a form of."""
    words = tuple(plain.split())
    forms = index().get(words[0], ()) if words else ()
    return {form.term.lemma.lower() for form in forms if form.words == words and form.tail is None}
