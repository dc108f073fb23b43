"""Treebank files (CoNLL-U) to spaCy documents: one document per sentence, as the checker hands sentences over.

What is changed on the way, each for a fault the data's own notes name: underscores that mark the joints of compounds
are taken out of lemmas, and a lemma `_` means that there is none.
"""

from __future__ import annotations

import lzma
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

MISSING = "_"
HELD_OUT, SEED = 500, 1  # sentences that decide when training has done enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One token of a tree; `head` is 1-based, 0 for the root."""

    form: str
    lemma: str | None
    pos: str
    tag: str
    morph: str
    head: int
    relation: str
    space_after: bool


def read(path: Path) -> Iterator[tuple[Row, ...]]:
    """The sentences of a CoNLL-U file, also one packed with xz."""
    rows: list[Row] = []
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                if rows:
                    yield tuple(rows)
                rows = []
            elif line[0].isdigit():
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    rows.append(_row(cells))
    if rows:
        yield tuple(rows)


def _row(cells: Sequence[str]) -> Row:
    return Row(
        form=cells[1],
        lemma=_lemma(cells[1], cells[2]),
        pos=cells[3],
        tag=cells[4] if cells[4] != MISSING else "",
        morph=cells[5] if cells[5] != MISSING else "",
        head=int(cells[6]),
        relation=cells[7],
        space_after="SpaceAfter=No" not in cells[9],
    )


def _lemma(form: str, lemma: str) -> str | None:
    if lemma == MISSING and form != MISSING:
        return None
    return lemma.replace("_", "") or lemma


def document(vocab: Vocab, rows: Sequence[Row]) -> Doc:
    """A sentence as a document with everything the pipeline learns."""
    return Doc(
        vocab,
        words=[row.form for row in rows],
        spaces=[row.space_after for row in rows],
        pos=[row.pos for row in rows],
        tags=[row.tag for row in rows],
        morphs=[row.morph for row in rows],
        lemmas=[row.lemma or "" for row in rows],
        heads=[row.head - 1 if row.head else index for index, row in enumerate(rows)],
        deps=[row.relation if row.head else "ROOT" for row in rows],
        sent_starts=[index == 0 for index in range(len(rows))],
    )


def write(path: Path, sentences: Sequence[Sequence[Row]]) -> None:
    """Sentences as a DocBin."""
    vocab = Vocab()
    DocBin(docs=[document(vocab, rows) for rows in sentences], store_user_data=False).to_disk(path)


def split(
    sentences: list[tuple[Row, ...]], held_out: int, seed: int
) -> tuple[list[tuple[Row, ...]], list[tuple[Row, ...]]]:
    """Sentences to learn from, and `held_out` of them to decide when to stop; the dev file stays out of it all."""
    shuffled = sentences[:]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
    return shuffled[held_out:], shuffled[:held_out]
