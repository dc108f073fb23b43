"""A component of the embedded pipeline: 'die dat overleven' is finite, whatever the tagger says.

Dutch plural finite verbs look like infinitives.  A tagger that sees a few words takes them for infinitives at the end
of a subordinate clause; the parse knows better: an infinitive has no subject of its own, unless an auxiliary or 'te'
stands with it.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

FACTORY = "helder_finite_verbs"
TAG, MORPH = "WW|pv|tgw|mv", "Number=Plur|Tense=Pres|VerbForm=Fin"
_INFINITIVE, _FINITE = "WW|inf", "WW|pv"
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
_AUXILIARIES = frozenset({"aux", "aux:pass"})
_CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp", "csubj", "conj", "parataxis", "root"})


@Language.component(FACTORY, assigns=["token.tag", "token.morph"], requires=["token.tag", "token.dep"])
def finite_verbs(doc: Doc) -> Doc:
    """Tag and features of plural finite verbs that were taken for infinitives."""
    for token in doc:
        if token.tag_.startswith(_INFINITIVE) and token.pos_ in {"VERB", "AUX"} and _is_finite(token):
            token.tag_ = TAG
            token.set_morph(MORPH)  # type: ignore[attr-defined]  # missing from the stubs
    return doc


def _is_finite(verb: Token) -> bool:
    if verb.dep_.lower() not in _CLAUSES:
        return False
    below = list(verb.children)
    relations = {token.dep_ for token in below}
    if relations & _AUXILIARIES or any(token.lower_ == "te" for token in below):
        return False
    has_copula = any(token.dep_ == "cop" and token.tag_.startswith(_FINITE) for token in below)
    return not has_copula and bool(relations & _SUBJECTS)
