"""How often a pipeline is right on a treebank it has not seen: gold words, one sentence at a time.

UPOS, XPOS, features and lemma: share of tokens.  UAS and LAS: share of tokens that are no punctuation with the right
head, and with the right relation too (CoNLL 2018 shared task, on gold tokens).  Passive: sentences with `aux:pass`.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from training.treebank import Row

PASSIVE = "aux:pass"
ROUNDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """Shares between 0 and 1, and words per second on one core."""

    sentences: int
    words: int
    pos: float
    tag: float
    morph: float
    lemma: float
    uas: float
    las: float
    passive_precision: float
    passive_recall: float
    words_per_second: int


def accuracy(nlp: Language, sentences: Sequence[Sequence[Row]]) -> Accuracy:
    """Measure a loaded pipeline on gold sentences."""
    fastest = min(_timed(nlp, sentences)[0] for _ in range(ROUNDS - 1))
    seconds, documents = _timed(nlp, sentences)
    pairs = [
        (token, row)
        for doc, rows in zip(documents, sentences, strict=True)
        for token, row in zip(doc, rows, strict=True)
    ]
    attached = [(token, row) for token, row in pairs if row.pos != "PUNCT"]
    heads = [_head(token) == row.head for token, row in attached]
    labels = [_relation(token) == row.relation for token, row in attached]
    found = [any(token.dep_ == PASSIVE for token in doc) for doc in documents]
    real = [any(row.relation == PASSIVE for row in rows) for rows in sentences]
    both = sum(one and other for one, other in zip(found, real, strict=True))
    return Accuracy(
        sentences=len(sentences),
        words=len(pairs),
        pos=_share([token.pos_ == row.pos for token, row in pairs]),
        tag=_share([token.tag_ == row.tag for token, row in pairs if row.tag]),
        morph=_share([_features(str(token.morph)) == _features(row.morph) for token, row in pairs]),
        lemma=_share([token.lemma_ == row.lemma for token, row in pairs if row.lemma is not None]),
        uas=_share(heads),
        las=_share([head and label for head, label in zip(heads, labels, strict=True)]),
        passive_precision=both / sum(found) if sum(found) else 0.0,
        passive_recall=both / sum(real) if sum(real) else 0.0,
        words_per_second=round(len(pairs) / min(fastest, seconds)),
    )


def _timed(nlp: Language, sentences: Sequence[Sequence[Row]]) -> tuple[float, list[Doc]]:
    documents = [
        Doc(
            nlp.vocab,
            words=[row.form for row in rows],
            spaces=[row.space_after for row in rows],
            sent_starts=[index == 0 for index in range(len(rows))],
        )
        for rows in sentences
    ]
    begin = time.perf_counter()
    analysed = list(nlp.pipe(documents))
    return time.perf_counter() - begin, analysed


def _head(token: object) -> int:
    return 0 if token.head.i == token.i else token.head.i + 1  # type: ignore[attr-defined]


def _relation(token: object) -> str:
    return "root" if token.head.i == token.i else token.dep_  # type: ignore[attr-defined]


def _features(text: str) -> frozenset[str]:
    return frozenset(text.split("|")) - {""}


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0
