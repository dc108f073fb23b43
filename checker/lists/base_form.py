"""A word as a dictionary has it, so that forms of one word count as one."""

from __future__ import annotations

from functools import lru_cache

from checker.lists.difficult import index
from checker.lists.lemmas import lemma_of

_CONTENT = ("NOUN", "VERB", "ADJ")
_NOUN_OF_VERB = ("ing", "ingen")


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
    lemmas = {form.term.lemma.lower() for form in forms if form.words == words and form.tail is None}
    return {lemma for lemma in lemmas if not is_derived(plain, lemma)}


def is_derived(form: str, lemma: str) -> bool:
    """Is the form a noun made from that verb: 'kwijtschelding'?  The list takes it for a form, readers for a word."""
    return form.lower().endswith(_NOUN_OF_VERB) and not lemma.endswith(_NOUN_OF_VERB)
